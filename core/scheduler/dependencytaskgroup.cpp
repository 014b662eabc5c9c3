#include "core/scheduler/dependencytaskgroup.h"

#include "core/graph/toposort.h"
#include "core/scheduler/exceptiongroup.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

Error cycleError(const std::vector<TaskId> &cycle, const std::function<QString(TaskId)> &describe)
{
    QStringList names;
    for (const TaskId task : cycle)
        names.append(describe ? describe(task) : QString::number(task.value()));
    names.append(names.front());
    return {ErrorCode::Cycle,
            QCoreApplication::translate("Scheduler",
                                        "The dependencies form a cycle: %1. Remove one of them.")
                .arg(names.join(QStringLiteral(" → "))),
            {},
            {}};
}

} // namespace

Result<std::unique_ptr<DependencyTaskGroup>>
DependencyTaskGroup::create(const Dependencies &dependencies, MakeTask makeTask, const Clock &clock,
                            Options options, GroupObserver *observer)
{
    Toposort sorted = topologicalOrder(dependencies);
    if (!sorted.isAcyclic())
        return cycleError(sorted.cycle, options.describe);
    VisitingOrder order(std::move(sorted.order), dependencies, options.reverse);
    return std::unique_ptr<DependencyTaskGroup>(new DependencyTaskGroup(
        std::move(order), std::move(makeTask), clock, std::move(options), observer));
}

DependencyTaskGroup::DependencyTaskGroup(VisitingOrder order, MakeTask makeTask, const Clock &clock,
                                         Options options, GroupObserver *observer)
    : m_order(std::move(order)), m_makeTask(std::move(makeTask)), m_clock(clock),
      m_options(std::move(options)), m_observer(observer != nullptr ? *observer : m_silent),
      m_runners(m_order.count()), m_unmet(m_order.dependencyCounts()), m_ready(m_order.count()),
      m_undone(m_order.count())
{
    for (std::size_t rank = 0; rank < m_unmet.size(); ++rank) {
        if (m_unmet[rank] == 0)
            m_ready.insert(rank);
    }
}

DependencyTaskGroup::Progress DependencyTaskGroup::advance(Budget budget)
{
    m_budget = budget;
    while (m_phase != Phase::Finished) {
        switch (m_phase) {
        case Phase::BeforePass:
            beginPass();
            break;
        case Phase::StepSweep:
            if (!sweepSteps())
                return Progress::Paused;
            break;
        case Phase::StartSweep:
            if (!sweepStarts())
                return Progress::Paused;
            if (m_phase == Phase::BeforePass)
                return Progress::PassEnded;
            break;
        case Phase::Finished:
            break;
        }
    }
    return Progress::Finished;
}

