#include "core/layout/layergraph.h"

#include <algorithm>
#include <numeric>

namespace stepwise::layered {

namespace {

/// Numbers: nodes, then dummies (in chains along the layers), then ports.
class Cutter
{
public:
    Cutter(const LevelGraph &graph, const std::vector<Index> &ranks)
        : m_graph(graph), m_ranks(ranks), m_layerOf(ranks)
    {
    }

    LayerGraph run()
    {
        chooseChains();
        addDummies();
        addSegments();
        return number();
    }

private:
    /// The dummies that the arcs of one terminal share: one in each layer of [first, last].
    struct Chain
    {
        Index first = none;
        Index last = 0;
        Index dummy = none;

        void cover(Index from, Index to)
        {
            first = std::min(first, from);
            last = std::max(last, to);
        }
    };

    Index rankOf(Index terminal) const { return m_ranks[m_graph.nodeOf(terminal)]; }
    bool isLong(const Arc &arc) const { return rankOf(arc.to) > rankOf(arc.from) + 1; }

    void chooseChains()
    {
        std::vector<Index> longOut(m_graph.terminalCount(), 0);
        std::vector<Index> longIn(m_graph.terminalCount(), 0);
        for (const Arc &arc : m_graph.arcs) {
            if (isLong(arc)) {
                ++longOut[arc.from];
                ++longIn[arc.to];
            }
        }
        m_outChains.resize(m_graph.terminalCount());
        m_inChains.resize(m_graph.terminalCount());
        m_isOut.resize(m_graph.arcs.size(), true);
        for (std::size_t index = 0; index < m_graph.arcs.size(); ++index) {
            const Arc &arc = m_graph.arcs[index];
            if (!isLong(arc))
                continue;
            m_isOut[index] = longOut[arc.from] >= longIn[arc.to];
            chainOf(index).cover(rankOf(arc.from) + 1, rankOf(arc.to) - 1);
        }
    }

    Chain &chainOf(std::size_t arc)
    {
        return m_isOut[arc] ? m_outChains[m_graph.arcs[arc].from]
                            : m_inChains[m_graph.arcs[arc].to];
    }

    void addDummies()
    {
        for (std::vector<Chain> *chains : {&m_outChains, &m_inChains}) {
            for (Chain &chain : *chains) {
                if (chain.first == none)
                    continue;
                chain.dummy = static_cast<Index>(m_layerOf.size());
                for (Index layer = chain.first; layer <= chain.last; ++layer)
                    m_layerOf.push_back(layer);
            }
        }
    }

    Index terminal(Index terminalOfLevel) const
    {
        const Index nodeCount = m_graph.nodeCount();
        const auto dummyCount = static_cast<Index>(m_layerOf.size()) - nodeCount;
        return terminalOfLevel < nodeCount ? terminalOfLevel : terminalOfLevel + dummyCount;
    }

    void addSegments()
    {
        m_segments.reserve(m_graph.arcs.size() + m_layerOf.size() - m_graph.nodeCount());
        m_result.firstDummy.resize(m_graph.arcs.size(), none);
        for (std::size_t index = 0; index < m_graph.arcs.size(); ++index) {
            const Arc &arc = m_graph.arcs[index];
            if (isLong(arc)) {
                const Chain &chain = chainOf(index);
                const Index first = chain.dummy + rankOf(arc.from) + 1 - chain.first;
                const Index last = first + rankOf(arc.to) - rankOf(arc.from) - 2;
                m_result.firstDummy[index] = first;
                if (m_isOut[index])
                    m_segments.push_back({last, terminal(arc.to)});
                else
                    m_segments.push_back({terminal(arc.from), first});
            } else {
                m_segments.push_back({terminal(arc.from), terminal(arc.to)});
            }
        }
        for (Index index = 0; index < m_graph.terminalCount(); ++index) {
            addChain(m_outChains[index], [&](Index first, Index) {
                return Arc{terminal(index), first};
            });
            addChain(m_inChains[index], [&](Index, Index last) {
                return Arc{last, terminal(index)};
            });
        }
    }

    template<typename Root>
    void addChain(const Chain &chain, Root root)
    {
        if (chain.first == none)
            return;
        const Index last = chain.dummy + chain.last - chain.first;
        m_segments.push_back(root(chain.dummy, last));
        for (Index dummy = chain.dummy; dummy < last; ++dummy)
            m_segments.push_back({dummy, dummy + 1});
    }

