#pragma once

#include "core/graph/taskgraph.h"

#include <QString>

namespace stepwise {

/// Where two graphs first differ, in words for people: a task that only one of them has, or that
/// needs other tasks. Empty: they have the same tasks in the same order and the same dependencies,
/// so that a task has the same id in both. Names and groups do not count.
QString graphDifference(const TaskGraph &graph, const TaskGraph &other);

} // namespace stepwise
