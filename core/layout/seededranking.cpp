#include "core/layout/seededranking.h"

#include "core/layout/innerflow.h"

#include <algorithm>
#include <limits>
#include <map>

namespace stepwise::layered {

namespace {

using Rank = std::int64_t;
using Ranks = std::vector<Rank>;
constexpr Rank unknown = std::numeric_limits<Rank>::min();
constexpr int mostPasses = 16;

class SeededRanking
{
public:
    SeededRanking(const LevelGraph &graph, const LevelSeed &seed)
        : m_graph(graph), m_seed(seed), m_flow(graph), m_order(m_flow.order()),
          m_old(graph.nodeCount(), unknown)
    {
    }

    std::vector<Index> run()
    {
        recallRanks();
        joinParts();
        const Ranks later = settled(true);
        const Ranks earlier = settled(false);
        return numbered(movedNodes(later) <= movedNodes(earlier) ? later : earlier);
    }

private:
    Index partOf(Index node) const
    {
        const Index layer = m_seed.nodes[node].layer;
        return layer == none ? none : m_seed.previous->layers[layer].part;
    }

    /// Counted from the first layer of the old part that still has a node here.
    void recallRanks()
    {
        for (Index node = 0; node < m_graph.nodeCount(); ++node) {
            const Index part = m_flow.isBorder[node] ? none : partOf(node);
            if (part == none)
                continue;
            m_old[node] = m_seed.nodes[node].layer;
            const auto [found, isNew] = m_parts.try_emplace(part, Part{m_old[node], 0, 0, 0});
            Part &known = found->second;
            known.first = std::min(known.first, m_old[node]);
            ++known.nodes;
        }
        for (Index node = 0; node < m_graph.nodeCount(); ++node) {
            if (m_old[node] != unknown)
                m_old[node] -= m_parts[partOf(node)].first;
        }
    }

    /// Where arcs join what was unconnected, the smaller parts move to the largest one as a whole.
    void joinParts()
    {
        if (m_parts.size() < 2)
            return;
        const auto main = std::max_element(m_parts.begin(), m_parts.end(),
                                           [](const auto &left, const auto &right) {
                                               return left.second.nodes < right.second.nodes;
                                           });
        for (auto &[part, known] : m_parts) {
            known.least = std::numeric_limits<Rank>::min();
            known.most = std::numeric_limits<Rank>::max();
        }
        for (const auto &[from, to] : m_flow.arcs) {
            if (m_old[from] == unknown || m_old[to] == unknown || partOf(from) == partOf(to))
                continue;
            if (partOf(from) == main->first) {
                Rank &least = m_parts[partOf(to)].least;
                least = std::max(least, m_old[from] + 1 - m_old[to]);
            } else if (partOf(to) == main->first) {
                Rank &most = m_parts[partOf(from)].most;
                most = std::min(most, m_old[to] - 1 - m_old[from]);
            }
        }
        for (Index node = 0; node < m_graph.nodeCount(); ++node) {
            if (m_old[node] == unknown || partOf(node) == main->first)
                continue;
            const Part &part = m_parts[partOf(node)];
            if (part.least != std::numeric_limits<Rank>::min())
                m_old[node] += part.least;
            else if (part.most != std::numeric_limits<Rank>::max())
                m_old[node] += part.most;
        }
    }

    /// Every arc leads on: what is in the way gives way forwards, or backwards.
    Ranks settled(bool isForwards) const
    {
        Ranks ranks = m_old;
        settle(ranks, isForwards);
        // What is new and has nothing known on that side goes by the other one, and so on.
        bool isSide = !isForwards;
        for (int pass = 0; pass < mostPasses && hasUnknown(ranks); ++pass, isSide = !isSide)
            settleUnknown(ranks, isSide);
        if (hasUnknown(ranks)) {
            std::replace(ranks.begin(), ranks.end(), unknown, Rank(0));
            settle(ranks, isForwards);
        }
        return ranks;
    }

    bool hasUnknown(const Ranks &ranks) const
    {
        for (Index node = 0; node < ranks.size(); ++node) {
            if (ranks[node] == unknown && !m_flow.isBorder[node])
                return true;
        }
        return false;
    }

    void settle(Ranks &ranks, bool isForwards) const
    {
        const auto visit = [&](Index node) {
            for (const Index other :
                 isForwards ? m_flow.predecessors[node] : m_flow.successors[node]) {
                if (ranks[other] == unknown)
                    continue;
                const Rank wanted = isForwards ? ranks[other] + 1 : ranks[other] - 1;
                if (ranks[node] == unknown ||
                    (isForwards ? wanted > ranks[node] : wanted < ranks[node]))
                    ranks[node] = wanted;
            }
        };
        if (isForwards)
            std::for_each(m_order.begin(), m_order.end(), visit);
        else
            std::for_each(m_order.rbegin(), m_order.rend(), visit);
    }

    void settleUnknown(Ranks &ranks, bool isForwards) const
    {
        const Ranks before = ranks;
        settle(ranks, isForwards);
        for (std::size_t node = 0; node < ranks.size(); ++node) {
            if (before[node] != unknown)
                ranks[node] = before[node];
        }
    }

    /// How many do not move together with the anchor, or else with their old place.
    std::size_t movedNodes(const Ranks &ranks) const
    {
        const Index anchor = m_seed.anchor;
        const bool isHeld = anchor != none && m_old[anchor] != unknown;
        const Rank shift = isHeld ? ranks[anchor] - m_old[anchor] : 0;
        std::size_t moved = 0;
        for (std::size_t node = 0; node < ranks.size(); ++node)
            moved += m_old[node] != unknown && ranks[node] - m_old[node] != shift;
        return moved;
    }

    /// From 0 and without empty layers, between the border's.
    std::vector<Index> numbered(const Ranks &ranks) const
    {
        std::vector<Rank> used;
        for (Index node = 0; node < ranks.size(); ++node) {
            if (!m_flow.isBorder[node])
                used.push_back(ranks[node]);
        }
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        const Index first = m_graph.entries.empty() ? 0 : 1;
        std::vector<Index> result(ranks.size());
        for (Index node = 0; node < ranks.size(); ++node)
            result[node] =
                first + static_cast<Index>(std::lower_bound(used.begin(), used.end(), ranks[node]) -
                                           used.begin());
        for (const Index node : m_graph.entries)
            result[node] = 0;
        for (const Index node : m_graph.exits)
            result[node] = first + static_cast<Index>(used.size());
        return result;
    }

    struct Part
    {
        Rank first;
        std::size_t nodes;
        Rank least; ///< how far it has to move at least
        Rank most;
    };

    const LevelGraph &m_graph;
    const LevelSeed &m_seed;
    const InnerFlow m_flow;
    const std::vector<Index> m_order;
    Ranks m_old; ///< by node
    std::map<Index, Part> m_parts;
};

} // namespace

std::vector<Index> rankLikeBefore(const LevelGraph &component, const LevelSeed &seed)
{
    return SeededRanking(component, seed).run();
}

} // namespace stepwise::layered
