#include "gui/canvas/canvastouch.h"

#include "gui/canvas/canvasmouse.h"

#include <QApplication>
#include <QLineF>
#include <QTouchEvent>

namespace stepwise {

namespace {

struct Fingers
{
    QPointF middle;
    double distance = 0;
    qsizetype count = 0;
};

Fingers fingersOf(const QTouchEvent &event)
{
    Fingers fingers;
    QPointF first;
    QPointF second;
    for (const QEventPoint &point : event.points()) {
        if (point.state() == QEventPoint::Released || fingers.count == 2)
            continue;
        (fingers.count == 0 ? first : second) = point.position();
        ++fingers.count;
    }
    fingers.middle = fingers.count == 2 ? (first + second) / 2 : first;
    fingers.distance = fingers.count == 2 ? QLineF(first, second).length() : 0;
    return fingers;
}

} // namespace

bool CanvasTouch::take(const QTouchEvent &event)
{
    if (event.device() && event.device()->type() != QInputDevice::DeviceType::TouchScreen)
        return false;
    const Fingers fingers = fingersOf(event);
    if (event.type() == QEvent::TouchBegin)
        begin(fingers.middle);
    if (event.type() == QEvent::TouchCancel) {
        m_fingers = 0;
        return true;
    }
    if (event.type() == QEvent::TouchEnd) {
        if (!m_hasMoved)
            m_mouse.click(m_actions.hitAt(m_beganAt), {});
        m_fingers = 0;
        return true;
    }
    const QPoint by = fingers.middle.toPoint() - m_middle.toPoint();
    const bool isSame = fingers.count == m_fingers && fingers.count > 0;
    const int slack = QApplication::startDragDistance();
    if (fingers.count > 1 || (fingers.middle.toPoint() - m_beganAt).manhattanLength() >= slack)
        m_hasMoved = true;
    if (isSame && !m_hasMoved)
        return true; // a finger is never quite still
    if (isSame && !by.isNull())
        m_actions.moveView(by);
    if (isSame && m_distance > 0 && fingers.distance > 0)
        m_actions.zoomBy(fingers.distance / m_distance, fingers.middle.toPoint());
    m_middle = fingers.middle;
    m_distance = fingers.distance;
    m_fingers = fingers.count;
    return true;
}

void CanvasTouch::begin(const QPointF &middle)
{
    m_beganAt = middle.toPoint();
    m_middle = middle;
    m_distance = 0;
    m_fingers = 1;
    m_hasMoved = false;
    m_actions.hover({});
}

} // namespace stepwise
