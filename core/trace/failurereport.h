#pragma once

#include "core/trace/recording.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace stepwise {

/// What began it.
enum class FailureKind : unsigned char {
    Error,         ///< a task threw an error
    Timeout,       ///< a task failed as its own deadline fired
    TimeoutLetOut, ///< a task let its timeout out, which ends the run
    GraceEndError, ///< a task threw an error when its grace period ended
    RaisedIn,      ///< an error was raised into the run from outside
    RunTimeout,    ///< the run's own deadline fired
};

/// By which rule a task fell with a failure.
enum class FallRule : unsigned char {
    Dependent,     ///< skipped: it needs what failed, directly or not
    NotStarted,    ///< skipped: fail-fast starts nothing more after an error
    ClosedAtOnce,  ///< running: closed at once, as there is no error wait time for it
    Cancelling,    ///< running: has a grace period, which goes on
    GraceEnded,    ///< running: closed when its grace period ended
    EndedInGrace,  ///< running: ended by itself within its grace period
    ClosedWithRun, ///< running: closed with the run's end
    SkippedWithRun ///< not started: skipped with the run's end
};

/// Why an error does not come out of the run, or a deadline did not do what it says.
enum class SuppressedKind : unsigned char {
    ThrownWhileClosed, ///< while it was closed for a cancel, an error or the run's end
    LaterFailure,      ///< fail-fast raises one error only; this was another
    TimeoutSwallowed,  ///< its deadline fired; it caught the timeout, and counts as done
    TimeoutLate,       ///< its deadline was looked at late, because of its poll period
    GraceLate,         ///< so was the end of its grace period
};

struct Fall
{
    TaskId task;
    FallRule rule = FallRule::Dependent;
    Moment time{0};
    std::size_t event = 0; ///< index in the log
    Duration grace{0};     ///< of the rules that have one
};

struct Failure
{
    FailureKind kind = FailureKind::Error;
    TaskId task; ///< invalid: the run itself, or not known
    QString message;
    std::uint32_t step = 0; ///< the last step that it had begun; 0: none
    std::uint32_t pass = 0;
    Moment time{0};
    std::size_t event = 0;
    std::vector<Fall> falls; ///< in order of their events, each task once
};

struct SuppressedError
{
    SuppressedKind kind = SuppressedKind::ThrownWhileClosed;
    TaskId task;
    QString message; ///< empty for the kinds of deadlines
    Moment time{0};
    std::size_t event = 0;
    Duration late{0}; ///< of the late kinds: how long after the deadline
    std::uint32_t pollPeriod = 0;
};

/// What went wrong in a run. Empty when nothing did.
struct FailureReport
{
    /// The root failure first: what the run raises, else what came first. Then the others, in the
    /// order in which they happened.
    std::vector<Failure> failures;
    std::vector<SuppressedError> suppressed;
    bool aggregates = false; ///< whether errors are collected rather than failing fast

    bool isEmpty() const { return failures.empty() && suppressed.empty(); }
    /// How many tasks fell with all failures together.
    std::size_t fallCount() const;
};

/// Reads the first `count` events (absent: all) of a recording. O(events + tasks).
FailureReport failureReport(const Recording &recording,
                            std::optional<std::size_t> count = std::nullopt);

} // namespace stepwise
