#include "core/graph/graphdifference.h"

#include "core/graph/dependencies.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

namespace {

struct GraphDifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(GraphDifference)
};

QString missingTask(const TaskGraph &graph, const TaskGraph &other)
{
    for (std::size_t index = 0; index < other.taskCount(); ++index) {
        const QString &key = other.key(TaskId::fromIndex(index));
        if (!graph.findTask(key).isValid())
            return key;
    }
    return {};
}

} // namespace

QString graphDifference(const TaskGraph &graph, const TaskGraph &other)
{
    if (const QString key = missingTask(graph, other); !key.isEmpty())
        return GraphDifferenceText::tr("it has a task “%1”, which this graph has not").arg(key);
    if (const QString key = missingTask(other, graph); !key.isEmpty())
        return GraphDifferenceText::tr("it has no task “%1”").arg(key);
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (graph.key(task) != other.key(task))
            return GraphDifferenceText::tr("its tasks stand in another order, from “%1” on")
                .arg(other.key(task));
    }
    const Dependencies ours(graph);
    const Dependencies theirs(other);
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const auto before = ours.prerequisitesOf(task);
        const auto otherBefore = theirs.prerequisitesOf(task);
        if (!std::equal(before.begin(), before.end(), otherBefore.begin(), otherBefore.end()))
            return GraphDifferenceText::tr("its task “%1” needs other tasks").arg(other.key(task));
    }
    return {};
}

} // namespace stepwise
