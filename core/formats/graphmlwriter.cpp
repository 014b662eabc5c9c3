#include "core/formats/graphmlwriter.h"

#include "core/formats/grouptree.h"
#include "core/formats/ownkeys.h"

#include <QHash>
#include <QXmlStreamWriter>

namespace stepwise {

namespace {

constexpr QLatin1String yedNamespace("http://www.yworks.com/xml/graphml");

/// XML has no place for most control characters.
QString writable(QString text)
{
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if ((code < 0x20 && code != '\n' && code != '\t') || code == 0xfffe || code == 0xffff)
            character = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

class GraphMLWriter
{
public:
    explicit GraphMLWriter(const GraphDocument &document)
        : m_document(document), m_graph(document.graph), m_tree(document.graph), m_xml(&m_text)
    {
    }

    QByteArray write()
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("graphml"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://graphml.graphdrawing.org/xmlns"));
        m_xml.writeNamespace(yedNamespace, QStringLiteral("y"));
        m_xml.writeNamespace(graphMLNamespace, QStringLiteral("stepwise"));
        writeKeys();
        beginGraph(QStringLiteral("G"));
        writeTasks({});
        m_tree.walk([this](GroupId group, std::size_t) { beginGroup(group); },
                    [this](GroupId, std::size_t) {
                        m_xml.writeEndElement();
                        m_xml.writeEndElement();
                    });
        for (const Dependency &edge : m_graph.dependencies()) {
            m_xml.writeEmptyElement(QStringLiteral("edge"));
            attribute("source", m_graph.key(edge.prerequisite));
            attribute("target", m_graph.key(edge.dependent));
        }
        m_xml.writeEndDocument();
        return m_text;
    }

private:
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1String(name), writable(value));
    }

    void writeKeys()
    {
        writeKey(QStringLiteral("label"), QStringLiteral("label"));
        writeKey(QStringLiteral("description"), QStringLiteral("description"));
        m_xml.writeEmptyElement(QStringLiteral("key"));
        attribute("id", QStringLiteral("yed"));
        attribute("for", QStringLiteral("node"));
        attribute("yfiles.type", QStringLiteral("nodegraphics"));
        for (std::size_t index = 0; index < m_graph.taskCount(); ++index) {
            for (const UnknownKey &own : ownKeys(m_document, TaskId::fromIndex(index))) {
                if (m_keyIds.contains(own.key))
                    continue;
                const QString id = QStringLiteral("k%1").arg(m_keyIds.size());
                m_keyIds.insert(own.key, id);
                writeKey(id, own.key);
            }
        }
    }

    void writeKey(const QString &id, const QString &name)
    {
        m_xml.writeEmptyElement(QStringLiteral("key"));
        attribute("id", id);
        attribute("for", QStringLiteral("node"));
        attribute("attr.name", name);
        attribute("attr.type", QStringLiteral("string"));
    }

    void beginGraph(const QString &id)
    {
        m_xml.writeStartElement(QStringLiteral("graph"));
        attribute("id", id);
        attribute("edgedefault", QStringLiteral("directed"));
    }

    void beginGroup(GroupId group)
    {
        QString id = m_graph.key(group);
        while (m_graph.findTask(id).isValid())
            id += u'_';
        m_xml.writeStartElement(QStringLiteral("node"));
        attribute("id", id);
        attribute("yfiles.foldertype", QStringLiteral("group"));
        m_xml.writeAttribute(graphMLNamespace, graphMLGroupMark, writable(m_graph.key(group)));
        writeLook(m_graph.name(group), "GroupNode");
        if (m_graph.hasOwnName(group))
            writeData(QStringLiteral("label"), m_graph.name(group));
        beginGraph(id + u':');
        writeTasks(group);
    }

    void writeTasks(GroupId group)
    {
        for (const TaskId task : m_tree.tasksIn(group))
            writeTask(task);
    }

    void writeTask(TaskId task)
    {
        m_xml.writeStartElement(QStringLiteral("node"));
        attribute("id", m_graph.key(task));
        writeLook(m_graph.name(task), "ShapeNode");
        if (m_graph.hasOwnName(task))
            writeData(QStringLiteral("label"), m_graph.name(task));
        const QString &note = m_document.settings(task).note;
        if (!note.isEmpty())
            writeData(QStringLiteral("description"), note);
        for (const UnknownKey &own : ownKeys(m_document, task))
            writeData(m_keyIds.value(own.key), ownKeyText(own));
        m_xml.writeEndElement();
    }

    void writeData(const QString &key, const QString &text)
    {
        m_xml.writeStartElement(QStringLiteral("data"));
        attribute("key", key);
        m_xml.writeCharacters(writable(text));
        m_xml.writeEndElement();
    }

    void writeLook(const QString &name, const char *shape)
    {
        m_xml.writeStartElement(QStringLiteral("data"));
        attribute("key", QStringLiteral("yed"));
        m_xml.writeStartElement(yedNamespace, QLatin1String(shape));
        m_xml.writeTextElement(yedNamespace, QStringLiteral("NodeLabel"), writable(name));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    const GraphDocument &m_document;
    const TaskGraph &m_graph;
    GroupTree m_tree;
    QByteArray m_text;
    QXmlStreamWriter m_xml;
    QHash<QString, QString> m_keyIds; ///< by the own key's name
};

} // namespace

QByteArray writeGraphML(const GraphDocument &document)
{
    return GraphMLWriter(document).write();
}

} // namespace stepwise
