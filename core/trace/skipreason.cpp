#include "core/trace/skipreason.h"

#include <algorithm>

namespace stepwise {

namespace {

/// A grace period may have been enough for the task to succeed: it was cancelled all the same.
bool wasCancelled(const TaskStatus &status)
{
    return status.state == TaskState::Cancelling || status.state == TaskState::Cancelled ||
           status.state == TaskState::Skipped || status.graceDeadline != TaskStatus::never;
}

/// The task that everything began with: a skipped task's cause may have been skipped itself.
TaskId rootCause(TaskId task, const RunState &state)
{
    TaskId cause = state[task].cause;
    for (std::size_t left = state.taskCount(); left > 0 && cause.isValid(); --left) {
        if (cause.index() >= state.taskCount() || state[cause].state != TaskState::Skipped)
            break;
        cause = state[cause].cause;
    }
    return cause;
}

} // namespace

SkipReason skipReason(TaskId task, const RunState &state)
{
    const TaskId cause = rootCause(task, state);
    if (cause.isValid() && cause.index() < state.taskCount()) {
        const TaskState end = state[cause].state;
        return end == TaskState::Failed || end == TaskState::TimedOut
                   ? SkipReason::UpstreamFailed
                   : SkipReason::UpstreamCancelled;
    }
    const auto prerequisites = state.dependencies().prerequisitesOf(task);
    const bool isUpstream =
        state[task].cause.isValid() ||
        std::any_of(prerequisites.begin(), prerequisites.end(),
                    [&state](TaskId needed) { return wasCancelled(state[needed]); });
    return isUpstream ? SkipReason::UpstreamCancelled : SkipReason::Request;
}

} // namespace stepwise
