#pragma once

#include "core/layout/layergraph.h"

namespace stepwise::layered {

/// The least distance between the centres of vertices beside each other in a layer. Refers to what
/// it is made from; nothing is copied.
class Separation
{
public:
    Separation(const LayerGraph &graph, const std::vector<Extent> &nodeSizes,
               const Spacing &spacing)
        : m_graph(graph), m_nodeSizes(nodeSizes), m_spacing(spacing)
    {
    }

    /// Between `vertex` and `vertex + 1`, which must be of the same layer.
    double after(Index vertex) const
    {
        const int lines = int(m_graph.isDummy(vertex)) + int(m_graph.isDummy(vertex + 1));
        const float gap = lines == 0   ? m_spacing.nodeGap
                          : lines == 1 ? m_spacing.edgeToNode()
                                       : m_spacing.edgeToEdge();
        return half(vertex) + half(vertex + 1) + double(gap);
    }

private:
    double half(Index vertex) const
    {
        const Index node = m_graph.nodeOf[vertex];
        return node == none ? 0 : double(m_nodeSizes[node].across) / 2;
    }

    const LayerGraph &m_graph;
    const std::vector<Extent> &m_nodeSizes;
    const Spacing &m_spacing;
};

} // namespace stepwise::layered
