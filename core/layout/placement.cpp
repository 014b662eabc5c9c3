#include "core/layout/placement.h"

namespace stepwise::layered {

Placement::Placement(const LayerGraph &graph)
    : m_graph(graph), m_centres(graph.vertexCount(), 0), m_lines(graph.terminalCount(), 0),
      m_vertexOf(graph.verticesByTerminal()), m_isDummy(graph.terminalCount(), false)
{
    for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex)
        m_isDummy[vertex] = graph.isDummy(vertex);
}

void Placement::move(Index vertex, double centre)
{
    m_centres[vertex] = centre;
    m_graph.forEachTerminal(vertex, [&](Index terminal) {
        m_lines[terminal] = centre + double(m_graph.offsetOf(terminal));
    });
}

void Placement::addPull(Pull &pull, Index vertex, const Rows &rows, Index except) const
{
    m_graph.forEachTerminal(vertex, [&](Index terminal) {
        for (const Index neighbour : rows[terminal]) {
            if (m_vertexOf[neighbour] != except)
                pull.add(m_lines[neighbour] - double(m_graph.offsetOf(terminal)),
                         weight(terminal, neighbour));
        }
    });
}

} // namespace stepwise::layered
