#pragma once

#include "core/graph/taskgraph.h"

#include <optional>
#include <vector>

namespace stepwise {

/// The rows of the task tree: below each group, or at the top, its groups and then its tasks, both
/// in file order. A group is shown while any of its tasks is, or always when there is no filter.
///
/// Every look-up is O(log rows). Showing or hiding a task moves the rows behind it only.
class TaskTree
{
public:
    /// A row: a group or a task, the other id is invalid.
    struct Node
    {
        GroupId group;
        TaskId task;
    };

    /// A place for a row; `parent` is invalid at the top.
    struct Place
    {
        GroupId parent;
        std::size_t row = 0;
    };

    TaskTree() : m_children(1) {}
    /// `shown` by task; none: all.
    explicit TaskTree(const TaskGraph &graph, const std::vector<bool> *shown = nullptr);

    std::size_t taskCount() const { return m_groupOf.size(); }
    std::size_t groupCount() const { return m_parentOf.size(); }

    std::size_t rowCount(GroupId parent) const;
    Node node(GroupId parent, std::size_t row) const;
    GroupId parentOf(TaskId task) const { return m_groupOf[task.index()]; }
    GroupId parentOf(GroupId group) const { return m_parentOf[group.index()]; }

    /// Where the row is; nothing when it is hidden, or of another graph.
    std::optional<Place> placeOf(TaskId task) const;
    std::optional<Place> placeOf(GroupId group) const;

    /// Where the one new row goes when the task, now hidden, is shown: its own, or that of the
    /// outermost group that appears with it.
    Place placeToShow(TaskId task) const;
    void show(TaskId task);

    /// The one row that goes when the task, now shown, is hidden: its own, or that of the
    /// outermost group that it leaves empty.
    Place placeToHide(TaskId task) const;
    void hide(TaskId task);

private:
    struct Children
    {
        std::vector<GroupId> groups;
        std::vector<TaskId> tasks;

        std::size_t count() const { return groups.size() + tasks.size(); }
    };

    Children &childrenOf(GroupId parent);
    const Children &childrenOf(GroupId parent) const;

    std::vector<Children> m_children; ///< the top's, then by group
    std::vector<GroupId> m_groupOf;   ///< by task
    std::vector<GroupId> m_parentOf;  ///< by group
};

} // namespace stepwise
