#pragma once

#include "core/layout/layout.h"
#include "gui/canvas/drawscale.h"
#include "gui/canvas/edgestyle.h"
#include "gui/style/palette.h"

#include <QPen>
#include <QPointF>
#include <QRectF>

#include <span>

class QPainter;

namespace stepwise {

/// Edges drawn with a painter, as shapes: far out as straight lines, from 35 % as curves, from 70 %
/// with a head.
class EdgePainter
{
public:
    /// All references must outlive the painter. Sets antialiasing on.
    EdgePainter(QPainter &painter, const Palette &palette, const DrawScale &scale,
                LayoutDirection direction);

    /// What lies outside need not be painted; null: all is painted.
    void setVisible(const QRectF &visible) { m_visible = visible; }

    /// Far out, too, edges are as strong as near.
    void setFullColours() { m_isFull = true; }

    /// `points` run from the source's border to the target's, in device pixels.
    void paint(std::span<const QPointF> points, EdgeKind kind, bool isDimmed = false);

    /// A straight piece without a head, as wide as near by: for legends.
    void paintSample(const QPointF &from, const QPointF &to, EdgeKind kind);

private:
    QPen penOf(EdgeKind kind, const QColor &colour) const;
    void paintLine(std::span<const QPointF> points, const QPen &pen);
    void paintHead(std::span<const QPointF> points, double length, const QColor &colour);

    QPainter &m_painter;
    EdgeStyle m_style;
    bool m_isHorizontal;
    bool m_isFull = false;
    QRectF m_visible;
};

} // namespace stepwise
