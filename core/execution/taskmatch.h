#pragma once

#include "core/execution/expression.h"
#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"

#include <vector>

namespace stepwise {

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
