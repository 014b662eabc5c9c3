#pragma once

#include "gui/timeline/timelinescene.h"

#include <QRectF>

namespace stepwise {

/// Which moment of a run is painted.
struct BarMoment
{
    std::size_t position = 0; ///< so many events have happened
    Moment now{0};            ///< where what still runs ends
};

/// Where the bars are in their rows.
class BarGeometry
{
public:
    /// `width` is that of the view, names included.
    BarGeometry(const TimelineScene &scene, double width) : m_scene(scene), m_width(width) {}

    /// Cut a little outside of what is seen: painters do not like lengths of a billion pixels.
    double xOf(Moment moment) const;
    /// In the middle of the row, on whole pixels, at least one wide.
    QRectF between(Moment from, Moment to, const QRectF &row) const;
    /// From the start of the task to its end; empty before it began.
    QRectF barOf(const TaskSpan &span, const QRectF &row, const BarMoment &when) const;

    double width() const { return m_width; }

private:
    const TimelineScene &m_scene;
    double m_width;
};

} // namespace stepwise
