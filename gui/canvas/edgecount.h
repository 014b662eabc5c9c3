#pragma once

#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/drawscale.h"
#include "gui/style/palette.h"

#include <QPointF>

#include <cstdint>

class QPainter;

namespace stepwise {

/// "×12" on an edge that stands for so many dependencies, in the middle of a piece of it; nothing
/// where `room`, the length of the piece along its direction, is too short. Only drawn near.
void paintEdgeCount(QPainter &painter, const QPointF &middle, double room, std::uint32_t count,
                    const DrawScale &scale, const Palette &palette, CanvasFonts &fonts);

} // namespace stepwise
