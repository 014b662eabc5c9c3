#pragma once

#include "core/trace/runstate.h"

namespace stepwise {

/// Why a task was skipped, in the words that people are told.
enum class SkipReason : unsigned char {
    UpstreamFailed,    ///< something that it needs failed or timed out
    UpstreamCancelled, ///< something that it needs was cancelled
    Request,           ///< it was itself asked not to start
};

/// For a Skipped task. The trace names a task as the cause of what a failure skips; what a request
/// skips together with a cancelled task has the request as its cause, and is told apart here by
/// looking at what the task needs. O(dependencies of the task).
SkipReason skipReason(TaskId task, const RunState &state);

} // namespace stepwise
