#pragma once

#include "core/trace/traceevent.h"

#include <QString>

#include <optional>

namespace stepwise {

/// What runs for a task outside this program and what it has told: folded from `launched`,
/// `progress`, `output` and `used`.
struct TaskActivity
{
    /// How much of the end of the output is kept here, in characters.
    static constexpr qsizetype tailLimit = 4096;

    LaunchDetail launch;
    std::optional<double> progress; ///< from 0 to 1, as last told
    QString progressText;
    QString outputTail; ///< whole lines, the end of what the trace tells
    std::optional<TaskUsage> usage;

    void apply(const TraceEvent &event, const TraceDetails &details);

    friend bool operator==(const TaskActivity &, const TaskActivity &) = default;
};

} // namespace stepwise
