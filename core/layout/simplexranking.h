#pragma once

#include "core/layout/levelgraph.h"
#include "core/layout/watch.h"

#include <vector>

namespace stepwise::layered {

/// As `rankNodes`, with the least total length of the arcs: network simplex on the dual problem, a
/// flow (E. Gansner, E. Koutsofios, S. North and K.-P. Vo, "A technique for drawing directed
/// graphs", 1993; solved by LEMON). Takes more than linear time, and cannot be stopped half-way.
/// `ranks` are those of `rankNodes`.
std::vector<Index> optimalRanks(const LevelGraph &component, const std::vector<Index> &ranks);

} // namespace stepwise::layered
