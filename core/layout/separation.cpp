#include "core/layout/separation.h"

namespace stepwise::layered {

Separation::Separation(const LayerGraph &graph, const std::vector<Extent> &nodeSizes,
                       const Spacing &spacing)
    : m_after(graph.vertexCount(), 0)
{
    const auto half = [&](Index vertex) {
        return graph.isDummy(vertex) ? 0 : nodeSizes[graph.nodeOf[vertex]].across / 2;
    };
    for (Index layer = 0; layer < graph.layerCount(); ++layer) {
        for (Index vertex = graph.layerStarts[layer]; vertex + 1 < graph.layerStarts[layer + 1];
             ++vertex) {
            const int lines = int(graph.isDummy(vertex)) + int(graph.isDummy(vertex + 1));
            const float gap = lines == 0   ? spacing.nodeGap
                              : lines == 1 ? spacing.edgeToNode()
                                           : spacing.edgeToEdge();
            m_after[vertex] = half(vertex) + half(vertex + 1) + gap;
        }
    }
}

} // namespace stepwise::layered
