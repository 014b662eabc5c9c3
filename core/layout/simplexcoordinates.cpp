#include "core/layout/simplexcoordinates.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cmath>
#include <cstdint>

namespace stepwise::layered {

namespace {

using Network = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Network, std::int64_t, std::int64_t>;

constexpr Index mostVertices = 12'000;
constexpr std::size_t mostSegments = 16'000;
/// Coordinates are whole numbers for the simplex.
constexpr double stepsPerUnit = 4;

class SimplexCoordinates
{
public:
    SimplexCoordinates(const LayerGraph &graph, const Separation &separation)
        : m_graph(graph), m_separation(separation), m_vertexOf(graph.verticesByTerminal())
    {
    }

    std::vector<double> run()
    {
        m_network.reserveNode(int(m_graph.vertexCount()));
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex)
            m_network.addNode();
        addSegments();
        addSeparations();
        Simplex simplex(m_network);
        Network::ArcMap<std::int64_t> capacities(m_network);
        Network::ArcMap<std::int64_t> costs(m_network);
        for (int arc = 0; arc <= m_network.maxArcId(); ++arc) {
            capacities[Network::arcFromId(arc)] = m_arcs[std::size_t(arc)].capacity;
            costs[Network::arcFromId(arc)] = m_arcs[std::size_t(arc)].cost;
        }
        simplex.upperMap(capacities).costMap(costs);
        if (simplex.run() != Simplex::OPTIMAL)
            return {};
        std::vector<double> centres(m_graph.vertexCount());
        for (Index vertex = 0; vertex < centres.size(); ++vertex)
            centres[vertex] =
                -double(simplex.potential(Network::nodeFromId(int(vertex)))) / stepsPerUnit;
        return centres;
    }

private:
    struct FlowArc
    {
        std::int64_t capacity;
        std::int64_t cost;
    };

    void add(Index from, Index to, std::int64_t capacity, std::int64_t cost)
    {
        m_network.addArc(Network::nodeFromId(int(from)), Network::nodeFromId(int(to)));
        m_arcs.push_back({capacity, cost});
    }

    void addSegments()
    {
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            m_graph.forEachTerminal(vertex, [&](Index terminal) {
                for (const Index below : m_graph.below[terminal])
                    addSegment(vertex, terminal, below);
            });
        }
    }

    void addSegment(Index vertex, Index terminal, Index below)
    {
        const Index other = m_vertexOf[below];
        const int dummies = int(m_graph.isDummy(vertex)) + int(m_graph.isDummy(other));
        const std::int64_t weight = dummies == 2 ? 8 : dummies == 1 ? 2 : 1;
        const auto offset = std::int64_t(std::lround(
            double(m_graph.offsetOf(terminal) - m_graph.offsetOf(below)) * stepsPerUnit));
        add(vertex, other, weight, -offset);
        add(other, vertex, weight, offset);
    }

    void addSeparations()
    {
        const std::int64_t unlimited = std::int64_t(m_arcs.size()) * 8 + 1;
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer) {
            for (Index vertex = m_graph.layerStarts[layer];
                 vertex + 1 < m_graph.layerStarts[layer + 1]; ++vertex)
                add(vertex, vertex + 1, unlimited,
                    -std::int64_t(std::ceil(m_separation.after(vertex) * stepsPerUnit)));
        }
    }

    const LayerGraph &m_graph;
    const Separation &m_separation;
    std::vector<Index> m_vertexOf; ///< by terminal
    Network m_network;
    std::vector<FlowArc> m_arcs;
};

} // namespace

std::vector<double> placeOptimally(const LayerGraph &graph, const Separation &separation)
{
    std::size_t segments = 0;
    for (Index terminal = 0; terminal < graph.terminalCount(); ++terminal)
        segments += graph.below[terminal].size();
    if (graph.vertexCount() > mostVertices || segments > mostSegments)
        return {};
    return SimplexCoordinates(graph, separation).run();
}

} // namespace stepwise::layered
