#include "gui/timeline/timelineaccessible.h"
#include "gui/timeline/timelineviewprivate.h"

#include <QKeyEvent>

#include <algorithm>

namespace stepwise {

namespace {

constexpr double panOfKey = 0.2; // of the width

} // namespace

// Time

double TimelineView::Private::middleX() const
{
    const double playhead = scene.playheadX();
    const double right = view.viewport()->width();
    return playhead > scene.nameWidth && playhead < right ? playhead
                                                          : (scene.nameWidth + right) / 2;
}

void TimelineView::Private::zoomBy(double factor, double x)
{
    scene.axis().zoomAround(std::max(0.0, x - scene.nameWidth), factor);
    refreshBars();
    view.viewport()->update();
}

/// By hand: what is looked at stays where it is, although the run goes on.
void TimelineView::Private::panBy(double pixels)
{
    if (pixels == 0 || scene.axis().isFitted())
        return;
    view.setFollowing(false);
    scene.axis().panBy(pixels);
    refreshBars();
    view.viewport()->update();
}

// Rows

QList<TaskId> TimelineView::Private::selectedTasks() const
{
    QList<TaskId> tasks;
    for (std::size_t index = 0; index < scene.stats().taskCount(); ++index) {
        if (scene.isSelected(TaskId::fromIndex(index)))
            tasks.append(TaskId::fromIndex(index));
    }
    return tasks;
}

QList<TaskId> TimelineView::Private::tasksOf(const TimelineRow &row) const
{
    if (!row.isGroup())
        return {row.task};
    const std::vector<TaskId> tasks = scene.source().document().graph.tasksIn(row.group);
    return {tasks.begin(), tasks.end()};
}

std::size_t TimelineView::Private::rowsInView() const
{
    const double height = view.viewport()->height() - scene.rulerHeight;
    return static_cast<std::size_t>(std::max(1.0, height / scene.rowHeight));
}

void TimelineView::Private::choose(const TimelineRow &row, Qt::KeyboardModifiers modifiers)
{
    const auto number = scene.rows().numberOf(row);
    if (!number)
        return;
    scene.current = row;
    if (modifiers.testFlag(Qt::ShiftModifier) && anchor) {
        chooseRange(*anchor, *number);
        return;
    }
    anchor = number;
    QList<TaskId> tasks = tasksOf(row);
    if (modifiers.testFlag(Qt::ControlModifier) && !row.isGroup()) {
        tasks = selectedTasks();
        if (!tasks.removeOne(row.task))
            tasks.append(row.task);
    }
    view.select(tasks);
    Q_EMIT view.selectionChanged(tasks);
}

void TimelineView::Private::chooseRange(std::size_t from, std::size_t to)
{
    QList<TaskId> tasks;
    for (std::size_t number = std::min(from, to); number <= std::max(from, to); ++number)
        tasks.append(tasksOf(scene.rows().row(number)));
    view.select(tasks);
    Q_EMIT view.selectionChanged(tasks);
}

void TimelineView::Private::goTo(std::size_t number)
{
    const TimelineRow row = scene.rows().row(number);
    choose(row, {});
    showRow(number);
    refreshDescription();
    TimelineAccessible::tellFocus(view);
}

void TimelineView::Private::moveCurrent(std::ptrdiff_t rows)
{
    const auto count = static_cast<std::ptrdiff_t>(scene.rows().count());
    if (count == 0)
        return;
    const auto at = scene.rows().numberOf(scene.current);
    const std::ptrdiff_t number = at ? static_cast<std::ptrdiff_t>(*at) + rows : 0;
    goTo(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(number, 0, count - 1)));
}

void TimelineView::Private::activate(const TimelineRow &row)
{
    if (row.isGroup())
        view.setFolded(row.group, false);
    else
        Q_EMIT view.taskActivated(row.task);
}

bool TimelineView::Private::unfoldAt(const QPointF &position)
{
    const auto number = scene.rowAt(position.y());
    if (!number)
        return false;
    const TimelineRow row = scene.rows().row(*number);
    constexpr double chevronWidth = 14; // design pixels
    if (!row.isGroup() || position.x() >= chevronWidth * scene.pixel)
        return false;
    view.setFolded(row.group, false);
    return true;
}

bool TimelineView::Private::takeRowKey(const QKeyEvent &event)
{
    const auto page = static_cast<std::ptrdiff_t>(rowsInView());
    switch (event.key()) {
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-page);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (scene.rows().numberOf(scene.current))
            activate(scene.current);
        return true;
    default:
        return false;
    }
}

bool TimelineView::Private::takeTimeKey(const QKeyEvent &event)
{
    const bool pans = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool isBack = event.key() == Qt::Key_Left;
        if (pans)
            panBy((isBack ? -panOfKey : panOfKey) * scene.axis().width());
        else if (isBack)
            Q_EMIT view.stepBackRequested();
        else
            Q_EMIT view.stepForwardRequested();
        return true;
    }
    case Qt::Key_Home:
        Q_EMIT view.beginningRequested();
        return true;
    case Qt::Key_End:
        Q_EMIT view.nowRequested();
        return true;
    case Qt::Key_Plus:
        view.zoomIn();
        return true;
    case Qt::Key_Minus:
        view.zoomOut();
        return true;
    case Qt::Key_0:
        view.fit();
        return true;
    default:
        return false;
    }
}

bool TimelineView::Private::takeKey(const QKeyEvent &event)
{
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0)
        return false;
    return takeRowKey(event) || takeTimeKey(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (m->takeKey(*event))
        event->accept();
    else
        QWidget::keyPressEvent(event); // past the scroll area, which would scroll with arrows
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m->scene.hasFocus = true;
    m->refreshDescription();
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m->scene.hasFocus = false;
    viewport()->update();
}

} // namespace stepwise
