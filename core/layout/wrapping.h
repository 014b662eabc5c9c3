#pragma once

#include "core/layout/layergraph.h"

#include <vector>

namespace stepwise::layered {

/// Ranks with which very wide layers are cut into several: each of its nodes, in order, goes to the
/// next of the new layers in turn, so that neighbours stay together. Real workflows often have
/// thousands of tasks in a handful of layers; unwrapped they would be a picture of 1 : 40.
///
/// Empty when the component is not more than three times as wide (across the flow) as it should
/// be for its length. `graph` is the component in order, by `ranks`.
std::vector<Index> wrappedRanks(const LevelGraph &component, const LayerGraph &graph,
                                const Spacing &spacing);

} // namespace stepwise::layered
