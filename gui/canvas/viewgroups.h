#pragma once

#include "core/graph/twingrouping.h"
#include "gui/canvas/arrangement.h"

#include <memory>

namespace stepwise {

/// The groups that the user wants to see, and which of them collapsed; what the scene shows
/// follows when it has been laid out. A value.
///
/// Merged twins begin as collapsed, and so do the groups of a large graph that aren't the file's
/// own; all others begin as open. What a group was keeps its state
/// when the graph is grouped anew.
class ViewGroups
{
public:
    GroupingKind kind() const { return m_kind; }
    bool mergesTwins() const { return m_mergesTwins; }
    const std::shared_ptr<const Grouping> &grouping() const { return m_grouping; }
    const std::vector<bool> &isCollapsed() const { return m_isCollapsed; }
    bool isCollapsed(GroupId group) const { return m_isCollapsed[group.index()]; }
    std::size_t count() const { return m_isCollapsed.size(); }

    /// Groups the tasks anew; `states` is by task.
    void group(const TaskGraph &graph, GroupingKind kind, bool mergesTwins,
               std::span<const TaskState> states);
    /// Another graph; nothing is collapsed.
    void clear();

    /// Whether that changes anything.
    bool setCollapsed(GroupId group, bool isCollapsed);
    bool setAllCollapsed(bool isCollapsed);

    void writeTo(Arrangement &arrangement) const;
    /// The keys of it; kind and twins are taken by `group`.
    void readFrom(const Arrangement &arrangement);

private:
    GroupingKind m_kind = GroupingKind::File;
    bool m_mergesTwins = false;
    std::shared_ptr<const Grouping> m_grouping = std::make_shared<const Grouping>();
    std::vector<bool> m_isCollapsed; ///< by group
};

} // namespace stepwise
