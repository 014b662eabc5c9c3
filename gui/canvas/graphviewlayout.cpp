// From groups and direction to a layout, and from one layout to the next.

#include "gui/canvas/graphviewprivate.h"
#include "gui/canvas/grouppainter.h"

#include <QHash>

#include <algorithm>

namespace stepwise {

namespace {

/// Above this, the frames would come too seldom to look like motion.
constexpr std::ptrdiff_t mostMoving = 20'000;

/// A layout that takes longer is worth a word.
constexpr std::chrono::milliseconds patience{300};
constexpr std::chrono::milliseconds progressInterval{100};

std::ptrdiff_t countOfNodes(const LayoutResult &layout)
{
    return std::count_if(layout.tasks.begin(), layout.tasks.end(),
                         [](const LayoutRect &rect) { return !rect.isEmpty(); });
}

QPointF middleOf(const QSize &size)
{
    return {size.width() / 2.0, size.height() / 2.0};
}

} // namespace

void GraphView::Private::requestLayout()
{
    worker.cancel();
    layoutDue.start();
    layoutWatch.start(patience);
}

void GraphView::Private::startLayout()
{
    LayoutOptions options;
    options.direction = direction;
    options.effort = effort;
    options.collapsedGroupSize = {options.nodeSize.width, 66 + groupSheets};
    LayoutInput input;
    input.taskCount = canvas.graph().taskCount();
    input.dependencies = canvas.graph().dependencies();
    input.options = options;
    input.groupOf = groups.grouping()->groupOfTask;
    for (const Grouping::Group &group : groups.grouping()->groups)
        input.parentOf.push_back(group.parent);
    input.isCollapsed = groups.isCollapsed();
    input.seed = seed();
    worker.request(std::move(input));
}

void GraphView::Private::tellProgress()
{
    layoutWatch.setInterval(progressInterval);
    Q_EMIT view.layoutProgressed(worker.progress(), canvas.hasLayout());
}

void GraphView::Private::takeLayout(const LayoutResult &result)
{
    layoutWatch.stop();
    shownMarks.hoveredGroup = {}; // which may be another one now
    stopMotion();
    const CanvasViewport before = viewport;
    placeView(result);
    settled = std::make_shared<const LayoutResult>(result);
    shownGroups = groups;
    shownEffort = effort;
    const bool moves = mayMorph(result);
    if (moves) {
        const SceneGroups after(groups.grouping(), canvas.graph().taskCount(),
                                groups.isCollapsed());
        startMorph({result, after}, before);
    }
    if (!moves || !morph->hasOldParts())
        canvas.setLayout(result, groups.isCollapsed(), groups.grouping());
    if (morph)
        canvas.moveTo(morph->at(0));
    updateDimming();
    picture.invalidate();
    minimap->refresh();
    updateTicking();
    viewMoved();
    Q_EMIT view.layoutFinished();
}

LayoutSeed GraphView::Private::seed() const
{
    LayoutSeed seed;
    if (!canvas.hasLayout() || settled->options.direction != direction)
        return seed;
    seed.previous = settled;
    seed.anchor.group = anchor;
    if (groups.grouping() == shownGroups.grouping())
        return seed;
    QHash<QString, GroupId> known;
    const std::vector<Grouping::Group> &before = shownGroups.grouping()->groups;
    for (std::size_t index = 0; index < before.size(); ++index)
        known.insert(before[index].key, GroupId::fromIndex(index));
    for (const Grouping::Group &group : groups.grouping()->groups)
        seed.previousGroup.push_back(known.value(group.key));
    return seed;
}

void GraphView::Private::placeView(const LayoutResult &result)
{
    const LayoutPoint middle = viewport.transform().toScene(middleOf(viewport.size()));
    const LayoutRect before = canvas.layout().bounds;
    const bool isTurned = canvas.layout().options.direction != result.options.direction;
    viewport.setContent(result.bounds);
    if (placeAtFirst) {
        restore(*placeAtFirst);
        isFitted = false;
        placeAtFirst.reset();
    } else if (arrival == Arrival::Fit || isFitted) {
        viewport.fit(result.bounds, fitMargins());
        isFitted = true;
    } else if (isTurned && !before.isEmpty()) {
        // The same place in proportion: after a turn nothing else is comparable.
        const float across = (middle.x - before.x) / before.width;
        const float down = (middle.y - before.y) / before.height;
        viewport.place({result.bounds.x + across * result.bounds.width,
                        result.bounds.y + down * result.bounds.height},
                       middleOf(viewport.size()));
    }
    arrival = Arrival::Keep;
    anchor = {};
}

void GraphView::Private::restore(const ViewPlace &place)
{
    viewport.setPlace(place);
    restored.emplace(place, viewport.transform());
}

void GraphView::Private::giveUpLayout()
{
    if (!isLayingOut() || !canvas.hasLayout())
        return;
    layoutDue.stop();
    layoutWatch.stop();
    worker.cancel();
    anchor = {};
    direction = settled->options.direction;
    effort = shownEffort;
    groups = shownGroups;
    arrival = Arrival::Keep;
    Q_EMIT view.layoutFinished();
    Q_EMIT view.arrangementChanged();
}

void GraphView::Private::groupTasks(GroupingKind kind, bool mergesTwins)
{
    std::vector<TaskState> states;
    for (std::size_t index = 0; index < canvas.graph().taskCount(); ++index)
        states.push_back(canvas.stateOf(TaskId::fromIndex(index)));
    groups.group(canvas.graph(), kind, mergesTwins, states);
    anchor = {};
    requestLayout();
}

void GraphView::Private::collapse(GroupId group, bool isCollapsed)
{
    if (!group.isValid() || !groups.setCollapsed(group, isCollapsed))
        return;
    const bool isShown = canvas.hasLayout() && canvas.groups().grouping() == groups.grouping() &&
                         !canvas.layout().groups[group.index()].isEmpty();
    if (isShown) {
        anchor = group;
        isFitted = false; // what was touched stays where it is
    }
    requestLayout();
}

void GraphView::Private::collapseAround(TaskId task, bool isCollapsed)
{
    if (!task.isValid())
        return;
    const std::vector<Grouping::Group> &all = groups.grouping()->groups;
    GroupId hidesIt;
    for (GroupId at = groups.grouping()->groupOf(task); at.isValid(); at = all[at.index()].parent)
        if (groups.isCollapsed(at))
            hidesIt = at;
    if (!isCollapsed)
        collapse(hidesIt, false);
    else if (hidesIt.isValid())
        collapse(all[hidesIt.index()].parent, true);
    else
        collapse(groups.grouping()->groupOf(task), true);
}

void GraphView::Private::setAllCollapsed(bool isCollapsed)
{
    if (groups.setAllCollapsed(isCollapsed))
        requestLayout();
}

bool GraphView::Private::mayMorph(const LayoutResult &result) const
{
    return canvas.hasLayout() && !view.isMotionReduced() && view.isVisible() &&
           canvas.layout().tasks.size() == result.tasks.size() &&
           std::max(countOfNodes(canvas.layout()), countOfNodes(result)) <= mostMoving;
}

void GraphView::Private::startMorph(const LayoutMorph::Side &to, const CanvasViewport &before)
{
    LayoutPoint shift;
    morphing = {motion->now(), layoutDuration};
    if (before.zoom() == viewport.zoom()) {
        // What is on the screen stays where it is there, whatever its place in the scene is now.
        const LayoutPoint now = viewport.transform().toScene(QPointF(0, 0));
        const LayoutPoint then = before.transform().toScene(QPointF(0, 0));
        shift = {now.x - then.x, now.y - then.y};
    } else {
        flight = ViewFlight{before.place(), viewport, morphing, true};
    }
    morph.emplace(LayoutMorph::Side{canvas.layout(), canvas.groups()}, to, shift);
    const LayoutRect all = morph->at(0).bounds;
    if (flight) {
        viewport = before;
        flight->goal.setContent(all);
    }
    viewport.setContent(all);
}

void GraphView::Private::endMorph()
{
    if (!morph)
        return;
    if (morph->hasOldParts()) {
        canvas.setLayout(*settled, shownGroups.isCollapsed(), shownGroups.grouping());
        updateDimming();
    } else {
        canvas.moveTo(*settled);
    }
    morph.reset();
    viewport.setContent(settled->bounds);
    if (flight)
        flight->goal.setContent(settled->bounds);
}

LayoutEffort GraphView::effort() const
{
    return m->effort;
}

void GraphView::setEffort(LayoutEffort effort)
{
    if (effort == m->effort)
        return;
    m->effort = effort;
    m->requestLayout();
}

Arrangement GraphView::arrangement() const
{
    Arrangement arrangement;
    arrangement.direction = m->direction;
    arrangement.effort = m->effort;
    m->groups.writeTo(arrangement);
    if (m->placeAtFirst)
        arrangement.place = m->placeAtFirst;
    else if (m->isRestored())
        arrangement.place = m->restored->first;
    else if (!m->isFitted && m->canvas.hasLayout())
        arrangement.place = (m->flight ? m->flight->goal : m->viewport).place();
    return arrangement;
}

void GraphView::setArrangement(const Arrangement &arrangement)
{
    m->direction = arrangement.direction;
    m->effort = arrangement.effort;
    m->groupTasks(arrangement.grouping, arrangement.mergesTwins);
    m->groups.readFrom(arrangement);
    m->placeAtFirst = arrangement.place;
    m->isFitted = !arrangement.place;
}

void GraphView::cancelLayout()
{
    m->giveUpLayout();
}

const Grouping &GraphView::grouping() const
{
    return *m->groups.grouping();
}

bool GraphView::isGroupCollapsed(GroupId group) const
{
    return m->groups.isCollapsed(group);
}

GroupingKind GraphView::groupingKind() const
{
    return m->groups.kind();
}

void GraphView::setGroupingKind(GroupingKind kind)
{
    if (kind != groupingKind())
        m->groupTasks(kind, mergesTwins());
}

bool GraphView::mergesTwins() const
{
    return m->groups.mergesTwins();
}

void GraphView::setMergesTwins(bool merges)
{
    if (merges != mergesTwins())
        m->groupTasks(groupingKind(), merges);
}

void GraphView::regroup()
{
    m->groupTasks(groupingKind(), mergesTwins());
}

} // namespace stepwise
