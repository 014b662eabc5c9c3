#pragma once

#include "core/graph/taskgraph.h"
#include "gui/timeline/rankedset.h"

#include <QList>

#include <cstdint>
#include <optional>
#include <vector>

namespace stepwise {

class CriticalPath;
class TraceStats;

enum class TimelineOrder { Start, Name, CriticalPath, File };

/// A row: a task, or a folded group in the place of its tasks; the other id is invalid.
struct TimelineRow
{
    TaskId task;
    GroupId group;

    bool isGroup() const { return group.isValid(); }
    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

/// Which rows a timeline has, and in which order.
///
/// A task has a row once there is something to show of it (TraceStats::appeared), unless it lies in
/// a folded group or a filter hides it; a folded group has one while any of its tasks would have
/// one, unless it lies in a folded group itself. Every look-up and every task that appears is
/// O(log rows); another order, filter or folding of everything O(rows).
class TimelineRows
{
public:
    TimelineRows() : TimelineRows(TaskGraph()) {}
    /// In the order of starts, with nothing folded.
    explicit TimelineRows(const TaskGraph &graph);

    /// Whether it is a graph with the same tasks in the same groups.
    bool isOf(const TaskGraph &graph) const;

    /// Takes up the tasks that have appeared since the last call. Whether there were any.
    bool follow(const TraceStats &stats);
    /// Forgets what has appeared: another run of the same graph. Folding, filter and order stay.
    void restart();

    TimelineOrder order() const { return m_order; }
    /// `path` is needed for CriticalPath: those on it come first, then by slack; without one all
    /// are alike.
    void setOrder(TimelineOrder order, const TaskGraph &graph, const TraceStats &stats,
                  const CriticalPath *path);
    /// Nothing: all.
    void setFilter(const std::optional<QList<TaskId>> &matching);

    bool isFolded(GroupId group) const { return m_isFolded[group.index()]; }
    void setFolded(GroupId group, bool isFolded);
    void setAllFolded(bool areFolded);
    bool hasGroups() const { return !m_parentOf.empty(); }

    std::size_t count() const { return m_shown.count(); }
    TimelineRow row(std::size_t number) const;
    /// Where the task is to be seen: its own row, or that of the folded group around it.
    std::optional<std::size_t> numberOf(TaskId task) const;
    std::optional<std::size_t> numberOf(GroupId group) const;
    std::optional<std::size_t> numberOf(const TimelineRow &row) const;

    GroupId groupOf(TaskId task) const { return m_groupOf[task.index()]; }
    GroupId parentOf(GroupId group) const { return m_parentOf[group.index()]; }

private:
    /// Tasks first, then groups.
    using Item = std::uint32_t;

    static constexpr std::uint32_t none = 0xffffffff;

    Item itemOf(TaskId task) const { return task.value(); }
    Item itemOf(GroupId group) const { return static_cast<Item>(m_groupOf.size()) + group.value(); }
    TimelineRow rowOf(Item item) const;
    GroupId outermostFolded(GroupId group) const;
    std::optional<std::size_t> numberOfItem(Item item) const;

    void appear(TaskId task);
    void rankByStart(TaskId task);
    void rank(Item item);
    void showAll();
    void takeOrder(std::vector<Item> items);
    std::vector<Item> itemsByName(const TaskGraph &graph) const;
    std::vector<Item> itemsByPath(const TraceStats &stats, const CriticalPath *path) const;
    std::vector<Item> itemsByFile() const;

    std::vector<GroupId> m_groupOf;  ///< by task
    std::vector<GroupId> m_parentOf; ///< by group
    std::vector<bool> m_isFolded;    ///< by group
    std::vector<bool> m_matches;     ///< by task; empty: all do
    std::vector<TaskId> m_appeared;  ///< those taken up
    /// By group: how many of its tasks, at any depth, would have rows if nothing were folded.
    std::vector<std::uint32_t> m_members;
    TimelineOrder m_order = TimelineOrder::Start;
    std::vector<std::uint32_t> m_rankOf; ///< by item
    std::vector<Item> m_itemAt;          ///< by rank
    RankedSet m_shown;                   ///< ranks
};

} // namespace stepwise
