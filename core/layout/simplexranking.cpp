#include "core/layout/simplexranking.h"

#include "core/layout/innerflow.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>

namespace stepwise::layered {

namespace {

using Network = lemon::SmartDigraph;
using RankSimplex = lemon::NetworkSimplex<Network, int, int>;

class SimplexRanking
{
public:
    SimplexRanking(const LevelGraph &component, const std::vector<Index> &ranks)
        : m_component(component), m_ranks(ranks), m_flow(component)
    {
    }

    std::vector<Index> run()
    {
        Network network;
        network.reserveNode(int(m_component.nodeCount()));
        for (Index node = 0; node < m_component.nodeCount(); ++node)
            network.addNode();
        Network::NodeMap<int> supplies(network, 0);
        for (const auto &[from, to] : m_flow.arcs) {
            network.addArc(Network::nodeFromId(int(from)), Network::nodeFromId(int(to)));
            ++supplies[Network::nodeFromId(int(from))];
            --supplies[Network::nodeFromId(int(to))];
        }
        const Network::ArcMap<int> costs(network, -1);
        RankSimplex simplex(network);
        simplex.costMap(costs).supplyMap(supplies);
        if (simplex.run() != RankSimplex::OPTIMAL)
            return m_ranks;
        std::vector<int> places(m_component.nodeCount());
        for (Index node = 0; node < places.size(); ++node)
            places[node] = -simplex.potential(Network::nodeFromId(int(node)));
        return numbered(places);
    }

private:
    /// From 0, or behind the entries. Without the border the component may be several, each of
    /// which begins at the first layer; no layer is empty.
    std::vector<Index> numbered(const std::vector<int> &places) const
    {
        std::vector<int> used;
        for (Index node = 0; node < places.size(); ++node) {
            if (!m_flow.isBorder[node])
                used.push_back(places[node]);
        }
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        const Index first = m_component.entries.empty() ? 0 : 1;
        std::vector<Index> result(places.size());
        for (Index node = 0; node < places.size(); ++node)
            result[node] = first + Index(std::lower_bound(used.begin(), used.end(), places[node]) -
                                         used.begin());
        for (const Index node : m_component.entries)
            result[node] = 0;
        for (const Index node : m_component.exits)
            result[node] = first + Index(used.size());
        return result;
    }

    const LevelGraph &m_component;
    const std::vector<Index> &m_ranks;
    const InnerFlow m_flow;
};

} // namespace

std::vector<Index> optimalRanks(const LevelGraph &component, const std::vector<Index> &ranks)
{
    return SimplexRanking(component, ranks).run();
}

} // namespace stepwise::layered
