#include "core/trace/tracestats.h"

#include <algorithm>

namespace stepwise {

TraceStats::TraceStats(const TaskGraph &graph)
    : m_tasks(graph.taskCount()), m_steps(graph.taskCount()),
      m_hasAppeared(graph.taskCount(), false), m_groups(graph.groupCount())
{
    m_groupOf.reserve(graph.taskCount());
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        m_groupOf.push_back(graph.group(TaskId::fromIndex(index)));
    for (std::size_t index = 0; index < graph.groupCount(); ++index)
        m_parentOf.push_back(graph.parent(GroupId::fromIndex(index)));
    if (!m_groups.empty())
        m_places.resize(graph.taskCount());
}

void TraceStats::follow(const TraceLog &log, std::size_t most)
{
    const std::size_t end = m_read + std::min(most, log.count() - m_read);
    for (; m_read < end; ++m_read) {
        const TraceEvent &event = log[m_read];
        m_end = std::max(m_end, event.time);
        if (event.task.isValid() && event.task.index() < m_tasks.size())
            read(event, static_cast<std::uint32_t>(m_read), log.details());
    }
}

void TraceStats::read(const TraceEvent &event, std::uint32_t index, const TraceDetails &details)
{
    TaskSpan &span = m_tasks[event.task.index()];
    switch (event.kind) {
    case EventKind::Started:
        start(event, index, details);
        break;
    case EventKind::Stepped:
        if (!span.hasEnded())
            m_steps[event.task.index()].push_back(index);
        break;
    case EventKind::Cancelling:
        if (!span.hasBegun() || span.hasEnded())
            break;
        span.graceDeadline = details.grace(event.detail).deadline;
        if (span.cancelEvent == TaskSpan::none) {
            span.cancelEvent = index;
            span.cancelStart = event.time;
        }
        break;
    case EventKind::Held:
        appear(event.task);
        break;
    case EventKind::Succeeded:
        // A task may answer its deadline by ending well.
        if (span.hasEnded() && span.endState == TaskState::TimedOut)
            span.endState = TaskState::Succeeded;
        else
            finish(event.task, index, event.time, TaskState::Succeeded);
        break;
    case EventKind::Failed:
        finish(event.task, index, event.time, TaskState::Failed);
        break;
    case EventKind::TimedOut:
        finish(event.task, index, event.time, TaskState::TimedOut);
        break;
    case EventKind::Cancelled:
        finish(event.task, index, event.time, TaskState::Cancelled);
        break;
    default:
        break;
    }
}

void TraceStats::start(const TraceEvent &event, std::uint32_t index, const TraceDetails &details)
{
    TaskSpan &span = m_tasks[event.task.index()];
    if (span.hasBegun())
        return;
    span.start = event.time;
    span.startEvent = index;
    if (event.detail != TraceEvent::none)
        span.deadline = details.moment(event.detail);
    m_begun.push_back(event.task);
    appear(event.task);
    for (GroupId group = groupOf(event.task); group.isValid(); group = m_parentOf[group.index()])
        m_places[event.task.index()].push_back(
            m_groups[group.index()].noteStart(index, event.time));
}

void TraceStats::finish(TaskId task, std::uint32_t index, Moment time, TaskState state)
{
    TaskSpan &span = m_tasks[task.index()];
    if (!span.hasBegun() || span.hasEnded())
        return;
    span.end = time;
    span.endEvent = index;
    span.endState = state;
    std::size_t depth = 0;
    for (GroupId group = groupOf(task); group.isValid(); group = m_parentOf[group.index()])
        m_groups[group.index()].noteEnd(m_places[task.index()][depth++], span);
}

void TraceStats::appear(TaskId task)
{
    if (m_hasAppeared[task.index()])
        return;
    m_hasAppeared[task.index()] = true;
    m_appeared.push_back(task);
}

} // namespace stepwise
