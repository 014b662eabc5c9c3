#pragma once

#include "core/base/clock.h"
#include "core/graph/taskid.h"
#include "core/scheduler/steptask.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace stepwise {

/// Where an engine's tasks tell what they do; implemented by the run.
class TaskReports
{
public:
    virtual ~TaskReports() = default;

    /// The task begins its n-th step, counted from 1.
    virtual void stepBegan(TaskId task, std::uint32_t step) = 0;
};

/// What runs the tasks: turns a task of the graph into a StepTask that polls.
///
/// It owns whatever it started (a process, a job); a coroutine frame owns nothing outside. The
/// scheduler knows nothing else of it, and a graph runs on any engine unchanged.
class Engine
{
public:
    virtual ~Engine() = default;

    /// As in the trace and on the command line: "simulate".
    virtual QString name() const = 0;

    /// The run's clock.
    virtual const Clock &clock() const = 0;
    /// Called before each pass but the first two. A virtual clock moves by `waitTime` here; real
    /// time has passed by itself.
    virtual void passWaited(Duration waitTime) = 0;

    /// The coroutine of a task, which tells `reports`; both are destroyed before the engine.
    virtual StepTask makeTask(TaskId task, TaskReports &reports) = 0;

    /// A cancel was asked for a running task: told when it is asked, not when the grace ends.
    virtual void cancelRequested(TaskId /*task*/, std::optional<Duration> /*grace*/) {}

    /// Makes the task fail at its next step; false where the engine cannot.
    virtual bool failNext(TaskId /*task*/, const QString & /*error*/) { return false; }
    /// Keeps the task from making steps for a while; false where the engine cannot.
    virtual bool delay(TaskId /*task*/, Duration /*duration*/) { return false; }
    /// Makes the task ignore it when it is closed; false where the engine cannot.
    virtual bool ignoreCancel(TaskId /*task*/) { return false; }
};

} // namespace stepwise
