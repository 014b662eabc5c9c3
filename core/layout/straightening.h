#pragma once

#include "core/layout/coordinates.h"
#include "core/layout/layergraph.h"

#include <stop_token>
#include <vector>

namespace stepwise::layered {

/// Makes what is nearly straight straight: lines of segments (first those of long edges, then one
/// through each node) are laid on one coordinate wherever their neighbours leave them room.
/// Order and least distances are kept. (The idea of linear segments: G. Sander, "Layout of
/// compound directed graphs", 1996; here as a clean-up after the sweeps.)
void straighten(const LayerGraph &graph, const Separation &separation, std::vector<double> &centres,
                std::stop_token stop);

} // namespace stepwise::layered
