#pragma once

#include "core/graph/taskgraph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace stepwise {

/// The dependencies of a graph, ready to be walked in both directions: distinct pairs in
/// compressed rows (successors and predecessors), each row in file order. A value; it does not
/// follow later changes of the graph.
class Dependencies
{
public:
    Dependencies() = default;
    explicit Dependencies(const TaskGraph &graph);
    Dependencies(std::size_t taskCount, std::span<const Dependency> pairs);

    std::size_t taskCount() const { return m_prerequisites.starts.size() - 1; }
    /// How many distinct pairs there are, self-loops included.
    std::size_t count() const { return m_dependents.ids.size(); }

    std::span<const TaskId> prerequisitesOf(TaskId task) const { return m_prerequisites[task]; }
    std::span<const TaskId> dependentsOf(TaskId task) const { return m_dependents[task]; }

    /// The same tasks with every dependency turned round (tear-down order).
    Dependencies reversed() const;

    /// All that depends on `tasks`, directly or not, without `tasks` themselves; in file order.
    std::vector<TaskId> allDependentsOf(std::span<const TaskId> tasks) const;
    /// All that `tasks` depend on, directly or not, without `tasks` themselves; in file order.
    std::vector<TaskId> allPrerequisitesOf(std::span<const TaskId> tasks) const;
    /// All on any way from one of the two to the other, whichever way round, with both ends; in
    /// file order. Empty when there is no way.
    std::vector<TaskId> allBetween(TaskId one, TaskId other) const;

private:
    struct Rows
    {
        std::vector<std::uint32_t> starts{0};
        std::vector<TaskId> ids;

        std::span<const TaskId> operator[](TaskId task) const
        {
            const std::size_t index = task.index();
            return {ids.data() + starts[index], ids.data() + starts[index + 1]};
        }
    };

    std::vector<TaskId> reach(std::span<const TaskId> tasks, const Rows &rows) const;

    Rows m_prerequisites;
    Rows m_dependents;
};

} // namespace stepwise
