#pragma once

#include "core/scheduler/steptask.h"
#include "core/scheduler/timeout.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace stepwise {

/// What one visit of a runner came to.
enum class StepResult : unsigned char {
    Counted,          ///< the poll period was counted down, nothing else
    Yielded,          ///< a step was made; there is more to do
    Returned,         ///< the task has ended by itself
    TimeoutReturned,  ///< its timeout was raised in it, and it returned
    TimeoutSwallowed, ///< its timeout was raised in it, it yielded, and so was closed
    GraceEnded,       ///< its grace period was over, and it was closed
};

/// What a request to cancel came to.
enum class CancelResult : unsigned char {
    AlreadyDone, ///< nothing was to do
    Dropped,     ///< had not started: done, nothing of it runs
    Closed,      ///< was closed at once
    Cancelling,  ///< has until its deadline
};

/// The drive of one task, in 32 bytes: the rules of Heat's TaskRunner without its conveniences.
///
/// TaskRunner is one of these with a factory and a clock; DependencyTaskGroup has a vector of
/// them. Both step tasks through this code and no other.
class RunnerCore
{
public:
    bool isStarted() const { return m_isStarted; }
    bool isDone() const { return m_isDone; }
    /// Cancelled with a grace period, and not done yet.
    bool isCancelling() const { return m_isCancelling && !m_isDone; }
    const Deadline &deadline() const { return m_deadline; }
    /// How many visits the next one that does something is away; 1: the very next.
    std::uint32_t visitsToNextStep() const { return m_pollLeft; }

    /// Takes the task over; its first step is the next `step`.
    void start(StepTask task, const Deadline &deadline);
    /// What ran whole when it was started.
    void finishAtOnce();

    /// One visit, for a task that is started and not done: counts a poll period down, before any
    /// deadline is looked at; or acts on an expired deadline; or advances the task. Of one that is
    /// held only the deadline is looked at. What leaves the task comes out, and the task is done
    /// then. `onDeadline(kind)` is called before an expired deadline is acted on; it returns the
    /// description of the task for a TaskTimeout.
    template<typename OnDeadline>
    StepResult step(const Clock &clock, OnDeadline &&onDeadline);

    /// A mark that makes `step` leave the task alone.
    bool isHeld() const { return m_isHeld; }
    void setHeld(bool held) { m_isHeld = held; }
    /// Whether the next visit is a step, deadlines apart.
    bool isDue() const { return m_pollLeft <= 1 && !m_isHeld; }

    /// Throws into the task; true when it ended by returning.
    bool raise(std::exception_ptr exception);

    /// Without grace: done at once. With grace: the deadline is now + grace, unless one stands that
    /// is not later. Zero is a grace. What the task throws while being closed comes out; it is
    /// done then all the same.
    CancelResult cancel(std::optional<Duration> grace, Moment now);
    /// The earlier of the two deadlines from now on.
    void tighten(const Deadline &deadline);
    /// Moves the end of the grace period; false when the task is not in one.
    bool extendGrace(Duration period);

private:
    /// Asks the clock only where there is a deadline.
    bool hasDeadlineExpired(const Clock &clock) const
    {
        return m_deadline.exists() && m_deadline.hasExpired(clock.now());
    }
    StepResult trigger(const QString &description);
    void closeNow();

    StepTask m_task;
    Deadline m_deadline;
    std::uint32_t m_pollLeft = 1;
    bool m_isStarted = false;
    bool m_isDone = false;
    bool m_isCancelling = false;
    bool m_isHeld = false;
};

static_assert(sizeof(RunnerCore) <= 32);

inline void RunnerCore::start(StepTask task, const Deadline &deadline)
{
    m_task = std::move(task);
    m_deadline = deadline;
    m_isStarted = true;
    m_isDone = false;
}

inline void RunnerCore::finishAtOnce()
{
    m_isStarted = true;
    m_isDone = true;
}

template<typename OnDeadline>
StepResult RunnerCore::step(const Clock &clock, OnDeadline &&onDeadline)
{
    if (m_pollLeft > 1 && !m_isHeld) {
        --m_pollLeft;
        return StepResult::Counted;
    }
    if (hasDeadlineExpired(clock)) [[unlikely]]
        return trigger(onDeadline(m_deadline.kind()));
    if (m_isHeld) [[unlikely]]
        return StepResult::Counted;
    m_isDone = true; // holds when the task throws
    m_isDone = m_task.advance();
    if (m_isDone)
        return StepResult::Returned;
    m_pollLeft = static_cast<std::uint32_t>(m_task.pollPeriod());
    return StepResult::Yielded;
}

} // namespace stepwise
