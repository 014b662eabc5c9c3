#include "gui/models/tasktree.h"

#include <algorithm>

namespace stepwise {

namespace {

/// The position of `id` in the ascending `ids`, or the one at which it would stand.
template<typename Id>
std::size_t positionIn(const std::vector<Id> &ids, Id id)
{
    return static_cast<std::size_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

template<typename Id>
bool holdsAt(const std::vector<Id> &ids, std::size_t position, Id id)
{
    return position < ids.size() && ids[position] == id;
}

template<typename Id>
void insertInto(std::vector<Id> &ids, Id id)
{
    ids.insert(std::lower_bound(ids.begin(), ids.end(), id), id);
}

template<typename Id>
void eraseFrom(std::vector<Id> &ids, Id id)
{
    ids.erase(std::lower_bound(ids.begin(), ids.end(), id));
}

} // namespace

TaskTree::TaskTree(const TaskGraph &graph, const std::vector<bool> *shown)
    : m_children(graph.groupCount() + 1)
{
    std::vector<bool> isGroupShown(graph.groupCount(), shown == nullptr);
    m_parentOf.reserve(graph.groupCount());
    for (std::size_t index = 0; index < graph.groupCount(); ++index)
        m_parentOf.push_back(graph.parent(GroupId::fromIndex(index)));
    m_groupOf.reserve(graph.taskCount());
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        m_groupOf.push_back(graph.group(task));
        if (shown && !(*shown)[index])
            continue;
        childrenOf(m_groupOf.back()).tasks.push_back(task);
        for (GroupId group = m_groupOf.back(); group.isValid() && !isGroupShown[group.index()];
             group = m_parentOf[group.index()])
            isGroupShown[group.index()] = true;
    }
    for (std::size_t index = 0; index < graph.groupCount(); ++index) {
        if (isGroupShown[index])
            childrenOf(m_parentOf[index]).groups.push_back(GroupId::fromIndex(index));
    }
}

TaskTree::Children &TaskTree::childrenOf(GroupId parent)
{
    return m_children[parent.isValid() ? parent.index() + 1 : 0];
}

const TaskTree::Children &TaskTree::childrenOf(GroupId parent) const
{
    return m_children[parent.isValid() ? parent.index() + 1 : 0];
}

std::size_t TaskTree::rowCount(GroupId parent) const
{
    return childrenOf(parent).count();
}

TaskTree::Node TaskTree::node(GroupId parent, std::size_t row) const
{
    const Children &children = childrenOf(parent);
    if (row < children.groups.size())
        return {children.groups[row], {}};
    return {{}, children.tasks[row - children.groups.size()]};
}

std::optional<TaskTree::Place> TaskTree::placeOf(TaskId task) const
{
    if (!task.isValid() || task.index() >= taskCount())
        return std::nullopt;
    const Children &children = childrenOf(parentOf(task));
    const std::size_t position = positionIn(children.tasks, task);
    if (!holdsAt(children.tasks, position, task))
        return std::nullopt;
    return Place{parentOf(task), children.groups.size() + position};
}

std::optional<TaskTree::Place> TaskTree::placeOf(GroupId group) const
{
    if (!group.isValid() || group.index() >= groupCount())
        return std::nullopt;
    const std::vector<GroupId> &groups = childrenOf(parentOf(group)).groups;
    const std::size_t position = positionIn(groups, group);
    if (!holdsAt(groups, position, group))
        return std::nullopt;
    return Place{parentOf(group), position};
}

TaskTree::Place TaskTree::placeToShow(TaskId task) const
{
    GroupId outermost;
    for (GroupId group = parentOf(task); group.isValid() && !placeOf(group);
         group = parentOf(group))
        outermost = group;
    if (outermost.isValid()) {
        const GroupId parent = parentOf(outermost);
        return {parent, positionIn(childrenOf(parent).groups, outermost)};
    }
    const Children &children = childrenOf(parentOf(task));
    return {parentOf(task), children.groups.size() + positionIn(children.tasks, task)};
}

void TaskTree::show(TaskId task)
{
    insertInto(childrenOf(parentOf(task)).tasks, task);
    for (GroupId group = parentOf(task); group.isValid() && !placeOf(group);
         group = parentOf(group))
        insertInto(childrenOf(parentOf(group)).groups, group);
}

TaskTree::Place TaskTree::placeToHide(TaskId task) const
{
    Place place = *placeOf(task);
    while (place.parent.isValid() && rowCount(place.parent) == 1)
        place = *placeOf(place.parent);
    return place;
}

void TaskTree::hide(TaskId task)
{
    eraseFrom(childrenOf(parentOf(task)).tasks, task);
    for (GroupId group = parentOf(task); group.isValid() && rowCount(group) == 0;
         group = parentOf(group))
        eraseFrom(childrenOf(parentOf(group)).groups, group);
}

} // namespace stepwise
