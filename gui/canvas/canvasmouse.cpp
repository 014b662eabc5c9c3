#include "gui/canvas/canvasmouse.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr double zoomOfOneNotch = 1.2;
constexpr double notch = 120;

QList<TaskId> tasksOf(const CanvasHit &hit, const CanvasScene &scene)
{
    if (hit.task.isValid())
        return {hit.task};
    QList<TaskId> tasks;
    const std::vector<GroupId> &shownIn = scene.groups().shownIn();
    if (scene.groups().isCollapsed(hit.group)) {
        for (std::size_t index = 0; index < shownIn.size(); ++index)
            if (shownIn[index] == hit.group)
                tasks.append(TaskId::fromIndex(index));
        return tasks;
    }
    const std::vector<TaskId> inside = scene.groups().grouping()->tasksIn(hit.group);
    return {inside.begin(), inside.end()};
}

} // namespace

QList<TaskId> unitedSelection(QList<TaskId> tasks, const QList<TaskId> &more)
{
    tasks.append(more);
    std::sort(tasks.begin(), tasks.end());
    tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
    return tasks;
}

QList<TaskId> toggledSelection(QList<TaskId> tasks, TaskId task)
{
    const auto place = std::lower_bound(tasks.begin(), tasks.end(), task);
    if (place != tasks.end() && *place == task)
        tasks.erase(place);
    else
        tasks.insert(place, task);
    return tasks;
}

void CanvasMouse::press(const QMouseEvent &event)
{
    if (event.button() == Qt::BackButton)
        m_actions.goBack();
    else if (event.button() == Qt::ForwardButton)
        m_actions.goForward();
    m_pressedAt = m_lastPosition = event.position().toPoint();
    m_modifiers = event.modifiers();
    m_pressed = m_actions.hitAt(m_pressedAt);
    m_selectionBefore = m_actions.marks().selection;
    if (event.button() == Qt::MiddleButton)
        m_gesture = Gesture::Move;
    else if (event.button() == Qt::LeftButton)
        m_gesture = Gesture::Undecided;
    if (m_gesture == Gesture::Move || m_isSpaceHeld)
        m_actions.showCursor(Qt::ClosedHandCursor);
}

void CanvasMouse::move(const QMouseEvent &event)
{
    const QPoint position = event.position().toPoint();
    if (m_gesture == Gesture::None) {
        m_actions.hover(m_actions.hitAt(position));
        return;
    }
    if (m_gesture == Gesture::Undecided &&
        (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        begin(event);
    if (m_gesture == Gesture::Move)
        m_actions.moveView(position - m_lastPosition);
    else if (m_gesture == Gesture::RubberBand)
        drawRubberBand(position);
    if (m_gesture != Gesture::Undecided)
        m_lastPosition = position;
}

void CanvasMouse::begin(const QMouseEvent &event)
{
    const bool isBand = event.modifiers().testFlag(Qt::ShiftModifier) && !m_isSpaceHeld;
    m_gesture = isBand ? Gesture::RubberBand : Gesture::Move;
    m_hasMovedWithSpace = m_hasMovedWithSpace || m_isSpaceHeld;
    m_actions.hover({});
    m_actions.showCursor(isBand ? Qt::CrossCursor : Qt::ClosedHandCursor);
}

void CanvasMouse::drawRubberBand(const QPoint &position)
{
    const QRect area = QRect(m_pressedAt, position).normalized();
    m_actions.showRubberBand(area);
    const QList<TaskId> inside = m_actions.tasksIn(area);
    const bool adds = m_modifiers.testFlag(Qt::ControlModifier);
    m_actions.selectTasks(adds ? unitedSelection(m_selectionBefore, inside) : inside,
                          inside.isEmpty() ? TaskId() : inside.first(), SelectedBy::Mouse);
}

void CanvasMouse::release(const QMouseEvent &event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    m_actions.showCursor(m_isSpaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (gesture == Gesture::RubberBand)
        m_actions.showRubberBand({});
    else if (gesture == Gesture::Undecided && !m_isSpaceHeld)
        click(m_pressed, m_modifiers);
    m_actions.hover(m_actions.hitAt(event.position().toPoint()));
}

void CanvasMouse::click(const CanvasHit &hit, Qt::KeyboardModifiers modifiers)
{
    const bool toggles = modifiers.testFlag(Qt::ControlModifier);
    const bool adds = modifiers.testFlag(Qt::ShiftModifier);
    if (hit.group.isValid() && hit.isChevron) {
        m_actions.toggleGroup(hit.group);
        return;
    }
    if (!hit.task.isValid() && !hit.group.isValid()) {
        if (!toggles && !adds)
            m_actions.selectTasks({}, {}, SelectedBy::Mouse);
        return;
    }
    const QList<TaskId> tasks = tasksOf(hit, m_actions.scene());
    if (tasks.isEmpty())
        return;
    if (toggles && hit.task.isValid())
        m_actions.selectTasks(toggledSelection(m_selectionBefore, hit.task), hit.task,
                              SelectedBy::Mouse);
    else
        m_actions.selectTasks(toggles || adds ? unitedSelection(m_selectionBefore, tasks) : tasks,
                              tasks.first(), SelectedBy::Mouse);
}

void CanvasMouse::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    m_gesture = Gesture::None; // its release is no click of its own
    const CanvasHit hit = m_actions.hitAt(event.position().toPoint());
    if (hit.task.isValid())
        m_actions.activate(hit.task);
    else if (hit.group.isValid() && m_actions.scene().groups().isCollapsed(hit.group))
        m_actions.toggleGroup(hit.group);
    else if (hit.group.isValid() && !hit.isChevron)
        m_actions.zoomToGroup(hit.group);
}

void CanvasMouse::wheel(const QWheelEvent &event)
{
    // A touchpad scrolls in phases; a wheel, and a touchpad with Ctrl, zooms.
    const bool isTouchpad = event.phase() != Qt::NoScrollPhase && !event.pixelDelta().isNull();
    const bool zooms = event.modifiers().testFlag(Qt::ControlModifier);
    const QPoint angle = event.angleDelta();
    if (isTouchpad && !zooms) {
        m_actions.moveView(event.pixelDelta());
    } else if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        m_actions.moveView(QPoint(angle.y() + angle.x(), 0) / 2);
    } else if (angle.y() != 0) {
        m_actions.zoomBy(std::pow(zoomOfOneNotch, angle.y() / notch), event.position().toPoint());
    } else {
        m_actions.moveView(QPoint(angle.x(), 0) / 2);
    }
}

void CanvasMouse::leave()
{
    if (m_gesture == Gesture::None)
        m_actions.hover({});
}

void CanvasMouse::setSpaceHeld(bool isHeld)
{
    m_isSpaceHeld = isHeld;
    if (isHeld)
        m_hasMovedWithSpace = false;
    if (m_gesture == Gesture::None)
        m_actions.showCursor(isHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

} // namespace stepwise
