#include "core/layout/wrapping.h"

#include <algorithm>
#include <cmath>

namespace stepwise::layered {

namespace {

/// How many times too wide a picture may be before it is wrapped, and after.
constexpr double mostUnwrapped = 3;
constexpr double mostWrapped = 1.5;

class Wrapping
{
public:
    Wrapping(const LevelGraph &component, const LayerGraph &graph, const Spacing &spacing)
        : m_component(component), m_graph(graph), m_aspect(double(spacing.aspect))
    {
        for (Index layer = 0; layer < graph.layerCount(); ++layer)
            measure(layer, spacing);
    }

    std::vector<Index> run()
    {
        const double widest = *std::max_element(m_widths.begin(), m_widths.end());
        if (isNarrowEnough(widest, mostUnwrapped))
            return {};
        double tooNarrow = 0; // what is narrower than needed; halved until the two are close
        double width = widest;
        for (int step = 0; step < 24; ++step) {
            const double middle = (tooNarrow + width) / 2;
            (isNarrowEnough(middle, mostWrapped) ? tooNarrow : width) = middle;
        }
        return ranksFor(width);
    }

private:
    void measure(Index layer, const Spacing &spacing)
    {
        double width = 0;
        double length = 0;
        for (Index vertex = m_graph.layerStarts[layer]; vertex < m_graph.layerStarts[layer + 1];
             ++vertex) {
            if (m_graph.isDummy(vertex))
                continue;
            const Extent size = m_component.sizes[m_graph.nodeOf[vertex]];
            width += size.across > 0 ? double(size.across + spacing.nodeGap) : 0;
            length = std::max(length, double(size.along));
        }
        m_widths.push_back(width);
        m_lengths.push_back(length > 0 ? length + double(spacing.layerGap) : 0);
    }

    Index partsOf(Index layer, double width) const
    {
        return static_cast<Index>(std::max(1.0, std::ceil(m_widths[layer] / width)));
    }

    bool isNarrowEnough(double width, double tolerance) const
    {
        double length = 0;
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer)
            length += m_lengths[layer] * partsOf(layer, width);
        return width * m_aspect <= length * tolerance;
    }

    std::vector<Index> ranksFor(double width) const
    {
        std::vector<Index> ranks(m_component.nodeCount());
        Index rank = 0;
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer) {
            const Index parts = partsOf(layer, width);
            Index turn = 0;
            for (Index vertex = m_graph.layerStarts[layer]; vertex < m_graph.layerStarts[layer + 1];
                 ++vertex) {
                if (!m_graph.isDummy(vertex))
                    ranks[m_graph.nodeOf[vertex]] = rank + turn++ % parts;
            }
            rank += std::min(parts, turn);
        }
        return ranks;
    }

    const LevelGraph &m_component;
    const LayerGraph &m_graph;
    double m_aspect;
    std::vector<double> m_widths;  ///< by layer, across the flow
    std::vector<double> m_lengths; ///< by layer, along the flow, with the gap
};

} // namespace

std::vector<Index> wrappedRanks(const LevelGraph &component, const LayerGraph &graph,
                                const Spacing &spacing)
{
    return Wrapping(component, graph, spacing).run();
}

} // namespace stepwise::layered
