#pragma once

#include <QPainterPath>
#include <QPen>

class QPainter;

namespace stepwise {

// Shapes that come out the same, pixel for pixel, wherever they lie by whole pixels.
//
// Qt's rasterizer cuts coordinates to 64ths of a pixel *towards zero*, and halves curves likewise, so
// that a shape across the left or top border of a picture would differ from the same shape inside
// of it, and a picture that is moved from one that is painted. Here every point is rounded to a
// 64th first, curves are cut into lines, and lines are filled as outlines, which knows no clipping.

void fillShape(QPainter &painter, const QPainterPath &path, const QColor &colour);
void strokeShape(QPainter &painter, const QPainterPath &path, const QPen &pen);
/// A path of which pieces may have been left out: the others come out as in the whole, which
/// begins at `begin`.
void strokePieces(QPainter &painter, const QPainterPath &path, const QPointF &begin,
                  const QPen &pen);

/// Dashes of 4 units, gaps of 3, in whole 64ths of a pixel.
QPen dashedPen(QPen pen, double unit);
/// The length of a dash and a gap; 0: the pen is solid.
double dashPeriod(const QPen &pen);

void fillRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &colour);
void strokeRounded(QPainter &painter, const QRectF &rect, double radius, const QPen &pen);
void fillDisc(QPainter &painter, const QPointF &centre, double diameter, const QColor &colour);
void fillSharp(QPainter &painter, const QRectF &rect, const QColor &colour);

/// Whole pixels.
void fillPixels(QPainter &painter, const QRect &rect, const QColor &colour);

/// Rounded to 64ths of a pixel.
QPointF onFineGrid(const QPointF &point);

} // namespace stepwise
