#include "tests/support/describedgraph.h"

#include <QStringList>

namespace stepwise::testing {

QString described(const GraphDocument &document)
{
    const TaskGraph &graph = document.graph;
    QStringList tasks;
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        tasks += graph.key(task) + (graph.hasOwnName(task) ? u'=' + graph.name(task) : QString()) +
                 (graph.group(task).isValid() ? u'@' + graph.key(graph.group(task)) : QString());
    }
    QStringList edges;
    for (const Dependency &edge : graph.dependencies())
        edges += graph.key(edge.prerequisite) + u'>' + graph.key(edge.dependent);
    QStringList groups;
    for (std::size_t index = 0; index < graph.groupCount(); ++index) {
        const GroupId group = GroupId::fromIndex(index);
        const GroupId parent = graph.parent(group);
        groups += graph.key(group) +
                  (parent.isValid() ? u'(' + graph.key(parent) + u')' : QString()) +
                  (graph.hasOwnName(group) ? u'=' + graph.name(group) : QString());
    }
    return QStringList{tasks.join(u' '), edges.join(u' '), groups.join(u' ')}.join(
        QStringLiteral("; "));
}

} // namespace stepwise::testing
