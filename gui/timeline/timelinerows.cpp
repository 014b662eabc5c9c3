#include "gui/timeline/timelinerows.h"

#include "core/trace/criticalpath.h"
#include "core/trace/tracestats.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace stepwise {

TimelineRows::TimelineRows(const TaskGraph &graph)
    : m_isFolded(graph.groupCount(), false), m_members(graph.groupCount())
{
    m_groupOf.reserve(graph.taskCount());
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        m_groupOf.push_back(graph.group(TaskId::fromIndex(index)));
    for (std::size_t index = 0; index < graph.groupCount(); ++index)
        m_parentOf.push_back(graph.parent(GroupId::fromIndex(index)));
    takeOrder({});
}

bool TimelineRows::isOf(const TaskGraph &graph) const
{
    if (graph.taskCount() != m_groupOf.size() || graph.groupCount() != m_parentOf.size())
        return false;
    for (std::size_t index = 0; index < m_groupOf.size(); ++index) {
        if (graph.group(TaskId::fromIndex(index)) != m_groupOf[index])
            return false;
    }
    for (std::size_t index = 0; index < m_parentOf.size(); ++index) {
        if (graph.parent(GroupId::fromIndex(index)) != m_parentOf[index])
            return false;
    }
    return true;
}

bool TimelineRows::follow(const TraceStats &stats)
{
    const std::vector<TaskId> &appeared = stats.appeared();
    if (m_appeared.size() >= appeared.size())
        return false;
    for (std::size_t place = m_appeared.size(); place < appeared.size(); ++place)
        appear(appeared[place]);
    return true;
}

void TimelineRows::restart()
{
    m_appeared.clear();
    if (m_order == TimelineOrder::Start)
        takeOrder({});
    else
        showAll();
}

void TimelineRows::appear(TaskId task)
{
    m_appeared.push_back(task);
    if (m_order == TimelineOrder::Start)
        rankByStart(task);
    if (!m_matches.empty() && !m_matches[task.index()])
        return;
    for (GroupId group = groupOf(task); group.isValid(); group = parentOf(group))
        ++m_members[group.index()];
    const GroupId folded = outermostFolded(groupOf(task));
    m_shown.insert(m_rankOf[folded.isValid() ? itemOf(folded) : itemOf(task)]);
}

/// A group begins with its first task, before it, and before the groups inside it.
void TimelineRows::rankByStart(TaskId task)
{
    std::vector<GroupId> around;
    for (GroupId group = groupOf(task); group.isValid(); group = parentOf(group)) {
        if (m_rankOf[itemOf(group)] != none)
            break;
        around.push_back(group);
    }
    for (auto group = around.rbegin(); group != around.rend(); ++group)
        rank(itemOf(*group));
    rank(itemOf(task));
}

void TimelineRows::rank(Item item)
{
    m_rankOf[item] = static_cast<std::uint32_t>(m_itemAt.size());
    m_itemAt.push_back(item);
}

void TimelineRows::setOrder(TimelineOrder order, const TaskGraph &graph, const TraceStats &stats,
                            const CriticalPath *path)
{
    m_order = order;
    switch (order) {
    case TimelineOrder::Start:
        takeOrder({});
        return;
    case TimelineOrder::Name:
        takeOrder(itemsByName(graph));
        return;
    case TimelineOrder::CriticalPath:
        takeOrder(itemsByPath(stats, path));
        return;
    case TimelineOrder::File:
        takeOrder(itemsByFile());
        return;
    }
}

/// Items without a rank yet get theirs when they appear.
void TimelineRows::takeOrder(std::vector<Item> items)
{
    m_rankOf.assign(m_groupOf.size() + m_parentOf.size(), none);
    m_itemAt.clear();
    m_itemAt.reserve(m_rankOf.size());
    for (const Item item : items)
        rank(item);
    if (m_order == TimelineOrder::Start) {
        for (const TaskId task : m_appeared)
            rankByStart(task);
    }
    showAll();
}

void TimelineRows::setFilter(const std::optional<QList<TaskId>> &matching)
{
    m_matches.clear();
    if (matching) {
        m_matches.resize(m_groupOf.size(), false);
        for (const TaskId task : *matching) {
            if (task.index() < m_matches.size())
                m_matches[task.index()] = true;
        }
    }
    showAll();
}

void TimelineRows::setFolded(GroupId group, bool isFolded)
{
    if (m_isFolded[group.index()] == isFolded)
        return;
    m_isFolded[group.index()] = isFolded;
    showAll();
}

void TimelineRows::setAllFolded(bool areFolded)
{
    m_isFolded.assign(m_isFolded.size(), areFolded);
    showAll();
}

void TimelineRows::showAll()
{
    std::vector<bool> shown(m_rankOf.size(), false);
    std::fill(m_members.begin(), m_members.end(), 0U);
    for (const TaskId task : m_appeared) {
        if (!m_matches.empty() && !m_matches[task.index()])
            continue;
        for (GroupId group = groupOf(task); group.isValid(); group = parentOf(group))
            ++m_members[group.index()];
        const GroupId folded = outermostFolded(groupOf(task));
        shown[m_rankOf[folded.isValid() ? itemOf(folded) : itemOf(task)]] = true;
    }
    m_shown = RankedSet(shown);
}

