#pragma once

#include "core/base/idset.h"
#include "core/base/result.h"
#include "core/scheduler/groupobserver.h"
#include "core/scheduler/groupoptions.h"
#include "core/scheduler/runnercore.h"
#include "core/scheduler/visitingorder.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace stepwise {

/// Drives a graph of tasks in dependency order (Heat's DependencyTaskGroup).
///
/// A *pass* is one round: a step sweep over the tasks that run, then a start sweep over those that
/// are ready, both in one fixed order (see VisitingOrder); the first pass only starts. The group is
/// a machine, not a coroutine: `advance` can stop between any two task steps, and going on later
/// changes nothing of what happens. For use as a task there is `asTask`.
///
/// After an error of a task: *fail-fast* (the default) skips what has not started and cancels what
/// runs, with the error wait time as grace; the first error is raised at the end. *Aggregate* skips
/// what depends on the failed task and goes on; all errors come at the end in an ExceptionGroup.
/// An Interrupt (a task's timeout that it lets out, the group's own, a close) closes every task and
/// ends the group, whatever the policy.
///
/// Destroying a group destroys its suspended tasks without closing them. For one thread; nothing
/// that runs inside (tasks, observer) may call back into it, but for `pauseAfterStep`.
class DependencyTaskGroup
{
public:
    /// Creates the task to run for a task of the graph, when it is started. A plain function runs
    /// whole and returns an empty StepTask. What it throws counts as an error of the task.
    using MakeTask = std::function<StepTask(TaskId)>;
    using PeriodOf = GroupOptions::PeriodOf;

    using Options = GroupOptions;

    /// An error when the dependencies form a cycle; it names the tasks. Clock and observer (may be
    /// null) must outlive the group.
    static Result<std::unique_ptr<DependencyTaskGroup>>
    create(const Dependencies &dependencies, MakeTask makeTask, const Clock &clock,
           Options options = {}, GroupObserver *observer = nullptr);

    DependencyTaskGroup(const DependencyTaskGroup &) = delete;
    DependencyTaskGroup &operator=(const DependencyTaskGroup &) = delete;

    /// How much `advance` may do before it gives control back.
    struct Budget
    {
        std::uint32_t steps = UINT32_MAX;  ///< task steps and starts
        std::uint32_t visits = UINT32_MAX; ///< those, and visits that only count a poll period down
    };

    enum class Progress {
        Paused,    ///< the budget is used up, in the middle of a pass
        PassEnded, ///< every task had its turn; the next call begins the next pass
        Finished,  ///< every task is done
    };

    /// Goes on until the pass ends, the group ends, or the budget is used up. Never throws: what
    /// the group raises is `failure()`.
    Progress advance(Budget budget);
    Progress advance() { return advance(Budget()); }
    /// From inside a step: `advance` gives control back after it, as if the budget were used up.
    void pauseAfterStep() { m_budget = {0, 0}; }

    /// A task that makes one pass in each step and raises what the group raises. What is raised
    /// into it is raised into the group. The group must outlive it.
    StepTask asTask();

    bool isFinished() const { return m_phase == Phase::Finished; }
    /// Whether the group stands between two passes (or has not begun).
    bool isBetweenPasses() const { return m_phase == Phase::BeforePass; }
    /// Set once finished: the error, ExceptionGroup or Interrupt that it raises; null when it ended
    /// without one, also by `cancelRun`.
    const std::exception_ptr &failure() const { return m_failure; }
    /// The pass that is going on or was the last; 0: none yet.
    std::uint32_t pass() const { return m_pass; }
    /// In the middle of a pass: whom the very next visit starts or steps; invalid when it only
    /// counts a poll period down, and between passes.
    TaskId dueNow() const;
    /// How many visits of this pass were made, starts included: with `pass` it says where it stands.
    std::uint32_t visitsInPass() const { return m_visitsInPass; }
    /// How many task steps and starts were made so far.
    std::uint64_t stepCount() const { return m_stepCount; }
    /// The task that makes the next step, as things stand; invalid: none.
    TaskId nextTask() const;
    /// The earliest deadline of all that runs (none: the largest moment); looks at each of them.
    Moment nextDeadline() const;

    // What can be asked between two steps; see the rules in each. Tasks are named in any order and
    // handled in visiting order. True: it did something.

