#pragma once

#include "core/layout/layergraph.h"
#include "core/layout/placement.h"
#include "core/layout/separation.h"
#include "core/layout/watch.h"

#include <vector>

namespace stepwise::layered {

/// Places every vertex across the flow: the centre, by vertex. Layer sweeps bring neighbours
/// near each other, straightening moves long edges as a whole; they take turns.
std::vector<double> placeAcross(const LayerGraph &graph, const Separation &separation,
                                const Watch &watch);

/// Likewise, as near as the least distances allow to where the vertices are held; what is not held
/// strongly, as are dummies, gives way so that edges run straight.
std::vector<double> placeLikeBefore(const LayerGraph &graph, const Separation &separation,
                                    std::vector<Hold> holds, const Watch &watch);

} // namespace stepwise::layered
