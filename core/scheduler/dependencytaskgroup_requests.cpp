// What can be asked of a group between two steps, and the error policy, which asks the same.

#include "core/scheduler/dependencytaskgroup.h"

#include <utility>

namespace stepwise {

void DependencyTaskGroup::applyPolicy(Rank rank, std::exception_ptr error)
{
    m_errors.push_back(std::move(error));
    m_isSweepBroken = true;
    const TaskId task = m_order.taskAt(rank);
    if (!m_options.aggregateExceptions) {
        cancelAllFor(task, errorWait(), GroupObserver::Asker::Error);
        return;
    }
    const Rank failed[] = {rank};
    for (const Rank dependent : m_order.allDependentsOf(failed))
        skip(dependent, task);
}

void DependencyTaskGroup::cancelAllFor(TaskId cause, const PeriodOf &graceOf,
                                       GroupObserver::Asker asker)
{
    for (std::size_t index = 0; index < m_order.count(); ++index) {
        const Rank rank = static_cast<Rank>(index);
        if (isRunning(rank))
            cancel(rank, graceOf(m_order.taskAt(rank)), asker);
        else
            skip(rank, cause);
    }
}

void DependencyTaskGroup::keep(std::span<const TaskId> tasks)
{
    for (const TaskId task : tasks) {
        const Rank rank = m_order.rankOf(task);
        m_runners[rank].finishAtOnce();
        markDone(false);
        letDependentsGo(rank);
    }
    // Last, as keeping others has made some of them ready.
    for (const TaskId task : tasks)
        m_ready.remove(m_order.rankOf(task));
}

void DependencyTaskGroup::interrupt(std::exception_ptr interrupt, TaskId cause)
{
    cancelAllFor(
        cause, [](TaskId) { return std::nullopt; }, GroupObserver::Asker::Request);
    m_failure = std::move(interrupt);
    m_phase = Phase::Finished;
}

DependencyTaskGroup::PeriodOf DependencyTaskGroup::errorWait() const
{
    if (m_options.errorWaitTimeOf)
        return m_options.errorWaitTimeOf;
    return [grace = m_options.errorWaitTime](TaskId) { return grace; };
}

void DependencyTaskGroup::setTimeout(Duration period)
{
    const Deadline deadline = Deadline::timeout(m_clock.now(), period);
    if (deadline.isEarlierThan(m_deadline))
        m_deadline = deadline;
}

bool DependencyTaskGroup::cancelAll(const PeriodOf &graceOf)
{
    const bool isEffective = m_undone > 0 && !isFinished();
    if (isEffective)
        cancelAllFor({}, graceOf, GroupObserver::Asker::Request);
    return isEffective;
}

bool DependencyTaskGroup::cancelAll(std::optional<Duration> grace)
{
    return cancelAll([grace](TaskId) { return grace; });
}

bool DependencyTaskGroup::cancelTasks(std::span<const TaskId> tasks, std::optional<Duration> grace)
{
    std::vector<Rank> undone;
    for (const Rank rank : m_order.ranksOf(tasks)) {
        if (!m_runners[rank].isDone())
            undone.push_back(rank);
    }
    for (const Rank rank : undone) {
        if (isRunning(rank))
            cancel(rank, grace, GroupObserver::Asker::Request);
        else
            skip(rank, {});
    }
    for (const Rank dependent : m_order.allDependentsOf(undone))
        skip(dependent, {});
    return !undone.empty();
}

bool DependencyTaskGroup::cancelRun(std::optional<Duration> grace)
{
    if (isFinished())
        return false;
    if (!grace) {
        m_wasRunCancelled = true;
        interrupt(nullptr, {});
        return true;
    }
    const Deadline deadline = Deadline::timedCancel(m_clock.now(), *grace);
    const bool isEffective = deadline.isEarlierThan(m_deadline);
    if (isEffective)
        m_deadline = deadline;
    return isEffective;
}

bool DependencyTaskGroup::cancelNow(std::span<const TaskId> tasks)
{
    bool isEffective = false;
    for (const Rank rank : m_order.ranksOf(tasks)) {
        if (m_runners[rank].isCancelling())
            isEffective |= cancel(rank, std::nullopt, GroupObserver::Asker::Request);
    }
    return isEffective;
}

bool DependencyTaskGroup::extendGrace(std::span<const TaskId> tasks, Duration period)
{
    bool isEffective = false;
    for (const Rank rank : m_order.ranksOf(tasks)) {
        RunnerCore &runner = m_runners[rank];
        if (!runner.extendGrace(period))
            continue;
        const Moment deadline = runner.deadline().moment();
        m_observer.taskCancelling(m_order.taskAt(rank), deadline - m_clock.now(), deadline,
                                  GroupObserver::Asker::Request);
        isEffective = true;
    }
    return isEffective;
}

bool DependencyTaskGroup::hold(std::span<const TaskId> tasks)
{
    bool isEffective = false;
    for (const Rank rank : m_order.ranksOf(tasks)) {
        if (m_runners[rank].isHeld() || m_runners[rank].isDone())
            continue;
        m_runners[rank].setHeld(true);
        ++m_unmet[rank];
        m_ready.remove(rank);
        m_observer.taskHeld(m_order.taskAt(rank));
        isEffective = true;
    }
    return isEffective;
}

bool DependencyTaskGroup::release(std::span<const TaskId> tasks)
{
    bool isEffective = false;
    for (const Rank rank : m_order.ranksOf(tasks)) {
        if (!m_runners[rank].isHeld() || m_runners[rank].isDone())
            continue;
        m_runners[rank].setHeld(false);
        if (--m_unmet[rank] == 0 && !m_runners[rank].isStarted())
            m_ready.insert(rank);
        m_observer.taskReleased(m_order.taskAt(rank));
        isEffective = true;
    }
    return isEffective;
}

void DependencyTaskGroup::raise(std::exception_ptr error)
{
    m_pendingRaise = std::move(error);
}

bool DependencyTaskGroup::cancel(Rank rank, std::optional<Duration> grace,
                                 GroupObserver::Asker asker)
{
    RunnerCore &runner = m_runners[rank];
    const TaskId task = m_order.taskAt(rank);
    std::exception_ptr suppressed;
    CancelResult result = CancelResult::Closed;
    try {
        result = runner.cancel(grace, m_clock.now());
    } catch (...) {
        suppressed = std::current_exception();
    }
    if (result == CancelResult::Cancelling) {
        m_observer.taskCancelling(task, *grace, runner.deadline().moment(), asker);
    } else if (result == CancelResult::Closed) {
        markDone(true);
        m_observer.taskCancelled(task);
        if (suppressed)
            m_observer.errorSuppressed(task, suppressed);
    }
    return result != CancelResult::AlreadyDone;
}

/// For a task that has not started; one that has is left alone.
bool DependencyTaskGroup::skip(Rank rank, TaskId cause)
{
    RunnerCore &runner = m_runners[rank];
    if (runner.isStarted() || runner.isDone())
        return false;
    runner.cancel(std::nullopt, m_clock.now());
    ++m_unmet[rank]; // for good
    m_ready.remove(rank);
    markDone(false);
    m_observer.taskSkipped(m_order.taskAt(rank), cause);
    return true;
}

bool DependencyTaskGroup::isRunning(Rank rank) const
{
    return m_runners[rank].isStarted() && !m_runners[rank].isDone();
}

} // namespace stepwise
