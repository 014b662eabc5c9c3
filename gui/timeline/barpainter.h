#pragma once

#include "gui/style/palette.h"
#include "gui/timeline/bargeometry.h"
#include "gui/timeline/timelinescene.h"

#include <QFont>

class QPainter;

namespace stepwise {

/// Paints the bars of tasks and groups as they were after so many events.
class BarPainter
{
public:
    BarPainter(QPainter &painter, const TimelineScene &scene, const Palette &palette,
               const QFont &font, double width);

    /// The bar in its row, with its steps, its grace period and its deadline.
    void paintTask(TaskId task, const QRectF &row, const BarMoment &when);
    void paintGroup(GroupId group, const QRectF &row, const BarMoment &when);
    /// What stands beside the bar at the moment that is shown: the rest of the grace, the glyph of
    /// a failure, the mark of a hold.
    void paintNote(TaskId task, const QRectF &row, const BarMoment &when);

private:
    void paintSolid(const QRectF &bar, TaskState state);
    void paintPale(const QRectF &bar, TaskState state);
    void paintEnded(const QRectF &bar, TaskState state);
    void paintGrace(const TaskSpan &span, const QRectF &row, const BarMoment &when, bool isOver);
    void paintSteps(TaskId task, const QRectF &bar, const BarMoment &when, const QColor &colour);
    void paintTick(Moment moment, const QRectF &row, const QColor &colour);
    void paintText(double x, const QRectF &row, const QString &text, const QColor &colour);

    QPainter &m_painter;
    const TimelineScene &m_scene;
    const Palette &m_palette;
    QFont m_font;
    BarGeometry m_bars;
};

} // namespace stepwise
