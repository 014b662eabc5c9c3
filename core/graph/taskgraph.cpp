#include "core/graph/taskgraph.h"

#include <utility>

namespace stepwise {

TaskId TaskGraph::addTask(const QString &key, const QString &name, GroupId group)
{
    if (m_tasksByKey.contains(key))
        return {};
    const TaskId id = TaskId::fromIndex(m_taskKeys.size());
    m_tasksByKey.insert(key, id);
    m_taskKeys.push_back(key);
    m_taskNames.push_back(name);
    m_taskGroups.push_back(group);
    return id;
}

GroupId TaskGraph::addGroup(const QString &key, const QString &name, GroupId parent)
{
    if (m_groupsByKey.contains(key))
        return {};
    const GroupId id = GroupId::fromIndex(m_groupKeys.size());
    m_groupsByKey.insert(key, id);
    m_groupKeys.push_back(key);
    m_groupNames.push_back(name);
    m_groupParents.push_back(parent);
    return id;
}

void TaskGraph::addDependency(TaskId dependent, TaskId prerequisite)
{
    m_dependencies.push_back({prerequisite, dependent});
}

void TaskGraph::turnRound()
{
    for (Dependency &dependency : m_dependencies)
        std::swap(dependency.prerequisite, dependency.dependent);
}

const QString &TaskGraph::name(TaskId task) const
{
    return hasOwnName(task) ? m_taskNames[task.index()] : m_taskKeys[task.index()];
}

const QString &TaskGraph::name(GroupId group) const
{
    return hasOwnName(group) ? m_groupNames[group.index()] : m_groupKeys[group.index()];
}

bool TaskGraph::contains(GroupId group, TaskId task) const
{
    GroupId inside = m_taskGroups[task.index()];
    while (inside.isValid() && inside != group)
        inside = m_groupParents[inside.index()];
    return inside == group && group.isValid();
}

std::vector<TaskId> TaskGraph::tasksIn(GroupId group) const
{
    std::vector<TaskId> tasks;
    for (std::size_t index = 0; index < taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (contains(group, task))
            tasks.push_back(task);
    }
    return tasks;
}

} // namespace stepwise
