#include "gui/canvas/graphview.h"

#include "gui/canvas/graphaccessible.h"
#include "gui/canvas/graphviewprivate.h"
#include "gui/canvas/scenepicture.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QTouchEvent>

#include <cmath>

namespace stepwise {

namespace {

constexpr double leastReadableZoom = 0.5;

} // namespace

GraphView::GraphView(Session &session, QWidget *parent)
    : GraphView(session, std::make_unique<MotionClock>(), parent)
{
}

GraphView::GraphView(Session &session, std::unique_ptr<MotionClock> clock, QWidget *parent)
    : QAbstractScrollArea(parent), m(std::make_unique<Private>(*this, session, std::move(clock)))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Graph"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    // Graphs keep their own direction in interfaces that are read from right to left.
    horizontalScrollBar()->setLayoutDirection(Qt::LeftToRight);
    m->picture.setFont(font());
    GraphAccessible::install();
    m->loadDocument();
}

GraphView::~GraphView() = default;

LayoutDirection GraphView::direction() const
{
    return m->direction;
}

void GraphView::setDirection(LayoutDirection direction)
{
    if (direction == m->direction)
        return;
    m->direction = direction;
    m->requestLayout();
}

const Palette &GraphView::colours() const
{
    return m->picture.palette();
}

void GraphView::setColours(const Palette &palette)
{
    m->picture.setPalette(palette);
    m->minimap->setColours(palette);
    m->legend->setColours(palette);
    viewport()->update();
}

double GraphView::zoom() const
{
    return m->viewport.zoom();
}

QList<TaskId> GraphView::selection() const
{
    return m->shownMarks.selection;
}

TaskId GraphView::currentTask() const
{
    return m->shownMarks.current;
}

QRect GraphView::boxOf(TaskId task) const
{
    return m->toLogical(m->canvas.boxOf(task));
}

QRect GraphView::boxOf(GroupId group) const
{
    return m->canvas.hasLayout() && group.index() < m->canvas.layout().groups.size()
               ? m->toLogical(m->canvas.layout().groups[group.index()])
               : QRect();
}

TaskId GraphView::taskAt(const QPoint &position) const
{
    return m->hitAt(position).task;
}

NodeLook GraphView::lookOf(TaskId task) const
{
    return m->canvas.lookOf(task);
}

std::size_t GraphView::taskCount() const
{
    return m->canvas.graph().taskCount();
}

void GraphView::setPreview(const Preview &preview)
{
    QHash<TaskId, CancelMark> marks;
    for (const TaskId task : preview.stops)
        marks.insert(task, CancelMark::Stops);
    for (const TaskId task : preview.getsGrace)
        marks.insert(task, CancelMark::GetsGrace);
    for (const TaskId task : preview.skipped)
        marks.insert(task, CancelMark::Skipped);
    m->shownMarks.cancelGrace = preview.grace;
    if (marks == m->shownMarks.cancel)
        return;
    m->shownMarks.cancel = marks;
    m->updateDimming();
}

void GraphView::setChain(const QList<TaskId> &chain)
{
    m->shownMarks.chain = chain;
    viewport()->update();
}

void GraphView::setBreakpoints(const std::vector<BreakpointMark> &marks)
{
    m->picture.apply(m->canvas.setBreakpoints(marks));
    viewport()->update();
}

void GraphView::setFilter(const std::optional<QList<TaskId>> &matching)
{
    if (matching == m->filter)
        return;
    m->filter = matching;
    m->updateDimming();
}

bool GraphView::isLegendVisible() const
{
    return m->wantsLegend;
}

void GraphView::setLegendVisible(bool visible)
{
    m->wantsLegend = visible;
    m->placeCards();
}

bool GraphView::isMinimapVisible() const
{
    return m->wantsMinimap;
}

void GraphView::setMinimapVisible(bool visible)
{
    m->wantsMinimap = visible;
    m->placeCards();
}

void GraphView::render(QPainter &painter) const
{
    paintScenePicture(painter, m->canvas, m->picture.palette(), font());
}

QImage GraphView::renderImage(double scale) const
{
    return scenePictureImage(m->canvas, m->picture.palette(), font(), scale);
}

QSizeF GraphView::sceneSize() const
{
    return scenePictureSize(m->canvas);
}

void GraphView::setZoom(double zoom)
{
    m->zoomAroundMiddle(zoom);
}

void GraphView::zoomIn()
{
    m->zoomInSteps(1);
}

void GraphView::zoomOut()
{
    m->zoomInSteps(-1);
}

void GraphView::fit()
{
    m->fitAll();
}

void GraphView::fitSelection()
{
    m->fitSelected();
}

