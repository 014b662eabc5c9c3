#pragma once

#include "core/layout/layergraph.h"

#include <stop_token>
#include <vector>

namespace stepwise::layered {

/// The least distance between the centres of vertices beside each other in a layer.
class Separation
{
public:
    /// Neither is copied.
    Separation(const LayerGraph &graph, const std::vector<Extent> &nodeSizes,
               const Spacing &spacing);

    /// Between `vertex` and `vertex + 1`, which are of the same layer.
    double after(Index vertex) const;
    /// Half the vertex' own size.
    double half(Index vertex) const;

private:
    const LayerGraph &m_graph;
    const std::vector<Extent> &m_nodeSizes;
    const Spacing &m_spacing;
};

/// Places every vertex across the flow: the centre, by vertex.
///
/// Sweeps over the layers; in each, the vertices move as near as they can to the mean of their
/// neighbours, which is an isotonic regression once the least distances are taken off. Segments
/// between dummies weigh eight times as much, so that long edges become straight. (The sweeps are
/// those of K. Sugiyama, S. Tagawa and M. Toda, 1981; solving each layer exactly instead of by
/// priorities, and the weights, follow E. Gansner et al., 1993.)
std::vector<double> placeAcross(const LayerGraph &graph, const Separation &separation,
                                std::stop_token stop);

} // namespace stepwise::layered
