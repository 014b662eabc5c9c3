#pragma once

#include "core/layout/layergraph.h"
#include "core/layout/levelgraph.h"

#include <cstdint>
#include <vector>

namespace stepwise::testing {

/// A level of equal nodes.
layered::LevelGraph levelGraph(layered::Index nodeCount, const std::vector<layered::Arc> &arcs);

/// Arcs from lower to higher numbers, at random; the same for the same seed.
std::vector<layered::Arc> randomArcs(layered::Index nodeCount, std::size_t arcCount,
                                     std::uint32_t seed);

/// Ranked and cut into layers.
layered::LayerGraph layerGraph(const layered::LevelGraph &level);

} // namespace stepwise::testing
