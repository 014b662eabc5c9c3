#include "core/base/yamlreader.h"

#include "core/base/textplaces.h"
#include "core/base/yamlsyntax.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <yaml.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace stepwise {

namespace {

struct YamlReaderText
{
    Q_DECLARE_TR_FUNCTIONS(YamlReader)
};

using Node = YamlDocument::Node;
using NodeKind = YamlDocument::NodeKind;

Place placeOfMark(const yaml_mark_t &mark)
{
    return {static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1};
}

QByteArrayView viewOf(const yaml_char_t *text)
{
    return text ? QByteArrayView(reinterpret_cast<const char *>(text)) : QByteArrayView();
}

Error tooLarge(const QString &message, Place place)
{
    return {ErrorCode::TooLarge, message, {}, place};
}

/// An event, and the memory that libyaml gives with it.
struct Event
{
    Event() = default;
    ~Event() { yaml_event_delete(&value); }
    Q_DISABLE_COPY_MOVE(Event)

    yaml_event_t value{};
};

/// Makes nodes of events; never recursive.
class Composer
{
public:
    /// `size` of the text: pages of memory that are not needed are never touched.
    Composer(std::size_t size, ProblemList &warnings) : m_warnings(warnings)
    {
        constexpr std::size_t bytesForAValue = 10;
        m_content.tags.emplace_back();
        m_content.nodes.reserve(std::min(size / bytesForAValue, yamlValueLimit));
        m_content.characters.reserve(static_cast<qsizetype>(size));
    }

    /// False after an error.
    bool add(const yaml_event_t &event)
    {
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT:
            m_anchors.clear();
            m_content.roots.push_back(nodeCount());
            return true;
        case YAML_SCALAR_EVENT:
            return addScalar(event);
        case YAML_ALIAS_EVENT:
            return addAlias(event);
        case YAML_SEQUENCE_START_EVENT:
            return open(NodeKind::List, event, event.data.sequence_start.anchor,
                        event.data.sequence_start.tag);
        case YAML_MAPPING_START_EVENT:
            return open(NodeKind::Map, event, event.data.mapping_start.anchor,
                        event.data.mapping_start.tag);
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            return close();
        default:
            return true;
        }
    }

