#pragma once

#include "core/layout/levelseed.h"

namespace stepwise::layered {

/// Ranks as `rankNodes` promises them, which resemble the layers of the old picture: each node
/// stays in its layer but for what a new arc forces on, or back, whichever moves fewer nodes away
/// from the anchor. A new node follows what it needs. The seed has layers.
std::vector<Index> rankLikeBefore(const LevelGraph &component, const LevelSeed &seed);

} // namespace stepwise::layered
