#include "core/layout/depthfirstorder.h"

#include <algorithm>

namespace stepwise::layered {

namespace {

class DepthFirstOrder
{
public:
    explicit DepthFirstOrder(const LayerGraph &graph)
        : m_graph(graph), m_next(graph.layerStarts), m_isMet(graph.vertexCount(), false),
          m_layerOf(graph.layersByVertex()), m_vertexOf(graph.verticesByTerminal()),
          m_sequence(graph.vertexCount())
    {
    }

    std::vector<Index> run()
    {
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            m_stack.push_back(vertex);
            while (!m_stack.empty()) {
                const Index top = m_stack.back();
                m_stack.pop_back();
                meet(top);
            }
        }
        return std::move(m_sequence);
    }

private:
    void meet(Index vertex)
    {
        if (m_isMet[vertex])
            return;
        m_isMet[vertex] = true;
        m_sequence[m_next[m_layerOf[vertex]]++] = vertex;
        // What is pushed last is met first: what lies below, in order.
        const std::size_t bottom = m_stack.size();
        m_graph.forEachTerminal(vertex, [this](Index terminal) { push(m_graph.below[terminal]); });
        m_graph.forEachTerminal(vertex, [this](Index terminal) { push(m_graph.above[terminal]); });
        std::reverse(m_stack.begin() + static_cast<std::ptrdiff_t>(bottom), m_stack.end());
    }

    void push(std::span<const Index> terminals)
    {
        for (const Index terminal : terminals) {
            if (!m_isMet[m_vertexOf[terminal]])
                m_stack.push_back(m_vertexOf[terminal]);
        }
    }

    const LayerGraph &m_graph;
    std::vector<Index> m_next; ///< by layer: the next free place
    std::vector<bool> m_isMet;
    std::vector<Index> m_layerOf;
    std::vector<Index> m_vertexOf; ///< by terminal
    std::vector<Index> m_stack;
    std::vector<Index> m_sequence;
};

} // namespace

std::vector<Index> depthFirstOrder(const LayerGraph &graph)
{
    return DepthFirstOrder(graph).run();
}

} // namespace stepwise::layered
