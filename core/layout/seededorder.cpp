#include "core/layout/seededorder.h"

#include "core/layout/ordering.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace stepwise::layered {

namespace {

/// Against segments, which pull with 1, and with 8 between dummies.
constexpr double holdOfAnchor = 1e6;
constexpr double holdOfNode = 64;
constexpr double holdOfDummy = 0.05;
constexpr int passesOverNew = 4;

class Recall
{
public:
    Recall(const LevelGraph &component, const std::vector<Index> &ranks, const LayerGraph &graph,
           const LevelSeed &seed)
        : m_component(component), m_ranks(ranks), m_graph(graph), m_seed(seed)
    {
        m_places.centres.assign(graph.vertexCount(), std::numeric_limits<double>::quiet_NaN());
        m_places.holds.resize(graph.vertexCount());
    }

    SeededPlaces run()
    {
        recallNodes();
        recallLayers();
        recallWays();
        placeNew();
        return std::move(m_places);
    }

private:
    bool isKnown(Index vertex) const { return !std::isnan(m_places.centres[vertex]); }

    void recallNodes()
    {
        for (Index node = 0; node < m_component.nodeCount(); ++node) {
            const NodeSeed &old = m_seed.nodes[node];
            if (!old.corner)
                continue;
            const auto start = double(old.corner->across);
            const Index vertex = m_graph.nowOf[node];
            m_places.centres[vertex] = start + double(old.size.across) / 2;
            m_places.holds[vertex] = {start + double(m_component.sizes[node].across) / 2,
                                      node == m_seed.anchor ? holdOfAnchor : holdOfNode};
        }
    }

    /// Where today's layers were along the flow: the mean of what is known of their nodes.
    void recallLayers()
    {
        std::vector<float> counts(m_graph.layerCount(), 0);
        m_alongs.assign(m_graph.layerCount(), 0);
        for (Index node = 0; node < m_component.nodeCount(); ++node) {
            const Index layer = m_seed.nodes[node].layer;
            if (layer == none)
                continue;
            const LayoutLayer &old = m_seed.previous->layers[layer];
            m_alongs[m_ranks[node]] += (old.start + old.end) / 2;
            ++counts[m_ranks[node]];
        }
        Index last = none;
        for (Index layer = 0; layer < m_alongs.size(); ++layer) {
            if (counts[layer] == 0)
                continue;
            m_alongs[layer] /= counts[layer];
            fillBetween(last, layer);
            last = layer;
        }
        fillBetween(last, none);
    }

    void fillBetween(Index from, Index to)
    {
        const Index first = from == none ? 0 : from + 1;
        const Index end = to == none ? static_cast<Index>(m_alongs.size()) : to;
        for (Index layer = first; layer < end; ++layer) {
            if (from == none || to == none)
                m_alongs[layer] = m_alongs[from == none ? to : from];
            else
                m_alongs[layer] = m_alongs[from] + (m_alongs[to] - m_alongs[from]) *
                                                       float(layer - from) / float(to - from);
        }
    }

    void recallWays()
    {
        for (std::size_t arc = 0; arc < m_component.arcs.size(); ++arc) {
            const Index way = m_seed.wayOf[arc];
            if (way == none || m_graph.firstDummy[arc] == none)
                continue;
            const Index from = m_ranks[m_component.nodeOf(m_component.arcs[arc].from)];
            const Index to = m_ranks[m_component.nodeOf(m_component.arcs[arc].to)];
            for (Index layer = from + 1; layer < to; ++layer) {
                const Index vertex = m_graph.nowOf[m_graph.firstDummy[arc] + layer - from - 1];
                if (isKnown(vertex))
                    continue;
                m_places.centres[vertex] = double(m_seed.acrossOf(way, m_alongs[layer]));
                m_places.holds[vertex] = {m_places.centres[vertex], holdOfDummy};
            }
        }
    }

    /// Forwards and backwards in turn; what still knows nobody goes to the middle.
    void placeNew()
    {
        std::vector<Index> unknown;
        double sum = 0;
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            if (isKnown(vertex))
                sum += m_places.centres[vertex];
            else
                unknown.push_back(vertex);
        }
        if (unknown.empty())
            return;
        const std::vector<Index> vertexOf = m_graph.verticesByTerminal();
        for (int pass = 0; pass < passesOverNew; ++pass) {
            for (const Index vertex : unknown)
                moveToNeighbours(vertex, vertexOf);
            std::reverse(unknown.begin(), unknown.end());
        }
        const std::size_t known = m_graph.vertexCount() - unknown.size();
        for (const Index vertex : unknown) {
            if (!isKnown(vertex))
                m_places.centres[vertex] = known > 0 ? sum / double(known) : 0;
            m_places.holds[vertex] = {m_places.centres[vertex], holdOfDummy};
        }
    }

    void moveToNeighbours(Index vertex, const std::vector<Index> &vertexOf)
    {
        double sum = 0;
        double count = 0;
        m_graph.forEachTerminal(vertex, [&](Index terminal) {
            for (const Rows *rows : {&m_graph.above, &m_graph.below}) {
                for (const Index neighbour : (*rows)[terminal]) {
                    if (!isKnown(vertexOf[neighbour]))
                        continue;
                    sum +=
                        m_places.centres[vertexOf[neighbour]] + double(m_graph.offsetOf(neighbour));
                    ++count;
                }
            }
        });
        if (count > 0)
            m_places.centres[vertex] = sum / count;
    }

    const LevelGraph &m_component;
    const std::vector<Index> &m_ranks;
    const LayerGraph &m_graph;
    const LevelSeed &m_seed;
    std::vector<float> m_alongs; ///< by layer
    SeededPlaces m_places;
};

} // namespace

SeededPlaces recallPlaces(const LevelGraph &component, const std::vector<Index> &ranks,
                          const LayerGraph &graph, const LevelSeed &seed)
{
    return Recall(component, ranks, graph, seed).run();
}

std::vector<Index> orderLikeBefore(const LayerGraph &graph, const SeededPlaces &places,
                                   const Watch &watch)
{
    std::vector<Index> sequence(graph.vertexCount());
    std::iota(sequence.begin(), sequence.end(), 0);
    for (Index layer = 0; layer < graph.layerCount(); ++layer)
        std::stable_sort(
            sequence.begin() + graph.layerStarts[layer],
            sequence.begin() + graph.layerStarts[layer + 1],
            [&](Index left, Index right) { return places.centres[left] < places.centres[right]; });
    std::vector<bool> isFixed(graph.vertexCount());
    for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex)
        isFixed[vertex] = places.holds[vertex].weight >= holdOfNode;
    return transposeLayers(graph, std::move(sequence), isFixed, watch);
}

} // namespace stepwise::layered
