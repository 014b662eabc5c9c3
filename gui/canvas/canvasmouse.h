#pragma once

#include "gui/canvas/canvasactions.h"

class QMouseEvent;
class QWheelEvent;

namespace stepwise {

/// The mouse on the canvas. A drag moves the view (on the canvas, with the middle button, or with
/// the space bar anywhere), with Shift it draws a rubber band; the wheel zooms around the pointer; the buttons
/// for back and forward go through the places that the view has been at.
class CanvasMouse
{
public:
    explicit CanvasMouse(CanvasActions &actions) : m_actions(actions) {}

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void wheel(const QWheelEvent &event);
    void leave();
    /// What a click there does.
    void click(const CanvasHit &hit, Qt::KeyboardModifiers modifiers);

    void setSpaceHeld(bool isHeld);
    /// Whether the view was moved while the space bar was held.
    bool hasMovedWithSpace() const { return m_hasMovedWithSpace; }

private:
    enum class Gesture { None, Undecided, Move, RubberBand };

    void begin(const QMouseEvent &event);
    void drawRubberBand(const QPoint &position);

    CanvasActions &m_actions;
    Gesture m_gesture = Gesture::None;
    QPoint m_pressedAt;
    QPoint m_lastPosition;
    Qt::KeyboardModifiers m_modifiers;
    CanvasHit m_pressed;
    QList<TaskId> m_selectionBefore; ///< what a rubber band adds to
    bool m_isSpaceHeld = false;
    bool m_hasMovedWithSpace = false;
};

/// `tasks` and those of `more`, ascending, each once.
QList<TaskId> unitedSelection(QList<TaskId> tasks, const QList<TaskId> &more);
/// `tasks` with `task` taken in, or out if it was in.
QList<TaskId> toggledSelection(QList<TaskId> tasks, TaskId task);

} // namespace stepwise
