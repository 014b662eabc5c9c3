#include "core/graph/twingrouping.h"

#include "core/graph/nameprefixes.h"
#include "core/graph/twins.h"

#include <algorithm>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const TaskGraph &graph, const std::vector<TaskId> &twins)
{
    const QString &first = graph.name(twins.front());
    qsizetype shared = 0;
    for (const qsizetype end : wordEnds(first)) {
        const QStringView prefix = QStringView(first).left(end);
        if (!std::all_of(twins.begin(), twins.end(),
                         [&](TaskId task) { return graph.name(task).startsWith(prefix); }))
            break;
        shared = end;
    }
    return shared > 0 ? first.left(shared) : first;
}

} // namespace

Grouping withTwinsMerged(Grouping grouping, const TaskGraph &graph)
{
    grouping.groupOfTask.resize(graph.taskCount());
    const std::vector<std::vector<TaskId>> sets = exactTwins(graph, grouping.groupOfTask);
    for (const std::vector<TaskId> &twins : sets) {
        const GroupId group = GroupId::fromIndex(grouping.groups.size());
        grouping.groups.push_back({.key = u"twins/"_s + graph.key(twins.front()),
                                   .name = nameOf(graph, twins),
                                   .parent = grouping.groupOf(twins.front()),
                                   .areTwins = true});
        for (const TaskId task : twins)
            grouping.groupOfTask[task.index()] = group;
    }
    return grouping;
}

} // namespace stepwise
