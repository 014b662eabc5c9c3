#include "core/layout/ranking.h"

#include "core/layout/innerflow.h"

#include <algorithm>

namespace stepwise::layered {

namespace {

constexpr int tighteningPasses = 3;

class Ranking
{
public:
    explicit Ranking(const LevelGraph &graph)
        : m_graph(graph), m_flow(graph), m_order(m_flow.order()), m_ranks(graph.nodeCount(), 0)
    {
        m_flow.arcs = {}; // the rows are enough, and a million tasks have many
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
    /// One more than the last predecessor.
    void rankByLongestPath()
    {
        for (const Index node : m_order) {
            for (const Index next : m_flow.successors[node])
                m_ranks[next] = std::max(m_ranks[next], m_ranks[node] + 1);
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
        const auto before = m_flow.predecessors[node];
        const auto after = m_flow.successors[node];
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
            if (m_flow.isBorder[node])
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
    InnerFlow m_flow;
    const std::vector<Index> m_order;
    std::vector<Index> m_ranks;
};

} // namespace

std::vector<Index> rankNodes(const LevelGraph &component, const Watch &watch)
{
    return Ranking(component).run(watch);
}

} // namespace stepwise::layered
