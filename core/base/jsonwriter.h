#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1String>
#include <QStringView>

#include <cstdint>
#include <vector>

namespace stepwise {

/// Writes JSON text: what is written first stands first. Compact, or indented for people.
///
/// The caller keeps the grammar: a key before each member of an object, one value after a key,
/// and an end for each begin. Strings are escaped; text stays UTF-8.
class JsonWriter
{
public:
    /// `indent` blanks a level, and every value on a line of its own; 0: all on one line, no
    /// blanks.
    explicit JsonWriter(int indent = 0) : m_indent(indent) {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    /// Of the member whose value is written next: `writer.key("a").integer(1)`.
    JsonWriter &key(QLatin1String key);
    JsonWriter &key(QStringView key);

    void null();
    void boolean(bool value);
    void integer(std::int64_t value);
    /// The shortest text that gives the same double again; null when it is not finite.
    void number(double value);
    /// As seconds with at least one decimal, exact to the nanosecond.
    void seconds(Duration duration);
    void string(QStringView text);
    void string(QLatin1String ascii);
    /// A value that is JSON text already; written as it is.
    void raw(QByteArrayView json);

    /// What has been written so far.
    const QByteArray &text() const { return m_text; }
    /// The text; the writer is empty afterwards and can be used anew.
    QByteArray takeText();

private:
    void open(char bracket);
    void close(char bracket);
    void beginValue();
    void beginItem();
    void breakLine();
    void appendQuoted(QByteArrayView utf8);

    QByteArray m_text;
    std::vector<bool> m_hasItems; ///< of each open object or array
    int m_indent;
    bool m_afterKey = false;
};

} // namespace stepwise