void GraphView::select(const QList<TaskId> &tasks)
{
    const QList<TaskId> selection = unitedSelection({}, tasks);
    const bool keepsCurrent = selection.contains(m->shownMarks.current);
    const TaskId first = selection.isEmpty() ? TaskId() : selection.first();
    m->selectTasks(selection, keepsCurrent ? m->shownMarks.current : first, SelectedBy::Program);
}

void GraphView::reveal(TaskId task)
{
    m->selectTasks({task}, task, SelectedBy::Program);
    const LayoutRect box = m->canvas.boxOf(task);
    if (box.isEmpty())
        return;
    m->leaveByJump();
    m->setFollowing(false);
    m->isFitted = false;
    m->fly([&box](CanvasViewport &goal) {
        goal.reveal(box, static_cast<int>(40 * goal.transform().scale.pixel()));
    });
}

void GraphView::flyTo(TaskId task)
{
    reveal(task);
    const LayoutRect box = m->canvas.boxOf(task);
    if (box.isEmpty() || (m->flight ? m->flight->goal : m->viewport).zoom() >= leastReadableZoom)
        return;
    m->fly([&box](CanvasViewport &goal) {
        goal.setZoom(1, {});
        goal.place(box.centre(), QPointF(goal.size().width(), goal.size().height()) / 2);
    });
}

void GraphView::showHit(TaskId task)
{
    flyTo(task);
    if (isMotionReduced())
        return;
    m->shownMarks.hit = task;
    m->hitRing = {m->motion->now(), hitDuration};
    m->updateTicking();
    viewport()->update();
}

void GraphView::zoomToGroup(GroupId group)
{
    m->zoomToGroup(group);
}

void GraphView::setGroupCollapsed(GroupId group, bool collapsed)
{
    m->collapse(group, collapsed);
}

void GraphView::setSelectedGroupCollapsed(bool collapsed)
{
    m->collapseAround(currentTask(), collapsed);
}

void GraphView::collapseAllGroups()
{
    m->setAllCollapsed(true);
}

void GraphView::expandAllGroups()
{
    m->setAllCollapsed(false);
}

void GraphView::paintEvent(QPaintEvent *)
{
    if (m->pixelRatio() != m->viewport.transform().scale.pixelRatio)
        m->resized(); // on another screen
    m->picture.show(m->viewport.transform(), m->viewport.size());
    QPainter painter(viewport());
    painter.scale(1 / m->pixelRatio(), 1 / m->pixelRatio());
    m->picture.paint(painter, QRect(QPoint(0, 0), m->viewport.size()), m->shownMarks);
    m->fades.paint(painter, m->canvas, m->viewport.transform(), m->motion->now());
    if (!m->session.isLive())
        m->paintFrameOfPast(painter);
    if (!m->picture.isComplete())
        viewport()->update(); // the next slice, after other events
}

void GraphView::resizeEvent(QResizeEvent *)
{
    m->resized();
}

void GraphView::scrollContentsBy(int, int)
{
    m->takeScrollBars();
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    if (!m->keys.press(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void GraphView::keyReleaseEvent(QKeyEvent *event)
{
    if (!m->keys.release(*event))
        QAbstractScrollArea::keyReleaseEvent(event);
}

void GraphView::mousePressEvent(QMouseEvent *event)
{
    m->mouse.press(*event);
}

void GraphView::mouseMoveEvent(QMouseEvent *event)
{
    m->mouse.move(*event);
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    m->mouse.release(*event);
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m->mouse.doubleClick(*event);
}

void GraphView::wheelEvent(QWheelEvent *event)
{
    m->mouse.wheel(*event);
    event->accept();
}

void GraphView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    CanvasHit hit;
    hit.task = m->shownMarks.current;
    if (isByKey)
        m->openMenu(hit, m->menuPosition());
    else
        m->openMenu(m->hitAt(event->pos()), event->pos());
}

void GraphView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool isByKey = event->reason() == Qt::TabFocusReason ||
                         event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::ShortcutFocusReason;
    if (!isByKey || taskCount() == 0)
        return;
    const TaskId here = m->shownMarks.current.isValid() ? m->shownMarks.current : TaskId(0);
    m->selectTasks(m->shownMarks.selection, here, SelectedBy::Keyboard);
}

void GraphView::focusOutEvent(QFocusEvent *event)
{
    m->mouse.setSpaceHeld(false);
    m->shownMarks.showsFocus = false;
    QAbstractScrollArea::focusOutEvent(event);
}

void GraphView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m->fontChanged();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Graph"));
        m->placeCards();
        m->picture.invalidate();
    }
}

bool GraphView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), m->toolTipAt(help->pos()), viewport());
        return true;
    }
    case QEvent::Leave:
        m->mouse.leave();
        break;
    case QEvent::NativeGesture: {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            m->zoomBy(1 + gesture->value(), gesture->position().toPoint());
        return true;
    }
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        if (m->touch.take(*static_cast<QTouchEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace stepwise
