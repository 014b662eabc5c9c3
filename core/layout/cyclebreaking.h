#pragma once

#include "core/layout/levelgraph.h"

#include <span>
#include <vector>

namespace stepwise::layered {

/// Which arcs (between nodes) to draw the other way round so that no cycle is left: by arc.
///
/// They are those that lead to a node which a depth-first search has entered and not left
/// (R. Tarjan, "Depth-first search and linear graph algorithms", 1972). The search begins at nodes
/// without predecessors, then at the first nodes of what is left, so that a cycle is cut where it
/// closes in file order. Self-loops are reported as well.
std::vector<bool> arcsToTurnRound(Index nodeCount, std::span<const Arc> arcs);

/// Likewise, but arcs that were turned round before (and those beside them, with the same ends) are
/// turned round first, as far as they still lie on cycles.
std::vector<bool> arcsToTurnRound(Index nodeCount, std::span<const Arc> arcs,
                                  const std::vector<bool> &wereTurned);

} // namespace stepwise::layered
