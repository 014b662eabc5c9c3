#include "gui/canvas/graphviewprivate.h"

#include "gui/canvas/crispshapes.h"

#include <QFontInfo>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

constexpr double designFontSize = 13;
constexpr int cardMargin = 12;
/// A smaller view has no room for cards.
constexpr QSize leastForCards(420, 260);
constexpr std::chrono::milliseconds tenthOfSecond{100};
constexpr std::chrono::milliseconds wholeSecond{1000};

} // namespace

GraphView::Private::Private(GraphView &graphView, Session &itsSession,
                            std::unique_ptr<MotionClock> itsClock)
    : view(graphView), session(itsSession), picture(canvas), mouse(*this), keys(*this, mouse),
      touch(*this, mouse), minimap(new Minimap(canvas, graphView.viewport())),
      legend(new Legend(graphView.viewport())), motion(std::move(itsClock))
{
    QObject::connect(&session, &Session::documentChanged, &view, [this] { loadDocument(); });
    QObject::connect(&session, &Session::runReset, &view, [this] { loadRun(); });
    QObject::connect(&session, &Session::tasksChanged, &view,
                     [this](const QList<TaskId> &tasks) { updateTasks(tasks); });
    QObject::connect(&session, &Session::progressed, &view, [this] { updateRun(); });
    QObject::connect(&session, &Session::modeChanged, &view, [this] { updateRun(); });
    QObject::connect(&worker, &LayoutWorker::finished, &view,
                     [this](const LayoutResult &result) { takeLayout(result); });
    QObject::connect(&clock, &QTimer::timeout, &view, [this] { tick(); });
    QObject::connect(minimap, &Minimap::viewRequested, &view, [this](const LayoutPoint &middle) {
        takeInHand();
        setFollowing(false);
        viewport.place(middle, QPointF(viewport.size().width(), viewport.size().height()) / 2);
        viewMoved();
    });
    layoutDue.setSingleShot(true);
    layoutDue.setInterval(0);
    QObject::connect(&layoutDue, &QTimer::timeout, &view, [this] { startLayout(); });
    QObject::connect(&layoutWatch, &QTimer::timeout, &view, [this] { tellProgress(); });
    QObject::connect(motion.get(), &MotionClock::ticked, &view, [this] { frame(); });
    QObject::connect(minimap, &Minimap::zoomRequested, &view,
                     [this](int steps) { zoomInSteps(steps); });
    QObject::connect(legend, &Legend::stateClicked, &view, &GraphView::stateFilterRequested);
}

void GraphView::Private::loadDocument()
{
    const bool hadLayout = canvas.hasLayout();
    const Arrangement before = view.arrangement();
    loadRun();
    if (hadLayout && canvas.hasLayout())
        return; // the same graph with other options
    Q_EMIT view.graphLeft(before);
    stopMotion();
    settled.reset();
    history.clear();
    tellHistory();
    setFollowing(false);
    groups.clear();
    groupTasks(groups.kind(), groups.mergesTwins());
    placeAtFirst.reset();
    restored.reset();
    shownMarks = {};
    filter.reset();
    arrival = Arrival::Fit;
    Q_EMIT view.selectionChanged({});
}

void GraphView::Private::loadRun()
{
    canvas.setSource({[this]() -> const GraphDocument & { return session.document(); },
                      [this]() -> const RunState & { return session.state(); },
                      session.cyclicTasks(), session.document().options.reverse});
    shownMarks.cancel.clear();
    shownMarks.chain.clear();
    updateRun();
    picture.invalidate();
    minimap->refresh();
    view.viewport()->update();
}

void GraphView::Private::updateTasks(const QList<TaskId> &tasks)
{
    canvas.setNow(session.clock());
    fade(tasks);
    picture.apply(canvas.update(tasks));
    minimap->refresh();
    if (isFollowing)
        follow();
    view.viewport()->update();
}

void GraphView::Private::updateRun()
{
    canvas.setNow(session.clock());
    const bool isRunning = session.mode() == Session::Mode::Running;
    shownMarks.next = session.mode() == Session::Mode::Paused ? session.nextTask() : TaskId();
    const bool isMoving =
        isRunning && session.state().count(TaskState::Cancelling) > 0 && view.isVisible();
    if (isMoving && !clock.isActive()) {
        clock.start(!view.isMotionReduced() ? tenthOfSecond : wholeSecond);
    } else if (!isMoving) {
        clock.stop();
    }
    view.viewport()->update();
}

void GraphView::Private::tick()
{
    canvas.setNow(session.clock());
    CanvasScene::Changes rings;
    for (std::size_t index = 0; index < canvas.graph().taskCount(); ++index)
        if (canvas.stateOf(TaskId::fromIndex(index)) == TaskState::Cancelling)
            rings.tasks.push_back(TaskId::fromIndex(index));
    picture.apply(rings);
    view.viewport()->update();
}

void GraphView::Private::viewMoved()
{
    minimap->setSeen(viewport.transform().toScene(QRectF(QPointF(0, 0), QSizeF(viewport.size()))));
    showMinimap();
    syncScrollBars();
    view.viewport()->update();
    if (std::exchange(toldZoom, viewport.zoom()) != viewport.zoom())
        Q_EMIT view.zoomChanged(viewport.zoom());
}

