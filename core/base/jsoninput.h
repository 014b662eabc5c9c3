#pragma once

#include "core/base/jsonvalue.h"
#include "core/base/problemlist.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <limits>
#include <optional>

namespace stepwise {

/// Takes values out of a JSON text and collects what is wrong with them.
///
/// Every `read…` returns whether the value was acceptable; if not, `error` tells what is wrong,
/// where, and what would be right, and reading should stop. Messages call the value by its key,
/// or by `name` where it has none (an element of a list).
class JsonInput
{
    Q_DECLARE_TR_FUNCTIONS(JsonInput)

public:
    bool read(const JsonValue &value, QString &text, const QString &name = {});
    bool read(const JsonValue &value, bool &flag);
    /// Seconds, from 0 to `longestDuration`.
    bool read(const JsonValue &value, Duration &duration);
    /// As above, or null for none.
    bool read(const JsonValue &value, std::optional<Duration> &duration);
    bool readCount(const JsonValue &value, std::uint32_t &count, std::uint32_t minimum);
    /// As above, or null for none.
    bool readCount(const JsonValue &value, std::optional<std::uint32_t> &count,
                   std::uint32_t minimum);
    bool readList(const JsonValue &value, QStringList &texts);
    bool expectObject(const JsonValue &value, const QString &name = {});
    bool expectArray(const JsonValue &value);

    /// Notes the error; only the first is kept. Always false.
    bool fail(Place place, const QString &message, ErrorCode code = ErrorCode::BadValue);

    const std::optional<Error> &error() const { return m_error; }
    ProblemList &warnings() { return m_warnings; }

private:
    ProblemList m_warnings;
    std::optional<Error> m_error;
};

/// The beginning of a value's text, for messages.
QString excerpt(const JsonValue &value);

} // namespace stepwise
