#include "gui/canvas/sceneedges.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

/// How far curves and arrowheads reach beyond their polyline.
constexpr float reach = 20;

quint64 endKey(const LayoutEnd &end)
{
    return end.task.isValid() ? end.task.value() : (quint64(1) << 31) | end.group.value();
}

quint64 pairKey(const LayoutEnd &from, const LayoutEnd &to)
{
    return endKey(from) << 32 | endKey(to);
}

LayoutEnd shownEnd(TaskId task, std::span<const GroupId> shownIn)
{
    const GroupId group = shownIn[task.index()];
    return group.isValid() ? LayoutEnd{{}, group} : LayoutEnd{task, {}};
}

EdgeKind kindOf(TaskId source, TaskId target, const RunState &state,
                const std::vector<bool> &isOnCycle)
{
    if (isOnCycle[source.index()] && isOnCycle[target.index()])
        return EdgeKind::OnCycle;
    if (source.index() >= state.taskCount() || target.index() >= state.taskCount())
        return EdgeKind::NotYetDue;
    const TaskStatus &from = state[source];
    const TaskStatus &to = state[target];
    if (to.state == TaskState::Skipped)
        return EdgeKind::Skipped;
    if (from.state == TaskState::Succeeded || state.unmet(target) == 0)
        return EdgeKind::Satisfied;
    if (to.state == TaskState::Waiting && (isActive(from.state) || from.isHeld))
        return EdgeKind::Blocking;
    return EdgeKind::NotYetDue;
}

} // namespace

SceneEdges::SceneEdges(const LayoutResult &layout, std::span<const Dependency> dependencies,
                       std::span<const GroupId> shownIn, bool isTurned)
    : m_isTurned(isTurned), m_kinds(layout.edges.size(), EdgeKind::NotYetDue)
{
    assign(layout, dependencies, shownIn);
    listByTask(shownIn.size());
    buildIndex(layout);
}

void SceneEdges::assign(const LayoutResult &layout, std::span<const Dependency> dependencies,
                        std::span<const GroupId> shownIn)
{
    QHash<quint64, std::uint32_t> edgeOfPair;
    edgeOfPair.reserve(static_cast<qsizetype>(layout.edges.size()));
    for (std::uint32_t edge = 0; edge < layout.edges.size(); ++edge)
        edgeOfPair.insert(pairKey(layout.edges[edge].from, layout.edges[edge].to), edge);

    std::vector<std::uint32_t> edgeOf(dependencies.size(), none);
    m_dependencyStarts.assign(layout.edges.size() + 1, 0);
    for (std::size_t index = 0; index < dependencies.size(); ++index) {
        const Dependency &dependency = dependencies[index];
        edgeOf[index] = edgeOfPair.value(pairKey(shownEnd(dependency.prerequisite, shownIn),
                                                 shownEnd(dependency.dependent, shownIn)),
                                         none);
        if (edgeOf[index] != none)
            ++m_dependencyStarts[edgeOf[index] + 1];
    }
    for (std::size_t edge = 0; edge < layout.edges.size(); ++edge)
        m_dependencyStarts[edge + 1] += m_dependencyStarts[edge];
    m_dependencies.resize(m_dependencyStarts.back());
    std::vector<std::uint32_t> next(m_dependencyStarts.begin(), m_dependencyStarts.end() - 1);
    for (std::size_t index = 0; index < dependencies.size(); ++index)
        if (edgeOf[index] != none)
            m_dependencies[next[edgeOf[index]]++] = dependencies[index];
}

void SceneEdges::listByTask(std::size_t taskCount)
{
    m_taskStarts.assign(taskCount + 1, 0);
    for (const Dependency &each : m_dependencies) {
        ++m_taskStarts[each.prerequisite.index() + 1];
        ++m_taskStarts[each.dependent.index() + 1];
    }
    for (std::size_t task = 0; task < taskCount; ++task)
        m_taskStarts[task + 1] += m_taskStarts[task];
    m_edgesByTask.resize(m_taskStarts.back());
    std::vector<std::uint32_t> next(m_taskStarts.begin(), m_taskStarts.end() - 1);
    for (std::uint32_t edge = 0; edge < count(); ++edge)
        for (const Dependency &each : dependenciesOf(edge)) {
            m_edgesByTask[next[each.prerequisite.index()]++] = edge;
            m_edgesByTask[next[each.dependent.index()]++] = edge;
        }
}

void SceneEdges::buildIndex(const LayoutResult &layout)
{
    std::vector<SpatialIndex::Item> items;
    items.reserve(layout.points.size());
    m_firstPoints.clear();
    m_firstPoints.reserve(layout.edges.size());
    m_edgeOfPoint.assign(layout.points.size(), 0);
    for (std::uint32_t edge = 0; edge < layout.edges.size(); ++edge) {
        const std::uint32_t first = layout.edges[edge].firstPoint;
        const auto points = layout.pointsOf(layout.edges[edge]);
        m_firstPoints.push_back(first);
        for (std::size_t at = 1; at < points.size(); ++at) {
            const LayoutPoint a = points[at - 1];
            const LayoutPoint b = points[at];
            const LayoutRect around{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x),
                                    std::abs(a.y - b.y)};
            const auto point = static_cast<std::uint32_t>(first + at);
            m_edgeOfPoint[point] = edge;
            items.push_back({point, grown(around, reach)});
        }
    }
    m_index = SpatialIndex(items);
}

std::size_t SceneEdges::memory() const
{
    return m_index.memory() + m_kinds.size() * sizeof(EdgeKind) +
           m_dependencies.size() * sizeof(Dependency) +
           (m_dependencyStarts.size() + m_taskStarts.size() + m_edgesByTask.size() +
            m_firstPoints.size() + m_edgeOfPoint.size()) *
               sizeof(std::uint32_t);
}

std::span<const Dependency> SceneEdges::dependenciesOf(std::uint32_t edge) const
{
    return {m_dependencies.data() + m_dependencyStarts[edge],
            m_dependencies.data() + m_dependencyStarts[edge + 1]};
}

std::span<const std::uint32_t> SceneEdges::edgesAt(TaskId task) const
{
    if (task.index() + 1 >= m_taskStarts.size())
        return {};
    return {m_edgesByTask.data() + m_taskStarts[task.index()],
            m_edgesByTask.data() + m_taskStarts[task.index() + 1]};
}

std::uint32_t SceneEdges::edgeBetween(TaskId source, TaskId target) const
{
    const Dependency wanted = m_isTurned ? Dependency{target, source} : Dependency{source, target};
    for (const std::uint32_t edge : edgesAt(target)) {
        const auto dependencies = dependenciesOf(edge);
        if (std::find(dependencies.begin(), dependencies.end(), wanted) != dependencies.end())
            return edge;
    }
    return none;
}

bool SceneEdges::refresh(std::uint32_t edge, const RunState &state,
                         const std::vector<bool> &isOnCycle)
{
    auto kind = EdgeKind::Skipped;
    for (const Dependency &each : dependenciesOf(edge)) {
        const TaskId source = m_isTurned ? each.dependent : each.prerequisite;
        const TaskId target = m_isTurned ? each.prerequisite : each.dependent;
        kind = std::max(kind, kindOf(source, target, state, isOnCycle));
    }
    return std::exchange(m_kinds[edge], kind) != kind;
}

} // namespace stepwise
