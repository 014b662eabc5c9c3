#include "core/layout/placement.h"

namespace stepwise::layered {

Placement::Placement(const LayerGraph &graph)
    : m_graph(graph), m_centres(graph.vertexCount(), 0), m_lines(graph.terminalCount(), 0),
      m_vertexOf(graph.terminalCount())
{
    for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex)
        graph.forEachTerminal(vertex, [&](Index terminal) { m_vertexOf[terminal] = vertex; });
}

void Placement::move(Index vertex, double centre)
{
    m_centres[vertex] = centre;
    m_graph.forEachTerminal(vertex, [&](Index terminal) {
        m_lines[terminal] = centre + double(m_graph.offsetOf(terminal));
    });
}

double Placement::weight(Index terminal, Index neighbour) const
{
    const int dummies =
        int(m_graph.isDummy(m_vertexOf[terminal])) + int(m_graph.isDummy(m_vertexOf[neighbour]));
    return dummies == 2 ? 8 : dummies == 1 ? 2 : 1;
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
