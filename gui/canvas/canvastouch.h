#pragma once

#include "gui/canvas/canvasactions.h"

#include <QPointF>

class QTouchEvent;

namespace stepwise {

class CanvasMouse;

/// Fingers on the canvas: one moves the view, two move and zoom it, a tap is a click.
class CanvasTouch
{
public:
    CanvasTouch(CanvasActions &actions, CanvasMouse &mouse) : m_actions(actions), m_mouse(mouse) {}

    /// Whether the event was of fingers; a touchpad's are left to the system.
    bool take(const QTouchEvent &event);

private:
    void begin(const QPointF &middle);

    CanvasActions &m_actions;
    CanvasMouse &m_mouse;
    QPointF m_middle;      ///< of the fingers, at the last event
    double m_distance = 0; ///< between two of them
    qsizetype m_fingers = 0;
    QPoint m_beganAt;
    bool m_hasMoved = false; ///< it is no tap any more
};

} // namespace stepwise
