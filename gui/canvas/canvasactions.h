#pragma once

#include "gui/canvas/canvasmarks.h"
#include "gui/canvas/canvasscene.h"

#include <QList>
#include <QPoint>
#include <QRect>

namespace stepwise {

/// What lies under a point of the canvas; nothing: both invalid.
struct CanvasHit
{
    TaskId task;
    GroupId group;          ///< the header of an expanded group, or a collapsed one
    bool isChevron = false; ///< of the group: a click there toggles it

    friend bool operator==(const CanvasHit &, const CanvasHit &) = default;
};

enum class SelectedBy { Mouse, Keyboard, Program };

/// What mouse and keyboard can do to the canvas. Positions are the viewport's logical pixels.
class CanvasActions
{
public:
    virtual const CanvasScene &scene() const = 0;
    virtual const CanvasMarks &marks() const = 0;
    virtual CanvasHit hitAt(const QPoint &position) const = 0;
    virtual QList<TaskId> tasksIn(const QRect &area) const = 0;

    virtual void moveView(const QPoint &by) = 0;
    /// Zooms by a factor; what is at that position stays there.
    virtual void zoomBy(double factor, const QPoint &at) = 0;
    virtual void zoomInSteps(int steps) = 0;
    virtual void zoomToFullSize() = 0;
    virtual void fitAll() = 0;
    virtual void fitSelected() = 0;
    virtual void zoomToGroup(GroupId group) = 0;
    virtual void goBack() = 0;
    virtual void goForward() = 0;

    /// `current` is where the keyboard goes on from; with the keyboard it is brought into view.
    virtual void selectTasks(const QList<TaskId> &tasks, TaskId current, SelectedBy by) = 0;
    virtual void hover(const CanvasHit &hit) = 0;
    /// A null rectangle: none any more.
    virtual void showRubberBand(const QRect &area) = 0;
    virtual void showCursor(Qt::CursorShape shape) = 0;
    virtual void toggleGroup(GroupId group) = 0;
    virtual void activate(TaskId task) = 0;
    virtual void openMenu(const CanvasHit &hit, const QPoint &position) = 0;

protected:
    ~CanvasActions() = default;
};

} // namespace stepwise
