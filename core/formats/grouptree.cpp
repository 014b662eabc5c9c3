#include "core/formats/grouptree.h"

namespace stepwise {

GroupTree::GroupTree(const TaskGraph &graph)
    : m_groups(graph.groupCount() + 1), m_tasks(graph.groupCount() + 1)
{
    for (std::size_t index = 0; index < graph.groupCount(); ++index) {
        const GroupId group = GroupId::fromIndex(index);
        m_groups[slot(graph.parent(group))].push_back(group);
    }
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        m_tasks[slot(graph.group(task))].push_back(task);
    }
}

} // namespace stepwise
