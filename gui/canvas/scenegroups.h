#pragma once

#include "core/graph/taskgraph.h"
#include "core/trace/runstate.h"

#include <vector>

namespace stepwise {

/// The groups as they are drawn: which are collapsed, what hides in them, and how many of their
/// tasks are in which state. A value that follows state changes one by one.
class SceneGroups
{
public:
    SceneGroups() = default;
    /// `isCollapsed` is by group.
    SceneGroups(const TaskGraph &graph, std::vector<bool> isCollapsed);

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
    GroupId groupOf(TaskId task) const { return m_groupOf[task.index()]; }
    GroupId parentOf(GroupId group) const { return m_parentOf[group.index()]; }

private:
    void count(TaskId task, TaskState state, int change);

    std::vector<bool> m_isCollapsed;
    std::vector<GroupId> m_groupOf;
    std::vector<GroupId> m_parentOf;
    std::vector<GroupId> m_shownIn;
    std::vector<GroupId> m_outerFirst;
    std::vector<RunState::Counts> m_counts;
};

} // namespace stepwise
