// What mouse and keyboard do to the view, and what lies under a point of it.

#include "gui/canvas/graphaccessible.h"
#include "gui/canvas/graphviewprivate.h"
#include "gui/canvas/scenepainter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stepwise {

namespace {

constexpr double zoomOfOneStep = 1.25;
constexpr double leastTarget = 8; // logical pixels: how near a click must be to a tiny node
constexpr qsizetype longestTipName = 400;

QString tipText(const NodeLook &look)
{
    const QString name = look.name.left(longestTipName).toHtmlEscaped();
    QString state = stateName(look.state);
    if (look.isHeld)
        state = GraphView::tr("%1, held", "a state").arg(state);
    if (look.breakpoint != BreakpointMark::None)
        state = GraphView::tr("%1, breakpoint", "a state").arg(state);
    const QString reason = look.graceText.isEmpty()
                               ? look.secondLine
                               : GraphView::tr("%1 left of the grace period").arg(look.graceText);
    return QStringLiteral("<p><b>%1</b><br>%2<br>%3</p>")
        .arg(name, state.toHtmlEscaped(), reason.left(longestTipName).toHtmlEscaped());
}

} // namespace

TaskId GraphView::Private::taskAt(const QPointF &device) const
{
    const double reach = leastTarget / 2 * pixelRatio();
    const LayoutRect around = viewport.transform().toScene(
        QRectF(device - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
    const LayoutPoint point = viewport.transform().toScene(device);
    const LayoutRect exact{point.x, point.y, 0, 0};
    TaskId nearest;
    float least = std::numeric_limits<float>::max();
    for (const std::uint32_t index : canvas.tasksIn({&around, 1})) {
        const LayoutRect &box = canvas.layout().tasks[index];
        if (touches(box, exact))
            return TaskId(index);
        // A node that is large enough is hit only where it is.
        if (double(box.height) * viewport.transform().scale.unit() > 2 * reach)
            continue;
        const float distance = std::hypot(box.centre().x - point.x, box.centre().y - point.y);
        if (distance < least) {
            least = distance;
            nearest = TaskId(index);
        }
    }
    return nearest;
}

GroupId GraphView::Private::groupAt(const LayoutPoint &point, bool &isChevron) const
{
    const std::vector<GroupId> &all = canvas.groups().outerFirst();
    for (auto group = all.rbegin(); group != all.rend(); ++group) {
        const LayoutRect &box = canvas.layout().groups[group->index()];
        if (box.isEmpty() || !touches(box, {point.x, point.y, 0, 0}))
            continue;
        const bool isHeader = point.y < box.y + groupHeaderHeight;
        isChevron = isHeader && point.x < box.x + groupChevronWidth;
        // The inside of an expanded group is canvas.
        return isHeader || canvas.groups().isCollapsed(*group) ? *group : GroupId();
    }
    return {};
}

GroupId GraphView::Private::groupAround(const LayoutPoint &point) const
{
    const std::vector<GroupId> &all = canvas.groups().outerFirst();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](GroupId group) {
        const LayoutRect &box = canvas.layout().groups[group.index()];
        return !box.isEmpty() && touches(box, {point.x, point.y, 0, 0});
    });
    return found == all.rend() ? GroupId() : *found;
}

CanvasHit GraphView::Private::hitAt(const QPoint &position) const
{
    CanvasHit hit;
    if (!canvas.hasLayout())
        return hit;
    const QPointF device = toDevice(position);
    hit.task = taskAt(device);
    if (!hit.task.isValid())
        hit.group = groupAt(viewport.transform().toScene(device), hit.isChevron);
    return hit;
}

QList<TaskId> GraphView::Private::tasksIn(const QRect &area) const
{
    QList<TaskId> tasks;
    const LayoutRect inScene = viewport.transform().toScene(
        QRectF(toDevice(area.topLeft()), QSizeF(area.size()) * pixelRatio()));
    for (const std::uint32_t index : canvas.tasksIn({&inScene, 1}))
        tasks.append(TaskId(index));
    return tasks;
}

void GraphView::Private::moveView(const QPoint &by)
{
    takeInHand();
    setFollowing(false);
    viewport.moveBy(toDevice(by).toPoint());
    viewMoved();
}

void GraphView::Private::zoomBy(double factor, const QPoint &at)
{
    takeInHand();
    viewport.setZoom(viewport.zoom() * factor, toDevice(at));
    viewMoved();
}

void GraphView::Private::zoomInSteps(int steps)
{
    zoomAroundMiddle(viewport.zoom() * std::pow(zoomOfOneStep, steps));
}

void GraphView::Private::zoomToFullSize()
{
    zoomAroundMiddle(1);
}

void GraphView::Private::fitAll()
{
    leaveByJump();
    setFollowing(false);
    isFitted = true;
    fly([this](CanvasViewport &goal) { goal.fit(settled->bounds, fitMargins()); });
}

