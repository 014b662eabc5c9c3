#include "core/layout/coordinates.h"

#include "core/layout/isotonic.h"

#include <algorithm>

namespace stepwise::layered {

namespace {

constexpr int oneSidedSweeps = 4;
constexpr int twoSidedSweeps = 4;

class Coordinates
{
public:
    Coordinates(const LayerGraph &graph, const Separation &separation)
        : m_graph(graph), m_separation(separation), m_centres(graph.vertexCount()),
          m_lines(graph.terminalCount()), m_isDummy(graph.terminalCount(), false)
    {
        for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex)
            m_isDummy[vertex] = graph.isDummy(vertex);
    }

    std::vector<double> run(const std::stop_token &stop)
    {
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer)
            pack(layer);
        for (int sweep = 0; sweep < oneSidedSweeps + twoSidedSweeps; ++sweep) {
            const bool isDownwards = sweep % 2 == 0;
            const bool isTwoSided = sweep >= oneSidedSweeps;
            for (Index step = 0; step < m_graph.layerCount() && !stop.stop_requested(); ++step) {
                const Index layer = isDownwards ? step : m_graph.layerCount() - 1 - step;
                settle(layer, isDownwards || isTwoSided, !isDownwards || isTwoSided);
            }
        }
        return std::move(m_centres);
    }

private:
    /// As close together as allowed, the layer's middle at 0.
    void pack(Index layer)
    {
        const Index first = m_graph.layerStarts[layer];
        const Index end = m_graph.layerStarts[layer + 1];
        double at = 0;
        for (Index vertex = first; vertex < end; ++vertex) {
            m_centres[vertex] = at;
            at += vertex + 1 < end ? m_separation.after(vertex) : 0;
        }
        for (Index vertex = first; vertex < end; ++vertex)
            move(vertex, m_centres[vertex] - at / 2);
    }

    void settle(Index layer, bool usesAbove, bool usesBelow)
    {
        const Index first = m_graph.layerStarts[layer];
        const Index size = m_graph.layerSize(layer);
        m_wishes.resize(size);
        m_weights.resize(size);
        double offset = 0; // of a vertex when all stand as close as allowed
        for (Index place = 0; place < size; ++place) {
            wish(first + place, place, usesAbove, usesBelow);
            m_wishes[place] -= offset;
            offset += place + 1 < size ? m_separation.after(first + place) : 0;
        }
        m_regression.fit(m_wishes, m_weights);
        offset = 0;
        for (Index place = 0; place < size; ++place) {
            move(first + place, m_wishes[place] + offset);
            offset += place + 1 < size ? m_separation.after(first + place) : 0;
        }
    }

    /// The mean of the neighbours' lines; without any, to stay, though hardly insisting.
    void wish(Index vertex, Index place, bool usesAbove, bool usesBelow)
    {
        double sum = 0;
        double weight = 0;
        m_graph.forEachTerminal(vertex, [&](Index terminal) {
            for (const Rows *rows : {&m_graph.above, &m_graph.below}) {
                if (rows == &m_graph.above ? !usesAbove : !usesBelow)
                    continue;
                for (const Index neighbour : (*rows)[terminal]) {
                    const double pull = weightOf(terminal, neighbour);
                    sum += pull * (m_lines[neighbour] - double(m_graph.offsetOf(terminal)));
                    weight += pull;
                }
            }
        });
        m_wishes[place] = weight > 0 ? sum / weight : m_centres[vertex];
        m_weights[place] = weight > 0 ? weight : 0.01;
    }

    double weightOf(Index terminal, Index neighbour) const
    {
        const int dummies = int(m_isDummy[terminal]) + int(m_isDummy[neighbour]);
        return dummies == 2 ? 8 : dummies == 1 ? 2 : 1;
    }

    void move(Index vertex, double centre)
    {
        m_centres[vertex] = centre;
        m_graph.forEachTerminal(vertex, [&](Index terminal) {
            m_lines[terminal] = centre + double(m_graph.offsetOf(terminal));
        });
    }

    const LayerGraph &m_graph;
    const Separation &m_separation;
    std::vector<double> m_centres;
    std::vector<double> m_lines; ///< by terminal: where its segments end
    std::vector<char> m_isDummy; ///< by terminal
    std::vector<double> m_wishes;
    std::vector<double> m_weights;
    IsotonicRegression m_regression;
};

} // namespace

Separation::Separation(const LayerGraph &graph, const std::vector<Extent> &nodeSizes,
                       const Spacing &spacing)
    : m_graph(graph), m_nodeSizes(nodeSizes), m_spacing(spacing)
{
}

double Separation::half(Index vertex) const
{
    const Index node = m_graph.nodeOf[vertex];
    return node == none ? 0 : double(m_nodeSizes[node].across) / 2;
}

double Separation::after(Index vertex) const
{
    const double halves = half(vertex) + half(vertex + 1);
    const int lines = int(m_graph.isDummy(vertex)) + int(m_graph.isDummy(vertex + 1));
    const float gap = lines == 0   ? m_spacing.nodeGap
                      : lines == 1 ? m_spacing.edgeToNode()
                                   : m_spacing.edgeToEdge();
    return halves + double(gap);
}

std::vector<double> placeAcross(const LayerGraph &graph, const Separation &separation,
                                std::stop_token stop)
{
    return Coordinates(graph, separation).run(stop);
}

} // namespace stepwise::layered
