#pragma once

#include "core/graph/taskgraph.h"
#include "core/trace/groupspan.h"
#include "core/trace/taskspan.h"
#include "core/trace/tracelog.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stepwise {

/// What a log tells of time: the span of every task and group, and where the steps are.
///
/// A value. Reads each event once: what it costs follows the events that were appended, O(depth of
/// groups) for each. Events of tasks that the graph does not have are passed over, and so is what
/// comes after a task's end.
class TraceStats
{
public:
    TraceStats() = default;
    explicit TraceStats(const TaskGraph &graph);

    /// Reads what the log has gained, at most `most` events. Always the same log.
    void follow(const TraceLog &log, std::size_t most = static_cast<std::size_t>(-1));
    bool isBehind(const TraceLog &log) const { return m_read < log.count(); }
    /// How many events it has read.
    std::size_t position() const { return m_read; }

    std::size_t taskCount() const { return m_tasks.size(); }
    const TaskSpan &operator[](TaskId task) const { return m_tasks[task.index()]; }
    const GroupSpan &operator[](GroupId group) const { return m_groups[group.index()]; }
    /// The `stepped` events of a task, as indices into the log, in its order.
    std::span<const std::uint32_t> steps(TaskId task) const { return m_steps[task.index()]; }

    /// The tasks that have begun, in the order of their starts: in a run that keeps to its
    /// dependencies each comes after all that it depends on.
    const std::vector<TaskId> &begun() const { return m_begun; }
    /// The tasks of which there is something to show, in the order in which that came: they have
    /// begun, or were held before.
    const std::vector<TaskId> &appeared() const { return m_appeared; }
    /// The moment of the last event.
    Moment end() const { return m_end; }

private:
    void read(const TraceEvent &event, std::uint32_t index, const TraceDetails &details);
    void start(const TraceEvent &event, std::uint32_t index, const TraceDetails &details);
    void finish(TaskId task, std::uint32_t index, Moment time, TaskState state);
    void appear(TaskId task);
    GroupId groupOf(TaskId task) const { return m_groupOf[task.index()]; }

    std::vector<TaskSpan> m_tasks;
    std::vector<std::vector<std::uint32_t>> m_steps;
    std::vector<bool> m_hasAppeared;
    std::vector<TaskId> m_begun;
    std::vector<TaskId> m_appeared;
    std::vector<GroupSpan> m_groups;
    std::vector<GroupId> m_groupOf;  ///< by task
    std::vector<GroupId> m_parentOf; ///< by group
    /// By task: its place in its group, in the group around that, …
    std::vector<std::vector<std::uint32_t>> m_places;
    std::size_t m_read = 0;
    Moment m_end{0};
};

} // namespace stepwise
