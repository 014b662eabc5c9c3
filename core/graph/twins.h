#pragma once

#include "core/graph/taskgraph.h"

#include <span>
#include <vector>

namespace stepwise {

/// Sets of tasks that are exact twins: in the same group (or none), with the same prerequisites and
/// the same dependents, at least one of these in all. Each set has at least `fewest` tasks in file
/// order; sets come in the order of their first tasks. Tasks without any dependency, and ones that
/// depend on themselves, are nobody's twins.
///
/// O(n + m log m): tasks are sorted by a hash of their neighbours, and compared within equal hashes.
std::vector<std::vector<TaskId>> exactTwins(const TaskGraph &graph, std::size_t fewest = 2);
/// The same with other groups than the graph's; `groupOf` is by task.
std::vector<std::vector<TaskId>>
exactTwins(const TaskGraph &graph, std::span<const GroupId> groupOf, std::size_t fewest = 2);

} // namespace stepwise