std::vector<TimelineRows::Item> TimelineRows::itemsByName(const TaskGraph &graph) const
{
    std::vector<Item> items(m_groupOf.size() + m_parentOf.size());
    std::iota(items.begin(), items.end(), 0U);
    const auto name = [&](Item item) -> const QString & {
        const TimelineRow row = rowOf(item);
        return row.isGroup() ? graph.name(row.group) : graph.name(row.task);
    };
    std::sort(items.begin(), items.end(), [&](Item one, Item other) {
        const int compared = QString::compare(name(one), name(other), Qt::CaseInsensitive);
        return compared != 0 ? compared < 0 : one < other;
    });
    return items;
}

std::vector<TimelineRows::Item> TimelineRows::itemsByPath(const TraceStats &stats,
                                                          const CriticalPath *path) const
{
    struct Key
    {
        bool isOffPath = true;
        Duration slack = Duration::max();
        std::uint32_t start = none;
        Item item = 0;

        auto operator<=>(const Key &) const = default;
    };
    std::vector<Key> keys(m_groupOf.size() + m_parentOf.size());
    for (std::size_t index = 0; index < m_groupOf.size(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        Key &key = keys[index];
        if (path) {
            key.isOffPath = !path->isOnPath(task);
            key.slack = path->slack(task).value_or(Duration::max());
        }
        key.start = stats[task].startEvent;
        for (GroupId group = groupOf(task); group.isValid(); group = parentOf(group))
            keys[itemOf(group)] = std::min(keys[itemOf(group)], key);
    }
    std::vector<Item> items(keys.size());
    std::iota(items.begin(), items.end(), 0U);
    for (const Item item : items)
        keys[item].item = item;
    std::sort(items.begin(), items.end(),
              [&](Item one, Item other) { return keys[one] < keys[other]; });
    return items;
}

/// As the tree of tasks: below each group its groups and then its tasks, both in file order.
std::vector<TimelineRows::Item> TimelineRows::itemsByFile() const
{
    const std::size_t top = m_parentOf.size();
    std::vector<std::vector<Item>> children(top + 1);
    const auto listOf = [&](GroupId group) -> std::vector<Item> & {
        return children[group.isValid() ? group.index() : top];
    };
    for (std::size_t index = 0; index < m_parentOf.size(); ++index)
        listOf(m_parentOf[index]).push_back(itemOf(GroupId::fromIndex(index)));
    for (std::size_t index = 0; index < m_groupOf.size(); ++index)
        listOf(m_groupOf[index]).push_back(itemOf(TaskId::fromIndex(index)));
    std::vector<Item> items;
    items.reserve(m_rankOf.size());
    std::vector<Item> open(children[top].rbegin(), children[top].rend());
    while (!open.empty()) {
        const Item item = open.back();
        open.pop_back();
        items.push_back(item);
        const TimelineRow row = rowOf(item);
        if (row.isGroup()) {
            const std::vector<Item> &inside = children[row.group.index()];
            open.insert(open.end(), inside.rbegin(), inside.rend());
        }
    }
    return items;
}

TimelineRow TimelineRows::rowOf(Item item) const
{
    const std::size_t tasks = m_groupOf.size();
    if (item < tasks)
        return {TaskId(item), {}};
    return {{}, GroupId::fromIndex(item - tasks)};
}

TimelineRow TimelineRows::row(std::size_t number) const
{
    return rowOf(m_itemAt[m_shown.at(number)]);
}

GroupId TimelineRows::outermostFolded(GroupId group) const
{
    GroupId found;
    for (GroupId around = group; around.isValid(); around = parentOf(around)) {
        if (m_isFolded[around.index()])
            found = around;
    }
    return found;
}

std::optional<std::size_t> TimelineRows::numberOfItem(Item item) const
{
    const std::uint32_t rank = m_rankOf[item];
    if (rank == none || !m_shown.contains(rank))
        return std::nullopt;
    return m_shown.countBefore(rank);
}

std::optional<std::size_t> TimelineRows::numberOf(TaskId task) const
{
    if (!task.isValid() || task.index() >= m_groupOf.size())
        return std::nullopt;
    const GroupId folded = outermostFolded(groupOf(task));
    return numberOfItem(folded.isValid() ? itemOf(folded) : itemOf(task));
}

std::optional<std::size_t> TimelineRows::numberOf(GroupId group) const
{
    if (!group.isValid() || group.index() >= m_parentOf.size())
        return std::nullopt;
    return numberOfItem(itemOf(group));
}

std::optional<std::size_t> TimelineRows::numberOf(const TimelineRow &row) const
{
    return row.isGroup() ? numberOf(row.group) : numberOf(row.task);
}

} // namespace stepwise
