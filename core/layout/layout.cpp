#include "core/layout/layout.h"

#include "core/layout/anchoring.h"
#include "core/layout/levellayout.h"
#include "core/layout/nesting.h"

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

using namespace layered;

/// Lays out the levels from the inside, then puts them into each other from the outside.
class LayoutBuilder
{
public:
    LayoutBuilder(const LayoutInput &input, const Watch &watch)
        : m_options(input.options), m_watch(watch), m_anchor(input.seed.anchor), m_before(input),
          m_nesting(nest(input))
    {
        m_result.generation = input.generation;
        m_result.options = input.options;
    }

    std::optional<LayoutResult> run()
    {
        if (!layoutLevels())
            return {};
        placeLevels();
        placeItems();
        drawEdges();
        if (!m_before.isEmpty())
            move(m_result, shiftToOldPlace(m_anchor, m_before, m_result));
        if (m_watch.isStopped())
            return {};
        m_watch.tell(1);
        return std::move(m_result);
    }

private:
    bool isLeftToRight() const { return m_options.direction == LayoutDirection::LeftToRight; }

    Extent extent(LayoutSize size) const
    {
        return isLeftToRight() ? Extent{size.width, size.height} : Extent{size.height, size.width};
    }

    LayoutPoint point(Spot spot) const
    {
        return isLeftToRight() ? LayoutPoint{spot.along, spot.across}
                               : LayoutPoint{spot.across, spot.along};
    }

    LayoutRect rect(Spot corner, Extent size) const
    {
        const LayoutPoint at = point(corner);
        return isLeftToRight() ? LayoutRect{at.x, at.y, size.along, size.across}
                               : LayoutRect{at.x, at.y, size.across, size.along};
    }

    static Spot sum(Spot left, Spot right)
    {
        return {left.along + right.along, left.across + right.across};
    }

    Spacing spacing() const
    {
        constexpr float pictureAspect = 1.6F; // that of windows
        return {.layerGap = m_options.layerGap,
                .nodeGap = m_options.nodeGap,
                .aspect = isLeftToRight() ? pictureAspect : 1 / pictureAspect};
    }

    /// The space that a group keeps between its border and its content; the header is above.
    Frame frame(Index level) const
    {
        if (level == 0)
            return {};
        const float padding = m_options.groupPadding;
        const float header = m_options.groupHeader;
        return isLeftToRight() ? Frame{padding, padding, header, padding}
                               : Frame{header, padding, padding, padding};
    }

    bool layoutLevels()
    {
        m_drawings.resize(m_nesting.levels.size());
        m_portOf.resize(m_nesting.levelOf.size(), none);
        const auto count = static_cast<Index>(m_drawings.size());
        for (Index level = count; level-- > 0;) {
            std::optional<Drawing> drawing =
                layoutLevel(graphOf(level), spacing(), frame(level), m_watch);
            if (!drawing)
                return false;
            m_drawings[level] = std::move(*drawing);
        }
        return true;
    }

    LevelGraph graphOf(Index index)
    {
        const Nesting::Level &level = m_nesting.levels[index];
        LevelGraph graph;
        graph.sizes.reserve(level.nodes.size());
        for (const Index item : level.nodes)
            graph.sizes.push_back(sizeOf(item));
        for (const Index gate : level.entries)
            graph.entries.push_back(m_nesting.nodeOf[gate]);
        for (const Index gate : level.exits)
            graph.exits.push_back(m_nesting.nodeOf[gate]);
        graph.arcs.reserve(level.arcs.size());
        for (const Arc &arc : level.arcs) {
            const Index from = terminal(graph, index, arc.from);
            graph.arcs.push_back({from, terminal(graph, index, arc.to)});
        }
        return graph;
    }

    Extent sizeOf(Index item) const
    {
        if (m_nesting.isGate(item))
            return {};
        if (!m_nesting.isGroup(item))
            return extent(m_options.nodeSize);
        const Index inside = m_nesting.insideOf[item - m_nesting.taskCount];
        return inside == none ? extent(m_options.collapsedGroupSize) : m_drawings[inside].size;
    }

