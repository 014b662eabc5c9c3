#pragma once

#include "core/base/result.h"
#include "core/execution/expression.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace stepwise {

/// Something to watch in a run: how many tasks match a filter, or whether that number keeps to a
/// limit.
///
///     running                     how many tasks run
///     failed, held, ended …       likewise: any state, held, ended (in whatever way)
///     state:running group:db      how many tasks match a filter
///     running > 8                 whether so many do; = != < <= > >=
///     (state:running group:db) > 3
///
/// A value; copies share the parsed filter.
class Watch
{
public:
    enum class Comparison : unsigned char { Equal, Unequal, Less, LessOrEqual, More, MoreOrEqual };

    /// An Error says what is wrong and what would be right, with its column.
    static Result<Watch> parse(const QString &text);

    const QString &text() const { return m_text; }
    const Expression &filter() const { return m_filter; }
    /// Whether it is a condition, not a count.
    bool isCondition() const { return m_comparison.has_value(); }
    std::uint32_t limit() const { return m_limit; }
    /// Of a condition: whether it holds with so many tasks. True for a count.
    bool holds(std::uint32_t tasks) const;

private:
    Watch() = default;

    QString m_text;
    Expression m_filter;
    std::optional<Comparison> m_comparison;
    std::uint32_t m_limit = 0;
};

} // namespace stepwise