void GraphView::Private::resized()
{
    if (flight) {
        viewport = flight->goal;
        flight.reset();
    }
    const bool staysRestored = isRestored();
    viewport.setPixels(QFontInfo(view.font()).pixelSize() / designFontSize, pixelRatio());
    viewport.setSize((QSizeF(view.viewport()->size()) * pixelRatio()).toSize());
    placeCards();
    if (isFitted && canvas.hasLayout())
        viewport.fit(settled->bounds, fitMargins());
    else if (staysRestored)
        restore(ViewPlace(restored->first));
    viewMoved();
}

void GraphView::Private::fontChanged()
{
    picture.setFont(view.font());
    resized();
}

QMargins GraphView::Private::fitMargins() const
{
    const int margin = static_cast<int>(16 * viewport.transform().scale.pixel());
    QMargins margins(margin, margin, margin, margin);
    if (legend->isVisibleTo(view.viewport())) {
        const double covered = view.viewport()->height() - legend->y() + cardMargin;
        margins.setBottom(static_cast<int>(covered * pixelRatio()));
    }
    return margins;
}

void GraphView::Private::paintFrameOfPast(QPainter &painter) const
{
    const QSize size = viewport.size();
    const int width = std::max(1, static_cast<int>(3 * viewport.transform().scale.pixel()));
    const QColor &colour = picture.palette().heldMark;
    fillPixels(painter, QRect(0, 0, size.width(), width), colour);
    fillPixels(painter, QRect(0, size.height() - width, size.width(), width), colour);
    fillPixels(painter, QRect(0, 0, width, size.height()), colour);
    fillPixels(painter, QRect(size.width() - width, 0, width, size.height()), colour);
}

void GraphView::Private::zoomAroundMiddle(double zoom)
{
    takeInHand();
    viewport.setZoom(zoom, QPointF(viewport.size().width(), viewport.size().height()) / 2);
    viewMoved();
}

bool GraphView::Private::hasRoomForCards() const
{
    const QSize size = view.viewport()->size();
    return size.width() >= leastForCards.width() && size.height() >= leastForCards.height();
}

/// Of a graph that is in sight as a whole, the map tells nothing: then it must not cover tasks. In
/// large graphs these are dots, and not worth the search.
void GraphView::Private::showMinimap()
{
    constexpr std::size_t large = 20'000;
    const bool isInTheWay = viewport.isAllInSight() && canvas.graph().taskCount() <= large &&
                            !tasksIn(minimap->geometry()).isEmpty();
    minimap->setVisible(wantsMinimap && hasRoomForCards() && !isInTheWay);
}

void GraphView::Private::placeCards()
{
    const QSize size = view.viewport()->size();
    minimap->resize(minimap->sizeHint());
    minimap->move(size.width() - minimap->width() - cardMargin, cardMargin);
    showMinimap();
    legend->fitInto(size.width() - 2 * cardMargin);
    legend->move(cardMargin, size.height() - legend->height() - cardMargin);
    legend->setVisible(wantsLegend && hasRoomForCards());
}

void GraphView::Private::syncScrollBars()
{
    const QRect area = viewport.scrollArea();
    const double ratio = pixelRatio();
    const auto set = [ratio](QScrollBar *bar, int low, int length, int shown, int value) {
        const auto logical = [ratio](int device) { return static_cast<int>(device / ratio); };
        bar->setRange(logical(low), logical(low + length - shown));
        bar->setPageStep(logical(shown));
        bar->setSingleStep(20);
        bar->setValue(logical(value));
    };
    isSyncingScrollBars = true;
    set(view.horizontalScrollBar(), area.x(), area.width(), viewport.size().width(),
        viewport.transform().origin.x());
    set(view.verticalScrollBar(), area.y(), area.height(), viewport.size().height(),
        viewport.transform().origin.y());
    isSyncingScrollBars = false;
}

void GraphView::Private::takeScrollBars()
{
    if (isSyncingScrollBars)
        return;
    takeInHand();
    setFollowing(false);
    viewport.setOrigin(
        (QPointF(view.horizontalScrollBar()->value(), view.verticalScrollBar()->value()) *
         pixelRatio())
            .toPoint());
    viewMoved();
}

void GraphView::Private::updateDimming()
{
    const std::size_t count = canvas.graph().taskCount();
    std::vector<bool> isDimmed;
    if (filter) {
        isDimmed.assign(count, true);
        for (const TaskId task : std::as_const(*filter))
            if (task.index() < count)
                isDimmed[task.index()] = false;
    }
    if (!shownMarks.cancel.isEmpty()) {
        if (!filter)
            isDimmed.assign(count, false);
        for (std::size_t index = 0; index < count; ++index)
            if (!shownMarks.cancel.contains(TaskId::fromIndex(index)))
                isDimmed[index] = true;
    }
    canvas.setDimmed(std::move(isDimmed));
    picture.invalidate();
    minimap->refresh();
    view.viewport()->update();
}

LayoutRect GraphView::Private::boxAround(const QList<TaskId> &tasks) const
{
    LayoutRect area;
    for (const TaskId task : tasks)
        area = united(area, canvas.boxOf(task));
    return area;
}

} // namespace stepwise
