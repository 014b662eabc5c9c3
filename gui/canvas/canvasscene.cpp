#include "gui/canvas/canvasscene.h"

#include <utility>

namespace stepwise {

void CanvasScene::setSource(const Source &source)
{
    const bool isSame = isSameGraph(source.document().graph);
    const bool isTurned = m_source.isTurned != source.isTurned;
    m_source = source;
    m_graph = source.document().graph;
    m_isOnCycle.assign(m_graph.taskCount(), false);
    for (const TaskId task : source.cyclicTasks)
        m_isOnCycle[task.index()] = true;
    if (!isSame) {
        m_hasLayout = false;
        m_layout = {};
        m_edges = {};
        m_taskIndex = {};
        m_isDimmed.clear();
        m_isGroupDimmed.clear();
        m_breakpoints.clear();
        m_groups = SceneGroups(std::make_shared<const Grouping>(), m_graph.taskCount(), {});
    } else if (isTurned && m_hasLayout) {
        m_edges = SceneEdges(m_layout, m_graph.dependencies(), m_groups.shownIn(), source.isTurned);
    }
    readStates();
}

bool CanvasScene::isSameGraph(const TaskGraph &graph) const
{
    if (graph.taskCount() != m_graph.taskCount() || graph.groupCount() != m_graph.groupCount() ||
        graph.dependencies() != m_graph.dependencies())
        return false;
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (graph.key(task) != m_graph.key(task) || graph.group(task) != m_graph.group(task))
            return false;
    }
    for (std::size_t index = 0; index < graph.groupCount(); ++index) {
        const GroupId group = GroupId::fromIndex(index);
        if (graph.parent(group) != m_graph.parent(group))
            return false;
    }
    return true;
}

void CanvasScene::setLayout(LayoutResult layout, std::vector<bool> isCollapsed,
                            std::shared_ptr<const Grouping> grouping)
{
    m_layout = std::move(layout);
    m_hasLayout = true;
    if (!grouping)
        grouping = std::make_shared<const Grouping>(groupingByFile(m_graph));
    m_groups = SceneGroups(std::move(grouping), m_graph.taskCount(), std::move(isCollapsed));
    m_edges = SceneEdges(m_layout, m_graph.dependencies(), m_groups.shownIn(), m_source.isTurned);
    indexTasks();
    setDimmed(std::exchange(m_isDimmed, {}));
    readStates();
}

void CanvasScene::moveTo(const LayoutResult &layout)
{
    m_layout = layout;
    m_edges.move(m_layout);
    indexTasks();
}

void CanvasScene::indexTasks()
{
    std::vector<SpatialIndex::Item> items;
    for (std::uint32_t index = 0; index < m_layout.tasks.size(); ++index)
        if (!m_layout.tasks[index].isEmpty())
            items.push_back({index, m_layout.tasks[index]});
    m_taskIndex = SpatialIndex(items);
}

void CanvasScene::readStates()
{
    m_groups.clearCounts();
    m_shownStates.assign(m_graph.taskCount(), TaskState::Waiting);
    for (std::size_t index = 0; index < m_graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (index < state().taskCount())
            m_shownStates[index] = state()[task].state;
        m_groups.add(task, m_shownStates[index]);
    }
    for (std::uint32_t edge = 0; edge < m_edges.count(); ++edge)
        m_edges.refresh(edge, state(), m_isOnCycle);
}

void CanvasScene::setDimmed(std::vector<bool> isDimmed)
{
    m_isDimmed = std::move(isDimmed);
    m_isGroupDimmed.assign(m_groups.count(), !m_isDimmed.empty());
    for (std::size_t index = 0; index < m_isDimmed.size(); ++index) {
        if (m_isDimmed[index])
            continue;
        for (GroupId group = m_groups.groupOf(TaskId::fromIndex(index)); group.isValid();
             group = m_groups.parentOf(group))
            m_isGroupDimmed[group.index()] = false;
    }
}

CanvasScene::Changes CanvasScene::setBreakpoints(std::vector<BreakpointMark> marks)
{
    marks.resize(m_graph.taskCount(), BreakpointMark::None);
    m_breakpoints.resize(m_graph.taskCount(), BreakpointMark::None);
    Changes changes;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        if (marks[index] != m_breakpoints[index])
            changes.tasks.push_back(TaskId::fromIndex(index));
    }
    m_breakpoints = std::move(marks);
    return changes;
}

bool CanvasScene::isDimmed(GroupId group) const
{
    return !m_isGroupDimmed.empty() && m_isGroupDimmed[group.index()];
}

bool CanvasScene::isDimmed(const LayoutEdge &edge) const
{
    const auto isEndDimmed = [this](const LayoutEnd &end) {
        return end.task.isValid() ? isDimmed(end.task) : isDimmed(end.group);
    };
    return isEndDimmed(edge.from) || isEndDimmed(edge.to);
}

NodeLook CanvasScene::lookOf(TaskId task, LookDepth depth) const
{
    NodeLook look = nodeLook(task, m_graph.name(task), m_source.document(), state(),
                             m_isOnCycle[task.index()], m_now, depth);
    look.isDimmed = isDimmed(task);
    look.breakpoint = breakpointOn(task);
    return look;
}

LayoutRect CanvasScene::boxOf(TaskId task) const
{
    if (!m_hasLayout || task.index() >= m_layout.tasks.size())
        return {};
    const GroupId hidden = m_groups.shownIn()[task.index()];
    return hidden.isValid() ? m_layout.groups[hidden.index()] : m_layout.tasks[task.index()];
}

LayoutRect CanvasScene::boxOf(const LayoutEnd &end) const
{
    return end.task.isValid() ? m_layout.tasks[end.task.index()]
                              : m_layout.groups[end.group.index()];
}

CanvasScene::Changes CanvasScene::update(std::span<const TaskId> tasks)
{
    const RunState &now = state();
    DenseSet changed(m_shownStates.size());
    for (const TaskId task : tasks)
        if (task.index() < m_shownStates.size() && task.index() < now.taskCount())
            changed.insert(task.value());
    Changes changes;
    DenseSet groups(m_groups.count());
    DenseSet edges(m_edges.count());
    changed.forEach([&](std::uint32_t index) {
        const TaskId task(index);
        changes.tasks.push_back(task);
        for (const std::uint32_t edge : m_edges.edgesAt(task))
            edges.insert(edge);
        updateTask(task, now[task].state, groups);
    });
    edges.forEach([&](std::uint32_t edge) {
        if (m_edges.refresh(edge, now, m_isOnCycle))
            changes.edges.push_back(edge);
    });
    groups.forEach([&](std::uint32_t group) { changes.groups.emplace_back(group); });
    if (!m_hasLayout)
        return {}; // nothing is drawn yet that could be out of date
    return changes;
}

void CanvasScene::updateTask(TaskId task, TaskState is, DenseSet &groups)
{
    TaskState &was = m_shownStates[task.index()];
    if (is == was)
        return;
    m_groups.remove(task, was);
    m_groups.add(task, is);
    was = is;
    for (GroupId group = m_groups.groupOf(task); group.isValid(); group = m_groups.parentOf(group))
        groups.insert(group.value());
}

} // namespace stepwise