    /// Vertices by layer, else in the order of their first numbers.
    LayerGraph number()
    {
        const auto vertexCount = static_cast<Index>(m_layerOf.size());
        const Index portCount = static_cast<Index>(m_graph.ports.size());
        const Index layerCount = *std::max_element(m_layerOf.begin(), m_layerOf.end()) + 1;
        m_result.layerStarts.assign(layerCount + std::size_t(1), 0);
        for (const Index layer : m_layerOf)
            ++m_result.layerStarts[layer + 1];
        std::partial_sum(m_result.layerStarts.begin(), m_result.layerStarts.end(),
                         m_result.layerStarts.begin());

        std::vector<Index> next = m_result.layerStarts;
        m_result.nowOf.resize(vertexCount + portCount);
        m_result.nodeOf.resize(vertexCount);
        for (Index vertex = 0; vertex < vertexCount; ++vertex) {
            const Index now = next[m_layerOf[vertex]]++;
            m_result.nowOf[vertex] = now;
            m_result.nodeOf[now] = vertex < m_graph.nodeCount() ? vertex : none;
        }
        numberPorts();
        m_result.below = rows(&Arc::from, &Arc::to);
        m_result.above = rows(&Arc::to, &Arc::from);
        return std::move(m_result);
    }

    /// Ports by their vertex and offset.
    void numberPorts()
    {
        if (m_graph.ports.empty())
            return;
        const auto vertexCount = static_cast<Index>(m_layerOf.size());
        std::vector<Index> ports(m_graph.ports.size());
        std::iota(ports.begin(), ports.end(), 0);
        std::stable_sort(ports.begin(), ports.end(), [this](Index left, Index right) {
            const Port &first = m_graph.ports[left];
            const Port &second = m_graph.ports[right];
            const Index firstVertex = m_result.nowOf[first.node];
            const Index secondVertex = m_result.nowOf[second.node];
            return firstVertex != secondVertex ? firstVertex < secondVertex
                                               : first.offset < second.offset;
        });
        m_result.portStarts.assign(vertexCount + std::size_t(1), 0);
        for (Index place = 0; place < ports.size(); ++place) {
            const Port &port = m_graph.ports[ports[place]];
            m_result.nowOf[vertexCount + ports[place]] = vertexCount + place;
            m_result.portOffsets.push_back(port.offset);
            ++m_result.portStarts[m_result.nowOf[port.node] + 1];
        }
        std::partial_sum(m_result.portStarts.begin(), m_result.portStarts.end(),
                         m_result.portStarts.begin());
    }

    Rows rows(Index Arc::*row, Index Arc::*value) const
    {
        return Rows(
            m_result.terminalCount(), m_segments.size(),
            [this, row](auto segment) { return m_result.nowOf[m_segments[segment].*row]; },
            [this, value](auto segment) { return m_result.nowOf[m_segments[segment].*value]; });
    }

    const LevelGraph &m_graph;
    const std::vector<Index> &m_ranks;
    std::vector<Index> m_layerOf; ///< by vertex
    std::vector<Chain> m_outChains;
    std::vector<Chain> m_inChains;
    std::vector<bool> m_isOut; ///< by arc: it uses its source's chain
    std::vector<Arc> m_segments;
    LayerGraph m_result;
};

} // namespace

std::vector<Index> LayerGraph::layersByVertex() const
{
    std::vector<Index> layers(vertexCount());
    for (Index layer = 0; layer < layerCount(); ++layer)
        std::fill(layers.begin() + layerStarts[layer], layers.begin() + layerStarts[layer + 1],
                  layer);
    return layers;
}

std::vector<Index> LayerGraph::verticesByTerminal() const
{
    std::vector<Index> vertices(terminalCount());
    for (Index vertex = 0; vertex < vertexCount(); ++vertex)
        forEachTerminal(vertex, [&](Index terminal) { vertices[terminal] = vertex; });
    return vertices;
}

LayerGraph LayerGraph::reordered(const std::vector<Index> &sequence) const
{
    LayerGraph result;
    result.layerStarts = layerStarts;
    result.firstDummy = firstDummy;
    std::vector<Index> newOf(terminalCount());
    result.nodeOf.reserve(vertexCount());
    for (Index place = 0; place < sequence.size(); ++place) {
        newOf[sequence[place]] = place;
        result.nodeOf.push_back(nodeOf[sequence[place]]);
    }
    if (!portStarts.empty()) {
        result.portStarts.push_back(0);
        for (const Index vertex : sequence) {
            for (auto [port, end] = portsOf(vertex); port < end; ++port) {
                newOf[port] = vertexCount() + static_cast<Index>(result.portOffsets.size());
                result.portOffsets.push_back(offsetOf(port));
            }
            result.portStarts.push_back(static_cast<Index>(result.portOffsets.size()));
        }
    }
    result.above = above.renamed(newOf);
    result.below = below.renamed(newOf);
    result.nowOf.reserve(nowOf.size());
    for (const Index terminal : nowOf)
        result.nowOf.push_back(newOf[terminal]);
    return result;
}

LayerGraph withDummies(const LevelGraph &component, const std::vector<Index> &ranks)
{
    return Cutter(component, ranks).run();
}

} // namespace stepwise::layered
