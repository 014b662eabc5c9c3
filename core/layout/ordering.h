#pragma once

#include "core/layout/layergraph.h"
#include "core/layout/watch.h"

#include <cstdint>
#include <vector>

namespace stepwise::layered {

struct Order
{
    std::vector<Index> sequence; ///< the vertices, layer by layer
    std::uint64_t crossings = 0;
};

/// Orders the layers for few crossings, from the best of some first orders (at least one).
///
/// Sweeps up and down which sort each layer by the medians of its neighbours (P. Eades and
/// N. Wormald, "Edge crossings in drawings of bipartite graphs", 1994), ties reversed in every
/// second pair, the best kept; then passes that swap neighbours in a layer where this helps
/// ("transpose": E. Gansner, E. Koutsofios, S. North and K.-P. Vo, 1993).
Order orderLayers(const LayerGraph &graph, std::vector<std::vector<Index>> starts,
                  const Watch &watch);

/// Swaps neighbours in the layers where this helps ("transpose") until it does not, or several
/// passes were made; two vertices that are both fixed keep their order.
std::vector<Index> transposeLayers(const LayerGraph &graph, std::vector<Index> sequence,
                                   const std::vector<bool> &isFixed, const Watch &watch);

} // namespace stepwise::layered
