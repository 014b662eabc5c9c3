#pragma once

#include "core/execution/expression.h"
#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"

#include <vector>

namespace stepwise {

/// What expressions are asked about, for one task after the other; keeps the texts that the
/// context points to.
class TaskContext
{
public:
    /// Both are not owned and outlive the context. `document` may be null: then no task has a
    /// `progress`, but 100 % for one that succeeded.
    TaskContext(const TaskGraph &graph, const GraphDocument *document)
        : m_graph(graph), m_document(document)
    {
    }

    /// Valid until the next call. Cheapest for tasks of one group in a row.
    ExpressionContext &of(TaskId task, const RunState &state, Moment now);

private:
    void fillGroups(GroupId group);

    const TaskGraph &m_graph;
    const GraphDocument *m_document;
    std::vector<ExpressionContext::Group> m_groups; ///< from m_groupsOf up to the root
    GroupId m_groupsOf;
    QString m_error;
    ExpressionContext m_context;
};

/// The tasks that match at the moment `now`, in file order; free words find errors too. Where the
/// graph alone is known no task has a `progress`, but 100 % for one that succeeded.
std::vector<TaskId> matchingTasks(const Expression &expression, const TaskGraph &graph,
                                  const RunState &state, Moment now);

/// The same, with the progress by the steps of the tasks' simulations.
std::vector<TaskId> matchingTasks(const Expression &expression, const GraphDocument &document,
                                  const RunState &state, Moment now);

/// What `progress` means in an expression, 0 … 1: the steps (or the time) of the task's simulation
/// that it has begun; 1 for a task that succeeded.
double simulatedProgress(const Simulation &simulation, const TaskStatus &status, Moment now);

/// How long the task has been running, or ran; absent: it has not begun.
std::optional<Duration> runningTime(const TaskStatus &status, Moment now);

} // namespace stepwise
