#include "core/layout/ranking.h"

#include "core/layout/rows.h"

#include <algorithm>

namespace stepwise::layered {

namespace {

constexpr int tighteningPasses = 3;

class Ranking
{
public:
    explicit Ranking(const LevelGraph &graph)
        : m_graph(graph), m_isBorder(graph.nodeCount(), false), m_ranks(graph.nodeCount(), 0)
    {
        for (const Index node : graph.entries)
            m_isBorder[node] = true;
        for (const Index node : graph.exits)
            m_isBorder[node] = true;
        collectArcs();
    }

    std::vector<Index> run(const Watch &watch)
    {
        rankByLongestPath();
        for (int pass = 0; pass < tighteningPasses && !watch.isStopped(); ++pass)
            tighten(pass % 2 == 0);
        placeBorder();
        return std::move(m_ranks);
    }

private:
    void collectArcs()
    {
        std::vector<Arc> arcs;
        arcs.reserve(m_graph.arcs.size());
        for (const Arc &arc : m_graph.arcs) {
            const Index from = m_graph.nodeOf(arc.from);
            const Index to = m_graph.nodeOf(arc.to);
            if (!m_isBorder[from] && !m_isBorder[to])
                arcs.push_back({from, to});
        }
        m_successors = Rows(
            m_graph.nodeCount(), arcs.size(), [&arcs](auto arc) { return arcs[arc].from; },
            [&arcs](auto arc) { return arcs[arc].to; });
        m_predecessors = Rows(
            m_graph.nodeCount(), arcs.size(), [&arcs](auto arc) { return arcs[arc].to; },
            [&arcs](auto arc) { return arcs[arc].from; });
    }

    /// Kahn's order and, along it, one more than the last predecessor.
    void rankByLongestPath()
    {
        const Index count = m_graph.nodeCount();
        std::vector<Index> unmet(count);
        m_order.reserve(count);
        for (Index node = 0; node < count; ++node) {
            unmet[node] = static_cast<Index>(m_predecessors[node].size());
            if (unmet[node] == 0)
                m_order.push_back(node);
        }
        for (std::size_t done = 0; done < m_order.size(); ++done) {
            const Index node = m_order[done];
            for (const Index next : m_successors[node]) {
                m_ranks[next] = std::max(m_ranks[next], m_ranks[node] + 1);
                if (--unmet[next] == 0)
                    m_order.push_back(next);
            }
        }
    }

    void tighten(bool isBackwards)
    {
        if (isBackwards)
            std::for_each(m_order.rbegin(), m_order.rend(), [this](Index node) { settle(node); });
        else
            std::for_each(m_order.begin(), m_order.end(), [this](Index node) { settle(node); });
    }

    void settle(Index node)
    {
        const auto before = m_predecessors[node];
        const auto after = m_successors[node];
        if (after.size() > before.size()) {
            Index latest = none;
            for (const Index next : after)
                latest = std::min(latest, m_ranks[next] - 1);
            m_ranks[node] = latest;
        } else {
            Index earliest = 0;
            for (const Index previous : before)
                earliest = std::max(earliest, m_ranks[previous] + 1);
            m_ranks[node] = earliest;
        }
    }

    void placeBorder()
    {
        Index last = 0;
        bool isEmpty = true;
        const Index first = m_graph.entries.empty() ? 0 : 1;
        for (Index node = 0; node < m_graph.nodeCount(); ++node) {
            if (m_isBorder[node])
                continue;
            m_ranks[node] += first;
            last = std::max(last, m_ranks[node]);
            isEmpty = false;
        }
        const Index behind = isEmpty ? first : last + 1;
        for (const Index node : m_graph.entries)
            m_ranks[node] = 0;
        for (const Index node : m_graph.exits)
            m_ranks[node] = behind;
    }

    const LevelGraph &m_graph;
    std::vector<bool> m_isBorder;
    std::vector<Index> m_ranks;
    Rows m_successors;
    Rows m_predecessors;
    std::vector<Index> m_order;
};

} // namespace

std::vector<Index> rankNodes(const LevelGraph &component, const Watch &watch)
{
    return Ranking(component).run(watch);
}

} // namespace stepwise::layered
