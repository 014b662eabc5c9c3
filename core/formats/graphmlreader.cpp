#include "core/formats/graphmlreader.h"

#include "core/formats/documentbuilder.h"
#include "core/formats/graphmlelement.h"
#include "core/formats/graphmlkey.h"
#include "core/formats/graphmlwriter.h"
#include "core/formats/ownkeys.h"
#include "core/formats/xmlguard.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>
#include <vector>

namespace stepwise {

namespace {

struct GraphMLReaderText
{
    Q_DECLARE_TR_FUNCTIONS(GraphMLFormat)
};

constexpr std::size_t depthLimit = 1024; ///< of elements

using Element = GraphMLElement;

struct Frame
{
    Element element = Element::Other;
    TaskId task;               ///< of a node
    GroupId group;             ///< what the nodes inside lie in
    std::vector<int> seenKeys; ///< of a node
    bool isDirected = true;    ///< of a graph: its edges
    bool isLabelled = false;   ///< of a node: by yEd
};

struct PendingEdge
{
    QString source;
    QString target;
    Place place;
};

class GraphMLReader
{
public:
    GraphMLReader(const QByteArray &content, const QString &name)
        : m_builder(name), m_content(content)
    {
    }

    Result<LoadedDocument> read(const LoadOptions &options)
    {
        m_wanted = options.graph;
        QBuffer buffer(&m_content);
        buffer.open(QIODevice::ReadOnly);
        m_xml.setDevice(&buffer);
        do {
            m_place = {static_cast<int>(m_xml.lineNumber()),
                       static_cast<int>(m_xml.columnNumber()) + 1};
        } while (!m_xml.atEnd() && take(m_xml.readNext()));
        if (!m_builder.error() && m_xml.hasError())
            m_builder.fail(
                m_place,
                GraphMLReaderText::tr("This is no well-formed XML: %1").arg(m_xml.errorString()));
        if (!m_builder.error() && finish())
            warnOfLosses();
        Result<LoadedDocument> loaded = m_builder.take(QStringLiteral("graphml"), options);
        if (loaded)
            loaded->graphCount = std::max(m_graphCount, 1);
        return loaded;
    }

private:
    bool take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartElement:
            return begin();
        case QXmlStreamReader::EndElement:
            return end();
        case QXmlStreamReader::Characters:
            if (isText())
                m_text += m_xml.text();
            else if (!m_frames.empty() && m_frames.back().element == Element::Label)
                m_label += m_xml.text();
            return true;
        default:
            return true;
        }
    }

    bool isText() const
    {
        if (m_frames.empty())
            return false;
        const Element element = m_frames.back().element;
        return element == Element::Data || element == Element::Fallback ||
               element == Element::Description;
    }

    // Elements

    bool begin()
    {
        if (m_frames.size() == depthLimit)
            return m_builder.fail(
                m_place,
                GraphMLReaderText::tr("Elements are nested too deeply; the limit is %n levels.",
                                      nullptr, static_cast<int>(depthLimit)),
                ErrorCode::TooLarge);
        if (m_frames.empty()) {
            m_frames.emplace_back().element = Element::Root;
            return m_xml.name() == u"graphml" ||
                   m_builder.fail(m_place,
                                  GraphMLReaderText::tr("This is XML, but no GraphML: its root is "
                                                        "<%1>, and <graphml> is expected.")
                                      .arg(m_xml.name()));
        }
        Frame frame;
        frame.element = graphMLElement(m_xml.name(), m_frames.back().element);
        bool isRight = true;
        switch (frame.element) {
        case Element::Graph:
            if (isPassedOver()) {
                m_xml.skipCurrentElement();
                return true;
            }
            isRight = beginGraph(frame);
            break;
        case Element::Node:
            isRight = beginNode(frame);
            break;
        case Element::Edge:
            isRight = takeEdge();
            break;
        case Element::HyperEdge:
            m_builder.warnings().warn(
                m_place,
                GraphMLReaderText::tr("A hyperedge joins more than two nodes; it is left out."));
            break;
        case Element::Key:
            beginKey();
            break;
        default:
            beginText(frame.element);
        }
        m_frames.push_back(std::move(frame));
        return isRight;
    }

    void beginText(Element element)
    {
        if (element == Element::Label)
            m_label.clear();
        if (element != Element::Data && element != Element::Fallback &&
            element != Element::Description)
            return;
        m_text.clear();
        m_dataKey = attribute("key");
    }

    bool end()
    {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        switch (frame.element) {
        case Element::Data:
            endData();
            break;
        case Element::Fallback:
            m_keys.back().fallback = m_text;
            m_keys.back().hasFallback = true;
            break;
        case Element::Description:
            endDescription();
            break;
        case Element::Label:
            endLabel();
            break;
        case Element::Node:
            if (frame.task.isValid())
                addFallbacks(frame);
            break;
        default:
            break;
        }
        return true;
    }

    // Graphs, nodes, edges

    /// Whether it is a graph of the file, and another is wanted.
    bool isPassedOver()
    {
        if (m_frames.back().element != Element::Root)
            return false;
        const int index = m_graphCount++;
        return m_wanted.value_or(index) != index;
    }

