#pragma once

#include "gui/canvas/drawscale.h"
#include "gui/style/palette.h"

class QPainter;
class QRect;

namespace stepwise {

enum class RingKind : unsigned char { Hover, Chain, Selected, Focus, Hit };

/// A ring around a box, outside of it. `radius` is the box's own at 100 %.
void paintRing(QPainter &painter, const QRect &box, RingKind kind, const DrawScale &scale,
               const Palette &palette, double radius = 6);

} // namespace stepwise
