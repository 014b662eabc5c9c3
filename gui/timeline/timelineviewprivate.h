#pragma once

#include "gui/timeline/timelineview.h"

#include <QPoint>
#include <QTimer>

#include <vector>

class QGestureEvent;

namespace stepwise {

/// What a timeline view keeps, for its sources only.
struct TimelineView::Private
{
    enum class Drag { None, Press, Playhead, Pan };

    Private(TimelineView &owner, const TimelineSource &source) : view(owner), scene(source) {}

    void measure();
    void read();
    void rowsChanged();
    void refreshBars();
    void takeBars();
    void showRow(std::size_t number);
    void refreshDescription();

    // Time
    void zoomBy(double factor, double x);
    double middleX() const;
    void panBy(double pixels);
    void askFor(double x);
    bool isOnPlayhead(const QPointF &position) const;

    // Rows
    void choose(const TimelineRow &row, Qt::KeyboardModifiers modifiers);
    void chooseRange(std::size_t from, std::size_t to);
    void moveCurrent(std::ptrdiff_t rows);
    void goTo(std::size_t number);
    void activate(const TimelineRow &row);
    bool unfoldAt(const QPointF &position);
    void openMenu(const TimelineRow &row, const QPoint &globalPosition);
    QList<TaskId> tasksOf(const TimelineRow &row) const;
    QList<TaskId> selectedTasks() const;
    std::size_t rowsInView() const;

    bool takeKey(const QKeyEvent &event);
    bool takeRowKey(const QKeyEvent &event);
    bool takeTimeKey(const QKeyEvent &event);
    bool takeGesture(QGestureEvent &event);
    void hover(const QPointF &position);

    TimelineView &view;
    TimelineScene scene;
    Palette colours = Palette::of(PaletteKind::Default, false);
    bool isFollowing = true;
    bool areBarsBeingSet = false;
    std::optional<std::size_t> anchor; ///< the row where a range begins

    Drag drag = Drag::None;
    QPointF pressedAt;
    QPointF draggedTo;
    std::optional<Moment> wanted; ///< a moment to ask for in the next turn of the event loop
    QTimer asking;
    QTimer reading;
};

} // namespace stepwise
