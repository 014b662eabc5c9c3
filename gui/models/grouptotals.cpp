#include "gui/models/grouptotals.h"

#include <algorithm>
#include <numeric>

namespace stepwise {

namespace {

void noteTimes(GroupTotal &total, const TaskStatus &status)
{
    if (status.startedAt == TaskStatus::never)
        return;
    if (total.firstStart == TaskStatus::never || status.startedAt < total.firstStart)
        total.firstStart = status.startedAt;
    if (isTerminal(status.state))
        total.lastEnd = std::max(total.lastEnd, status.since);
}

} // namespace

std::uint32_t GroupTotal::endedCount() const
{
    return std::accumulate(counts.begin() + static_cast<int>(TaskState::Succeeded), counts.end(),
                           0U);
}

std::optional<Duration> GroupTotal::runningTime(Moment now) const
{
    if (firstStart == TaskStatus::never)
        return std::nullopt;
    return (endedCount() == taskCount ? lastEnd : now) - firstStart;
}

GroupTotals::GroupTotals(const TaskGraph &graph, const RunState &state)
    : m_totals(graph.groupCount())
{
    for (std::size_t index = 0; index < graph.groupCount(); ++index)
        m_parentOf.push_back(graph.parent(GroupId::fromIndex(index)));
    m_groupOf.reserve(graph.taskCount());
    m_states.reserve(graph.taskCount());
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const TaskStatus status = index < state.taskCount() ? state[task] : TaskStatus();
        m_groupOf.push_back(graph.group(task));
        m_states.push_back(status.state);
        for (GroupId group = m_groupOf.back(); group.isValid(); group = parentOf(group)) {
            GroupTotal &total = m_totals[group.index()];
            ++total.taskCount;
            ++total.counts[static_cast<std::size_t>(status.state)];
            noteTimes(total, status);
        }
    }
}

bool GroupTotals::update(TaskId task, const TaskStatus &status)
{
    TaskState &counted = m_states[task.index()];
    if (counted == status.state)
        return false;
    for (GroupId group = m_groupOf[task.index()]; group.isValid(); group = parentOf(group)) {
        GroupTotal &total = m_totals[group.index()];
        --total.counts[static_cast<std::size_t>(counted)];
        ++total.counts[static_cast<std::size_t>(status.state)];
        noteTimes(total, status);
    }
    counted = status.state;
    return true;
}

} // namespace stepwise
