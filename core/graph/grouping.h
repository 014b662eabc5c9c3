#pragma once

#include "core/graph/dependencies.h"
#include "core/graph/taskstate.h"

#include <span>
#include <vector>

namespace stepwise {

/// What a view puts tasks into groups by.
enum class GroupingKind : unsigned char {
    File,   ///< the groups that the file names
    Prefix, ///< what names begin with
    Depth,  ///< the layer in the order of dependencies
    State,  ///< how the run stands at that moment
    None,
};

/// The groups in which a view shows the tasks of a graph: those of the file, or others that only
/// the view knows. A copyable value; it does not follow later changes of graph or states.
struct Grouping
{
    struct Group
    {
        QString key;  ///< the same whenever the same graph is grouped in the same way
        QString name; ///< to be shown
        GroupId parent;
        bool isOfFile = false; ///< the file's group of the same id
        bool areTwins = false; ///< tasks that cannot be told apart by their dependencies
    };
    std::vector<Group> groups;
    std::vector<GroupId> groupOfTask; ///< by task; empty: no groups at all

    GroupId groupOf(TaskId task) const
    {
        return groupOfTask.empty() ? GroupId() : groupOfTask[task.index()];
    }
    /// All tasks of the group, at any depth, in file order.
    std::vector<TaskId> tasksIn(GroupId group) const;
    /// Invalid when there is none.
    GroupId find(const QString &key) const;
};

/// The file's groups, with their ids.
Grouping groupingByFile(const TaskGraph &graph);
/// One group for each layer with two tasks or more: a task is one layer after the last of those
/// that it depends on. What lies on a cycle or behind one makes a group of its own.
Grouping groupingByDepth(const TaskGraph &graph, const Dependencies &dependencies);
/// One group for each state that there is; `states` is by task, in the graph's order.
Grouping groupingByState(std::span<const TaskState> states);

} // namespace stepwise