    const Error &error() const { return m_error; }
    YamlDocument::Content takeContent() { return std::move(m_content); }

private:
    std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_content.nodes.size()); }

    static Place placeOf(const Node &node)
    {
        return {static_cast<int>(node.line), static_cast<int>(node.column)};
    }

    bool fail(const Error &error)
    {
        m_error = error;
        return false;
    }

    /// Null after an error.
    Node *addNode(NodeKind kind, const yaml_mark_t &mark)
    {
        if (m_content.nodes.size() >= yamlValueLimit) {
            fail(tooLarge(YamlReaderText::tr("The text has too many values; the limit is %1.")
                              .arg(yamlValueLimit),
                          placeOfMark(mark)));
            return nullptr;
        }
        Node &node = m_content.nodes.emplace_back();
        node.kind = kind;
        node.line = static_cast<std::uint32_t>(mark.line + 1);
        node.column = static_cast<std::uint32_t>(mark.column + 1);
        node.next = nodeCount();
        return &node;
    }

    bool setTag(Node &node, const yaml_char_t *tag)
    {
        if (!tag)
            return true;
        const QByteArray name = viewOf(tag).toByteArray();
        const auto known = m_tags.constFind(name);
        if (known != m_tags.constEnd()) {
            node.tag = *known;
            return true;
        }
        if (m_content.tags.size() > std::numeric_limits<std::uint16_t>::max())
            return fail(tooLarge(YamlReaderText::tr("The text has too many different tags."),
                                 placeOf(node)));
        node.tag = static_cast<std::uint16_t>(m_content.tags.size());
        m_tags.insert(name, node.tag);
        m_content.tags.push_back(name);
        return true;
    }

    void setAnchor(std::uint32_t node, const yaml_char_t *anchor)
    {
        if (anchor)
            m_anchors.insert(viewOf(anchor).toByteArray(), node);
    }

    bool addScalar(const yaml_event_t &event)
    {
        const auto &scalar = event.data.scalar;
        const std::uint32_t index = nodeCount();
        Node *node = addNode(NodeKind::Scalar, event.start_mark);
        if (!node)
            return false;
        node->begin = static_cast<std::uint32_t>(m_content.characters.size());
        node->size = static_cast<std::uint32_t>(scalar.length);
        node->isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        m_content.characters.append(reinterpret_cast<const char *>(scalar.value),
                                    static_cast<qsizetype>(scalar.length));
        setAnchor(index, scalar.anchor);
        return setTag(*node, scalar.tag);
    }

    bool addAlias(const yaml_event_t &event)
    {
        const QByteArray name = viewOf(event.data.alias.anchor).toByteArray();
        const auto target = m_anchors.constFind(name);
        if (target == m_anchors.constEnd())
            return fail(
                {ErrorCode::BadSyntax,
                 YamlReaderText::tr("No value before this one is marked “&%1”, which “*%1” should "
                                    "repeat.")
                     .arg(QString::fromUtf8(name)),
                 {},
                 placeOfMark(event.start_mark)});
        if (std::find(m_open.begin(), m_open.end(), *target) != m_open.end())
            return fail(
                {ErrorCode::BadSyntax,
                 YamlReaderText::tr("“*%1” stands inside the value that it repeats; no value can "
                                    "hold itself.")
                     .arg(QString::fromUtf8(name)),
                 {},
                 placeOfMark(event.start_mark)});
        Node *node = addNode(NodeKind::Alias, event.start_mark);
        if (node)
            node->begin = *target;
        return node != nullptr;
    }

    bool open(NodeKind kind, const yaml_event_t &event, const yaml_char_t *anchor,
              const yaml_char_t *tag)
    {
        if (m_open.size() >= yamlDepthLimit)
            return fail(
                tooLarge(YamlReaderText::tr("Maps and lists are nested too deeply; the limit is %n "
                                            "levels.",
                                            nullptr, int(yamlDepthLimit)),
                         placeOfMark(event.start_mark)));
        const std::uint32_t index = nodeCount();
        Node *node = addNode(kind, event.start_mark);
        if (!node || !setTag(*node, tag))
            return false;
        setAnchor(index, anchor);
        m_open.push_back(index);
        return true;
    }

    bool close()
    {
        const std::uint32_t index = m_open.back();
        m_open.pop_back();
        m_content.nodes[index].next = nodeCount();
        if (m_content.nodes[index].kind == NodeKind::Map)
            checkKeys(index);
        return m_mergedMembers <= yamlMergeLimit ||
               fail(tooLarge(
                   YamlReaderText::tr("The merge keys (“<<”) of this text would bring in too many "
                                      "members; the limit is %1 altogether.")
                       .arg(yamlMergeLimit),
                   placeOf(m_content.nodes[index])));
    }

    const Node &resolved(std::uint32_t index) const
    {
        const Node &node = m_content.nodes[index];
        return node.kind == NodeKind::Alias ? m_content.nodes[node.begin] : node;
    }

    QByteArrayView bytes(const Node &scalar) const
    {
        return QByteArrayView(m_content.characters)
            .sliced(static_cast<qsizetype>(scalar.begin), static_cast<qsizetype>(scalar.size));
    }

    /// Notes merge keys, keys that stand twice, and how many members there are.
    void checkKeys(std::uint32_t map)
    {
        m_keys.clear();
        m_manyKeys.clear();
        std::size_t count = 0;
        const std::uint32_t end = m_content.nodes[map].next;
        for (std::uint32_t key = map + 1; key < end;) {
            const std::uint32_t value = m_content.nodes[key].next;
            const Node &node = resolved(key);
            ++count;
            if (node.kind == NodeKind::Scalar && node.isPlain && bytes(node) == "<<") {
                m_content.nodes[map].hasMerges = true;
                count += mergedBy(value);
            } else if (node.kind == NodeKind::Scalar && !addKey(bytes(node))) {
                warnOfDuplicate(map, key);
            }
            key = m_content.nodes[value].next;
        }
        if (m_content.nodes[map].hasMerges)
            m_mergedMembers += count;
        m_content.nodes[map].size = static_cast<std::uint32_t>(std::min(count, yamlValueLimit));
    }

    /// How many members the value of a merge key brings in at most.
    std::size_t mergedBy(std::uint32_t value) const
    {
        const Node &node = resolved(value);
        if (node.kind == NodeKind::Map)
            return node.size;
        std::size_t count = 0;
        if (node.kind != NodeKind::List)
            return count;
        const std::uint32_t end = node.next;
        const auto list = static_cast<std::uint32_t>(&node - m_content.nodes.data());
        for (std::uint32_t element = list + 1; element < end;
             element = m_content.nodes[element].next)
            count += resolved(element).kind == NodeKind::Map ? resolved(element).size : 1;
        return count;
    }

    bool addKey(QByteArrayView key)
    {
        constexpr std::size_t few = 16;
        if (m_keys.size() < few) {
            const bool isNew = std::find(m_keys.begin(), m_keys.end(), key) == m_keys.end();
            m_keys.push_back(key);
            return isNew;
        }
        if (m_manyKeys.isEmpty())
            m_manyKeys = QSet<QByteArrayView>(m_keys.begin(), m_keys.end());
        const qsizetype before = m_manyKeys.size();
        m_manyKeys.insert(key);
        return m_manyKeys.size() > before;
    }

    void warnOfDuplicate(std::uint32_t map, std::uint32_t key)
    {
        m_content.nodes[map].hasDuplicates = true;
        if (m_warnings.isFull()) {
            m_warnings.skip();
            return;
        }
        m_warnings.warn(
            placeOf(m_content.nodes[key]),
            YamlReaderText::tr("The key “%1” stands twice in this map; the last one counts.")
                .arg(QString::fromUtf8(bytes(resolved(key)))));
    }

    ProblemList &m_warnings;
    Error m_error;
    YamlDocument::Content m_content;
    QHash<QByteArray, std::uint32_t> m_anchors; ///< of the open document
    QHash<QByteArray, std::uint16_t> m_tags;
    std::vector<std::uint32_t> m_open;
    std::size_t m_mergedMembers = 0;    ///< of the maps that have merge keys, at most
    std::vector<QByteArrayView> m_keys; ///< of the map that is being checked
    QSet<QByteArrayView> m_manyKeys;    ///< the same, when they are many
};

