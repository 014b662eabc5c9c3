#include "gui/canvas/scenegroups.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stepwise {

SceneGroups::SceneGroups(std::shared_ptr<const Grouping> grouping, std::size_t taskCount,
                         std::vector<bool> isCollapsed)
    : m_grouping(std::move(grouping)), m_isCollapsed(std::move(isCollapsed)), m_shownIn(taskCount),
      m_counts(m_grouping->groups.size())
{
    const std::size_t groupCount = m_grouping->groups.size();
    m_isCollapsed.resize(groupCount);
    std::vector<std::size_t> depth(groupCount, 0);
    std::vector<GroupId> outermost(groupCount);
    for (std::size_t index = 0; index < groupCount; ++index) {
        const GroupId group = GroupId::fromIndex(index);
        m_outerFirst.push_back(group);
        for (GroupId at = group; at.isValid(); at = parentOf(at)) {
            ++depth[index];
            if (m_isCollapsed[at.index()])
                outermost[index] = at;
        }
    }
    std::stable_sort(m_outerFirst.begin(), m_outerFirst.end(),
                     [&](GroupId a, GroupId b) { return depth[a.index()] < depth[b.index()]; });
    for (std::size_t index = 0; index < taskCount; ++index) {
        const GroupId group = groupOf(TaskId::fromIndex(index));
        if (group.isValid())
            m_shownIn[index] = outermost[group.index()];
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
