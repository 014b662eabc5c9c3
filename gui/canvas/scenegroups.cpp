#include "gui/canvas/scenegroups.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stepwise {

SceneGroups::SceneGroups(const TaskGraph &graph, std::vector<bool> isCollapsed)
    : m_isCollapsed(std::move(isCollapsed)), m_counts(graph.groupCount())
{
    m_isCollapsed.resize(graph.groupCount());
    std::vector<std::size_t> depth(graph.groupCount(), 0);
    std::vector<GroupId> outermost(graph.groupCount());
    for (std::size_t index = 0; index < graph.groupCount(); ++index) {
        const GroupId group = GroupId::fromIndex(index);
        m_parentOf.push_back(graph.parent(group));
        m_outerFirst.push_back(group);
        for (GroupId at = group; at.isValid(); at = graph.parent(at)) {
            ++depth[index];
            if (m_isCollapsed[at.index()])
                outermost[index] = at;
        }
    }
    std::stable_sort(m_outerFirst.begin(), m_outerFirst.end(),
                     [&](GroupId a, GroupId b) { return depth[a.index()] < depth[b.index()]; });
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const GroupId group = graph.group(TaskId::fromIndex(index));
        m_groupOf.push_back(group);
        m_shownIn.push_back(group.isValid() ? outermost[group.index()] : GroupId());
    }
}

std::uint32_t SceneGroups::taskCount(GroupId group) const
{
    const RunState::Counts &all = counts(group);
    return std::accumulate(all.begin(), all.end(), 0U);
}

void SceneGroups::count(TaskId task, TaskState state, int change)
{
    for (GroupId group = groupOf(task); group.isValid(); group = parentOf(group))
        m_counts[group.index()][static_cast<std::size_t>(state)] +=
            static_cast<std::uint32_t>(change);
}

} // namespace stepwise
