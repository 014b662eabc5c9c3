#include "core/layout/routing.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stepwise::layered {

namespace {

/// Lines that are closer than this are the same.
constexpr float routeTolerance = 0.01F;

class Router
{
public:
    Router(const LevelGraph &component, const LayerGraph &graph, const std::vector<double> &centres,
           const Spacing &spacing, const std::vector<float> &gaps)
        : m_component(component), m_graph(graph), m_spacing(spacing), m_gaps(gaps),
          m_layerOf(graph.layersByVertex())
    {
        placeLines(centres);
        placeLayers();
    }

    Drawing run()
    {
        placeNodes();
        routeArcs();
        m_drawing.bands = std::move(m_bands);
        return std::move(m_drawing);
    }

private:
    /// Lines across, with the outermost node at 0.
    void placeLines(const std::vector<double> &centres)
    {
        double least = centres.empty() ? 0 : centres.front();
        double greatest = least;
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            const double half = halfOf(vertex);
            least = std::min(least, centres[vertex] - half);
            greatest = std::max(greatest, centres[vertex] + half);
        }
        m_lines.resize(m_graph.terminalCount());
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            m_graph.forEachTerminal(vertex, [&](Index terminal) {
                m_lines[terminal] = static_cast<float>(centres[vertex] - least +
                                                       double(m_graph.offsetOf(terminal)));
            });
        }
        m_drawing.size.across = static_cast<float>(greatest - least);
    }

    double halfOf(Index vertex) const
    {
        return m_graph.isDummy(vertex)
                   ? double(m_spacing.edgeToNode()) / 2
                   : double(m_component.sizes[m_graph.nodeOf[vertex]].across) / 2;
    }

    void placeLayers()
    {
        float at = 0;
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer) {
            float thickness = 0;
            for (Index vertex = m_graph.layerStarts[layer]; vertex < m_graph.layerStarts[layer + 1];
                 ++vertex) {
                if (!m_graph.isDummy(vertex))
                    thickness =
                        std::max(thickness, m_component.sizes[m_graph.nodeOf[vertex]].along);
            }
            if (layer > 0)
                at += gapAfter(layer - 1, thickness == 0 || isThin(layer - 1));
            m_bands.push_back({at, at + thickness, 0});
            at += thickness;
        }
        m_drawing.size.along = at;
    }

    /// Whether only the level's own border stands in the layer.
    bool isThin(Index layer) const { return m_bands[layer].start == m_bands[layer].end; }

    /// Before a border the level's padding is added, and lines that run on straight need no gap.
    float gapAfter(Index layer, bool isAtBorder) const
    {
        float farthest = 0;
        for (Index vertex = m_graph.layerStarts[layer]; vertex < m_graph.layerStarts[layer + 1];
             ++vertex) {
            m_graph.forEachTerminal(vertex, [&](Index terminal) {
                for (const Index below : m_graph.below[terminal])
                    farthest = std::max(farthest, std::abs(m_lines[below] - m_lines[terminal]));
            });
        }
        if (isAtBorder)
            return farthest < routeTolerance ? 0 : m_spacing.layerGap * 0.6F;
        if (!m_gaps.empty() && m_gaps[layer] > 0)
            return m_gaps[layer];
        return m_spacing.layerGap + std::min(2 * m_spacing.layerGap, farthest * 0.06F);
    }

    /// Narrow nodes stand at the start of their layer, but at its end when only what follows is
    /// connected to them.
    void placeNodes()
    {
        m_drawing.corners.resize(m_component.nodeCount());
        m_drawing.layerOf.resize(m_component.nodeCount());
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            const Index node = m_graph.nodeOf[vertex];
            if (node == none)
                continue;
            const Extent size = m_component.sizes[node];
            const Band band = m_bands[m_layerOf[vertex]];
            m_drawing.layerOf[node] = m_layerOf[vertex];
            bool hasBefore = false;
            m_graph.forEachTerminal(vertex, [&](Index terminal) {
                hasBefore = hasBefore || !m_graph.above[terminal].empty();
            });
            m_drawing.corners[node] = {hasBefore ? band.start : band.end - size.along,
                                       m_lines[vertex] - size.across / 2};
        }
    }

    void routeArcs()
    {
        m_drawing.arcs.starts.reserve(m_component.arcs.size() + 1);
        for (Index index = 0; index < m_component.arcs.size(); ++index) {
            const Arc &arc = m_component.arcs[index];
            const Index from = m_component.nodeOf(arc.from);
            const Index to = m_component.nodeOf(arc.to);
            const Index firstLayer = m_layerOf[m_graph.nowOf[from]];
            const Index lastLayer = m_layerOf[m_graph.nowOf[to]];
            const float start = m_lines[terminal(arc.from)];
            const float end = m_lines[terminal(arc.to)];
            add({m_drawing.corners[from].along + m_component.sizes[from].along, start});
            add({m_bands[firstLayer].end, start});
            for (Index layer = firstLayer + 1; layer < lastLayer; ++layer) {
                const Index dummy = m_graph.firstDummy[index] + layer - firstLayer - 1;
                const float line = m_lines[m_graph.nowOf[dummy]];
                add({m_bands[layer].start, line});
                add({m_bands[layer].end, line});
            }
            add({m_bands[lastLayer].start, end});
            add({m_drawing.corners[to].along, end});
            m_drawing.arcs.close();
        }
    }

    Index terminal(Index ofComponent) const
    {
        const Index nodeCount = m_component.nodeCount();
        const Index dummyCount = m_graph.vertexCount() - nodeCount;
        return m_graph.nowOf[ofComponent < nodeCount ? ofComponent : ofComponent + dummyCount];
    }

    /// Adds a spot to the open polyline; a straight run keeps only its ends.
    void add(Spot spot)
    {
        std::vector<Spot> &spots = m_drawing.arcs.spots;
        const std::size_t count = spots.size() - m_drawing.arcs.starts.back();
        if (count > 0 && std::abs(spots.back().across - spot.across) < routeTolerance)
            spot.across = spots.back().across;
        if (count > 0 && spots.back() == spot)
            return;
        if (count > 1 && spots[spots.size() - 2].across == spot.across &&
            spots.back().across == spot.across)
            spots.back() = spot;
        else
            spots.push_back(spot);
    }

    const LevelGraph &m_component;
    const LayerGraph &m_graph;
    const Spacing &m_spacing;
    const std::vector<float> &m_gaps;
    std::vector<Index> m_layerOf; ///< by vertex
    std::vector<float> m_lines;   ///< by terminal
    std::vector<Band> m_bands;    ///< by layer
    Drawing m_drawing;
};

} // namespace

Drawing drawComponent(const LevelGraph &component, const LayerGraph &graph,
                      const std::vector<double> &centres, const Spacing &spacing,
                      const std::vector<float> &gaps)
{
    return Router(component, graph, centres, spacing, gaps).run();
}

} // namespace stepwise::layered
