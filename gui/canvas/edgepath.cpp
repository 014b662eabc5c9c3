#include "gui/canvas/edgepath.h"

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

class EdgePathBuilder
{
public:
    EdgePathBuilder(std::span<const QPointF> points, const EdgeCourse &course)
        : m_points(points), m_course(course), m_path(points.front()),
          m_arrival(arrivalSign(points, course.isHorizontal))
    {
    }

    QPainterPath build(const QRectF &visible)
    {
        for (std::size_t at = 1; at < m_points.size(); ++at)
            if (visible.isNull() || isVisible(at, visible))
                addPiece(at, visible);
        return m_path;
    }

private:
    bool isLast(std::size_t at) const { return at + 1 == m_points.size(); }

    QPointF end(std::size_t at) const
    {
        return isLast(at)
                   ? m_points[at] - stepAlong(m_arrival * m_course.shortened, m_course.isHorizontal)
                   : m_points[at];
    }

    bool isVisible(std::size_t at, const QRectF &visible) const
    {
        const double bend = m_course.leastBend;
        return QRectF(m_points[at - 1], m_points[at])
            .normalized()
            .adjusted(-bend, -bend, bend, bend)
            .intersects(visible);
    }

    void addPiece(std::size_t at, const QRectF &visible)
    {
        const QPointF from = m_points[at - 1];
        const QPointF to = end(at);
        if (m_course.dashPeriod > 0 || m_path.currentPosition() != from)
            m_path.moveTo(from);
        const QPointF step = m_course.isHorizontal ? to - from : (to - from).transposed();
        const bool isStraight = std::abs(step.y()) < 0.01;
        if (isStraight && m_course.dashPeriod > 0 && !visible.isNull()) {
            addDashesInSight(from, step.x(), visible);
            return;
        }
        if (!m_course.isCurved || isStraight) {
            m_path.lineTo(to);
            return;
        }
        const bool isEnd = at == 1 || isLast(at);
        const double bend = std::max(std::abs(step.x()) / 2, isEnd ? m_course.leastBend : 0.0);
        const double sign = std::abs(step.x()) > 0.5 ? std::copysign(1.0, step.x()) : m_arrival;
        const QPointF control = stepAlong(sign * bend, m_course.isHorizontal);
        m_path.cubicTo(from + control, to - control, to);
    }

    /// A long dashed line is a lot of work: the dashes out of sight are left out.
    void addDashesInSight(const QPointF &from, double step, const QRectF &visible)
    {
        const double begin = m_course.isHorizontal ? from.x() : from.y();
        const double low = m_course.isHorizontal ? visible.left() : visible.top();
        const double high = m_course.isHorizontal ? visible.right() : visible.bottom();
        const double length = std::abs(step);
        const double unseen = step > 0 ? low - begin : begin - high;
        const double seen = step > 0 ? high - begin : begin - low;
        const double period = m_course.dashPeriod;
        const double first = std::clamp(std::floor(unseen / period) * period, 0.0, length);
        const double last = std::clamp(seen + period, first, length);
        const auto at = [&](double distance) {
            return from + stepAlong(std::copysign(distance, step), m_course.isHorizontal);
        };
        m_path.moveTo(at(first));
        m_path.lineTo(at(last));
    }

    std::span<const QPointF> m_points;
    const EdgeCourse &m_course;
    QPainterPath m_path;
    double m_arrival;
};

} // namespace

QPainterPath edgePath(std::span<const QPointF> points, const EdgeCourse &course,
                      const QRectF &visible)
{
    return EdgePathBuilder(points, course).build(visible);
}

double arrivalSign(std::span<const QPointF> points, bool isHorizontal)
{
    const QPointF last = points.back();
    for (std::size_t at = points.size() - 1; at > 0; --at) {
        const QPointF step = last - points[at - 1];
        const double distance = isHorizontal ? step.x() : step.y();
        if (std::abs(distance) > 0.5)
            return distance > 0 ? 1 : -1;
    }
    return 1;
}

QPointF stepAlong(double distance, bool isHorizontal)
{
    return isHorizontal ? QPointF(distance, 0) : QPointF(0, distance);
}

} // namespace stepwise
