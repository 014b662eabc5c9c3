#pragma once

#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"

#include <optional>

namespace stepwise {

/// How many steps the task makes when nothing goes wrong; nothing when that is not known before.
std::optional<std::uint32_t> stepCount(const TaskSettings &settings);

/// How much of its steps a task has behind it, 0 … 1: the step that goes on counts half, the one
/// that a task ended in does not count. Nothing when there is no bar to show: the task has not
/// begun, has succeeded, or its number of steps is not known.
std::optional<double> progressFraction(const TaskStatus &status,
                                       std::optional<std::uint32_t> steps);

/// How much of its grace a cancelling task has left, 1 … 0.
double graceLeft(const TaskStatus &status, Moment now);

} // namespace stepwise
