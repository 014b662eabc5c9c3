#pragma once

#include "core/layout/isotonic.h"
#include "core/layout/placement.h"
#include "core/layout/separation.h"
#include "core/layout/watch.h"

namespace stepwise::layered {

/// Sweeps over the layers; in each, the vertices move as near as they can to the mean of their
/// neighbours, which is an isotonic regression once the least distances are taken off.
/// (The sweeps of K. Sugiyama, S. Tagawa and M. Toda, 1981, with each layer solved exactly
/// instead of by priorities.)
class LayerSweeps
{
public:
    enum class Neighbours { None, Before, Behind, Both };

    LayerSweeps(const LayerGraph &graph, const Separation &separation, Placement &placement);

    /// Every layer as close together as allowed, the middles at 0.
    void pack();
    void sweep(bool isForwards, Neighbours neighbours, const Watch &watch);

private:
    void settle(Index layer, Neighbours neighbours);

    const LayerGraph &m_graph;
    const Separation &m_separation;
    Placement &m_placement;
    std::vector<double> m_wishes;
    std::vector<double> m_weights;
    IsotonicRegression m_regression;
};

} // namespace stepwise::layered
