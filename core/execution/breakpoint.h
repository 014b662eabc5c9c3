#pragma once

#include "core/base/strongid.h"
#include "core/graph/taskid.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace stepwise {

/// What a breakpoint waits for.
enum class BreakOn : unsigned char {
    Start,   ///< before the task starts
    Step,    ///< before its n-th step, or before each
    Success, ///< the others, when it has happened and before anything else does
    Failure,
    Cancelling,
    Cancelled,
    Timeout,
    Skipped,
};

inline constexpr std::size_t breakOnCount = 8;

/// Whose doings it waits for. The texts are those of the file, so that a breakpoint outlives
/// reloading.
struct BreakpointScope
{
    enum class Kind : unsigned char { AnyTask, Task, Group, Filter };

    Kind kind = Kind::AnyTask;
    QString text = {}; ///< the task's or the group's key; the filter's expression

    friend bool operator==(const BreakpointScope &, const BreakpointScope &) = default;
};

/// Where a run is to pause, and when: a value that says nothing of how often it was hit.
struct Breakpoint
{
    BreakOn on = BreakOn::Start;
    std::uint32_t step = 0; ///< of Step: which, from 1; 0: each
    BreakpointScope scope = {};
    QString condition = {};        ///< an expression; empty: always
    std::uint32_t ignoreCount = 0; ///< so many hits are passed over first
    bool isOneShot = false;        ///< switches itself off when it has paused a run
    bool isLogOnly = false;        ///< written to the trace, without a pause
    bool isEnabled = true;

    friend bool operator==(const Breakpoint &, const Breakpoint &) = default;
};

struct BreakpointTag;
/// Given out by a BreakpointSet, in order, and never again.
using BreakpointId = StrongId<BreakpointTag>;

/// A breakpoint that was hit.
struct BreakpointHit
{
    BreakpointId breakpoint;
    BreakOn on = BreakOn::Start;
    TaskId task;
    std::uint32_t step = 0; ///< of Step: which one comes
    bool isLogOnly = false;
};

/// How a trace names it, never translated: `step 3 of task "db" if pass > 2`.
QString breakpointText(const Breakpoint &breakpoint);
/// The word for files: "timeout".
QString breakOnKey(BreakOn on);
std::optional<BreakOn> breakOnFromKey(QStringView key);

} // namespace stepwise
