#include "gui/canvas/edgeraster.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

/// Blunt ends of wider lines leave a notch where a curve turns from one axis to the other.
constexpr double widestWithoutNotch = 2;

bool isSteep(const QPointF &step)
{
    return std::abs(step.y()) > std::abs(step.x());
}

} // namespace

void EdgeRaster::draw(const EdgePiece &piece, EdgeKind kind, bool isDimmed)
{
    const double head = piece.isLast ? m_style.head(kind) : 0;
    const double bend = m_style.isCurved() ? m_style.leastBend() : 0;
    const double margin = std::max(bend, head) + m_style.width(kind) + 2;
    if (!QRectF(piece.from, piece.to)
             .normalized()
             .adjusted(-margin, -margin, margin, margin)
             .intersects(m_window.area))
        return;
    const int opacity = isDimmed ? static_cast<int>(256 * EdgeStyle::dimmedOpacity) : 256;
    LineRaster line(m_window, m_style.colour(kind).rgb(), m_style.width(kind), opacity);
    m_dash = m_style.isDashed(kind) ? m_style.dashUnit() : 0;
    m_walked = 0;
    const double width = m_style.width(kind);
    m_overlap = m_dash == 0 && width > widestWithoutNotch ? 0.75 * width : 0;
    const double shortened = piece.isLast ? m_style.shortened() : 0;
    const QPointF to = piece.to - along(piece.arrival * shortened);
    const QPointF step = m_isHorizontal ? to - piece.from : (to - piece.from).transposed();
    if (!m_style.isCurved() || std::abs(step.y()) < 0.01) {
        drawStraight(line, piece.from, to);
    } else {
        const double least = piece.isFirst || piece.isLast ? bend : 0.0;
        const double sign = std::abs(step.x()) > 0.5 ? std::copysign(1.0, step.x()) : piece.arrival;
        drawCurve(line, piece.from, to, sign * std::max(std::abs(step.x()) / 2, least));
    }
    if (head > 0)
        line.drawHead(piece.to, head, piece.arrival, m_isHorizontal);
}

void EdgeRaster::drawCurve(LineRaster &line, const QPointF &from, const QPointF &to, double bend)
{
    const QPointF step = to - from;
    const double length = std::hypot(step.x(), step.y()) + std::abs(bend);
    const int count = std::clamp(static_cast<int>(std::ceil(1.5 * std::sqrt(length))), 4, 160);
    const QPointF first = from + along(bend);
    const QPointF second = to - along(bend);
    QPointF before = from;
    QPointF lastStep;
    for (int index = 1; index <= count; ++index) {
        const double t = static_cast<double>(index) / count;
        const double u = 1 - t;
        const QPointF next = from * (u * u * u) + first * (3 * u * u * t) +
                             second * (3 * u * t * t) + to * (t * t * t);
        const QPointF thisStep = next - before;
        if (m_overlap > 0 && index > 1 && isSteep(thisStep) != isSteep(lastStep))
            drawStraight(line, before,
                         before + lastStep * (m_overlap / std::hypot(lastStep.x(), lastStep.y())));
        drawStraight(line, before, next);
        before = next;
        lastStep = thisStep;
    }
}

void EdgeRaster::drawStraight(LineRaster &line, const QPointF &from, const QPointF &to)
{
    if (m_dash > 0)
        drawDashes(line, from, to);
    else
        line.draw(FinePoint::of(from), FinePoint::of(to));
}

void EdgeRaster::drawDashes(LineRaster &line, const QPointF &from, const QPointF &to)
{
    const QPointF step = to - from;
    const double length = std::hypot(step.x(), step.y());
    const double end = m_walked + length;
    const double period = 7 * m_dash;
    if (length <= 0)
        return;
    // Of a long line, only the dashes in sight are looked at.
    double low = 0;
    double high = length;
    const QRectF sight = QRectF(m_window.area).adjusted(-period, -period, period, period);
    const auto cut = [&](double begin, double slope, double least, double most) {
        if (std::abs(slope) < 1e-9)
            return;
        const double a = (least - begin) / slope * length;
        const double b = (most - begin) / slope * length;
        low = std::max(low, std::min(a, b));
        high = std::min(high, std::max(a, b));
    };
    cut(from.x(), step.x(), sight.left(), sight.right());
    cut(from.y(), step.y(), sight.top(), sight.bottom());
    for (double dash = std::floor((m_walked + low) / period) * period; dash < m_walked + high;
         dash += period) {
        const double begin = std::max(dash, m_walked) - m_walked;
        const double stop = std::min(dash + 4 * m_dash, end) - m_walked;
        if (begin < stop)
            line.draw(FinePoint::of(from + step * (begin / length)),
                      FinePoint::of(from + step * (stop / length)));
    }
    m_walked = end;
}

} // namespace stepwise
