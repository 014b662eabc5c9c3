// How the view gets from one place to another, and nodes with it.

#include "gui/canvas/graphviewprivate.h"

#include <QStyle>

#include <utility>

namespace stepwise {

namespace {

/// With more changes at once, fading would cost more than it tells.
constexpr qsizetype mostFading = 500;

} // namespace

void GraphView::Private::stopMotion()
{
    morph.reset();
    flight.reset();
    fades.clear();
    updateTicking();
}

void GraphView::Private::updateTicking()
{
    motion->setTicking(morph || flight || !fades.isEmpty() || shownMarks.hit.isValid());
}

void GraphView::Private::frame()
{
    const MotionClock::Time now = motion->now();
    if (morph) {
        if (morphing.hasEnded(now))
            endMorph();
        else
            canvas.moveTo(morph->at(easedInOut(morphing.partAt(now))));
        picture.invalidate();
        minimap->refresh();
    }
    if (flight) {
        flight->move(viewport, now);
        if (flight->transition.hasEnded(now))
            flight.reset();
    }
    fades.dropEnded(now);
    if (shownMarks.hit.isValid() && hitRing.hasEnded(now))
        shownMarks.hit = {};
    updateTicking();
    viewMoved();
}

void GraphView::Private::fade(const QList<TaskId> &tasks)
{
    if (tasks.size() > mostFading || view.isMotionReduced() || !view.isVisible() || morph || flight)
        return;
    const QRect all(QPoint(0, 0), viewport.size());
    const RunState &state = session.state();
    for (const TaskId task : tasks) {
        if (task.index() >= state.taskCount() || canvas.stateOf(task) == state[task].state)
            continue;
        const QRect box = viewport.transform().toDevice(canvas.boxOf(task));
        const bool isSeen = all.contains(box) && !canvas.groups().shownIn()[task.index()].isValid();
        if (const QImage before = isSeen ? picture.shownPart(box) : QImage(); !before.isNull())
            fades.add(task, before, motion->now());
    }
    updateTicking();
}

void GraphView::Private::fly(const std::function<void(CanvasViewport &)> &change)
{
    if (!canvas.hasLayout())
        return;
    CanvasViewport goal = flight ? flight->goal : viewport;
    change(goal);
    if (goal.transform() == viewport.transform()) {
        flight.reset();
        updateTicking();
        return;
    }
    if (view.isMotionReduced() || !view.isVisible()) {
        viewport = goal;
    } else {
        flight = ViewFlight{viewport.place(), goal, {motion->now(), jumpDuration}};
        updateTicking();
    }
    viewMoved();
}

void GraphView::Private::flyThroughHistory(bool isBack)
{
    const ViewPlace here = flight ? flight->goal.place() : viewport.place();
    const std::optional<ViewPlace> place = isBack ? history.goBack(here) : history.goForward(here);
    tellHistory();
    if (!place)
        return;
    isFitted = false;
    setFollowing(false);
    fly([&place](CanvasViewport &goal) { goal.setPlace(*place); });
}

void GraphView::Private::tellHistory()
{
    const std::pair can(history.canGoBack(), history.canGoForward());
    if (std::exchange(toldHistory, can) != can)
        Q_EMIT view.historyChanged();
}

void GraphView::Private::takeInHand()
{
    if (canvas.hasLayout())
        history.leaveByHand(viewport.place());
    isFitted = false;
    flight.reset();
    updateTicking();
    tellHistory();
}

void GraphView::Private::leaveByJump()
{
    if (!canvas.hasLayout())
        return;
    history.leaveByJump(flight ? flight->goal.place() : viewport.place());
    tellHistory();
}

void GraphView::Private::setFollowing(bool wanted)
{
    if (isFollowing == wanted)
        return;
    isFollowing = wanted;
    Q_EMIT view.followingChanged(wanted);
    if (wanted)
        follow();
}

void GraphView::Private::follow()
{
    LayoutRect area;
    for (std::size_t index = 0; index < canvas.graph().taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (isActive(canvas.stateOf(task)))
            area = united(area, canvas.boxOf(task));
    }
    if (area.isEmpty())
        return;
    isFitted = false;
    fly([this, &area](CanvasViewport &goal) {
        const int margin = static_cast<int>(40 * goal.transform().scale.pixel());
        const QSize needed = goal.transform().toDevice(area).size() + QSize(margin, margin) * 2;
        if (needed.width() <= goal.size().width() && needed.height() <= goal.size().height())
            goal.reveal(area, margin);
        else
            goal.fit(area, fitMargins(), goal.zoom());
    });
}

bool GraphView::isMotionReduced() const
{
    if (m->wantsReducedMotion)
        return *m->wantsReducedMotion;
    return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0;
}

void GraphView::setMotionReduced(std::optional<bool> isReduced)
{
    m->wantsReducedMotion = isReduced;
    if (!isMotionReduced())
        return;
    m->endMorph();
    if (m->flight)
        m->viewport = m->flight->goal;
    m->flight.reset();
    m->fades.clear();
    m->picture.invalidate();
    m->updateTicking();
    m->viewMoved();
}

bool GraphView::canGoBack() const
{
    return m->history.canGoBack();
}

bool GraphView::canGoForward() const
{
    return m->history.canGoForward();
}

bool GraphView::isFollowing() const
{
    return m->isFollowing;
}

void GraphView::goBack()
{
    m->flyThroughHistory(true);
}

void GraphView::goForward()
{
    m->flyThroughHistory(false);
}

void GraphView::setFollowing(bool isFollowing)
{
    m->setFollowing(isFollowing);
}

} // namespace stepwise