void GraphView::Private::fitSelected()
{
    fitTo(boxAround(shownMarks.selection));
}

void GraphView::Private::fitTo(const LayoutRect &area)
{
    if (area.isEmpty())
        return;
    leaveByJump();
    setFollowing(false);
    isFitted = false;
    fly([this, &area](CanvasViewport &goal) { goal.fit(area, fitMargins()); });
}

void GraphView::Private::zoomToGroup(GroupId group)
{
    if (settled && group.index() < settled->groups.size())
        fitTo(settled->groups[group.index()]);
}

void GraphView::Private::goBack()
{
    flyThroughHistory(true);
}

void GraphView::Private::goForward()
{
    flyThroughHistory(false);
}

void GraphView::Private::selectTasks(const QList<TaskId> &tasks, TaskId current, SelectedBy by)
{
    const bool isElsewhere = shownMarks.current != current;
    shownMarks.current = current;
    shownMarks.showsFocus = by == SelectedBy::Keyboard && view.hasFocus();
    if (by == SelectedBy::Keyboard && current.isValid()) {
        const LayoutRect box = canvas.boxOf(current);
        if (!box.isEmpty()) {
            fly([this, &box](CanvasViewport &goal) {
                const QPoint before = goal.transform().origin;
                goal.reveal(box, static_cast<int>(24 * goal.transform().scale.pixel()));
                if (before == goal.transform().origin)
                    return;
                isFitted = false;
                history.leaveByHand(viewport.place());
                tellHistory();
            });
        }
    }
    view.viewport()->update();
    if (isElsewhere)
        GraphAccessible::tellFocus(view);
    if (tasks == shownMarks.selection)
        return;
    shownMarks.selection = tasks;
    Q_EMIT view.selectionChanged(tasks);
}

void GraphView::Private::hover(const CanvasHit &hit)
{
    if (hit.task == shownMarks.hovered && hit.group == shownMarks.hoveredGroup)
        return;
    shownMarks.hovered = hit.task;
    shownMarks.hoveredGroup = hit.group;
    const Qt::CursorShape cursor = view.viewport()->cursor().shape();
    if (cursor == Qt::ArrowCursor || cursor == Qt::PointingHandCursor)
        showCursor(hit.isChevron ? Qt::PointingHandCursor : Qt::ArrowCursor);
    view.viewport()->update();
}

void GraphView::Private::showRubberBand(const QRect &area)
{
    shownMarks.rubberBand.reset();
    if (!area.isNull())
        shownMarks.rubberBand =
            QRectF(toDevice(area.topLeft()), QSizeF(area.size()) * pixelRatio()).toRect();
    view.viewport()->update();
}

void GraphView::Private::showCursor(Qt::CursorShape shape)
{
    view.viewport()->setCursor(shape);
}

void GraphView::Private::toggleGroup(GroupId group)
{
    if (group.index() < groups.count())
        collapse(group, !groups.isCollapsed(group));
}

void GraphView::Private::activate(TaskId task)
{
    Q_EMIT view.taskActivated(task);
}

void GraphView::Private::openMenu(const CanvasHit &hit, const QPoint &position)
{
    const QPoint global = view.viewport()->mapToGlobal(position);
    if (hit.task.isValid()) {
        if (!shownMarks.isSelected(hit.task))
            selectTasks({hit.task}, hit.task, SelectedBy::Mouse);
        Q_EMIT view.taskMenuRequested(shownMarks.selection, global);
        return;
    }
    if (!canvas.hasLayout())
        return;
    const GroupId group = hit.group.isValid()
                              ? hit.group
                              : groupAround(viewport.transform().toScene(toDevice(position)));
    if (group.isValid())
        Q_EMIT view.groupMenuRequested(group, global);
    else
        Q_EMIT view.canvasMenuRequested(global);
}

QString GraphView::Private::toolTipAt(const QPoint &position) const
{
    const CanvasHit hit = hitAt(position);
    if (hit.task.isValid())
        return tipText(canvas.lookOf(hit.task));
    if (!hit.group.isValid())
        return {};
    const GroupLook look = ScenePainter::lookOf(canvas, hit.group);
    return QStringLiteral("<p><b>%1</b><br>%2</p>")
        .arg(look.name.left(longestTipName).toHtmlEscaped(), endedText(look));
}

QPoint GraphView::Private::menuPosition() const
{
    return toLogical(canvas.boxOf(shownMarks.current)).center();
}

QRect GraphView::Private::toLogical(const LayoutRect &box) const
{
    if (box.isEmpty())
        return {};
    const QRectF device = viewport.transform().toDevice(box);
    return QRectF(device.topLeft() / pixelRatio(), device.size() / pixelRatio()).toRect();
}

} // namespace stepwise
