#pragma once

#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"
#include "core/trace/tracelog.h"

namespace stepwise {

/// Where the models read a run: a session's in the window, plain values in tests.
///
/// Asked anew for every read, so that nothing dangles when a session prepares another run.
class RunSource
{
public:
    virtual ~RunSource() = default;

    virtual const GraphDocument &document() const = 0;
    virtual const RunState &state() const = 0;
    virtual const TraceLog &log() const = 0;
    virtual Moment clock() const = 0;

    /// The task's status; a default one while the session is between two documents.
    TaskStatus status(TaskId task) const
    {
        const RunState &run = state();
        return task.isValid() && task.index() < run.taskCount() ? run[task] : TaskStatus();
    }
};

} // namespace stepwise
