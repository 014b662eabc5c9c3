#include "core/layout/layout.h"

#include "core/layout/anchoring.h"
#include "core/layout/levellayout.h"
#include "core/layout/levelmemory.h"
#include "core/layout/levelseeds.h"
#include "core/layout/nesting.h"

#include <algorithm>
#include <memory>
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
          m_nesting(nest(input, m_before)), m_seeds(input, m_nesting, m_before)
    {
        m_result.generation = input.generation;
        m_result.options = input.options;
        if (input.options.effort == LayoutEffort::Automatic)
            m_result.options.effort = effortFor(m_nesting);
    }

    std::optional<LayoutResult> run()
    {
        if (!layoutLevels())
            return {};
        placeLevels();
        placeItems();
        placeLayers();
        drawEdges();
        if (!m_before.isEmpty())
            move(m_result, shiftToOldPlace(m_anchor, m_before, m_result));
        if (m_watch.isStopped())
            return {};
        m_watch.tell(1);
        m_result.memory = std::move(m_memory);
        return std::move(m_result);
    }

private:
    static LayoutEffort effortFor(const Nesting &nesting)
    {
        constexpr std::size_t mostForQuality = 15'000;
        return nesting.levelOf.size() + nesting.edges.size() <= mostForQuality
                   ? LayoutEffort::Quality
                   : LayoutEffort::Fast;
    }

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
        m_memory = recalledMemory();
        const auto count = static_cast<Index>(m_drawings.size());
        std::size_t nodes = 0; // of all levels, and done so far
        std::size_t done = 0;
        for (const Nesting::Level &level : m_nesting.levels)
            nodes += level.nodes.size() + 1;
        for (Index level = count; level-- > 0;) {
            const std::size_t end = done + m_nesting.levels[level].nodes.size() + 1;
            const Watch watch = m_watch.part(float(done) / float(nodes), float(end) / float(nodes));
            if (!layoutOne(level, watch))
                return false;
            done = end;
        }
        return true;
    }

    /// What does not depend on today's picture of a level is remembered by the group around it.
    bool layoutOne(Index level, const Watch &watch)
    {
        LevelGraph graph = graphOf(level);
        const Index group = level == 0 ? none : m_nesting.levels[level].group - m_nesting.taskCount;
        if (level > 0) {
            m_drawings[level] = m_memory->recall(group, graph);
            if (m_drawings[level])
                return true;
        }
        const std::optional<LevelSeed> seed = m_seeds.of(level);
        std::optional<Drawing> drawing = layoutLevel(graph, seed ? &*seed : nullptr, spacing(),
                                                     frame(level), m_result.options.effort, watch);
        if (!drawing)
            return false;
        m_drawings[level] = std::make_shared<const Drawing>(std::move(*drawing));
        if (level > 0)
            m_memory->remember(group, std::move(graph), m_drawings[level]);
        return true;
    }

    /// That of the old picture, by today's groups.
    std::shared_ptr<LevelMemory> recalledMemory() const
    {
        const auto memory = std::make_shared<LevelMemory>();
        if (m_before.isEmpty() || m_before.previous().memory == nullptr ||
            !isLikeBefore(m_before.previous().options))
            return memory;
        for (Index group = 0; group < m_nesting.groupCount; ++group) {
            const Index old = m_before.oldGroup(group);
            if (old != none)
                memory->take(group, *m_before.previous().memory, old);
        }
        return memory;
    }

    bool isLikeBefore(const LayoutOptions &old) const
    {
        LayoutOptions options = m_options;
        options.effort = old.effort;
        return options == old;
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
        return inside == none ? extent(m_options.collapsedGroupSize) : m_drawings[inside]->size;
    }

    /// The item's terminal in a level's graph; one level further out, gates are ports.
    Index terminal(LevelGraph &graph, Index level, Index item)
    {
        const Index own = m_nesting.levelOf[item];
        if (own == level)
            return m_nesting.nodeOf[item];
        Index &port = m_portOf[item];
        if (port == none) {
            const Drawing &inside = *m_drawings[own];
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
        m_result.bounds = rect({}, m_drawings.front()->size);
    }

    Spot cornerOf(Index item) const
    {
        const Index level = m_nesting.levelOf[item];
        return sum(m_origins[level], m_drawings[level]->corners[m_nesting.nodeOf[item]]);
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

    /// Level by level; parts are numbered through.
    void placeLayers()
    {
        std::vector<Index> firstOf(m_drawings.size());
        Index parts = 0;
        for (Index level = 0; level < m_drawings.size(); ++level) {
            firstOf[level] = static_cast<Index>(m_result.layers.size());
            const float along = m_origins[level].along;
            const std::vector<Band> &bands = m_drawings[level]->bands;
            for (const Band &band : bands)
                m_result.layers.push_back(
                    {band.start + along, band.end + along, parts + band.part});
            parts += bands.empty() ? 0 : bands.back().part + 1;
        }
        m_result.layerOf.resize(m_nesting.taskCount + m_nesting.groupCount, none);
        for (Index item = 0; item < m_result.layerOf.size(); ++item) {
            const Index level = m_nesting.levelOf[item];
            if (level == none)
                continue;
            const Index layer = m_drawings[level]->layerOf[m_nesting.nodeOf[item]];
            if (layer != none)
                m_result.layerOf[item] = firstOf[level] + layer;
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
        const std::span<const Spot> spots = m_drawings[piece.level]->arcs[piece.arc];
        for (const Spot spot : spots.subspan(isFirst ? 0 : 1))
            m_result.points.push_back(point(sum(m_origins[piece.level], spot)));
    }

    const LayoutOptions &m_options;
    const Watch &m_watch;
    const LayoutEnd &m_anchor;
    Recollection m_before;
    Nesting m_nesting;
    LevelSeeds m_seeds;
    std::vector<std::shared_ptr<const Drawing>> m_drawings; ///< by level
    std::vector<Spot> m_origins;                            ///< by level
    std::vector<Index> m_portOf; ///< by item: a gate's terminal one level further out
    std::shared_ptr<LevelMemory> m_memory;
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
