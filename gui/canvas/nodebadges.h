#pragma once

#include "gui/canvas/breakpointmark.h"
#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/drawscale.h"
#include "gui/style/palette.h"

class QPainter;
class QRectF;

namespace stepwise {

// What sits on a node's corners and above it.

/// Top left: the held task's disc with bars, or a dot further out.
void paintHeldBadge(QPainter &painter, const QRectF &box, const DrawScale &scale,
                    const Palette &palette);

/// Top left: a disc, hollow for a breakpoint that is switched off. Only drawn near and in the middle
/// distance; a held task's badge takes its place.
void paintBreakpointBadge(QPainter &painter, const QRectF &box, const DrawScale &scale,
                          const Palette &palette, BreakpointMark mark);

/// Top right: how many errors were suppressed. Only drawn near.
void paintErrorBadge(QPainter &painter, const QRectF &box, const DrawScale &scale,
                     const Palette &palette, CanvasFont &font, std::uint32_t count);

/// A tab above the box: "next", or what a cancel would do. Only drawn near.
void paintTab(QPainter &painter, const QRectF &box, const DrawScale &scale, const Palette &palette,
              CanvasFonts &fonts, const QString &text, const QColor &colour);

/// The tab's height above the box, in device pixels.
double tabHeight(const DrawScale &scale);

} // namespace stepwise
