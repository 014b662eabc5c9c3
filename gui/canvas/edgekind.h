#pragma once

namespace stepwise {

/// What an edge means at the moment, in the order in which they are drawn: later ones on top. An
/// edge that stands for several dependencies has the last kind of theirs.
enum class EdgeKind : unsigned char {
    Skipped,   ///< the target is skipped
    Satisfied, ///< the source let it go
    NotYetDue, ///< the source has not begun either
    Blocking,  ///< the source is active or held, and this holds the target back
    OnCycle,   ///< both ends are on a cycle: nothing can be run
    Chain,     ///< why the selection waits
};

} // namespace stepwise
