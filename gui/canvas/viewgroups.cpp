#include "gui/canvas/viewgroups.h"

#include "core/graph/nameprefixes.h"

#include <QHash>
#include <QSet>

namespace stepwise {

namespace {

/// A larger graph is seen as its groups first.
constexpr std::size_t mostTasksInOpenGroups = 400;

Grouping groupingOf(GroupingKind kind, const TaskGraph &graph, std::span<const TaskState> states)
{
    switch (kind) {
    case GroupingKind::File:
        return groupingByFile(graph);
    case GroupingKind::Prefix:
        return groupingByPrefix(graph);
    case GroupingKind::Depth:
        return groupingByDepth(graph, Dependencies(graph));
    case GroupingKind::State:
        return groupingByState(states);
    case GroupingKind::None:
        break;
    }
    return {};
}

} // namespace

void ViewGroups::group(const TaskGraph &graph, GroupingKind kind, bool mergesTwins,
                       std::span<const TaskState> states)
{
    QHash<QString, bool> known;
    for (std::size_t index = 0; index < count(); ++index)
        known.insert(m_grouping->groups[index].key, m_isCollapsed[index]);

    Grouping grouping = groupingOf(kind, graph, states);
    if (mergesTwins)
        grouping = withTwinsMerged(std::move(grouping), graph);
    m_kind = kind;
    m_mergesTwins = mergesTwins;
    m_isCollapsed.clear();
    const bool beginsCollapsed = graph.taskCount() > mostTasksInOpenGroups;
    for (const Grouping::Group &group : grouping.groups)
        m_isCollapsed.push_back(
            known.value(group.key, group.areTwins || (beginsCollapsed && !group.isOfFile)));
    m_grouping = std::make_shared<const Grouping>(std::move(grouping));
}

void ViewGroups::clear()
{
    m_grouping = std::make_shared<const Grouping>();
    m_isCollapsed.clear();
}

bool ViewGroups::setCollapsed(GroupId group, bool isCollapsed)
{
    if (group.index() >= count() || m_isCollapsed[group.index()] == isCollapsed)
        return false;
    m_isCollapsed[group.index()] = isCollapsed;
    return true;
}

bool ViewGroups::setAllCollapsed(bool isCollapsed)
{
    const std::vector<bool> wanted(count(), isCollapsed);
    if (wanted == m_isCollapsed)
        return false;
    m_isCollapsed = wanted;
    return true;
}

void ViewGroups::writeTo(Arrangement &arrangement) const
{
    arrangement.grouping = m_kind;
    arrangement.mergesTwins = m_mergesTwins;
    for (std::size_t index = 0; index < count(); ++index) {
        const Grouping::Group &group = m_grouping->groups[index];
        if (group.areTwins && !m_isCollapsed[index])
            arrangement.opened.append(group.key);
        else if (!group.areTwins && m_isCollapsed[index])
            arrangement.collapsed.append(group.key);
    }
}

void ViewGroups::readFrom(const Arrangement &arrangement)
{
    const QSet<QString> collapsed(arrangement.collapsed.begin(), arrangement.collapsed.end());
    const QSet<QString> opened(arrangement.opened.begin(), arrangement.opened.end());
    for (std::size_t index = 0; index < count(); ++index) {
        const Grouping::Group &group = m_grouping->groups[index];
        m_isCollapsed[index] =
            group.areTwins ? !opened.contains(group.key) : collapsed.contains(group.key);
    }
}

} // namespace stepwise
