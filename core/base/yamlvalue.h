#pragma once

#include "core/base/error.h"

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

class YamlDocument;
struct YamlMember;

/// A value of a YAML text, with its place: a light handle into a YamlDocument, which must outlive
/// it. Copy it freely. An alias reads as the value that it names, and has a place of its own.
///
/// Scalars stay text: whether `on`, `yes` or `2013-05-23` is more than that is for those to decide
/// who know what should stand there. An absent value answers everything with no or nothing.
class YamlValue
{
public:
    enum class Kind : unsigned char { Scalar, List, Map };
    class Iterator;

    /// An absent value.
    YamlValue() = default;

    bool isPresent() const { return m_document != nullptr; }
    bool isScalar() const;
    bool isList() const;
    bool isMap() const;
    /// Nothing, `~` or `null`, without quotes.
    bool isNull() const;
    /// A scalar without quotes, on a line like any other.
    bool isPlain() const;

    /// The scalar's text in UTF-8, escapes and folding resolved; empty for others.
    QByteArrayView bytes() const;
    QString text() const { return QString::fromUtf8(bytes()); }
    bool isText(QLatin1String text) const;
    /// Of a plain `true` or `false` (in any of the three cases that YAML knows).
    std::optional<bool> toBoolean() const;
    /// As written, `!Ref`, or spelled out where the text declares a handle; empty for none.
    QByteArrayView tag() const;

    /// The elements of a list, in order; nothing for others.
    Iterator begin() const;
    Iterator end() const;
    /// No elements and no members.
    bool isEmpty() const;

    /// The members of a map in order, each key once with its last value; behind its own those that
    /// merge keys (`<<`) bring in. Keys that are no scalars are left out. O(members).
    std::vector<YamlMember> members() const;
    /// The value of a key as `members` gives it, or an absent value. O(members).
    YamlValue operator[](QLatin1String key) const;

    Place place() const;

private:
    friend class YamlDocument;
    friend class YamlMembers;
    YamlValue(const YamlDocument *document, std::uint32_t index);

    const YamlDocument *m_document = nullptr; ///< not owned
    std::uint32_t m_index = 0;                ///< of what it is
    std::uint32_t m_writtenAt = 0;            ///< of where it stands: itself, or an alias
};

struct YamlMember
{
    YamlValue key; ///< a scalar
    YamlValue value;
};

/// A YAML text: documents, one after another. Made by `parseYaml` (yamlreader.h). Immutable;
/// values hold on to its address, so it can be neither copied nor moved.
class YamlDocument
{
public:
    enum class NodeKind : unsigned char { Scalar, List, Map, Alias };

    /// A node, in the order in which nodes begin; the children follow their parent, in a map by
    /// turns keys and values.
    struct Node
    {
        std::uint32_t begin = 0; ///< of a scalar in the characters; of an alias the node it names
        std::uint32_t size = 0;  ///< of a scalar, bytes; of a map, members with those merged in
        std::uint32_t line = 0;  ///< 1-based
        std::uint32_t column = 0;
        std::uint32_t next = 0; ///< the first node behind all that is inside this one
        std::uint16_t tag = 0;  ///< 0: none
        NodeKind kind = NodeKind::Scalar;
        bool isPlain : 1 = false;       ///< of a scalar
        bool hasMerges : 1 = false;     ///< of a map
        bool hasDuplicates : 1 = false; ///< of a map
    };

    /// What a text holds. `tags` begins with the empty one.
    struct Content
    {
        QByteArray characters;
        std::vector<Node> nodes;
        std::vector<QByteArray> tags;
        std::vector<std::uint32_t> roots;
    };

    explicit YamlDocument(Content content);
    YamlDocument(const YamlDocument &) = delete;
    YamlDocument &operator=(const YamlDocument &) = delete;

    /// One for each document of the text.
    std::vector<YamlValue> roots() const;
    /// The first document; absent when there is none.
    YamlValue root() const;
    /// Keys, aliases, maps and lists counted.
    std::size_t valueCount() const { return m_content.nodes.size(); }

private:
    friend class YamlValue;
    friend class YamlMembers;

    const Node &node(std::uint32_t index) const { return m_content.nodes[index]; }
    QByteArrayView bytes(const Node &node) const;

    Content m_content;
};

class YamlValue::Iterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = YamlValue;
    using difference_type = std::ptrdiff_t;
    using pointer = const YamlValue *;
    using reference = YamlValue;

    YamlValue operator*() const { return YamlValue(m_document, m_index); }
    Iterator &operator++();
    bool operator==(const Iterator &other) const { return m_index == other.m_index; }

private:
    friend class YamlValue;
    Iterator(const YamlDocument *document, std::uint32_t index)
        : m_document(document), m_index(index)
    {
    }

    const YamlDocument *m_document = nullptr;
    std::uint32_t m_index = 0;
};

} // namespace stepwise
