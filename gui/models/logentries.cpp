#include "gui/models/logentries.h"

#include "core/trace/skipreason.h"

#include <algorithm>

namespace stepwise {

LogEntries::LogEntries(const Dependencies &dependencies) : m_tasks(dependencies.taskCount())
{
    for (std::size_t index = 0; index < m_tasks.size(); ++index) {
        m_tasks[index].unmet = static_cast<std::uint32_t>(
            dependencies.prerequisitesOf(TaskId::fromIndex(index)).size());
    }
}

LogEntries::Growth LogEntries::follow(const TraceLog &log, const RunState &state, std::size_t most)
{
    Growth growth{m_entries.size(), 0, false};
    const std::size_t end = m_read + std::min(most, log.count() - m_read);
    for (; m_read < end; ++m_read) {
        const TraceEvent &event = log[m_read];
        if (mergesWithLast(log, event, state)) {
            ++m_entries.back().merged;
            growth.lastExtended = growth.lastExtended || m_entries.size() == growth.first;
            m_tasks[event.task.index()].isWaiting = false;
            continue;
        }
        const auto index = static_cast<std::uint32_t>(m_read);
        m_entries.push_back({index, 1, {}});
        if (event.task.isValid() && event.task.index() < m_tasks.size())
            read(event, index, state.dependencies());
    }
    growth.count = m_entries.size() - growth.first;
    return growth;
}

bool LogEntries::mergesWithLast(const TraceLog &log, const TraceEvent &event,
                                const RunState &state) const
{
    if (event.kind != EventKind::Skipped || m_entries.empty() || m_entries.back().isReady() ||
        !event.task.isValid() || event.task.index() >= m_tasks.size())
        return false;
    const TraceEvent &last = log[m_entries.back().event];
    return last.kind == EventKind::Skipped && last.time == event.time && last.task.isValid() &&
           last.task.index() < m_tasks.size() &&
           skipReason(last.task, state) == skipReason(event.task, state);
}

void LogEntries::read(const TraceEvent &event, std::uint32_t index,
                      const Dependencies &dependencies)
{
    TaskProgress &task = m_tasks[event.task.index()];
    switch (event.kind) {
    case EventKind::Started:
    case EventKind::Skipped:
        task.isWaiting = false;
        break;
    case EventKind::TimedOut:
        task.deadlineFired = true;
        break;
    case EventKind::Cancelled:
        if (task.deadlineFired)
            letDependentsGo(event.task, index, dependencies);
        break;
    case EventKind::Succeeded:
    case EventKind::Kept:
        letDependentsGo(event.task, index, dependencies);
        break;
    default:
        break;
    }
}

void LogEntries::letDependentsGo(TaskId task, std::uint32_t index, const Dependencies &dependencies)
{
    for (const TaskId dependent : dependencies.dependentsOf(task)) {
        TaskProgress &progress = m_tasks[dependent.index()];
        if (progress.unmet > 0 && --progress.unmet == 0 && progress.isWaiting)
            m_entries.push_back({index, 1, dependent});
    }
}

} // namespace stepwise
