#include "core/base/jsonvalue.h"

#include "core/base/decimalseconds.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace stepwise {

namespace {

char16_t decodedEscape(char escape)
{
    switch (escape) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return static_cast<unsigned char>(escape);
    }
}

/// The characters of a valid JSON string that stands between quotes.
QString decoded(QByteArrayView quoted)
{
    QByteArrayView rest = quoted.sliced(1, quoted.size() - 2);
    qsizetype backslash = rest.indexOf('\\');
    if (backslash < 0)
        return QString::fromUtf8(rest);
    QString text;
    while (backslash >= 0) {
        text += QString::fromUtf8(rest.first(backslash));
        const char escape = rest[backslash + 1];
        if (escape == 'u') {
            text += QChar(rest.sliced(backslash + 2, 4).toUShort(nullptr, 16));
            rest = rest.sliced(backslash + 6);
        } else {
            text += QChar(decodedEscape(escape));
            rest = rest.sliced(backslash + 2);
        }
        backslash = rest.indexOf('\\');
    }
    return text + QString::fromUtf8(rest);
}

/// Whether a string between quotes is `text`, which is ASCII.
bool isSame(QByteArrayView quoted, QLatin1String text)
{
    const QByteArrayView inside = quoted.sliced(1, quoted.size() - 2);
    if (inside.contains('\\'))
        return decoded(quoted) == text;
    return inside == QByteArrayView(text.data(), text.size());
}

/// The number, when all of `text` is one and the type can hold it.
template<typename Number>
std::optional<Number> converted(QByteArrayView text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    return error == std::errc() && end == text.end() ? std::optional(value) : std::nullopt;
}

} // namespace

JsonDocument::JsonDocument(QByteArray text, std::vector<Node> nodes)
    : m_text(std::move(text)), m_nodes(std::move(nodes)), m_places(m_text)
{
}

QByteArrayView JsonDocument::bytes(std::uint32_t begin, std::uint32_t end) const
{
    return {m_text.constData() + begin, m_text.constData() + end};
}

JsonValue::Iterator &JsonValue::Iterator::operator++()
{
    m_value.m_index = m_value.m_document->node(m_value.m_index).next;
    return *this;
}

JsonValue::Kind JsonValue::kind() const
{
    return m_document->node(m_index).kind;
}

bool JsonValue::toBoolean() const
{
    return isBoolean() && rawText().startsWith('t');
}

std::optional<std::int64_t> JsonValue::toInteger() const
{
    return isNumber() ? converted<std::int64_t>(rawText()) : std::nullopt;
}

std::optional<double> JsonValue::toDouble() const
{
    return isNumber() ? converted<double>(rawText()) : std::nullopt;
}

std::optional<Duration> JsonValue::toDuration() const
{
    return isNumber() ? secondsFromText(rawText()) : std::nullopt;
}

QString JsonValue::toString() const
{
    return isString() ? decoded(rawText()) : QString();
}

QByteArrayView JsonValue::rawText() const
{
    const JsonDocument::Node &node = m_document->node(m_index);
    return m_document->bytes(node.begin, node.end);
}

bool JsonValue::isString(QLatin1String text) const
{
    return isString() && isSame(rawText(), text);
}

JsonValue::Iterator JsonValue::begin() const
{
    const bool hasChildren = isArray() || isObject();
    return hasChildren ? Iterator(JsonValue(m_document, m_index + 1)) : end();
}

JsonValue::Iterator JsonValue::end() const
{
    return Iterator(JsonValue(m_document, m_document->node(m_index).next));
}

bool JsonValue::isEmpty() const
{
    return begin() == end();
}

std::size_t JsonValue::count() const
{
    return static_cast<std::size_t>(std::distance(begin(), end()));
}

JsonValue JsonValue::operator[](QLatin1String key) const
{
    const auto found =
        std::find_if(begin(), end(), [key](const JsonValue &member) { return member.hasKey(key); });
    return found == end() ? JsonValue() : *found;
}

QString JsonValue::key() const
{
    const JsonDocument::Node &node = m_document->node(m_index);
    return node.keyBegin == node.keyEnd ? QString()
                                        : decoded(m_document->bytes(node.keyBegin, node.keyEnd));
}

bool JsonValue::hasKey(QLatin1String key) const
{
    const JsonDocument::Node &node = m_document->node(m_index);
    return node.keyBegin != node.keyEnd &&
           isSame(m_document->bytes(node.keyBegin, node.keyEnd), key);
}

Place JsonValue::place() const
{
    return m_document->m_places.placeOf(m_document->node(m_index).begin);
}

Place JsonValue::keyPlace() const
{
    const JsonDocument::Node &node = m_document->node(m_index);
    return node.keyBegin == node.keyEnd ? place() : m_document->m_places.placeOf(node.keyBegin);
}

} // namespace stepwise
