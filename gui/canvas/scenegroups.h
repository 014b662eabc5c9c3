#pragma once

#include "core/graph/grouping.h"
#include "core/trace/runstate.h"

#include <memory>
#include <vector>

namespace stepwise {

/// The groups as they are drawn: which are collapsed, what hides in them, and how many of their
/// tasks are in which state. A value that follows state changes one by one.
class SceneGroups
{
public:
    SceneGroups() = default;
    /// `isCollapsed` is by group.
    SceneGroups(std::shared_ptr<const Grouping> grouping, std::size_t taskCount,
                std::vector<bool> isCollapsed);

    std::size_t count() const { return m_counts.size(); }
    const QString &name(GroupId group) const { return m_grouping->groups[group.index()].name; }
    bool areTwins(GroupId group) const { return m_grouping->groups[group.index()].areTwins; }
    /// Null before the first layout.
    const std::shared_ptr<const Grouping> &grouping() const { return m_grouping; }

    bool isCollapsed(GroupId group) const { return m_isCollapsed[group.index()]; }
    /// By task: the outermost collapsed group around it, or invalid.
    const std::vector<GroupId> &shownIn() const { return m_shownIn; }
    /// All groups, each after the one that it lies in.
    const std::vector<GroupId> &outerFirst() const { return m_outerFirst; }
    /// Of the tasks inside, at any depth.
    const RunState::Counts &counts(GroupId group) const { return m_counts[group.index()]; }
    std::uint32_t taskCount(GroupId group) const;

    void clearCounts() { m_counts.assign(m_counts.size(), {}); }
    /// Counts one more task in `state`, for every group around it.
    void add(TaskId task, TaskState state) { count(task, state, 1); }
    void remove(TaskId task, TaskState state) { count(task, state, -1); }
    /// The innermost group of the task, and from each group outwards.
    GroupId groupOf(TaskId task) const
    {
        return m_grouping ? m_grouping->groupOf(task) : GroupId();
    }
    GroupId parentOf(GroupId group) const { return m_grouping->groups[group.index()].parent; }

private:
    void count(TaskId task, TaskState state, int change);

    std::shared_ptr<const Grouping> m_grouping;
    std::vector<bool> m_isCollapsed;
    std::vector<GroupId> m_shownIn;
    std::vector<GroupId> m_outerFirst;
    std::vector<RunState::Counts> m_counts;
};

} // namespace stepwise
