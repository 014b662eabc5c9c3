#pragma once

#include "gui/canvas/canvasviewport.h"
#include "gui/canvas/motionclock.h"

namespace stepwise {

/// The way of the view from one place to another. A value.
struct ViewFlight
{
    ViewPlace from;
    CanvasViewport goal; ///< where it ends, to the pixel
    Transition transition;
    bool isEasedInOut = false; ///< with a layout on its way; else fast at first

    /// Moves `viewport` to where the view is at that time.
    void move(CanvasViewport &viewport, MotionClock::Time now) const;
};

/// Between two places; `part` goes from 0 to 1. When the zoom changes, the view moves as if it was
/// zoomed around one point, so that nothing sweeps past.
ViewPlace placeBetween(const ViewPlace &from, const ViewPlace &to, double part);

} // namespace stepwise
