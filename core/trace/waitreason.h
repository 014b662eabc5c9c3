#pragma once

#include "core/base/clock.h"
#include "core/trace/runstate.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace stepwise {

/// Why a task does not go on. The panels find the words; every number they need is in the link.
enum class WaitKind : unsigned char {
    Dependencies,   ///< Waiting for `unmet` of `total` dependencies; one of them is the next link
    Limit,          ///< Ready, but `running` tasks run and only `limit` may
    Starting,       ///< Ready with nothing in its way: starts when tasks are next started
    Held,           ///< Ready or Running, and stands still until it is released
    Running,        ///< at `step` (0: none yet)
    Cancelling,     ///< until it ends, or to `deadline`
    Failed,         ///< ended so: what depends on it never starts
    TimedOut,       ///< the same
    Cancelled,      ///< the same
    UpstreamFailed, ///< Skipped; the next link is the task that failed or timed out
    UpstreamCancelled, ///< Skipped; the next link, where there is one, is what was cancelled
    SkippedByRequest,  ///< Skipped, and no task is the cause
    Cycle,             ///< met before in this chain: it waits for itself
};

struct WaitLink
{
    TaskId task;
    WaitKind kind = WaitKind::Dependencies;
    /// Beside any kind: it is held as well, or will be when its dependencies are done.
    bool isHeld = false;
    std::uint32_t unmet = 0;
    std::uint32_t total = 0;
    std::uint32_t running = 0;
    std::uint32_t limit = 0;
    std::uint32_t step = 0;
    /// While Cancelling that of the grace, else that of the task's own timeout.
    Moment deadline = TaskStatus::never;

    friend bool operator==(const WaitLink &, const WaitLink &) = default;
};

struct WaitReason
{
    /// From the task that was asked about down to the root cause, which is the last. Empty for a
    /// task that succeeded; one link where the task itself is the cause.
    std::vector<WaitLink> chain;
    /// What else is running or cancelling before it, nearest first; the root cause is not among
    /// them. At most as many as were asked for; `alsoRunningCount` is how many there are.
    std::vector<TaskId> alsoRunning;
    std::size_t alsoRunningCount = 0;
};

/// Follows the unmet dependencies of `task` to the one that blocks: of all that it waits for,
/// directly or not, a task that ended without letting it go, else a held one, else one that is
/// cancelling, running, ready; the nearest of those, on the shortest way, the earliest in file
/// order. So the answer names what needs an act before what goes on by itself.
///
/// `maxRunning` is that of the run's options. Iterative; costs O(unmet dependencies upstream)
/// beside one word a task, and O(chain) for a task that does not wait.
WaitReason waitReason(TaskId task, const RunState &state, std::optional<std::uint32_t> maxRunning,
                      std::size_t alsoRunningLimit = 8);

} // namespace stepwise
