#pragma once

#include "core/layout/layout.h"
#include "core/trace/runstate.h"
#include "gui/canvas/edgekind.h"
#include "gui/canvas/spatialindex.h"

#include <span>
#include <vector>

namespace stepwise {

/// What the drawn edges stand for: which dependencies each of them shows, which edges a task's
/// state matters to, and the kind that follows. A value; edges are indices into the layout's.
class SceneEdges
{
public:
    static constexpr std::uint32_t none = 0xffffffff;

    SceneEdges() = default;
    /// `shownIn` is by task: the collapsed group that hides it, or invalid. `isTurned`: the run
    /// goes against the file's dependencies (tear-down).
    SceneEdges(const LayoutResult &layout, std::span<const Dependency> dependencies,
               std::span<const GroupId> shownIn, bool isTurned);

    /// The same edges at other places.
    void move(const LayoutResult &layout) { buildIndex(layout); }

    std::size_t count() const { return m_kinds.size(); }
    bool isTurned() const { return m_isTurned; }
    EdgeKind kind(std::uint32_t edge) const { return m_kinds[edge]; }
    std::span<const Dependency> dependenciesOf(std::uint32_t edge) const;
    /// Edges at the task, hidden or not.
    std::span<const std::uint32_t> edgesAt(TaskId task) const;
    /// Calls `visit(edge, at)` for each piece in the area, which ends at the edge's point `at`. Of
    /// two pieces always the same one comes first.
    template<typename Visit>
    void visitPieces(const LayoutRect &area, Visit visit) const
    {
        m_index.visit(area, [&](const SpatialIndex::Item &item) {
            const std::uint32_t edge = m_edgeOfPoint[item.id];
            visit(edge, item.id - m_firstPoints[edge]);
        });
    }
    /// What edges take for drawing, in bytes.
    std::size_t memory() const;

    /// The edge on which `target` waits for `source` in the run; `none` when there is none.
    std::uint32_t edgeBetween(TaskId source, TaskId target) const;

    /// Works the kind out anew; whether it is another one.
    bool refresh(std::uint32_t edge, const RunState &state, const std::vector<bool> &isOnCycle);

private:
    void assign(const LayoutResult &layout, std::span<const Dependency> dependencies,
                std::span<const GroupId> shownIn);
    void listByTask(std::size_t taskCount);
    void buildIndex(const LayoutResult &layout);

    bool m_isTurned = false;
    std::vector<EdgeKind> m_kinds;
    std::vector<std::uint32_t> m_dependencyStarts;
    std::vector<Dependency> m_dependencies; ///< in the order of their edges
    std::vector<std::uint32_t> m_taskStarts;
    std::vector<std::uint32_t> m_edgesByTask;
    std::vector<std::uint32_t> m_firstPoints; ///< by edge
    std::vector<std::uint32_t> m_edgeOfPoint; ///< by point of the layout
    SpatialIndex m_index;                     ///< of pieces, by the points that they end at
};

} // namespace stepwise
