#pragma once

#include "core/graph/taskid.h"

#include <QHash>
#include <QString>

#include <vector>

namespace stepwise {

/// One task depends on another: `prerequisite` must be done before `dependent` starts.
struct Dependency
{
    TaskId prerequisite;
    TaskId dependent;

    friend bool operator==(const Dependency &, const Dependency &) = default;
};

/// The tasks, groups and dependencies of a graph: a copyable value, nothing else.
///
/// Tasks and groups keep the order in which they were added. The graph may hold cycles,
/// self-loops and parallel dependencies: what can be shown can be stored; what can be *run* is
/// decided by `topologicalOrder`. Every id that is passed in must be of this graph.
class TaskGraph
{
public:
    /// Adds a task; `key` is its id in the file. Invalid when the key is taken.
    TaskId addTask(const QString &key, const QString &name = {}, GroupId group = {});
    /// Adds a group inside `parent` (invalid: at the top). Invalid when the key is taken.
    GroupId addGroup(const QString &key, const QString &name = {}, GroupId parent = {});
    void addDependency(TaskId dependent, TaskId prerequisite);

    void setName(TaskId task, const QString &name) { m_taskNames[task.index()] = name; }
    void setGroup(TaskId task, GroupId group) { m_taskGroups[task.index()] = group; }
    void setName(GroupId group, const QString &name) { m_groupNames[group.index()] = name; }
    /// `parent` must not lie inside `group`.
    void setParent(GroupId group, GroupId parent) { m_groupParents[group.index()] = parent; }
    /// Every dependency the other way round (a file whose arrows mean the opposite).
    void turnRound();

    std::size_t taskCount() const { return m_taskKeys.size(); }
    std::size_t groupCount() const { return m_groupKeys.size(); }
    const std::vector<Dependency> &dependencies() const { return m_dependencies; }

    const QString &key(TaskId task) const { return m_taskKeys[task.index()]; }
    /// The name to show: the given one, or the key.
    const QString &name(TaskId task) const;
    bool hasOwnName(TaskId task) const { return !m_taskNames[task.index()].isEmpty(); }
    GroupId group(TaskId task) const { return m_taskGroups[task.index()]; }

    const QString &key(GroupId group) const { return m_groupKeys[group.index()]; }
    const QString &name(GroupId group) const;
    bool hasOwnName(GroupId group) const { return !m_groupNames[group.index()].isEmpty(); }
    GroupId parent(GroupId group) const { return m_groupParents[group.index()]; }

    /// Invalid when there is none.
    TaskId findTask(const QString &key) const { return m_tasksByKey.value(key); }
    GroupId findGroup(const QString &key) const { return m_groupsByKey.value(key); }

    /// Whether the task lies in the group, at any depth.
    bool contains(GroupId group, TaskId task) const;
    /// All tasks of the group, at any depth, in file order. O(tasks × depth of groups).
    std::vector<TaskId> tasksIn(GroupId group) const;

private:
    std::vector<QString> m_taskKeys;
    std::vector<QString> m_taskNames;
    std::vector<GroupId> m_taskGroups;
    std::vector<QString> m_groupKeys;
    std::vector<QString> m_groupNames;
    std::vector<GroupId> m_groupParents;
    std::vector<Dependency> m_dependencies;
    QHash<QString, TaskId> m_tasksByKey;
    QHash<QString, GroupId> m_groupsByKey;
};

} // namespace stepwise
