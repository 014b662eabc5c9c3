#pragma once

#include "core/base/clock.h"
#include "core/scheduler/runnercore.h"
#include "core/scheduler/taskdescription.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace stepwise {

/// Drives one task: starts it, steps it, looks at its deadlines, cancels it (Heat's TaskRunner).
///
///     TaskRunner runner(clock, build, target);   // calls build(target) when it is started
///     runner.start(std::chrono::minutes(5));     // and runs the first step
///     while (!runner.step())
///         doSomethingElse();
///
/// A task that throws is done; what it threw comes out of the call that stepped it. Misuse (start
/// twice, step before start) throws std::logic_error. Destroying a runner destroys a suspended
/// task: destructors run, nothing is closed. For one thread.
class TaskRunner
{
public:
    using Progress = std::function<void()>;
    using Post = std::function<void()>;
    /// Lets time pass between steps.
    using Sleep = std::function<void(Duration)>;

    /// `callable(arguments…)` is called at the start. It returns a StepTask; or it is a plain
    /// function, which runs whole then and is done at once. The clock must outlive the runner.
    template<typename Callable, typename... Arguments>
    explicit TaskRunner(const Clock &clock, Callable callable, Arguments... arguments)
        : m_clock(&clock), m_type(&typeid(Callable))
    {
        using End = std::invoke_result_t<Callable &, Arguments &...>;
        m_makeTask = [callable = std::move(callable),
                      ... arguments = std::move(arguments)]() mutable -> std::optional<StepTask> {
            if constexpr (std::is_same_v<End, StepTask>) {
                return callable(arguments...);
            } else {
                callable(arguments...);
                return std::nullopt;
            }
        };
    }

    TaskRunner(const TaskRunner &) = delete;
    TaskRunner &operator=(const TaskRunner &) = delete;

    /// What `description` says; without a name it is the callable's type.
    void setName(const QString &name) { m_name = name; }
    QString description() const;

    /// How `run` and `runToCompletion` wait; by default the thread sleeps.
    void setSleep(Sleep sleep) { m_sleep = std::move(sleep); }

    /// Creates the task and runs its first step. Once `timeout` has passed, any further step raises
    /// TaskTimeout in it.
    void start(std::optional<Duration> timeout = std::nullopt);

    /// One step; true when the task is done. In this order: done, true; not started, an error; a
    /// poll period above 1, counted down (before any deadline is looked at, so poll periods delay
    /// timeouts and grace alike); a deadline in the past, acted on and done; else an advance.
    bool step();

    /// Starts, waits zero, steps, and waits `waitTime` between the steps after that. Without a wait
    /// time nothing waits. `progress` is called before every step but the first; what it throws
    /// is raised in the task.
    void run(std::optional<Duration> waitTime = std::chrono::seconds(1),
             std::optional<Duration> timeout = std::nullopt, const Progress &progress = {});

    /// For a runner that is started: steps at once, then waits `waitTime` between the steps.
    void runToCompletion(std::optional<Duration> waitTime = std::chrono::seconds(1),
                         const Progress &progress = {});

    /// A task that drives this runner, which must outlive it. Not started: starts it. Started:
    /// tightens its deadline, the earlier wins, and steps. `progress` is called after each resume,
    /// before the step. What is raised into it is raised into the task; closing it cancels the
    /// task. `post` runs at a regular end: not after a close, and not when something that was
    /// raised into it ended the task.
    StepTask asTask(std::optional<Duration> timeout = std::nullopt, Progress progress = {},
                    Post post = {});

    /// Done: nothing. Not started, or without grace: done at once, and closed if it was started;
    /// what it throws then comes out. With grace (0 is one): closed at the first step after it,
    /// unless a deadline at or before it already stands.
    void cancel(std::optional<Duration> grace = std::nullopt);

    bool started() const { return m_core.isStarted(); }
    bool done() const { return m_core.isDone(); }
    const Deadline &deadline() const { return m_core.deadline(); }

private:
    void sleep(std::optional<Duration> period) const;

    const Clock *m_clock;
    const std::type_info *m_type;
    std::function<std::optional<StepTask>()> m_makeTask;
    RunnerCore m_core;
    QString m_name;
    Sleep m_sleep;
};

} // namespace stepwise
