#pragma once

#include "core/layout/layergraph.h"
#include "core/layout/separation.h"

#include <stop_token>
#include <vector>

namespace stepwise::layered {

/// Places every vertex across the flow: the centre, by vertex. Layer sweeps bring neighbours
/// near each other, straightening moves long edges as a whole; they take turns.
std::vector<double> placeAcross(const LayerGraph &graph, const Separation &separation,
                                const std::stop_token &stop);

} // namespace stepwise::layered
