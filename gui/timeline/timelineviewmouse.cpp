#include "gui/timeline/timelineviewprivate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace stepwise {

namespace {

constexpr double grabReach = 4; // logical pixels beside the playhead
/// One notch of a wheel.
constexpr double wheelStep = 120;
constexpr double zoomOfNotch = 1.25;
constexpr double rowsOfNotch = 3;

} // namespace

bool TimelineView::Private::isOnPlayhead(const QPointF &position) const
{
    return position.x() >= scene.nameWidth - grabReach &&
           std::abs(position.x() - scene.playheadX()) <= grabReach;
}

/// Many moves of the mouse in one turn of the event loop are one.
void TimelineView::Private::askFor(double x)
{
    wanted = scene.axis().momentAt(x - scene.nameWidth);
    if (!asking.isActive())
        asking.start();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    m->pressedAt = position;
    m->draggedTo = position;
    if (event->button() == Qt::MiddleButton) {
        m->drag = Private::Drag::Pan;
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const bool isInRuler = position.y() < m->scene.rulerHeight;
    if (isInRuler ? position.x() >= m->scene.nameWidth : m->isOnPlayhead(position)) {
        m->drag = Private::Drag::Playhead;
        if (isInRuler)
            m->askFor(position.x());
        return;
    }
    if (m->unfoldAt(position))
        return;
    m->drag = Private::Drag::Press;
    if (const auto row = rowAt(position.toPoint()))
        m->choose(*row, event->modifiers());
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m->drag == Private::Drag::Press &&
        (position - m->pressedAt).manhattanLength() >= QApplication::startDragDistance() &&
        m->pressedAt.x() >= m->scene.nameWidth)
        m->drag = Private::Drag::Pan;
    if (m->drag == Private::Drag::Playhead) {
        m->askFor(position.x());
    } else if (m->drag == Private::Drag::Pan) {
        m->panBy(m->draggedTo.x() - position.x());
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + qRound(m->draggedTo.y() - position.y()));
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else {
        m->hover(position);
    }
    m->draggedTo = position;
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    m->drag = Private::Drag::None;
    m->hover(event->position());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row && !m->isOnPlayhead(event->position()))
        m->activate(*row);
    else
        mousePressEvent(event);
}

void TimelineView::Private::hover(const QPointF &position)
{
    const auto number = scene.rowAt(position.y());
    if (number != scene.hovered) {
        scene.hovered = number;
        view.viewport()->update();
    }
    const bool isInRuler = position.y() < scene.rulerHeight && position.x() >= scene.nameWidth;
    if (isInRuler || isOnPlayhead(position))
        view.viewport()->setCursor(Qt::SizeHorCursor);
    else
        view.viewport()->unsetCursor();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF notches = QPointF(event->angleDelta()) / wheelStep;
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m->zoomBy(std::pow(zoomOfNotch, notches.y()), event->position().x());
        return;
    }
    const bool isSideways = event->modifiers().testFlag(Qt::ShiftModifier);
    const QPointF pixels = event->pixelDelta().isNull() ? notches * rowsOfNotch * m->scene.rowHeight
                                                        : QPointF(event->pixelDelta());
    const double across = isSideways && pixels.x() == 0 ? pixels.y() : pixels.x();
    if (across != 0)
        m->panBy(-across);
    if (!isSideways)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - qRound(pixels.y()));
    m->hover(event->position());
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (m->scene.rows().numberOf(m->scene.current))
            m->openMenu(m->scene.current,
                        viewport()->mapToGlobal(rowRect(m->scene.current).center()));
        return;
    }
    const QPoint position = viewport()->mapFromGlobal(event->globalPos());
    const auto row = rowAt(position);
    if (!row)
        return;
    if (row->isGroup() || !m->scene.isSelected(row->task))
        m->choose(*row, {});
    m->openMenu(*row, event->globalPos());
}

void TimelineView::Private::openMenu(const TimelineRow &row, const QPoint &globalPosition)
{
    if (row.isGroup())
        Q_EMIT view.groupMenuRequested(row.group, globalPosition);
    else
        Q_EMIT view.taskMenuRequested(selectedTasks(), globalPosition);
}

bool TimelineView::Private::takeGesture(QGestureEvent &event)
{
    auto *pinch = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    const QPointF centre = view.viewport()->mapFromGlobal(pinch->centerPoint());
    zoomBy(pinch->scaleFactor(), centre.x());
    event.accept(pinch);
    return true;
}

bool TimelineView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto row = rowAt(help->pos());
        if (row)
            QToolTip::showText(help->globalPos(), tipOf(*row), viewport(), rowRect(*row));
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::Leave:
        m->scene.hovered.reset();
        viewport()->update();
        break;
    case QEvent::NativeGesture: {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            break;
        m->zoomBy(1 + gesture->value(), gesture->position().x());
        return true;
    }
    case QEvent::Gesture:
        if (m->takeGesture(*static_cast<QGestureEvent *>(event)))
            return true;
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace stepwise
