#include "core/layout/components.h"

#include "core/layout/disjointsets.h"

#include <utility>

namespace stepwise::layered {

namespace {

class Splitter
{
public:
    explicit Splitter(const LevelGraph &level)
        : m_level(level), m_sets(level.nodeCount()), m_hasArcs(level.nodeCount(), false),
          m_componentOf(level.nodeCount(), none), m_localOf(level.nodeCount(), none)
    {
    }

    Components run()
    {
        uniteEnds();
        uniteBorder();
        copyNodes();
        copyPorts();
        copyArcs();
        return std::move(m_result);
    }

private:
    void uniteEnds()
    {
        for (const Arc &arc : m_level.arcs) {
            const Index from = m_level.nodeOf(arc.from);
            const Index to = m_level.nodeOf(arc.to);
            m_hasArcs[from] = m_hasArcs[to] = true;
            m_sets.unite(from, to);
        }
    }

    void uniteBorder()
    {
        std::vector<Index> border = m_level.entries;
        border.insert(border.end(), m_level.exits.begin(), m_level.exits.end());
        for (const Index node : border) {
            m_hasArcs[node] = true;
            m_sets.unite(node, border.front());
        }
        if (!border.empty()) {
            m_result.connected.emplace_back();
            m_componentOf[m_sets.find(border.front())] = 0;
        }
    }

    void copyNodes()
    {
        for (Index node = 0; node < m_level.nodeCount(); ++node) {
            if (!m_hasArcs[node]) {
                m_result.single.push_back(node);
                continue;
            }
            Index &number = m_componentOf[m_sets.find(node)];
            if (number == none) {
                number = static_cast<Index>(m_result.connected.size());
                m_result.connected.emplace_back();
            }
            m_componentOf[node] = number;
            Component &component = m_result.connected[number];
            m_localOf[node] = component.graph.nodeCount();
            component.graph.sizes.push_back(m_level.sizes[node]);
            component.nodes.push_back(node);
        }
        for (const Index node : m_level.entries)
            m_result.connected.front().graph.entries.push_back(m_localOf[node]);
        for (const Index node : m_level.exits)
            m_result.connected.front().graph.exits.push_back(m_localOf[node]);
    }

    void copyPorts()
    {
        for (const Port &port : m_level.ports) {
            LevelGraph &graph = m_result.connected[m_componentOf[port.node]].graph;
            m_localPorts.push_back(graph.terminalCount());
            graph.ports.push_back({m_localOf[port.node], port.offset});
        }
    }

    void copyArcs()
    {
        for (Index arc = 0; arc < m_level.arcs.size(); ++arc) {
            const auto [from, to] = m_level.arcs[arc];
            Component &component = m_result.connected[m_componentOf[m_level.nodeOf(from)]];
            component.graph.arcs.push_back({localTerminal(from), localTerminal(to)});
            component.arcs.push_back(arc);
        }
    }

    Index localTerminal(Index terminal) const
    {
        const Index nodeCount = m_level.nodeCount();
        return terminal < nodeCount ? m_localOf[terminal] : m_localPorts[terminal - nodeCount];
    }

    const LevelGraph &m_level;
    DisjointSets m_sets;
    std::vector<bool> m_hasArcs;
    std::vector<Index> m_componentOf;
    std::vector<Index> m_localOf;
    std::vector<Index> m_localPorts;
    Components m_result;
};

} // namespace

Components splitIntoComponents(const LevelGraph &level)
{
    return Splitter(level).run();
}

} // namespace stepwise::layered
