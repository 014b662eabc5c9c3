#include "gui/canvas/edgepainter.h"

#include "gui/canvas/crispshapes.h"
#include "gui/canvas/edgepath.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stepwise {

EdgePainter::EdgePainter(QPainter &painter, const Palette &palette, const DrawScale &scale,
                         LayoutDirection direction)
    : m_painter(painter), m_style(palette, scale),
      m_isHorizontal(direction == LayoutDirection::LeftToRight)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void EdgePainter::paint(std::span<const QPointF> points, EdgeKind kind, bool isDimmed)
{
    if (points.size() < 2)
        return;
    QColor colour = m_isFull ? m_style.fullColour(kind) : m_style.colour(kind);
    if (isDimmed)
        colour.setAlphaF(EdgeStyle::dimmedOpacity);
    paintLine(points, penOf(kind, colour));
    if (const double head = m_style.head(kind); head > 0)
        paintHead(points, head, colour);
}

void EdgePainter::paintSample(const QPointF &from, const QPointF &to, EdgeKind kind)
{
    m_painter.setPen(penOf(kind, m_style.colour(kind)));
    m_painter.drawLine(from, to);
}

QPen EdgePainter::penOf(EdgeKind kind, const QColor &colour) const
{
    QPen pen(colour, m_style.width(kind), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    return m_style.isDashed(kind) ? dashedPen(pen, m_style.dashUnit()) : pen;
}

void EdgePainter::paintLine(std::span<const QPointF> points, const QPen &pen)
{
    EdgeCourse course;
    course.isHorizontal = m_isHorizontal;
    course.isCurved = m_style.isCurved();
    course.leastBend = m_style.leastBend();
    course.shortened = m_style.shortened();
    course.dashPeriod = dashPeriod(pen);
    strokePieces(m_painter, edgePath(points, course, m_visible), points.front(), pen);
}

void EdgePainter::paintHead(std::span<const QPointF> points, double length, const QColor &colour)
{
    const QPointF tip = points.back();
    const QPointF back = stepAlong(-arrivalSign(points, m_isHorizontal) * length, m_isHorizontal);
    const QPointF side = stepAlong(length / 2, !m_isHorizontal);
    QPainterPath triangle(tip);
    triangle.lineTo(tip + back + side);
    triangle.lineTo(tip + back - side);
    triangle.closeSubpath();
    fillShape(m_painter, triangle, colour);
}

} // namespace stepwise
