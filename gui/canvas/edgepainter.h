#pragma once

#include "core/layout/layout.h"
#include "gui/canvas/drawscale.h"
#include "gui/canvas/edgekind.h"
#include "gui/style/palette.h"

#include <QPen>
#include <QPointF>
#include <QRectF>

#include <span>

class QPainter;

namespace stepwise {

/// How an edge is drawn: far out as straight lines, from 35 % as curves, from 70 % with a head.
class EdgePainter
{
public:
    /// All references must outlive the painter. Sets antialiasing on.
    EdgePainter(QPainter &painter, const Palette &palette, const DrawScale &scale,
                LayoutDirection direction);

    /// What lies outside need not be painted; null: all is painted.
    void setVisible(const QRectF &visible) { m_visible = visible; }

    /// `points` run from the source's border to the target's, in device pixels.
    void paint(std::span<const QPointF> points, EdgeKind kind, bool isDimmed = false);

    /// A straight piece without a head, as wide as near by: for legends.
    void paintSample(const QPointF &from, const QPointF &to, EdgeKind kind);

    /// Whether edges of the kind are drawn at all at that level.
    static bool isDrawn(EdgeKind kind, DetailLevel level);

private:
    QColor colourOf(EdgeKind kind) const;
    QPen penOf(EdgeKind kind, const QColor &colour) const;
    double widthOf(EdgeKind kind) const;
    double headOf(EdgeKind kind) const;
    void paintLine(std::span<const QPointF> points, const QPen &pen);
    void paintHead(std::span<const QPointF> points, double length, const QColor &colour);

    QPainter &m_painter;
    const Palette &m_palette;
    DrawScale m_scale;
    DetailLevel m_level;
    bool m_isHorizontal;
    QRectF m_visible;
};

} // namespace stepwise
