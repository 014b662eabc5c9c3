#pragma once

#include "core/graph/dependencies.h"

#include <vector>

namespace stepwise {

/// An order in which all tasks can run, or the reason why there is none.
struct Toposort
{
    /// Every task after all that it depends on; among those that could come next, always the
    /// earliest in file order. Empty when there is a cycle.
    std::vector<TaskId> order;
    /// One cycle, each task depending on the one before it (and the first on the last). Empty
    /// when there is none.
    std::vector<TaskId> cycle;

    bool isAcyclic() const { return cycle.empty(); }
};

/// A. B. Kahn, "Topological sorting of large networks", 1962, with the ready tasks in an IdSet.
Toposort topologicalOrder(const Dependencies &dependencies);

/// The tasks that lie on any cycle (members of a strongly connected component of more than one
/// task, and tasks that depend on themselves), in file order. R. Tarjan, 1972, without recursion.
std::vector<TaskId> tasksOnCycles(const Dependencies &dependencies);

} // namespace stepwise
