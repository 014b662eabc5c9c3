#pragma once

#include "gui/canvas/detaillevel.h"

#include <algorithm>

namespace stepwise {

/// The units that painting goes by. All painting is in device pixels, so that boxes can lie on
/// whole ones.
struct DrawScale
{
    double zoom = 1;       ///< 1.0 is 100 %
    double fontScale = 1;  ///< the system font's size relative to 13 px
    double pixelRatio = 1; ///< device pixels in a logical pixel

    /// Device pixels in a scene unit: what grows with the zoom.
    double unit() const { return zoom * pixel(); }
    /// Device pixels in a design pixel: what keeps its size at any zoom.
    double pixel() const { return fontScale * pixelRatio; }
    /// Lines around a box: never thinner than at 100 %, thicker when enlarged.
    double stroke() const { return std::max(1.0, zoom) * pixel(); }

    DetailLevel level() const { return detailLevelAt(zoom); }

    friend bool operator==(const DrawScale &, const DrawScale &) = default;
};

} // namespace stepwise