    bool beginGraph(Frame &frame)
    {
        frame.isDirected = attribute("edgedefault") != QLatin1String("undirected");
        Frame &outer = m_frames.back();
        if (outer.element == Element::Root)
            return true;
        const TaskId node = outer.task;
        TaskGraph &graph = m_builder.graph();
        if (!outer.group.isValid()) {
            outer.group = m_builder.newGroup(graph.key(node), {}, graph.group(node), m_place);
            if (!outer.group.isValid())
                return false;
            graph.setGroup(node, outer.group);
            m_groupOfNode.insert(node, outer.group);
        }
        frame.group = outer.group;
        return true;
    }

    bool beginNode(Frame &frame)
    {
        const QString id = attribute("id");
        const QStringView groupKey = m_xml.attributes().value(graphMLNamespace, graphMLGroupMark);
        if (!groupKey.isEmpty()) {
            frame.group =
                m_builder.newGroup(groupKey.toString(), {}, m_frames.back().group, m_place);
            return frame.group.isValid();
        }
        if (id.isEmpty())
            return m_builder.fail(m_place,
                                  GraphMLReaderText::tr("A <node> needs an attribute “id”."));
        if (m_builder.graph().findTask(id).isValid())
            return m_builder.fail(
                m_place,
                GraphMLReaderText::tr("There is another node “%1”; the ids of nodes must differ.")
                    .arg(id),
                ErrorCode::BadValue);
        frame.task = m_builder.task(id, m_place);
        if (frame.task.isValid())
            m_builder.graph().setGroup(frame.task, m_frames.back().group);
        return frame.task.isValid();
    }

    bool takeEdge()
    {
        const PendingEdge edge{attribute("source"), attribute("target"), m_place};
        if (edge.source.isEmpty() || edge.target.isEmpty())
            return m_builder.fail(
                m_place,
                GraphMLReaderText::tr("An <edge> needs the attributes “source” and “target”."));
        const QString directed = attribute("directed");
        if (directed == QLatin1String("false") ||
            (directed.isEmpty() && !m_frames.back().isDirected))
            ++m_undirectedCount;
        const TaskId source = m_builder.graph().findTask(edge.source);
        const TaskId target = m_builder.graph().findTask(edge.target);
        if (source.isValid() && target.isValid())
            return m_builder.connect(source, target, m_place);
        m_pendingEdges.push_back(edge);
        return m_pendingEdges.size() <= dependencyLimit;
    }

    /// The edges that named nodes before those stood in the file.
    bool finish()
    {
        if (m_graphCount == 0)
            return m_builder.fail({}, GraphMLReaderText::tr("There is no <graph> in this file."));
        if (m_wanted && (*m_wanted < 0 || *m_wanted >= m_graphCount))
            return m_builder.fail(
                {},
                GraphMLReaderText::tr("There is no graph number %1 in this file; it has %n.",
                                      nullptr, m_graphCount)
                    .arg(*m_wanted + 1),
                ErrorCode::BadUsage);
        const TaskGraph &graph = m_builder.graph();
        for (const PendingEdge &edge : m_pendingEdges) {
            const TaskId source = graph.findTask(edge.source);
            const TaskId target = graph.findTask(edge.target);
            if (!source.isValid() || !target.isValid())
                return m_builder.fail(
                    edge.place,
                    GraphMLReaderText::tr(
                        "There is no node “%1” for this edge to join; declare it.")
                        .arg(source.isValid() ? edge.target : edge.source),
                    ErrorCode::BadValue);
            if (!m_builder.connect(source, target, edge.place))
                return false;
        }
        for (auto group = m_groupOfNode.cbegin(); group != m_groupOfNode.cend(); ++group) {
            if (graph.hasOwnName(group.key()))
                m_builder.graph().setName(group.value(), graph.name(group.key()));
        }
        return true;
    }

    void warnOfLosses()
    {
        if (m_undirectedCount > 0)
            m_builder.warnings().warn(
                {}, GraphMLReaderText::tr(
                        "%n edge(s) have no direction; they are read from source to target.",
                        nullptr, m_undirectedCount));
        if (m_edgeDataCount > 0)
            m_builder.warnings().warn(
                {}, GraphMLReaderText::tr(
                        "What edges carry is left out (%n value(s)): a dependency has nothing "
                        "but its two tasks.",
                        nullptr, m_edgeDataCount));
    }

    // Keys and data

    void beginKey()
    {
        GraphMLKey key;
        key.id = attribute("id");
        key.name = attribute("attr.name");
        key.owner = attribute("for");
        key.type = attribute("attr.type");
        key.isGraphics = m_xml.attributes().hasAttribute(QLatin1String("yfiles.type"));
        if (key.name.isEmpty())
            key.name = key.id;
        m_keyIndex.insert(key.id, static_cast<int>(m_keys.size()));
        m_keys.push_back(key);
    }

