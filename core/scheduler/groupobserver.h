#pragma once

#include "core/graph/taskid.h"
#include "core/scheduler/timeout.h"

#include <exception>

namespace stepwise {

/// Is told what happens in a DependencyTaskGroup, as it happens. Must not throw, and must not call
/// back into the group.
class GroupObserver
{
public:
    /// Who asked a task to end.
    enum class Asker { Request, Error };

    virtual ~GroupObserver() = default;

    virtual void taskStarted(TaskId /*task*/, const Deadline & /*ownTimeout*/) {}
    virtual void taskSucceeded(TaskId /*task*/) {}
    virtual void taskFailed(TaskId /*task*/, const std::exception_ptr & /*error*/) {}
    /// `deadline` is what stands then: the end of the grace period, or an earlier deadline.
    virtual void taskCancelling(TaskId /*task*/, Duration /*grace*/, Moment /*deadline*/,
                                Asker /*asker*/)
    {
    }
    virtual void taskCancelled(TaskId /*task*/) {}
    /// Its deadline has fired; not an end yet.
    virtual void taskTimedOut(TaskId /*task*/) {}
    /// `cause`: the task because of which; invalid: a request or the end of the run.
    virtual void taskSkipped(TaskId /*task*/, TaskId /*cause*/) {}
    virtual void taskHeld(TaskId /*task*/) {}
    virtual void taskReleased(TaskId /*task*/) {}
    /// An error that a task threw while it was closed; it is never raised.
    virtual void errorSuppressed(TaskId /*task*/, const std::exception_ptr & /*error*/) {}
};

} // namespace stepwise