    /// Before the first pass: these count as done; nothing of them runs, and nobody waits for them.
    void keep(std::span<const TaskId> tasks);
    /// The group's own timeout, from now on; it is looked at where a pass begins.
    void setTimeout(Duration period);
    /// Heat's `cancel_all`: skips what has not started, cancels what runs with a grace of its own.
    bool cancelAll(const PeriodOf &graceOf);
    bool cancelAll(std::optional<Duration> grace = std::nullopt);
    /// Cancels these tasks; all that depends on one of them that was not done, directly or not, is
    /// skipped at once, and the rest goes on.
    bool cancelTasks(std::span<const TaskId> tasks, std::optional<Duration> grace);
    /// Heat's cancel of the root: without grace everything is closed now; with grace nobody is told
    /// until it ends, and tasks go on starting.
    bool cancelRun(std::optional<Duration> grace);
    /// Closes those of the tasks that are cancelling.
    bool cancelNow(std::span<const TaskId> tasks);
    /// Moves the end of the grace of those that are cancelling.
    bool extendGrace(std::span<const TaskId> tasks, Duration period);
    /// A held task is neither started, advanced nor counted down; its deadlines are looked at.
    bool hold(std::span<const TaskId> tasks);
    bool release(std::span<const TaskId> tasks);
    /// Raises an error into the group: it takes the place of the next pass's step sweep and of its
    /// look at the deadline. Of several the last counts.
    void raise(std::exception_ptr error);

    /// Whether the group was ended by `cancelRun`.
    bool wasRunCancelled() const { return m_wasRunCancelled; }

private:
    using Rank = VisitingOrder::Rank;
    enum class Phase : unsigned char { BeforePass, StepSweep, StartSweep, Finished };

    DependencyTaskGroup(VisitingOrder order, MakeTask makeTask, const Clock &clock, Options options,
                        GroupObserver *observer);

    // The machine.
    void beginPass();
    bool sweepSteps();
    bool sweepStarts();
    void endStepSweep();
    void endStartSweep();
    void visit(Rank rank);
    void start(Rank rank);
    /// `step` makes a StepResult; handles what comes of it, also when it throws.
    template<typename Step>
    void perform(Rank rank, Step step);
    QString onDeadline(TaskId task, Deadline::Kind kind);
    void handleEnd(Rank rank, StepResult result);
    void handleThrown(Rank rank, const std::exception_ptr &thrown);
    void letDependentsGo(Rank rank);
    void finish();

    // The policy.
    void applyPolicy(Rank rank, std::exception_ptr error);
    void cancelAllFor(TaskId cause, const PeriodOf &graceOf, GroupObserver::Asker asker);
    void interrupt(std::exception_ptr interrupt, TaskId cause);
    PeriodOf errorWait() const;

    // Requests, and what they share with the policy.
    bool cancel(Rank rank, std::optional<Duration> grace, GroupObserver::Asker asker);
    bool skip(Rank rank, TaskId cause);
    bool isRunning(Rank rank) const;
    TaskId firstDue(std::size_t from) const;
    void markDone(bool wasRunning)
    {
        --m_undone;
        m_activeCount -= wasRunning ? 1 : 0;
    }

    VisitingOrder m_order;
    MakeTask m_makeTask;
    const Clock &m_clock;
    Options m_options;
    GroupObserver m_silent; ///< for a group that nobody observes
    GroupObserver &m_observer;

    std::vector<RunnerCore> m_runners;  ///< by rank, as all below
    std::vector<std::uint32_t> m_unmet; ///< what it waits for: dependencies, a release; 0: ready
    IdSet m_ready;                      ///< can start now
    std::vector<Rank> m_running;        ///< started and not done, in visiting order
    std::vector<Rank> m_justStarted;    ///< by the start sweep that is going on

    Phase m_phase = Phase::BeforePass;
    Budget m_budget;          ///< what is left of it
    std::size_t m_cursor = 0; ///< of a sweep: the next to visit
    std::size_t m_kept = 0;   ///< of a step sweep: how many of those visited still run
    std::uint32_t m_pass = 0;
    std::uint32_t m_visitsInPass = 0;
    std::size_t m_undone;
    std::uint32_t m_activeCount = 0;
    std::uint64_t m_stepCount = 0;

    Deadline m_deadline;
    std::exception_ptr m_pendingRaise;
    std::vector<std::exception_ptr> m_errors; ///< in order of occurrence
    std::exception_ptr m_lastRaised;          ///< the last that was raised into the group
    std::exception_ptr m_failure;
    Deadline::Kind m_fired = Deadline::Kind::None; ///< what the step that is going on acts on
    bool m_isSweepBroken = false;                  ///< an error has ended the sweep
    bool m_wasRunCancelled = false;
};

} // namespace stepwise