    void endData()
    {
        const Frame &owner = m_frames.back();
        const int index = m_keyIndex.value(m_dataKey, -1);
        if (index < 0) {
            m_builder.warnings().warn(
                m_place,
                GraphMLReaderText::tr("The key “%1” is not declared; its data is kept as text.")
                    .arg(m_dataKey));
            GraphMLKey undeclared;
            undeclared.name = m_dataKey;
            if (owner.element == Element::Node && owner.task.isValid())
                takeNodeData(owner.task, undeclared);
            return;
        }
        const GraphMLKey &key = m_keys[static_cast<std::size_t>(index)];
        if (key.isGraphics)
            return;
        if (owner.element == Element::Edge && !m_text.trimmed().isEmpty())
            ++m_edgeDataCount;
        if (owner.element == Element::Graph && m_frames.size() == 2)
            OwnKeys(m_builder.document()).add(key.name, graphMLJson(m_text, key.type));
        if (owner.element != Element::Node)
            return;
        if (!owner.task.isValid()) {
            m_builder.graph().setName(owner.group, m_text.simplified());
            return;
        }
        if (key.owner != QLatin1String("node") && key.owner != QLatin1String("all") &&
            !key.owner.isEmpty())
            m_builder.warnings().warn(
                m_place,
                GraphMLReaderText::tr("The key “%1” is declared for “%2”, but a node uses it.")
                    .arg(key.name, key.owner));
        m_frames.back().seenKeys.push_back(index);
        takeNodeData(owner.task, key);
    }

    void takeNodeData(TaskId task, const GraphMLKey &key)
    {
        const QString name = key.name.toLower();
        const QString text = m_text.trimmed();
        if (text.isEmpty())
            return;
        if ((name == QLatin1String("label") || name == QLatin1String("name")) &&
            !m_builder.graph().hasOwnName(task))
            setName(task, text);
        else if (name == QLatin1String("description") || name == QLatin1String("note"))
            m_builder.document().settings(task).note = text;
        else if (!OwnKeys(m_builder.document(), task).add(key.name, graphMLJson(m_text, key.type)))
            m_builder.warnings().warn(
                m_place,
                GraphMLReaderText::tr("This node has more data than is kept; “%1” is left out.")
                    .arg(key.name));
    }

    void addFallbacks(const Frame &node)
    {
        for (std::size_t index = 0; index < m_keys.size(); ++index) {
            const GraphMLKey &key = m_keys[index];
            const bool isSeen = std::find(node.seenKeys.begin(), node.seenKeys.end(),
                                          static_cast<int>(index)) != node.seenKeys.end();
            const bool isForNodes =
                key.owner == QLatin1String("node") || key.owner == QLatin1String("all");
            if (!key.hasFallback || isSeen || !isForNodes || key.isGraphics)
                continue;
            m_text = key.fallback;
            takeNodeData(node.task, key);
        }
    }

    void endDescription()
    {
        const Frame &owner = m_frames.back();
        const QString text = m_text.simplified();
        if (owner.element == Element::Node && owner.task.isValid())
            m_builder.document().settings(owner.task).note = text;
        else if (owner.element == Element::Graph && m_builder.document().description.isEmpty())
            m_builder.document().description = text;
    }

    /// yEd's: the first label of the innermost node that has a text.
    void endLabel()
    {
        const auto node = std::find_if(m_frames.rbegin(), m_frames.rend(), [](const Frame &frame) {
            return frame.element == Element::Node;
        });
        const QString text = m_label.simplified();
        if (node != m_frames.rend() && node->task.isValid() && !text.isEmpty() &&
            !node->isLabelled) {
            node->isLabelled = true;
            setName(node->task, text);
        }
    }

    void setName(TaskId task, const QString &name)
    {
        const QString line = name.simplified();
        if (line != m_builder.graph().key(task))
            m_builder.graph().setName(task, line);
    }

    QString attribute(const char *name) const
    {
        return m_xml.attributes().value(QLatin1String(name)).toString();
    }

    DocumentBuilder m_builder;
    QByteArray m_content;
    QXmlStreamReader m_xml;
    Place m_place; ///< where the token begins
    std::vector<Frame> m_frames;
    QString m_text;
    QString m_label;
    QString m_dataKey;
    std::vector<GraphMLKey> m_keys;
    QHash<QString, int> m_keyIndex;
    QHash<TaskId, GroupId> m_groupOfNode;
    std::vector<PendingEdge> m_pendingEdges;
    std::optional<int> m_wanted; ///< of the file's graphs; absent: all
    int m_graphCount = 0;
    int m_undirectedCount = 0;
    int m_edgeDataCount = 0;
};

/// Without a declaration of UTF-16, which the text is not any more when it comes here.
QByteArray withoutWideDeclaration(const QByteArray &content)
{
    if (!content.startsWith("<?xml"))
        return content;
    const qsizetype end = content.indexOf("?>");
    if (end < 0 || !content.first(end).toLower().contains("utf-16"))
        return content;
    return QByteArray(end + 2, ' ') + content.sliced(end + 2);
}

} // namespace

Result<LoadedDocument> readGraphML(const QByteArray &content, const QString &name,
                                   const LoadOptions &options)
{
    if (const Result<void> checked = checkXml(content); !checked)
        return checked.error();
    return GraphMLReader(withoutWideDeclaration(content), name).read(options);
}

} // namespace stepwise
