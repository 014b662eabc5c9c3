#include "core/layout/layersweeps.h"

namespace stepwise::layered {

LayerSweeps::LayerSweeps(const LayerGraph &graph, const Separation &separation,
                         Placement &placement)
    : m_graph(graph), m_separation(separation), m_placement(placement)
{
}

void LayerSweeps::pack()
{
    for (Index layer = 0; layer < m_graph.layerCount(); ++layer) {
        const Index first = m_graph.layerStarts[layer];
        const Index end = m_graph.layerStarts[layer + 1];
        double width = 0;
        for (Index vertex = first; vertex < end; ++vertex)
            width += m_separation.after(vertex);
        double at = -width / 2;
        for (Index vertex = first; vertex < end; ++vertex) {
            m_placement.move(vertex, at);
            at += m_separation.after(vertex);
        }
    }
}

void LayerSweeps::sweep(bool isForwards, Neighbours neighbours, const Watch &watch)
{
    for (Index step = 0; step < m_graph.layerCount() && !watch.isStopped(); ++step)
        settle(isForwards ? step : m_graph.layerCount() - 1 - step, neighbours);
}

void LayerSweeps::settle(Index layer, Neighbours neighbours)
{
    const Index first = m_graph.layerStarts[layer];
    const Index size = m_graph.layerSize(layer);
    m_wishes.resize(size);
    m_weights.resize(size);
    double offset = 0; // of a vertex when all stand as close together as allowed
    for (Index place = 0; place < size; ++place) {
        const Index vertex = first + place;
        Placement::Pull pull = m_placement.ownPull(vertex);
        if (neighbours == Neighbours::Before || neighbours == Neighbours::Both)
            m_placement.addPull(pull, vertex, m_graph.above);
        if (neighbours == Neighbours::Behind || neighbours == Neighbours::Both)
            m_placement.addPull(pull, vertex, m_graph.below);
        m_wishes[place] = pull.sum / pull.weight - offset;
        m_weights[place] = pull.weight;
        offset += m_separation.after(vertex);
    }
    m_regression.fit(m_wishes, m_weights);
    offset = 0;
    for (Index place = 0; place < size; ++place) {
        m_placement.move(first + place, m_wishes[place] + offset);
        offset += m_separation.after(first + place);
    }
}

} // namespace stepwise::layered
