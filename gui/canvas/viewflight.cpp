#include "gui/canvas/viewflight.h"

#include <cmath>

namespace stepwise {

ViewPlace placeBetween(const ViewPlace &from, const ViewPlace &to, double part)
{
    if (part >= 1)
        return to;
    const double zoom = from.zoom * std::pow(to.zoom / from.zoom, part);
    const double change = 1 - from.zoom / to.zoom;
    const double way = std::abs(change) < 1e-3 ? part : (1 - from.zoom / zoom) / change;
    return {zoom, from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way};
}

void ViewFlight::move(CanvasViewport &viewport, MotionClock::Time now) const
{
    if (transition.hasEnded(now)) {
        viewport = goal;
        return;
    }
    const double part = transition.partAt(now);
    viewport.setPlace(
        placeBetween(from, goal.place(), isEasedInOut ? easedInOut(part) : easedOut(part)));
}

} // namespace stepwise
