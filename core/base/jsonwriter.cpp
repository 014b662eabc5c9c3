#include "core/base/jsonwriter.h"

#include "core/base/decimalseconds.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace stepwise {

namespace {

QByteArrayView viewOf(QLatin1String ascii)
{
    return {ascii.data(), ascii.size()};
}

bool mustBeEscaped(char byte)
{
    return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
}

QByteArray escaped(char byte)
{
    switch (byte) {
    case '"':
        return QByteArrayLiteral("\\\"");
    case '\\':
        return QByteArrayLiteral("\\\\");
    case '\n':
        return QByteArrayLiteral("\\n");
    case '\r':
        return QByteArrayLiteral("\\r");
    case '\t':
        return QByteArrayLiteral("\\t");
    default:
        return "\\u" + QByteArray::number(byte, 16).rightJustified(4, '0');
    }
}

} // namespace

JsonWriter &JsonWriter::key(QLatin1String key)
{
    beginItem();
    appendQuoted(viewOf(key));
    m_text += m_indent > 0 ? QByteArrayView(": ") : QByteArrayView(":");
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::key(QStringView key)
{
    beginItem();
    appendQuoted(key.toUtf8());
    m_text += m_indent > 0 ? QByteArrayView(": ") : QByteArrayView(":");
    m_afterKey = true;
    return *this;
}

void JsonWriter::null()
{
    raw("null");
}

void JsonWriter::boolean(bool value)
{
    raw(value ? QByteArrayView("true") : QByteArrayView("false"));
}

void JsonWriter::integer(std::int64_t value)
{
    raw(QByteArray::number(qint64(value)));
}

void JsonWriter::number(double value)
{
    if (!std::isfinite(value))
        return null();
    std::array<char, 32> digits;
    const auto [end, error] = std::to_chars(digits.begin(), digits.end(), value);
    raw(QByteArrayView(digits.data(), end));
}

void JsonWriter::seconds(Duration duration)
{
    raw(secondsText(duration));
}

void JsonWriter::string(QStringView text)
{
    beginValue();
    appendQuoted(text.toUtf8());
}

void JsonWriter::string(QLatin1String ascii)
{
    beginValue();
    appendQuoted(viewOf(ascii));
}

void JsonWriter::raw(QByteArrayView json)
{
    beginValue();
    m_text += json;
}

QByteArray JsonWriter::takeText()
{
    m_hasItems.clear();
    m_afterKey = false;
    return std::exchange(m_text, {});
}

void JsonWriter::open(char bracket)
{
    beginValue();
    m_text += bracket;
    m_hasItems.push_back(false);
}

void JsonWriter::close(char bracket)
{
    const bool hasItems = m_hasItems.back();
    m_hasItems.pop_back();
    if (hasItems)
        breakLine();
    m_text += bracket;
}

void JsonWriter::beginValue()
{
    if (!std::exchange(m_afterKey, false))
        beginItem();
}

void JsonWriter::beginItem()
{
    if (m_hasItems.empty())
        return;
    if (m_hasItems.back())
        m_text += ',';
    m_hasItems.back() = true;
    breakLine();
}

void JsonWriter::breakLine()
{
    if (m_indent == 0)
        return;
    m_text += '\n';
    m_text.append(qsizetype(m_hasItems.size()) * m_indent, ' ');
}

void JsonWriter::appendQuoted(QByteArrayView utf8)
{
    m_text += '"';
    qsizetype written = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        if (!mustBeEscaped(utf8[at]))
            continue;
        m_text += utf8.sliced(written, at - written);
        m_text += escaped(utf8[at]);
        written = at + 1;
    }
    m_text += utf8.sliced(written);
    m_text += '"';
}

} // namespace stepwise