    /// The item's terminal in a level's graph; one level further out, gates are ports.
    Index terminal(LevelGraph &graph, Index level, Index item)
    {
        const Index own = m_nesting.levelOf[item];
        if (own == level)
            return m_nesting.nodeOf[item];
        Index &port = m_portOf[item];
        if (port == none) {
            const Drawing &inside = m_drawings[own];
            port = graph.terminalCount();
            graph.ports.push_back(
                {m_nesting.nodeOf[m_nesting.levels[own].group],
                 inside.corners[m_nesting.nodeOf[item]].across - inside.size.across / 2});
        }
        return port;
    }

    void placeLevels()
    {
        m_origins.resize(m_drawings.size());
        for (Index level = 1; level < m_origins.size(); ++level)
            m_origins[level] = cornerOf(m_nesting.levels[level].group);
        m_result.bounds = rect({}, m_drawings.front().size);
    }

    Spot cornerOf(Index item) const
    {
        const Index level = m_nesting.levelOf[item];
        return sum(m_origins[level], m_drawings[level].corners[m_nesting.nodeOf[item]]);
    }

    void placeItems()
    {
        m_result.tasks.resize(m_nesting.taskCount);
        m_result.groups.resize(m_nesting.groupCount);
        for (Index item = 0; item < m_nesting.taskCount + m_nesting.groupCount; ++item) {
            if (m_nesting.levelOf[item] == none)
                continue;
            LayoutRect &placed = m_nesting.isGroup(item)
                                     ? m_result.groups[item - m_nesting.taskCount]
                                     : m_result.tasks[item];
            placed = rect(cornerOf(item), sizeOf(item));
        }
    }

    LayoutEnd end(Index item) const
    {
        LayoutEnd end;
        if (m_nesting.isGroup(item))
            end.group = GroupId(item - m_nesting.taskCount);
        else
            end.task = TaskId(item);
        return end;
    }

    void drawEdges()
    {
        const std::size_t count = m_nesting.edges.size() - 1;
        m_result.edges.reserve(count);
        for (std::size_t index = 0; index < count; ++index) {
            const Nesting::Edge &edge = m_nesting.edges[index];
            const std::size_t first = m_result.points.size();
            const Index lastPiece = m_nesting.edges[index + 1].firstPiece;
            for (Index piece = edge.firstPiece; piece < lastPiece; ++piece)
                drawPiece(m_nesting.pieces[piece], piece == edge.firstPiece);
            if (edge.isBackwards)
                std::reverse(m_result.points.begin() + static_cast<std::ptrdiff_t>(first),
                             m_result.points.end());
            m_result.edges.push_back(
                {.from = end(edge.from),
                 .to = end(edge.to),
                 .firstPoint = static_cast<std::uint32_t>(first),
                 .pointCount = static_cast<std::uint32_t>(m_result.points.size() - first),
                 .merged = edge.merged});
        }
    }

    /// A piece begins where the one before it ended.
    void drawPiece(const Nesting::Piece &piece, bool isFirst)
    {
        const std::span<const Spot> spots = m_drawings[piece.level].arcs[piece.arc];
        for (const Spot spot : spots.subspan(isFirst ? 0 : 1))
            m_result.points.push_back(point(sum(m_origins[piece.level], spot)));
    }

    const LayoutOptions &m_options;
    const Watch &m_watch;
    const LayoutEnd &m_anchor;
    Recollection m_before;
    Nesting m_nesting;
    std::vector<Drawing> m_drawings; ///< by level
    std::vector<Spot> m_origins;     ///< by level
    std::vector<Index> m_portOf;     ///< by item: a gate's terminal one level further out
    LayoutResult m_result;
};

} // namespace

LayoutInput LayoutInput::from(const TaskGraph &graph, const LayoutOptions &options)
{
    LayoutInput input;
    input.taskCount = graph.taskCount();
    input.dependencies = graph.dependencies();
    input.options = options;
    if (graph.groupCount() == 0)
        return input;
    for (std::size_t task = 0; task < graph.taskCount(); ++task)
        input.groupOf.push_back(graph.group(TaskId::fromIndex(task)));
    for (std::size_t group = 0; group < graph.groupCount(); ++group)
        input.parentOf.push_back(graph.parent(GroupId::fromIndex(group)));
    return input;
}

std::optional<LayoutResult> layoutGraph(const LayoutInput &input, std::stop_token stop)
{
    const Watch watch(std::move(stop), input.progress.get());
    if (watch.isStopped())
        return {};
    return LayoutBuilder(input, watch).run();
}

} // namespace stepwise
