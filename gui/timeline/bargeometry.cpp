#include "gui/timeline/bargeometry.h"

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr double barHeight = 10; // design pixels

} // namespace

double BarGeometry::xOf(Moment moment) const
{
    constexpr double outside = 40;
    return std::clamp(m_scene.nameWidth + m_scene.axis().xOf(moment), m_scene.nameWidth - outside,
                      std::max(m_width, m_scene.nameWidth) + outside);
}

QRectF BarGeometry::between(Moment from, Moment to, const QRectF &row) const
{
    const double height = std::round(barHeight * m_scene.pixel);
    const double left = std::round(xOf(from));
    const double right = std::max(std::round(xOf(to)), left + 1);
    const double top = std::round(row.center().y() - height / 2);
    return {left, top, right - left, height};
}

QRectF BarGeometry::barOf(const TaskSpan &span, const QRectF &row, const BarMoment &when) const
{
    const auto state = span.stateAt(when.position);
    if (!state)
        return {};
    const Moment end = isTerminal(*state) ? span.end : std::max(span.start, when.now);
    return between(span.start, end, row);
}

} // namespace stepwise
