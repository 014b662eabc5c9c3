#pragma once

#include "core/base/clock.h"
#include "core/graph/request.h"
#include "core/graph/taskid.h"
#include "core/scheduler/steptask.h"
#include "core/trace/traceevent.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace stepwise {

/// Where an engine tells what its tasks do; implemented by the run. May be called inside a step and
/// at any other time, in the thread of the run.
class TaskReports
{
public:
    enum class Stream : unsigned char { Output = 1, Error = 2 };

    virtual ~TaskReports() = default;

    /// The task begins its n-th step, counted from 1.
    virtual void stepBegan(TaskId task, std::uint32_t step) = 0;
    /// Something outside runs for it now.
    virtual void launched(TaskId /*task*/, const LaunchDetail & /*launch*/) {}
    /// How far it is, from 0 to 1.
    virtual void progressed(TaskId /*task*/, double /*fraction*/, const QString & /*text*/) {}
    /// Whole lines of its output, without the last line's end.
    virtual void wrote(TaskId /*task*/, Stream /*stream*/, const QString & /*text*/) {}
    /// What ran for it has ended.
    virtual void used(TaskId /*task*/, const TaskUsage & /*usage*/) {}
    /// The next pass is to begin now rather than after the wait time.
    virtual void wake() {}
};

/// What runs the tasks: turns a task of the graph into a StepTask that polls.
///
/// It owns whatever it started (a process, a job); a coroutine frame owns nothing outside. The
/// scheduler knows nothing else of it, and a graph runs on any engine unchanged. Destroying it ends
/// what it still runs, at once; the tasks' coroutines were destroyed before. For one thread, with
/// an event loop where the engine works in real time.
///
/// A task that ends because the engine signalled it for a cancel does not end its coroutine: it is
/// named by `takeCancelled`, and is closed for it, so that it ends cancelled and without an error.
class Engine
{
public:
    virtual ~Engine() = default;

    /// As in the trace and on the command line: "simulate".
    virtual QString name() const = 0;

    /// The run's clock.
    virtual const Clock &clock() const = 0;
    /// Whether the clock moves by itself. If not, it is moved by `passWaited`, and the run may be
    /// paced at will.
    virtual bool isRealTime() const { return false; }
    /// Called before each pass but the first two. A virtual clock moves by `waitTime` here; real
    /// time has passed by itself.
    virtual void passWaited(Duration waitTime) = 0;
    /// The run stands still, or goes on: a clock in real time stands with it. It begins standing.
    virtual void pause() {}
    virtual void resume() {}

    /// What the user should know before the first pass: that it goes on with an earlier run. Empty:
    /// nothing.
    virtual QString notice() const { return {}; }

    /// Before the first task: where it tells what happens. Not owned; outlives the engine's work.
    void reportTo(TaskReports &reports) { m_reports = &reports; }
    /// The coroutine of a task; it is destroyed before the engine.
    virtual StepTask makeTask(TaskId task) = 0;

    /// Why it cannot carry out requests of that kind, for the user; empty: it can. Injected faults
    /// are for simulated tasks.
    virtual QString refusal(RequestKind kind) const;
    /// A cancel was asked for a running task: told when it is asked, not when the grace ends.
    virtual void cancelRequested(TaskId /*task*/, std::optional<Duration> /*grace*/) {}
    /// The grace of a cancelling task now ends at that moment.
    virtual void graceChanged(TaskId /*task*/, Moment /*deadline*/) {}
    virtual void holdChanged(TaskId /*task*/, bool /*isHeld*/) {}
    /// The tasks that have ended since the last call because a cancel made them.
    virtual std::vector<TaskId> takeCancelled() { return {}; }
    /// Whether nothing is left of what it started: a run has not ended before that.
    virtual bool isSettled() const { return true; }

    // For simulated tasks; others refuse them.

    /// Makes the task fail at its next step.
    virtual void failNext(TaskId /*task*/, const QString & /*error*/) {}
    /// Keeps the task from making steps for a while.
    virtual void delay(TaskId /*task*/, Duration /*duration*/) {}
    /// Makes the task ignore it when it is closed.
    virtual void ignoreCancel(TaskId /*task*/) {}

protected:
    TaskReports &reports() const { return *m_reports; }

private:
    TaskReports *m_reports = nullptr; ///< not owned
};

} // namespace stepwise
