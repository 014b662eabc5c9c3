#include "core/trace/runstate.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stepwise {

namespace {

/// What still counts of a task that has ended: what it leaves behind, and how the end that a
/// deadline began came out.
bool countsAfterEnd(EventKind kind, TaskState end)
{
    switch (kind) {
    case EventKind::Suppressed:
    case EventKind::Progress:
    case EventKind::Output:
    case EventKind::Used:
        return true;
    case EventKind::Succeeded:
    case EventKind::Failed:
    case EventKind::Cancelled:
        return end == TaskState::TimedOut;
    default:
        return false;
    }
}

} // namespace

RunState::RunState(std::shared_ptr<const Dependencies> dependencies)
    : m_dependencies(std::move(dependencies)), m_tasks(m_dependencies->taskCount()),
      m_unmet(m_tasks.size()), m_isChanged(m_tasks.size(), false), m_changes(m_tasks.size())
{
    for (std::size_t index = 0; index < m_tasks.size(); ++index) {
        TaskStatus &status = m_tasks[index];
        m_unmet[index] = static_cast<std::uint32_t>(
            m_dependencies->prerequisitesOf(TaskId::fromIndex(index)).size());
        status.state = m_unmet[index] == 0 ? TaskState::Ready : TaskState::Waiting;
        ++m_counts[static_cast<std::size_t>(status.state)];
    }
}

void RunState::apply(const TraceEvent &event, const TraceDetails &details)
{
    m_time = event.time;
    if (event.pass > 0)
        m_pass = event.pass;
    switch (event.kind) {
    case EventKind::Paused:
        m_isPaused = true;
        return;
    case EventKind::Resumed:
        m_isPaused = false;
        return;
    case EventKind::Finished:
        m_outcome = details.outcome(event.detail);
        return;
    case EventKind::Requested:
    case EventKind::BreakpointHit:
    case EventKind::Forked:
        return;
    default:
        if (event.task.isValid() && event.task.index() < m_tasks.size())
            applyToTask(event, details);
    }
}

void RunState::applyToTask(const TraceEvent &event, const TraceDetails &details)
{
    const TaskId task = event.task;
    TaskStatus &status = m_tasks[task.index()];
    if (isTerminal(status.state) && !countsAfterEnd(event.kind, status.state))
        return;
    markChanged(task);
    switch (event.kind) {
    case EventKind::Stepped:
        status.step = event.detail;
        break;
    case EventKind::Started:
        start(task, event, details);
        break;
    case EventKind::Kept:
    case EventKind::Succeeded:
        setState(task, TaskState::Succeeded, event.time);
        break;
    case EventKind::Failed:
        fail(task, event, details);
        break;
    case EventKind::Cancelling: {
        const GraceDetail &grace = details.grace(event.detail);
        status.grace = grace.grace;
        status.graceDeadline = grace.deadline;
        setState(task, TaskState::Cancelling, event.time);
        break;
    }
    case EventKind::Cancelled:
        if (!status.deadlineFired)
            setState(task, TaskState::Cancelled, event.time);
        else
            letDependentsGo(task, event.time);
        break;
    case EventKind::TimedOut:
        status.deadlineFired = true;
        setState(task, TaskState::TimedOut, event.time);
        break;
    case EventKind::Skipped:
        status.cause = event.detail == TraceEvent::none ? TaskId() : TaskId(event.detail);
        setState(task, TaskState::Skipped, event.time);
        break;
    case EventKind::Held:
    case EventKind::Released:
        setHeld(task, event.kind == EventKind::Held);
        break;
    case EventKind::Suppressed:
        ++status.suppressedErrors;
        m_suppressed[task].append(details.text(event.detail));
        break;
    case EventKind::Progress:
    case EventKind::Output:
    case EventKind::Launched:
    case EventKind::Used:
        m_activities[task].apply(event, details);
        break;
    default:
        break;
    }
}

void RunState::start(TaskId task, const TraceEvent &event, const TraceDetails &details)
{
    TaskStatus &status = m_tasks[task.index()];
    status.startedAt = event.time;
    if (event.detail != TraceEvent::none)
        status.deadline = details.moment(event.detail);
    setState(task, TaskState::Running, event.time);
}

void RunState::setState(TaskId task, TaskState state, Moment time)
{
    TaskStatus &status = m_tasks[task.index()];
    const bool completesTimeout =
        status.state == TaskState::TimedOut && state == TaskState::Succeeded;
    if (isTerminal(status.state) && !completesTimeout)
        return;
    --m_counts[static_cast<std::size_t>(status.state)];
    ++m_counts[static_cast<std::size_t>(state)];
    if (status.state != state)
        status.since = time;
    status.state = state;
    if (isTerminal(state))
        setHeld(task, false);
    if (state == TaskState::Succeeded)
        letDependentsGo(task, time);
}

void RunState::fail(TaskId task, const TraceEvent &event, const TraceDetails &details)
{
    if (event.detail != TraceEvent::none)
        m_errors.insert(task, details.text(event.detail));
    setState(task, TaskState::Failed, event.time);
}

void RunState::setHeld(TaskId task, bool held)
{
    TaskStatus &status = m_tasks[task.index()];
    if (status.isHeld == held)
        return;
    status.isHeld = held;
    if (held)
        ++m_heldCount;
    else
        --m_heldCount;
}

void RunState::letDependentsGo(TaskId task, Moment time)
{
    if (std::exchange(m_tasks[task.index()].hasLetGo, true))
        return;
    for (const TaskId dependent : m_dependencies->dependentsOf(task)) {
        markChanged(dependent);
        std::uint32_t &unmet = m_unmet[dependent.index()];
        if (unmet > 0 && --unmet == 0 && m_tasks[dependent.index()].state == TaskState::Waiting)
            setState(dependent, TaskState::Ready, time);
    }
}

void RunState::markChanged(TaskId task)
{
    if (m_isChanged[task.index()])
        return;
    m_isChanged[task.index()] = true;
    m_changes[m_changeCount++] = task;
}

std::uint32_t RunState::endedCount() const
{
    return std::accumulate(m_counts.begin() + static_cast<int>(TaskState::Succeeded),
                           m_counts.end(), 0U);
}

std::vector<TaskId> RunState::takeChanges()
{
    const auto begin = m_changes.begin();
    std::vector<TaskId> taken(begin, begin + static_cast<std::ptrdiff_t>(m_changeCount));
    for (const TaskId task : taken)
        m_isChanged[task.index()] = false;
    m_changeCount = 0;
    return taken;
}

void RunState::noteChanges(const std::vector<TaskId> &tasks)
{
    for (const TaskId task : tasks)
        markChanged(task);
}

std::vector<TaskId> RunState::differences(const RunState &other) const
{
    std::vector<TaskId> differing;
    const bool hasActivities = !m_activities.isEmpty() || !other.m_activities.isEmpty();
    const std::size_t count = std::min(m_tasks.size(), other.m_tasks.size());
    for (std::size_t index = 0; index < count; ++index) {
        if (m_unmet[index] != other.m_unmet[index] || m_tasks[index] != other.m_tasks[index])
            differing.push_back(TaskId::fromIndex(index));
        else if (hasActivities &&
                 activity(TaskId::fromIndex(index)) != other.activity(TaskId::fromIndex(index)))
            differing.push_back(TaskId::fromIndex(index));
    }
    return differing;
}

} // namespace stepwise