StepTask DependencyTaskGroup::asTask()
{
    while (advance() != Progress::Finished) {
        try {
            co_yield Poll{};
        } catch (...) {
            raise(std::current_exception());
        }
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void DependencyTaskGroup::beginPass()
{
    ++m_pass;
    m_visitsInPass = 0;
    m_cursor = 0;
    m_kept = 0;
    m_isSweepBroken = false;
    m_phase = Phase::StepSweep;
    if (m_pendingRaise) {
        const std::exception_ptr raised = std::exchange(m_pendingRaise, nullptr);
        if (isInterrupt(raised)) {
            interrupt(raised, {});
            return;
        }
        m_errors.push_back(raised);
        m_lastRaised = raised;
        if (!m_options.aggregateExceptions)
            cancelAllFor({}, errorWait(), GroupObserver::Asker::Error);
        endStepSweep();
    } else if (m_deadline.exists() && m_deadline.hasExpired(m_clock.now())) {
        if (m_deadline.kind() == Deadline::Kind::TimedCancel)
            cancelRun(std::nullopt);
        else
            interrupt(std::make_exception_ptr(TaskTimeout(QStringLiteral("group"))), {});
    }
}

/// False when the budget is used up.
bool DependencyTaskGroup::sweepSteps()
{
    while (m_cursor < m_running.size() && !m_isSweepBroken) {
        const Rank rank = m_running[m_cursor];
        RunnerCore &runner = m_runners[rank];
        if (runner.isDone()) { // ended by a request
            ++m_cursor;
            continue;
        }
        const bool isStep = runner.isDue();
        if (m_budget.visits == 0 || (isStep && m_budget.steps == 0))
            return false;
        --m_budget.visits;
        ++m_visitsInPass;
        m_budget.steps -= isStep ? 1 : 0;
        m_stepCount += isStep ? 1 : 0;
        ++m_cursor;
        visit(rank);
        if (m_phase == Phase::Finished)
            return true;
        if (!runner.isDone())
            m_running[m_kept++] = rank;
    }
    endStepSweep();
    return true;
}

void DependencyTaskGroup::endStepSweep()
{
    const auto begin = m_running.begin();
    m_running.erase(begin + static_cast<std::ptrdiff_t>(m_kept),
                    begin + static_cast<std::ptrdiff_t>(m_cursor));
    m_cursor = 0;
    m_isSweepBroken = false;
    m_phase = Phase::StartSweep;
    if (m_undone == 0)
        finish();
}

/// False when the budget is used up. An error ends the sweep; a new one follows at once.
bool DependencyTaskGroup::sweepStarts()
{
    while (!m_options.maxRunning || m_activeCount < *m_options.maxRunning) {
        const std::size_t rank = m_ready.next(m_cursor);
        if (rank == IdSet::none)
            break;
        if (m_budget.steps == 0 || m_budget.visits == 0)
            return false;
        --m_budget.steps;
        --m_budget.visits;
        ++m_visitsInPass;
        ++m_stepCount;
        m_cursor = rank + 1;
        start(static_cast<Rank>(rank));
        if (m_phase == Phase::Finished)
            return true;
        if (m_isSweepBroken)
            break;
    }
    endStartSweep();
    return true;
}

void DependencyTaskGroup::endStartSweep()
{
    const auto before = static_cast<std::ptrdiff_t>(m_running.size());
    m_running.insert(m_running.end(), m_justStarted.begin(), m_justStarted.end());
    std::inplace_merge(m_running.begin(), m_running.begin() + before, m_running.end());
    m_justStarted.clear();
    m_cursor = 0;
    if (m_undone == 0)
        finish();
    else if (!std::exchange(m_isSweepBroken, false))
        m_phase = Phase::BeforePass;
}

void DependencyTaskGroup::visit(Rank rank)
{
    perform(rank, [this, rank] {
        RunnerCore &runner = m_runners[rank];
        const auto deadlineFired = [this, rank](Deadline::Kind kind) {
            return onDeadline(m_order.taskAt(rank), kind);
        };
        return runner.step(m_clock, deadlineFired);
    });
}

void DependencyTaskGroup::start(Rank rank)
{
    const TaskId task = m_order.taskAt(rank);
    RunnerCore &runner = m_runners[rank];
    m_ready.remove(rank);
    ++m_activeCount;
    Deadline deadline;
    if (const auto period = m_options.timeoutOf ? m_options.timeoutOf(task) : std::nullopt)
        deadline = Deadline::timeout(m_clock.now(), *period);
    m_observer.taskStarted(task, deadline);
    perform(rank, [this, task, &runner, &deadline] {
        runner.finishAtOnce(); // holds when making the task throws
        runner.start(m_makeTask(task), deadline);
        return runner.step(m_clock,
                           [this, task](Deadline::Kind kind) { return onDeadline(task, kind); });
    });
    if (!runner.isDone())
        m_justStarted.push_back(rank);
}

template<typename Step>
void DependencyTaskGroup::perform(Rank rank, Step step)
{
    std::exception_ptr thrown;
    try {
        const StepResult result = step();
        if (result > StepResult::Yielded)
            handleEnd(rank, result);
        return;
    } catch (...) {
        thrown = std::current_exception();
    }
    handleThrown(rank, thrown);
}

QString DependencyTaskGroup::onDeadline(TaskId task, Deadline::Kind kind)
{
    m_fired = kind;
    if (kind != Deadline::Kind::Timeout)
        return {};
    m_observer.taskTimedOut(task);
    return m_options.describe ? m_options.describe(task) : QString::number(task.value());
}

void DependencyTaskGroup::handleEnd(Rank rank, StepResult result)
{
    m_fired = Deadline::Kind::None;
    markDone(true);
    const TaskId task = m_order.taskAt(rank);
    if (result == StepResult::TimeoutSwallowed || result == StepResult::GraceEnded)
        m_observer.taskCancelled(task);
    else
        m_observer.taskSucceeded(task);
    letDependentsGo(rank);
}

void DependencyTaskGroup::handleThrown(Rank rank, const std::exception_ptr &thrown)
{
    const Deadline::Kind fired = std::exchange(m_fired, Deadline::Kind::None);
    const TaskId task = m_order.taskAt(rank);
    const bool isInterrupted = isInterrupt(thrown);
    markDone(true);
    if (fired == Deadline::Kind::TimedCancel || (isInterrupted && fired == Deadline::Kind::None))
        m_observer.taskCancelled(task);
    else if (!isInterrupted)
        m_observer.taskFailed(task, thrown);

    if (isInterrupted)
        interrupt(thrown, task);
    else
        applyPolicy(rank, thrown);
}

void DependencyTaskGroup::letDependentsGo(Rank rank)
{
    for (const Rank dependent : m_order.dependentsOf(rank)) {
        if (--m_unmet[dependent] == 0)
            m_ready.insert(dependent);
    }
}

void DependencyTaskGroup::finish()
{
    m_phase = Phase::Finished;
    if (m_errors.empty())
        return;
    if (m_options.aggregateExceptions)
        m_failure = std::make_exception_ptr(ExceptionGroup(m_errors));
    else
        m_failure = m_lastRaised ? m_lastRaised : m_errors.front();
}

TaskId DependencyTaskGroup::nextTask() const
{
    TaskId next;
    if (m_phase == Phase::StepSweep || m_phase == Phase::BeforePass)
        next = firstDue(m_phase == Phase::StepSweep ? m_cursor : 0);
    if (next.isValid() || m_phase == Phase::Finished)
        return next;
    const std::size_t ready = m_ready.next(m_phase == Phase::StartSweep ? m_cursor : 0);
    const bool hasRoom = !m_options.maxRunning || m_activeCount < *m_options.maxRunning;
    if (ready != IdSet::none && hasRoom)
        return m_order.taskAt(ready);
    return firstDue(0);
}

Moment DependencyTaskGroup::nextDeadline() const
{
    Moment earliest = m_deadline.moment();
    for (const Rank rank : m_running) {
        if (!m_runners[rank].isDone())
            earliest = std::min(earliest, m_runners[rank].deadline().moment());
    }
    return earliest;
}

/// The first running task whose poll period ends soonest, from a place in the running list on; in a
/// step sweep only one that acts in this pass.
TaskId DependencyTaskGroup::firstDue(std::size_t from) const
{
    std::uint32_t soonest = UINT32_MAX;
    TaskId due;
    for (std::size_t index = from; index < m_running.size() && soonest > 1; ++index) {
        const Rank rank = m_running[index];
        const RunnerCore &runner = m_runners[rank];
        if (runner.isDone() || runner.isHeld() || runner.visitsToNextStep() >= soonest)
            continue;
        if (m_phase == Phase::StepSweep && from > 0 && runner.visitsToNextStep() > 1)
            continue;
        soonest = runner.visitsToNextStep();
        due = m_order.taskAt(rank);
    }
    return due;
}

TaskId DependencyTaskGroup::dueNow() const
{
    if (m_phase == Phase::StepSweep) {
        const auto isOpen = [this](Rank rank) { return !m_runners[rank].isDone(); };
        const auto next = std::find_if(m_running.begin() + static_cast<std::ptrdiff_t>(m_cursor),
                                       m_running.end(), isOpen);
        const bool isDue = next != m_running.end() && m_runners[*next].isDue();
        return isDue ? m_order.taskAt(*next) : TaskId();
    }
    const std::size_t ready = m_phase == Phase::StartSweep ? m_ready.next(m_cursor) : IdSet::none;
    return ready != IdSet::none ? m_order.taskAt(ready) : TaskId();
}

} // namespace stepwise
