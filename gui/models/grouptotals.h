#pragma once

#include "core/base/clock.h"
#include "core/graph/taskgraph.h"
#include "core/trace/runstate.h"

#include <vector>

namespace stepwise {

/// What a group's row sums up, over its tasks at any depth.
struct GroupTotal
{
    RunState::Counts counts{};
    std::uint32_t taskCount = 0;
    Moment firstStart = TaskStatus::never;
    Moment lastEnd = TaskStatus::never;

    std::uint32_t endedCount() const;
    /// From the first start up to `now`, or to the last end once all tasks have ended.
    std::optional<Duration> runningTime(Moment now) const;
};

/// The sums of all groups, kept up to date change by change: O(depth) for each.
class GroupTotals
{
public:
    GroupTotals() = default;
    GroupTotals(const TaskGraph &graph, const RunState &state);

    const GroupTotal &operator[](GroupId group) const { return m_totals[group.index()]; }
    GroupId parentOf(GroupId group) const { return m_parentOf[group.index()]; }

    /// Takes the task's new status in. Whether that changed the sums of its groups.
    bool update(TaskId task, const TaskStatus &status);

private:
    std::vector<GroupTotal> m_totals;
    std::vector<GroupId> m_parentOf;
    std::vector<GroupId> m_groupOf;
    std::vector<TaskState> m_states; ///< by task, as they are counted
};

} // namespace stepwise
