#pragma once

#include "core/graph/dependencies.h"

#include <cstdint>
#include <span>
#include <vector>

namespace stepwise {

/// The fixed order in which a group visits its tasks, and the dependencies in terms of it.
///
/// A task's *rank* is its place in the topological order of the dependencies as the file has them,
/// also when the group runs in reverse: that turns the dependencies only.
class VisitingOrder
{
public:
    using Rank = std::uint32_t;

    VisitingOrder() = default;
    /// `order` is topological for `forward`; `reverse` turns the dependencies of the run.
    VisitingOrder(std::vector<TaskId> order, const Dependencies &forward, bool reverse);

    std::size_t count() const { return m_tasks.size(); }
    TaskId taskAt(std::size_t rank) const { return m_tasks[rank]; }
    Rank rankOf(TaskId task) const { return m_ranks[task.index()]; }

    /// In the direction of the run.
    std::span<const Rank> dependentsOf(std::size_t rank) const
    {
        return {m_dependents.data() + m_starts[rank], m_dependents.data() + m_starts[rank + 1]};
    }
    /// How many dependencies each rank has, in the direction of the run.
    std::vector<std::uint32_t> dependencyCounts() const;

    std::vector<Rank> ranksOf(std::span<const TaskId> tasks) const;
    /// All that depends on `ranks`, directly or not, without them, in visiting order.
    std::vector<Rank> allDependentsOf(std::span<const Rank> ranks) const;

private:
    std::vector<TaskId> m_tasks;
    std::vector<Rank> m_ranks;
    std::vector<std::uint32_t> m_starts;
    std::vector<Rank> m_dependents;
};

} // namespace stepwise
