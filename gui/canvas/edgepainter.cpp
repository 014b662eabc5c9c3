#include "gui/canvas/edgepainter.h"

#include "gui/canvas/crispshapes.h"
#include "gui/canvas/edgepath.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr double smallestBend = 18;
constexpr float dimmedOpacity = 0.4f;
constexpr double smallestContrastWidth = 1.5;

} // namespace

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
    if (kind == EdgeKind::Skipped && m_level >= DetailLevel::Medium)
        return dashedPen(pen, m_level == DetailLevel::Near ? m_scale.unit() : m_scale.pixel());
    return pen;
}

void EdgePainter::paintLine(std::span<const QPointF> points, const QPen &pen)
{
    EdgeCourse course;
    course.isHorizontal = m_isHorizontal;
    course.isCurved = m_level >= DetailLevel::Medium;
    course.leastBend = smallestBend * m_scale.unit();
    if (m_level == DetailLevel::Near)
        course.shortened = 5 * m_scale.unit(); // the head hides the line's blunt end
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