/// libyaml's parser on a text.
class Parser
{
public:
    explicit Parser(const QByteArray &text) : m_text(text)
    {
        m_isReady = yaml_parser_initialize(&m_parser) == 1;
        if (m_isReady)
            yaml_parser_set_input_string(&m_parser,
                                         reinterpret_cast<const unsigned char *>(text.constData()),
                                         static_cast<std::size_t>(text.size()));
    }

    ~Parser()
    {
        if (m_isReady)
            yaml_parser_delete(&m_parser);
    }

    Q_DISABLE_COPY_MOVE(Parser)

    bool parse(Event &event)
    {
        return m_isReady && yaml_parser_parse(&m_parser, &event.value) == 1;
    }

    Error error() const
    {
        if (m_parser.error == YAML_MEMORY_ERROR || !m_isReady)
            return tooLarge(YamlReaderText::tr("There is not enough memory to read the text."), {});
        YamlSyntaxProblem problem{m_parser.problem, {}, placeOfMark(m_parser.problem_mark), {}};
        if (m_parser.context) {
            problem.context = m_parser.context;
            problem.contextPlace = placeOfMark(m_parser.context_mark);
        }
        if (m_parser.error == YAML_READER_ERROR)
            problem.place = placeOfByte(m_parser.problem_offset);
        return yamlSyntaxError(problem, m_text);
    }

private:
    /// Not known in other encodings than UTF-8.
    Place placeOfByte(std::size_t offset) const
    {
        const auto size = static_cast<std::size_t>(m_text.size());
        if (m_parser.encoding != YAML_UTF8_ENCODING || offset > size)
            return {};
        return TextPlaces(m_text).placeOf(offset);
    }

    const QByteArray &m_text;
    yaml_parser_t m_parser{};
    bool m_isReady = false;
};

} // namespace

Result<std::unique_ptr<const YamlDocument>> parseYaml(const QByteArray &text, ProblemList &warnings)
{
    if (static_cast<std::size_t>(text.size()) >= std::numeric_limits<std::uint32_t>::max())
        return tooLarge(YamlReaderText::tr("The text is too large; the limit is 4 GB."), {});
    Parser parser(text);
    Composer composer(static_cast<std::size_t>(text.size()), warnings);
    for (bool isAtEnd = false; !isAtEnd;) {
        Event event;
        if (!parser.parse(event))
            return parser.error();
        isAtEnd = event.value.type == YAML_STREAM_END_EVENT;
        if (!composer.add(event.value))
            return composer.error();
    }
    return std::unique_ptr<const YamlDocument>(
        std::make_unique<YamlDocument>(composer.takeContent()));
}

} // namespace stepwise
