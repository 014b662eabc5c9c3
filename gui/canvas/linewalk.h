#pragma once

#include "gui/canvas/lineraster.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace stepwise {

namespace linewalk {

constexpr std::int64_t floorDivided(std::int64_t value, std::int64_t by)
{
    const std::int64_t quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

template<bool isSteep, typename Visit>
void walkAlong(const PixelWindow &window, FinePoint from, FinePoint to, int width, Visit visit)
{
    if (from.x > to.x)
        std::swap(from, to);
    const QRect &area = window.area;
    const std::int64_t low = isSteep ? area.top() : area.left();
    const std::int64_t high = isSteep ? area.bottom() : area.right();
    const std::int64_t sideLow = isSteep ? area.left() : area.top();
    const std::int64_t sideHigh = isSteep ? area.right() : area.bottom();
    if ((std::max(from.y, to.y) >> 6) + width < sideLow ||
        (std::min(from.y, to.y) >> 6) - width > sideHigh)
        return;
    const std::int64_t length = to.x - from.x;
    const std::int64_t slope =
        length == 0 ? 0 : floorDivided((to.y - from.y) * 65536, length); // per pixel
    const std::int64_t begin = from.x >> 6;
    const std::int64_t first = std::max(begin, low);
    const std::int64_t last = std::min(to.x >> 6, high);
    std::int64_t at = from.y * 1024 - (width - 1) * std::int64_t(32768) + (first - begin) * slope;
    for (std::int64_t along = first; along <= last; ++along, at += slope) {
        const std::int64_t side = at >> 16;
        for (std::int64_t pixel = std::max(side, sideLow);
             pixel <= std::min(side + width - 1, sideHigh); ++pixel)
            visit(isSteep ? (along - low) * window.stride + (pixel - sideLow)
                          : (pixel - sideLow) * window.stride + (along - low));
    }
}

} // namespace linewalk

/// Calls `visit(offset from the window's first pixel)` for each pixel of a hard line that lies in
/// the window: always the same ones, whatever the window. After J. Bresenham, 1965, with fractions
/// in place of the error term, so that the walk can begin anywhere.
template<typename Visit>
void walkLine(const PixelWindow &window, const FinePoint &from, const FinePoint &to, int width,
              Visit visit)
{
    if (std::abs(to.y - from.y) > std::abs(to.x - from.x))
        linewalk::walkAlong<true>(window, {from.y, from.x}, {to.y, to.x}, width, visit);
    else
        linewalk::walkAlong<false>(window, from, to, width, visit);
}

} // namespace stepwise
