#include "core/formats/mermaidwriter.h"

#include "core/formats/grouptree.h"

#include <QRegularExpression>
#include <QSet>

namespace stepwise {

namespace {

bool isPlainId(const QString &key)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_]+([-.][A-Za-z0-9_]+)*$"));
    static const QSet<QString> words{
        QStringLiteral("end"),       QStringLiteral("subgraph"),  QStringLiteral("graph"),
        QStringLiteral("style"),     QStringLiteral("class"),     QStringLiteral("classDef"),
        QStringLiteral("click"),     QStringLiteral("default"),   QStringLiteral("direction"),
        QStringLiteral("flowchart"), QStringLiteral("linkStyle"), QStringLiteral("title"),
        QStringLiteral("accTitle"),  QStringLiteral("accDescr")};
    return plain.match(key).hasMatch() && !words.contains(key);
}

/// A label between double quotes: what Mermaid gives a meaning to is written by number.
QByteArray quotedLabel(const QString &name)
{
    QString text;
    for (const QChar character : name) {
        switch (character.unicode()) {
        case u'#':
        case u'"':
        case u'&':
        case u'<':
        case u'>':
        case u'\\':
        case u'`':
            text += u'#' + QString::number(character.unicode()) + u';';
            break;
        case u'\n':
            text += QLatin1String("<br/>");
            break;
        default:
            text += character;
        }
    }
    return '"' + text.toUtf8() + '"';
}

class MermaidWriter
{
public:
    explicit MermaidWriter(const TaskGraph &graph) : m_graph(graph)
    {
        QSet<QString> taken;
        for (std::size_t index = 0; index < graph.taskCount(); ++index) {
            const QString key = graph.key(TaskId::fromIndex(index));
            const bool isPlain = isPlainId(key);
            m_taskIds.append(isPlain ? key : QString());
            if (isPlain)
                taken.insert(key);
        }
        for (qsizetype index = 0; index < m_taskIds.size(); ++index) {
            if (m_taskIds[index].isEmpty())
                m_taskIds[index] = freeId(u't', index, taken);
        }
        for (std::size_t index = 0; index < graph.groupCount(); ++index) {
            const QString key = graph.key(GroupId::fromIndex(index));
            const TaskId twin = graph.findTask(key);
            // A task that stands for its own group bears the group's id.
            const bool isTwin = twin.isValid() && graph.group(twin) == GroupId::fromIndex(index);
            const bool isFree = isPlainId(key) && (isTwin || !taken.contains(key));
            m_groupIds.append(isFree ? key : freeId(u'g', qsizetype(index), taken));
            taken.insert(m_groupIds.last());
        }
    }

    QByteArray write() const
    {
        QByteArray text = "flowchart LR\n";
        for (std::size_t index = 0; index < m_graph.taskCount(); ++index) {
            const TaskId task = TaskId::fromIndex(index);
            text += "    " + id(task);
            if (m_graph.name(task) != m_taskIds[qsizetype(index)])
                text += '[' + quotedLabel(m_graph.name(task)) + ']';
            text += '\n';
        }
        const GroupTree tree(m_graph);
        tree.walk(
            [&](GroupId group, std::size_t depth) {
                const QByteArray indent(static_cast<qsizetype>(depth) * 4, ' ');
                text += indent + "subgraph " + m_groupIds[qsizetype(group.index())].toUtf8() + '[' +
                        quotedLabel(m_graph.name(group)) + "]\n";
                for (const TaskId task : tree.tasksIn(group))
                    text += indent + "    " + id(task) + '\n';
            },
            [&](GroupId, std::size_t depth) {
                text += QByteArray(static_cast<qsizetype>(depth) * 4, ' ') + "end\n";
            });
        for (const Dependency &edge : m_graph.dependencies())
            text += "    " + id(edge.prerequisite) + " --> " + id(edge.dependent) + '\n';
        return text;
    }

private:
    static QString freeId(QChar letter, qsizetype number, QSet<QString> &taken)
    {
        QString id = letter + QString::number(number);
        while (taken.contains(id))
            id += u'_';
        taken.insert(id);
        return id;
    }

    QByteArray id(TaskId task) const { return m_taskIds[qsizetype(task.index())].toUtf8(); }

    const TaskGraph &m_graph;
    QStringList m_taskIds;
    QStringList m_groupIds;
};

} // namespace

QByteArray writeMermaid(const GraphDocument &document)
{
    return MermaidWriter(document.graph).write();
}

int mermaidReplacedCount(const TaskGraph &graph)
{
    int count = 0;
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        count += isPlainId(graph.key(TaskId::fromIndex(index))) ? 0 : 1;
    return count;
}

} // namespace stepwise
