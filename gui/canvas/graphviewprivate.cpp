#include "gui/canvas/graphviewprivate.h"
#include "gui/canvas/grouppainter.h"

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

GraphView::Private::Private(GraphView &graphView, Session &itsSession)
    : view(graphView), session(itsSession), picture(canvas), mouse(*this), keys(*this, mouse),
      minimap(new Minimap(canvas, graphView.viewport())), legend(new Legend(graphView.viewport()))
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
        isFitted = false;
        viewport.place(middle, QPointF(viewport.size().width(), viewport.size().height()) / 2);
        viewMoved();
    });
    QObject::connect(legend, &Legend::stateClicked, &view, &GraphView::stateFilterRequested);
}

void GraphView::Private::loadDocument()
{
    const std::size_t groupCount = session.document().graph.groupCount();
    const bool hadLayout = canvas.hasLayout();
    loadRun();
    if (hadLayout && canvas.hasLayout())
        return; // the same graph with other options
    isCollapsed.assign(groupCount, false);
    shownMarks = {};
    filter.reset();
    arrival = Arrival::Fit;
    Q_EMIT view.selectionChanged({});
    requestLayout();
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
    picture.apply(canvas.update(tasks));
    minimap->refresh();
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
        const bool isAnimated = view.style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
        clock.start(isAnimated ? tenthOfSecond : wholeSecond);
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

void GraphView::Private::requestLayout()
{
    LayoutOptions options;
    options.direction = direction;
    options.collapsedGroupSize = {options.nodeSize.width, 66 + groupSheets};
    LayoutInput input = LayoutInput::from(session.document().graph, options);
    input.isCollapsed = isCollapsed;
    Q_EMIT view.layoutStarted();
    worker.request(std::move(input));
}

void GraphView::Private::takeLayout(const LayoutResult &result)
{
    const LayoutPoint middle = viewport.transform().toScene(
        QPointF(viewport.size().width(), viewport.size().height()) / 2);
    const LayoutRect before = canvas.layout().bounds;
    canvas.setLayout(result, isCollapsed);
    viewport.setContent(result.bounds);
    if (arrival == Arrival::KeepMiddle && !before.isEmpty()) {
        // The same place in proportion: after a turn nothing else is comparable.
        const float across = (middle.x - before.x) / before.width;
        const float down = (middle.y - before.y) / before.height;
        viewport.place({result.bounds.x + across * result.bounds.width,
                        result.bounds.y + down * result.bounds.height},
                       QPointF(viewport.size().width(), viewport.size().height()) / 2);
    }
    updateDimming();
    placeView();
    picture.invalidate();
    minimap->refresh();
    viewMoved();
    Q_EMIT view.layoutFinished();
}

void GraphView::Private::placeView()
{
    const bool hasAnchor = arrival == Arrival::KeepAnchor && anchor.isValid() &&
                           !canvas.layout().groups[anchor.index()].isEmpty();
    if (hasAnchor) {
        const LayoutRect &box = canvas.layout().groups[anchor.index()];
        viewport.place({box.x, box.y}, anchorAt);
    } else if (arrival == Arrival::Fit || isFitted) {
        fitTo(canvas.layout().bounds);
        isFitted = true;
    }
    arrival = Arrival::KeepMiddle;
}

void GraphView::Private::setCollapsed(const std::vector<bool> &wanted)
{
    if (wanted == isCollapsed)
        return;
    isCollapsed = wanted;
    requestLayout();
}

void GraphView::Private::viewMoved()
{
    minimap->setSeen(viewport.transform().toScene(QRectF(QPointF(0, 0), QSizeF(viewport.size()))));
    syncScrollBars();
    view.viewport()->update();
    if (std::exchange(toldZoom, viewport.zoom()) != viewport.zoom())
        Q_EMIT view.zoomChanged(viewport.zoom());
}

void GraphView::Private::resized()
{
    viewport.setPixels(QFontInfo(view.font()).pixelSize() / designFontSize, pixelRatio());
    viewport.setSize((QSizeF(view.viewport()->size()) * pixelRatio()).toSize());
    placeCards();
    if (isFitted && canvas.hasLayout())
        fitTo(canvas.layout().bounds);
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

void GraphView::Private::fitTo(const LayoutRect &area)
{
    viewport.fit(area, fitMargins());
}

void GraphView::Private::zoomAroundMiddle(double zoom)
{
    isFitted = false;
    viewport.setZoom(zoom, QPointF(viewport.size().width(), viewport.size().height()) / 2);
    viewMoved();
}

void GraphView::Private::placeCards()
{
    const QSize size = view.viewport()->size();
    const bool hasRoom =
        size.width() >= leastForCards.width() && size.height() >= leastForCards.height();
    minimap->setVisible(wantsMinimap && hasRoom);
    minimap->resize(minimap->sizeHint());
    minimap->move(size.width() - minimap->width() - cardMargin, cardMargin);
    legend->fitInto(size.width() - 2 * cardMargin);
    legend->move(cardMargin, size.height() - legend->height() - cardMargin);
    legend->setVisible(wantsLegend && hasRoom);
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
    isFitted = false;
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
