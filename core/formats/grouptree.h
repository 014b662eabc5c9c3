#pragma once

#include "core/graph/taskgraph.h"

#include <vector>

namespace stepwise {

/// What lies directly in each group of a graph: what writers need that put groups inside each
/// other. Made in one pass; does not follow the graph's changes.
class GroupTree
{
public:
    explicit GroupTree(const TaskGraph &graph);

    /// In file order. An invalid group: what lies in none.
    const std::vector<GroupId> &groupsIn(GroupId group) const { return m_groups[slot(group)]; }
    const std::vector<TaskId> &tasksIn(GroupId group) const { return m_tasks[slot(group)]; }

    /// Every group, each before those inside it; `enter` when it begins and `leave` when all that
    /// is in it is done. Never recursive.
    template<typename Enter, typename Leave>
    void walk(Enter enter, Leave leave) const
    {
        struct Open
        {
            GroupId group;
            std::size_t next = 0;
        };
        std::vector<Open> open{{}};
        while (!open.empty()) {
            const GroupId group = open.back().group;
            const std::vector<GroupId> &inner = groupsIn(group);
            if (open.back().next < inner.size()) {
                const GroupId child = inner[open.back().next++];
                enter(child, open.size());
                open.push_back({child, 0});
            } else {
                open.pop_back();
                if (group.isValid())
                    leave(group, open.size());
            }
        }
    }

private:
    static std::size_t slot(GroupId group) { return group.isValid() ? group.index() + 1 : 0; }

    std::vector<std::vector<GroupId>> m_groups;
    std::vector<std::vector<TaskId>> m_tasks;
};

} // namespace stepwise
