#pragma once

#include "core/graph/taskstate.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;
class QPointF;
class QRectF;

namespace stepwise {

// The glyph of each state, drawn on the 24-unit grid of the icons with strokes of 2: the same in
// canvas, trees, inspector, log and status bar. Glyphs have no side: they are not mirrored.

/// How much of the ring of Cancelling is drawn where no grace period is known.
inline constexpr double symbolicGrace = 1.0 / 3;

/// Paints the state's glyph into the largest square in the middle of `box`. Strokes never get
/// thinner than a pixel of the painter. `graceLeft` (1 … 0) matters for Cancelling only.
void paintStateGlyph(QPainter &painter, const QRectF &box, TaskState state, const QColor &colour,
                     double graceLeft = symbolicGrace);

/// The ring around a square that empties with the grace period; what is left runs clockwise from
/// the top. `diameter` is the outer one.
void paintGraceRing(QPainter &painter, const QPointF &centre, double diameter, double graceLeft,
                    const QColor &colour);

/// The disc with two bars of a held task.
void paintHeldGlyph(QPainter &painter, const QRectF &box, const QColor &disc, const QColor &bars);

/// `size` in logical pixels.
QPixmap stateGlyphPixmap(TaskState state, const QColor &colour, int size, qreal pixelRatio);
QPixmap heldGlyphPixmap(const QColor &disc, const QColor &bars, int size, qreal pixelRatio);

/// In two resolutions; `onSelection` is the colour on a selected row.
QIcon stateGlyphIcon(TaskState state, const QColor &colour, const QColor &onSelection, int size);

} // namespace stepwise
