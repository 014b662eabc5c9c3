#pragma once

namespace stepwise {

/// Whether a breakpoint is on a task, as canvas and tree show it.
enum class BreakpointMark : unsigned char {
    None,
    Off, ///< only such that are switched off: hollow
    On,
};

} // namespace stepwise
