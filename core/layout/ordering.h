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

/// Improves the order that the graph is in with more patience: every vertex is sifted to the place
/// in its layer where it has the fewest crossings, as far as it does not have to go too far
/// (C. Matuszewski, R. Schönfeld and P. Molitor, "Using sifting for k-layer straightline crossing
/// minimization", 1999); then restarts from the best order so far with pieces of every layer turned
/// round. The restarts, ten at most, are limited by work and not by time: the same graph gives the
/// same order.
Order orderLayersThoroughly(const LayerGraph &graph, const Watch &watch);

/// Swaps neighbours in the layers where this helps ("transpose") until it does not, or several
/// passes were made; two vertices that are both fixed keep their order.
std::vector<Index> transposeLayers(const LayerGraph &graph, std::vector<Index> sequence,
                                   const std::vector<bool> &isFixed, const Watch &watch);

} // namespace stepwise::layered
