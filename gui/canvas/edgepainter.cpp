#include "gui/canvas/edgepainter.h"

#include "gui/canvas/crispshapes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr double smallestBend = 18;
constexpr float dimmedOpacity = 0.4f;
constexpr double smallestContrastWidth = 1.5;

/// Which way the line runs when it reaches its last point.
double arrivalSign(std::span<const QPointF> points, bool isHorizontal)
{
    const QPointF last = points.back();
    for (std::size_t at = points.size() - 1; at > 0; --at) {
        const QPointF step = last - points[at - 1];
        const double along = isHorizontal ? step.x() : step.y();
        if (std::abs(along) > 0.5)
            return along > 0 ? 1 : -1;
    }
    return 1;
}

QPointF along(double distance, bool isHorizontal)
{
    return isHorizontal ? QPointF(distance, 0) : QPointF(0, distance);
}

} // namespace

QPainterPath edgeCurve(std::span<const QPointF> points, bool isHorizontal, double leastBend,
                       double headLength)
{
    QPainterPath path(points.front());
    const double arrival = arrivalSign(points, isHorizontal);
    for (std::size_t at = 1; at < points.size(); ++at) {
        const QPointF from = points[at - 1];
        QPointF to = points[at];
        const bool isLast = at + 1 == points.size();
        if (isLast)
            to -= along(arrival * headLength, isHorizontal);
        const double distance = isHorizontal ? to.x() - from.x() : to.y() - from.y();
        const double sideways = isHorizontal ? to.y() - from.y() : to.x() - from.x();
        if (std::abs(sideways) < 0.01) {
            path.lineTo(to);
            continue;
        }
        const bool isEnd = at == 1 || isLast;
        const double bend = std::max(std::abs(distance) / 2, isEnd ? leastBend : 0.0);
        const double sign = std::abs(distance) > 0.5 ? std::copysign(1.0, distance) : arrival;
        const QPointF control = along(sign * bend, isHorizontal);
        path.cubicTo(from + control, to - control, to);
    }
    return path;
}

EdgePainter::EdgePainter(QPainter &painter, const Palette &palette, const DrawScale &scale,
                         LayoutDirection direction)
    : m_painter(painter), m_palette(palette), m_scale(scale), m_level(scale.level()),
      m_isHorizontal(direction == LayoutDirection::LeftToRight)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

bool EdgePainter::isDrawn(EdgeKind kind, DetailLevel level)
{
    return level != DetailLevel::Remote || kind >= EdgeKind::Blocking;
}

QColor EdgePainter::colourOf(EdgeKind kind) const
{
    switch (kind) {
    case EdgeKind::Satisfied:
        return m_palette.edgeDone;
    case EdgeKind::Blocking:
        return m_palette.muted;
    case EdgeKind::OnCycle:
        return m_palette.of(TaskState::Failed).mark;
    case EdgeKind::Chain:
        return m_palette.accent;
    case EdgeKind::Skipped:
    case EdgeKind::NotYetDue:
        break;
    }
    return m_palette.edge;
}

double EdgePainter::widthOf(EdgeKind kind) const
{
    const double least = m_palette.isHighContrast ? smallestContrastWidth : 1.0;
    const bool isNear = m_level == DetailLevel::Near;
    if (kind == EdgeKind::Chain)
        return std::max(isNear ? 2.75 * m_scale.unit() : 2 * m_scale.pixel(), least);
    if (!isNear)
        return std::max(m_scale.pixel(), least);
    const bool isStrong = kind == EdgeKind::Blocking || kind == EdgeKind::OnCycle;
    return std::max((isStrong ? 1.75 : 1.25) * m_scale.unit(), least);
}

double EdgePainter::headOf(EdgeKind kind) const
{
    if (m_level != DetailLevel::Near)
        return 0;
    return (kind == EdgeKind::Chain ? 9 : 7) * m_scale.unit();
}

void EdgePainter::paint(std::span<const QPointF> points, EdgeKind kind, bool isDimmed)
{
    if (points.size() < 2)
        return;
    QColor colour = colourOf(kind);
    if (isDimmed)
        colour.setAlphaF(dimmedOpacity);
    paintLine(points, penOf(kind, colour));
    if (const double head = headOf(kind); head > 0)
        paintHead(points, head, colour);
}

void EdgePainter::paintSample(const QPointF &from, const QPointF &to, EdgeKind kind)
{
    m_painter.setPen(penOf(kind, colourOf(kind)));
    m_painter.drawLine(from, to);
}

QPen EdgePainter::penOf(EdgeKind kind, const QColor &colour) const
{
    QPen pen(colour, widthOf(kind), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (kind == EdgeKind::Skipped && m_level >= DetailLevel::Medium) {
        const double unit = m_level == DetailLevel::Near ? m_scale.unit() : m_scale.pixel();
        pen.setDashPattern({4 * unit / pen.widthF(), 3 * unit / pen.widthF()});
    }
    return pen;
}

void EdgePainter::paintLine(std::span<const QPointF> points, const QPen &pen)
{
    if (m_level < DetailLevel::Medium) {
        QPainterPath line(points.front());
        for (const QPointF &point : points.subspan(1))
            line.lineTo(point);
        strokeShape(m_painter, line, pen);
        return;
    }
    // The head hides the line's blunt end.
    const double shortened = m_level == DetailLevel::Near ? 5 * m_scale.unit() : 0;
    strokeShape(m_painter,
                edgeCurve(points, m_isHorizontal, smallestBend * m_scale.unit(), shortened), pen);
}

void EdgePainter::paintHead(std::span<const QPointF> points, double length, const QColor &colour)
{
    const QPointF tip = points.back();
    const QPointF back = along(-arrivalSign(points, m_isHorizontal) * length, m_isHorizontal);
    const QPointF side = along(length / 2, !m_isHorizontal);
    QPainterPath triangle(tip);
    triangle.lineTo(tip + back + side);
    triangle.lineTo(tip + back - side);
    triangle.closeSubpath();
    fillShape(m_painter, triangle, colour);
}

} // namespace stepwise
