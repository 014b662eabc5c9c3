#include "core/base/yamlvalue.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace stepwise {

namespace {

constexpr QByteArrayView mergeKey("<<");

template<std::size_t size>
bool isOneOf(QByteArrayView text, const std::array<QByteArrayView, size> &words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace

// The members of a map with those that it merges in

/// Gathers the members of maps. A map that merges others has its own first; every map is gone
/// through once, however often it is merged.
class YamlMembers
{
public:
    explicit YamlMembers(const YamlDocument &document) : m_document(document) {}

    std::vector<YamlMember> gather(std::uint32_t map)
    {
        const YamlDocument::Node &node = m_document.node(map);
        m_isChecking = node.hasMerges || node.hasDuplicates;
        m_waiting.push_back(map);
        while (!m_waiting.empty()) {
            const std::uint32_t index = m_waiting.back();
            m_waiting.pop_back();
            if (m_isChecking && m_seen.contains(index))
                continue;
            if (m_isChecking)
                m_seen.insert(index);
            addOwn(index);
        }
        return std::move(m_members);
    }

private:
    void addOwn(std::uint32_t map)
    {
        std::vector<std::uint32_t> merged;
        const std::size_t first = m_members.size();
        const std::uint32_t end = m_document.node(map).next;
        for (std::uint32_t key = map + 1; key < end;) {
            const std::uint32_t value = m_document.node(key).next;
            const YamlValue keyValue(&m_document, key);
            if (m_isChecking && keyValue.isPlain() && keyValue.bytes() == mergeKey)
                addMerged(value, merged);
            else if (keyValue.isScalar())
                addMember({keyValue, YamlValue(&m_document, value)}, first);
            key = m_document.node(value).next;
        }
        // The first map of a list of them has precedence.
        m_waiting.insert(m_waiting.end(), merged.rbegin(), merged.rend());
    }

    void addMerged(std::uint32_t written, std::vector<std::uint32_t> &merged) const
    {
        const YamlValue value(&m_document, written);
        if (value.isMap())
            merged.push_back(value.m_index);
        for (const YamlValue element : value) {
            if (element.isMap())
                merged.push_back(element.m_index);
        }
    }

    /// `first`: of the members of the same map.
    void addMember(const YamlMember &member, std::size_t first)
    {
        if (m_isChecking) {
            const QByteArrayView key = member.key.bytes();
            const auto known = m_positions.constFind(key);
            if (known != m_positions.constEnd()) {
                if (*known >= first)
                    m_members[*known] = member;
                return;
            }
            m_positions.insert(key, m_members.size());
        }
        m_members.push_back(member);
    }

    const YamlDocument &m_document;
    bool m_isChecking = false;
    std::vector<YamlMember> m_members;
    QHash<QByteArrayView, std::size_t> m_positions;
    QSet<std::uint32_t> m_seen;
    std::vector<std::uint32_t> m_waiting;
};

// YamlDocument

YamlDocument::YamlDocument(Content content) : m_content(std::move(content)) {}

QByteArrayView YamlDocument::bytes(const Node &node) const
{
    return QByteArrayView(m_content.characters)
        .sliced(static_cast<qsizetype>(node.begin), static_cast<qsizetype>(node.size));
}

std::vector<YamlValue> YamlDocument::roots() const
{
    std::vector<YamlValue> values;
    values.reserve(m_content.roots.size());
    for (const std::uint32_t index : m_content.roots)
        values.push_back(YamlValue(this, index));
    return values;
}

YamlValue YamlDocument::root() const
{
    return m_content.roots.empty() ? YamlValue() : YamlValue(this, m_content.roots.front());
}

// YamlValue

YamlValue::YamlValue(const YamlDocument *document, std::uint32_t index)
    : m_document(document), m_index(index), m_writtenAt(index)
{
    const YamlDocument::Node &node = document->node(index);
    if (node.kind == YamlDocument::NodeKind::Alias)
        m_index = node.begin;
}

bool YamlValue::isScalar() const
{
    return m_document && m_document->node(m_index).kind == YamlDocument::NodeKind::Scalar;
}

bool YamlValue::isList() const
{
    return m_document && m_document->node(m_index).kind == YamlDocument::NodeKind::List;
}

bool YamlValue::isMap() const
{
    return m_document && m_document->node(m_index).kind == YamlDocument::NodeKind::Map;
}

bool YamlValue::isPlain() const
{
    return isScalar() && m_document->node(m_index).isPlain;
}

bool YamlValue::isNull() const
{
    constexpr std::array<QByteArrayView, 5> words{"", "~", "null", "Null", "NULL"};
    return isPlain() && tag().isEmpty() && isOneOf(bytes(), words);
}

QByteArrayView YamlValue::bytes() const
{
    return isScalar() ? m_document->bytes(m_document->node(m_index)) : QByteArrayView();
}

bool YamlValue::isText(QLatin1String text) const
{
    return isScalar() && bytes() == QByteArrayView(text.data(), text.size());
}

std::optional<bool> YamlValue::toBoolean() const
{
    constexpr std::array<QByteArrayView, 3> yes{"true", "True", "TRUE"};
    constexpr std::array<QByteArrayView, 3> no{"false", "False", "FALSE"};
    if (!isPlain())
        return std::nullopt;
    if (isOneOf(bytes(), yes))
        return true;
    return isOneOf(bytes(), no) ? std::optional(false) : std::nullopt;
}

QByteArrayView YamlValue::tag() const
{
    return m_document ? QByteArrayView(m_document->m_content.tags[m_document->node(m_index).tag])
                      : QByteArrayView();
}

YamlValue::Iterator YamlValue::begin() const
{
    return isList() ? Iterator(m_document, m_index + 1) : end();
}

YamlValue::Iterator YamlValue::end() const
{
    return Iterator(m_document, m_document ? m_document->node(m_index).next : 0);
}

bool YamlValue::isEmpty() const
{
    return !m_document || m_document->node(m_index).next == m_index + 1;
}

YamlValue::Iterator &YamlValue::Iterator::operator++()
{
    m_index = m_document->node(m_index).next;
    return *this;
}

std::vector<YamlMember> YamlValue::members() const
{
    return isMap() ? YamlMembers(*m_document).gather(m_index) : std::vector<YamlMember>();
}

YamlValue YamlValue::operator[](QLatin1String key) const
{
    if (!isMap())
        return {};
    YamlValue found;
    const YamlDocument::Node &map = m_document->node(m_index);
    for (std::uint32_t index = m_index + 1; index < map.next;) {
        const std::uint32_t value = m_document->node(index).next;
        if (YamlValue(m_document, index).isText(key))
            found = YamlValue(m_document, value);
        index = m_document->node(value).next;
    }
    if (found.isPresent() || !map.hasMerges)
        return found;
    for (const YamlMember &member : members()) {
        if (member.key.isText(key))
            return member.value;
    }
    return {};
}

Place YamlValue::place() const
{
    if (!m_document)
        return {};
    const YamlDocument::Node &node = m_document->node(m_writtenAt);
    return {static_cast<int>(node.line), static_cast<int>(node.column)};
}

} // namespace stepwise
