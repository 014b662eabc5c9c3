#pragma once

#include "core/layout/layergraph.h"

#include <vector>

namespace stepwise::layered {

/// A first order of the vertices, layer by layer: each layer as a depth-first search meets it that
/// goes along segments in both directions. It keeps what belongs together side by side, which is a
/// far better start for the sweeps than breadth-first search or file order.
/// (After the initial order of E. Gansner, E. Koutsofios, S. North and K.-P. Vo, "A technique for
/// drawing directed graphs", 1993, who search breadth-first.)
std::vector<Index> depthFirstOrder(const LayerGraph &graph);

} // namespace stepwise::layered
