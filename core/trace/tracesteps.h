#pragma once

#include "core/trace/tracelog.h"

#include <cstddef>

namespace stepwise {

/// The events of a log, parted by the steps that caused them.
///
/// What one task step did lies together: a start and the first step; a failure and whatever it
/// skips and cancels. So does what a request did. A *place* is a number of events that ends where
/// a step ends.

/// Whether a step (or a request, or the end of the run) begins with this event.
bool beginsStep(const TraceLog &log, std::size_t index);

/// The last place before `position`; 0 at the beginning.
std::size_t placeBefore(const TraceLog &log, std::size_t position);
/// The first place behind `position`; the number of events at the end.
std::size_t placeBehind(const TraceLog &log, std::size_t position);

} // namespace stepwise
