#pragma once

#include "core/graph/graphdocument.h"
#include "core/layout/layout.h"
#include "core/trace/runstate.h"
#include "gui/canvas/denseset.h"
#include "gui/canvas/nodelook.h"
#include "gui/canvas/sceneedges.h"
#include "gui/canvas/scenegroups.h"
#include "gui/canvas/spatialindex.h"

#include <functional>
#include <span>

namespace stepwise {

/// What there is to draw: the graph, where its parts are, and how the run stands. Knows neither
/// widgets nor colours nor zoom.
///
/// Reads a document and a run state that somebody else owns. Without a layout there is nothing to
/// draw.
class CanvasScene
{
public:
    struct Source
    {
        /// Asked anew each time: a run's state may become another object without notice.
        std::function<const GraphDocument &()> document;
        std::function<const RunState &()> state;
        std::vector<TaskId> cyclicTasks;
        bool isTurned = false; ///< the run goes against the file's dependencies
    };

    /// What has to be painted again after tasks have changed; all ascending, each once.
    struct Changes
    {
        std::vector<TaskId> tasks;
        std::vector<std::uint32_t> edges;
        std::vector<GroupId> groups;
    };

    /// Another run, or another document; its layout is forgotten when the graph is another one.
    void setSource(const Source &source);
    /// A layout of the source's graph in these groups (null: those of the file), of which these
    /// are collapsed.
    void setLayout(LayoutResult layout, std::vector<bool> isCollapsed,
                   std::shared_ptr<const Grouping> grouping = {});
    /// The same parts at other places.
    void moveTo(const LayoutResult &layout);
    bool hasLayout() const { return m_hasLayout; }

    const TaskGraph &graph() const { return m_graph; }
    const LayoutResult &layout() const { return m_layout; }
    const SceneGroups &groups() const { return m_groups; }
    const SceneEdges &edges() const { return m_edges; }
    const RunState &state() const { return m_source.state(); }
    const std::vector<TaskId> &cyclicTasks() const { return m_source.cyclicTasks; }

    /// The run's clock as it is shown.
    Moment now() const { return m_now; }
    void setNow(Moment now) { m_now = now; }

    /// By task; empty: none is dimmed.
    void setDimmed(std::vector<bool> isDimmed);
    bool isDimmed(TaskId task) const { return !m_isDimmed.empty() && m_isDimmed[task.index()]; }
    /// By task; empty: there are none. What has to be painted again.
    Changes setBreakpoints(std::vector<BreakpointMark> marks);
    BreakpointMark breakpointOn(TaskId task) const
    {
        return task.index() < m_breakpoints.size() ? m_breakpoints[task.index()]
                                                   : BreakpointMark::None;
    }
    /// Whether all that is in it is dimmed.
    bool isDimmed(GroupId group) const;
    /// Whether one of its ends is dimmed.
    bool isDimmed(const LayoutEdge &edge) const;

    TaskState stateOf(TaskId task) const { return m_shownStates[task.index()]; }
    NodeLook lookOf(TaskId task, LookDepth depth = LookDepth::Everything) const;
    /// Where the task is seen: its box, or that of the collapsed group around it.
    LayoutRect boxOf(TaskId task) const;
    LayoutRect boxOf(const LayoutEnd &end) const;
    bool isOnCycle(TaskId task) const { return m_isOnCycle[task.index()]; }
    /// Calls `visit(index, box)` for each task with a box of its own in the area, in any order.
    template<typename Visit>
    void visitTasks(const LayoutRect &area, Visit visit) const
    {
        m_taskIndex.visit(area, [&](const SpatialIndex::Item &item) { visit(item.id, item.rect); });
    }
    /// What nodes take for drawing, in bytes.
    std::size_t nodeMemory() const
    {
        return m_taskIndex.memory() + m_layout.tasks.size() * sizeof(LayoutRect) +
               m_shownStates.size() * sizeof(TaskState);
    }
    /// Tasks with a box of their own in any of the areas, in file order.
    std::vector<std::uint32_t> tasksIn(std::span<const LayoutRect> areas) const
    {
        return m_taskIndex.find(areas);
    }

    Changes update(std::span<const TaskId> tasks);

private:
    void indexTasks();
    bool isSameGraph(const TaskGraph &graph) const;
    void readStates();
    /// Follows the task's state; the groups around it are added to `groups`.
    void updateTask(TaskId task, TaskState is, DenseSet &groups);

    Source m_source;
    TaskGraph m_graph;
    LayoutResult m_layout;
    bool m_hasLayout = false;
    SceneGroups m_groups;
    SceneEdges m_edges;
    SpatialIndex m_taskIndex;
    std::vector<TaskState> m_shownStates;
    std::vector<bool> m_isOnCycle;
    std::vector<bool> m_isDimmed;
    std::vector<bool> m_isGroupDimmed;
    std::vector<BreakpointMark> m_breakpoints;
    Moment m_now{0};
};

} // namespace stepwise
