#include "core/scheduler/runnercore.h"

#include <utility>

namespace stepwise {

StepResult RunnerCore::trigger(const QString &description)
{
    if (m_deadline.kind() == Deadline::Kind::TimedCancel) {
        closeNow();
        return StepResult::GraceEnded;
    }
    m_isDone = true;
    if (m_task.raise(std::make_exception_ptr(TaskTimeout(description))))
        return StepResult::TimeoutReturned;
    closeNow();
    return StepResult::TimeoutSwallowed;
}

bool RunnerCore::raise(std::exception_ptr exception)
{
    m_isDone = true; // holds when the task throws
    m_isDone = m_task.raise(std::move(exception));
    return m_isDone;
}

CancelResult RunnerCore::cancel(std::optional<Duration> grace, Moment now)
{
    if (m_isDone)
        return CancelResult::AlreadyDone;
    if (!m_isStarted) {
        m_isDone = true;
        return CancelResult::Dropped;
    }
    if (!grace) {
        closeNow();
        return CancelResult::Closed;
    }
    m_isCancelling = true;
    tighten(Deadline::timedCancel(now, *grace));
    return CancelResult::Cancelling;
}

void RunnerCore::tighten(const Deadline &deadline)
{
    if (deadline.isEarlierThan(m_deadline))
        m_deadline = deadline;
}

bool RunnerCore::extendGrace(Duration period)
{
    if (!isCancelling() || m_deadline.kind() != Deadline::Kind::TimedCancel)
        return false;
    m_deadline = m_deadline.postponed(period);
    return true;
}

void RunnerCore::closeNow()
{
    m_isDone = true;
    m_task.close();
}

} // namespace stepwise
