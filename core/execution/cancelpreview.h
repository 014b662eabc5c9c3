#pragma once

#include "core/graph/request.h"
#include "core/graph/taskgraph.h"
#include "core/trace/runstate.h"

#include <optional>
#include <vector>

namespace stepwise {

/// What a request would do to one task.
enum class CancelEffect : unsigned char {
    GoesOn,            ///< runs, or will, as if nothing had been asked
    StopsNow,          ///< running or cancelling: closed at once
    GetsGrace,         ///< running or cancelling: closed when its grace has passed
    Skipped,           ///< named by the request and not begun
    SkippedDownstream, ///< depends on what is cancelled
    AlreadyEnded,      ///< nothing more happens to it
};

/// Exactly what a cancelling request would do if it were carried out now. All lists are in file
/// order, and no task is in two of them.
struct CancelPreview
{
    std::vector<TaskId> stopping;
    std::vector<TaskId> graced;
    std::vector<TaskId> skipped;
    std::vector<TaskId> skippedDownstream;
    /// Named by the request, which does nothing to them: they have ended (or, for CancelNow, are
    /// not cancelling).
    std::vector<TaskId> unaffected;
    /// How many tasks have not ended and go on: all that are not in the lists above.
    std::size_t goingOn = 0;

    /// What the graced tasks get. A deadline of its own that comes earlier stays: `graceEnd`.
    Duration grace{0};
    /// CancelRun with a grace period: tasks go on, and start, until this moment (or to the run's own
    /// deadline, when that is earlier); what then runs is closed, what has not begun is skipped.
    std::optional<Moment> runEnd;

    /// How many tasks would end for the request.
    std::size_t affectedCount() const;
    bool isEmpty() const { return affectedCount() == 0 && !runEnd; }
};

/// `request` is a CancelAll, CancelTask, CancelGroup, CancelRun or CancelNow; any other kind
/// affects nothing. `graph` is the document's, `state` that of its run, whose dependencies
/// are followed. Costs O(affected tasks and their dependencies), CancelGroup O(tasks).
CancelPreview previewCancel(const Request &request, const TaskGraph &graph, const RunState &state,
                            Moment now);

/// The effect on one task, for a canvas that draws many. O(log affected).
CancelEffect effectOn(TaskId task, const CancelPreview &preview, const RunState &state);

/// When a task that gets `grace` now is closed at the latest: at `now` + `grace`, or at an earlier
/// deadline of its own that already stands.
Moment graceEnd(const TaskStatus &status, Duration grace, Moment now);

} // namespace stepwise
