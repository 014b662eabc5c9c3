#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/textplaces.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1String>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

namespace stepwise {

class JsonDocument;

/// A value of a JSON text, with its place: a light handle into a JsonDocument, which must outlive
/// it. Copy it freely.
///
/// Members of objects keep their order, and duplicates are kept. Strings are decoded and numbers
/// converted only when asked for: a number *is* its text, so that no digit is lost
/// (18446744073709551616 is kept; 1e400, which no double holds, is a syntax error), and each `to…`
/// says whether it can hold it.
class JsonValue
{
public:
    enum class Kind : unsigned char { Null, Boolean, Number, String, Array, Object };
    class Iterator;

    /// An absent value: `isPresent` is false, and nothing else may be asked.
    JsonValue() = default;

    bool isPresent() const { return m_document != nullptr; }
    Kind kind() const;
    bool isNull() const { return kind() == Kind::Null; }
    bool isBoolean() const { return kind() == Kind::Boolean; }
    bool isNumber() const { return kind() == Kind::Number; }
    bool isString() const { return kind() == Kind::String; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isObject() const { return kind() == Kind::Object; }

    /// False for all that is not `true`.
    bool toBoolean() const;
    /// Empty when it is no number, has a fraction or does not fit. "2.0" and "1e2" are not
    /// integers.
    std::optional<std::int64_t> toInteger() const;
    /// Empty when it is no number or beyond a double.
    std::optional<double> toDouble() const;
    /// A number of seconds, exact to the nanosecond; empty when it is no number or does not fit.
    std::optional<Duration> toDuration() const;
    /// The decoded string; empty for all that is no string.
    QString toString() const;

    /// The value as it stands in the text.
    QByteArrayView rawText() const;
    /// Of a string without escapes the bytes between the quotes: compares without decoding.
    bool isString(QLatin1String text) const;

    /// The elements of an array, or the members of an object, in order; nothing for others.
    Iterator begin() const;
    Iterator end() const;
    bool isEmpty() const;
    /// O(children).
    std::size_t count() const;

    /// The first member with that key, or an absent value. O(members).
    JsonValue operator[](QLatin1String key) const;

    /// Of a member of an object: its key, decoded.
    QString key() const;
    bool hasKey(QLatin1String key) const;

    Place place() const;
    /// Where the key of a member stands; for others the place of the value.
    Place keyPlace() const;

private:
    friend class JsonDocument;
    JsonValue(const JsonDocument *document, std::uint32_t index)
        : m_document(document), m_index(index)
    {
    }

    const JsonDocument *m_document = nullptr; ///< not owned
    std::uint32_t m_index = 0;
};

/// A whole JSON text and where its values stand in it. Made by `parseJson` (jsonreader.h).
/// Immutable; values hold on to its address, so it can be neither copied nor moved.
class JsonDocument
{
public:
    /// Bytes of the text that belong to a value, in the order in which the values begin.
    struct Node
    {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t keyBegin = 0; ///< quotes included; keyBegin == keyEnd: no key
        std::uint32_t keyEnd = 0;
        std::uint32_t next = 0; ///< the first node behind all that is inside this one
        JsonValue::Kind kind = JsonValue::Kind::Null;
    };

    /// `nodes` must be those of `text`, the root first.
    JsonDocument(QByteArray text, std::vector<Node> nodes);
    JsonDocument(const JsonDocument &) = delete;
    JsonDocument &operator=(const JsonDocument &) = delete;

    JsonValue root() const { return JsonValue(this, 0); }

private:
    friend class JsonValue;
    friend class JsonValue::Iterator;

    const Node &node(std::uint32_t index) const { return m_nodes[index]; }
    QByteArrayView bytes(std::uint32_t begin, std::uint32_t end) const;

    QByteArray m_text;
    std::vector<Node> m_nodes;
    TextPlaces m_places;
};

class JsonValue::Iterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = JsonValue;
    using difference_type = std::ptrdiff_t;
    using pointer = const JsonValue *;
    using reference = JsonValue;

    JsonValue operator*() const { return m_value; }
    const JsonValue *operator->() const { return &m_value; }
    Iterator &operator++();
    bool operator==(const Iterator &other) const
    {
        return m_value.m_index == other.m_value.m_index;
    }

private:
    friend class JsonValue;
    explicit Iterator(JsonValue value) : m_value(value) {}
    JsonValue m_value;
};

} // namespace stepwise
