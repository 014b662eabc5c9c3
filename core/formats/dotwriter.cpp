#include "core/formats/dotwriter.h"

#include "core/formats/grouptree.h"

namespace stepwise {

namespace {

/// A text in double quotes, as ids are: only quotes are escaped in them.
QByteArray quotedId(const QString &text)
{
    QByteArray quoted = text.toUtf8();
    quoted.replace('"', "\\\"");
    // A backslash at the end would take the quote with it.
    if (quoted.endsWith('\\'))
        quoted += ' ';
    return '"' + quoted + '"';
}

/// As labels are: backslashes begin escapes, and "&" references to characters.
QByteArray quotedLabel(const QString &text)
{
    QByteArray quoted = text.toUtf8();
    quoted.replace('\\', "\\\\").replace('&', "&amp;").replace('\n', "\\n").replace('"', "\\\"");
    return '"' + quoted + '"';
}

QByteArray clusterId(const QString &key)
{
    return quotedId(key.startsWith(QLatin1String("cluster")) ? key
                                                             : QLatin1String("cluster_") + key);
}

} // namespace

QByteArray writeDot(const GraphDocument &document)
{
    const TaskGraph &graph = document.graph;
    QByteArray text = "// Stepwise: a -> b means that a comes before b.\ndigraph ";
    text += quotedId(document.name) + " {\n    rankdir=LR;\n    node [shape=box];\n";
    if (!document.description.isEmpty())
        text += "    label=" + quotedLabel(document.description) + ";\n";
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        text += "    " + quotedId(graph.key(task));
        if (graph.hasOwnName(task))
            text += " [label=" + quotedLabel(graph.name(task)) + ']';
        text += ";\n";
    }
    const GroupTree tree(graph);
    tree.walk(
        [&](GroupId group, std::size_t depth) {
            const QByteArray indent(static_cast<qsizetype>(depth) * 4, ' ');
            text += indent + "subgraph " + clusterId(graph.key(group)) + " {\n";
            text += indent + "    label=" + quotedLabel(graph.name(group)) + ";\n";
            for (const TaskId task : tree.tasksIn(group))
                text += indent + "    " + quotedId(graph.key(task)) + ";\n";
        },
        [&](GroupId, std::size_t depth) {
            text += QByteArray(static_cast<qsizetype>(depth) * 4, ' ') + "}\n";
        });
    for (const Dependency &edge : graph.dependencies())
        text += "    " + quotedId(graph.key(edge.prerequisite)) + " -> " +
                quotedId(graph.key(edge.dependent)) + ";\n";
    return text + "}\n";
}

} // namespace stepwise
