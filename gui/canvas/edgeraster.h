#pragma once

#include "core/layout/layout.h"
#include "gui/canvas/edgestyle.h"
#include "gui/canvas/lineraster.h"
#include "gui/canvas/pixelwindow.h"

#include <QPointF>

namespace stepwise {

/// A part of an edge, from one of its points to the next; in pixels of the plane.
struct EdgePiece
{
    QPointF from;
    QPointF to;
    bool isFirst = true;
    bool isLast = true;
    double arrival = 1; ///< which way the whole edge arrives, as of `arrivalSign`
};

/// Draws edges straight into pixels, piece by piece: what EdgePainter draws with a painter, many
/// times faster. A piece runs from one point of the edge to the next, and needs nothing of the
/// others but where they are.
class EdgeRaster
{
public:
    /// The style must outlive the raster.
    EdgeRaster(const PixelWindow &window, const EdgeStyle &style, LayoutDirection direction)
        : m_window(window), m_style(style),
          m_isHorizontal(direction == LayoutDirection::LeftToRight)
    {
    }

    void draw(const EdgePiece &piece, EdgeKind kind, bool isDimmed = false);

private:
    void drawCurve(LineRaster &line, const QPointF &from, const QPointF &to, double bend);
    void drawDashes(LineRaster &line, const QPointF &from, const QPointF &to);
    void drawStraight(LineRaster &line, const QPointF &from, const QPointF &to);
    QPointF along(double distance) const
    {
        return m_isHorizontal ? QPointF(distance, 0) : QPointF(0, distance);
    }

    PixelWindow m_window;
    const EdgeStyle &m_style;
    bool m_isHorizontal;
    double m_dash = 0;    ///< 0: the line is solid
    double m_walked = 0;  ///< since the piece began
    double m_overlap = 0; ///< of a curve's straight parts where it turns to the other axis
};

} // namespace stepwise
