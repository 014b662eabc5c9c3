#pragma once

#include "core/layout/levelgraph.h"

#include <span>
#include <vector>

namespace stepwise::layered {

/// Which strongly connected component each node is in: two nodes are in the same one when each can
/// be reached from the other. By two depth-first searches (S. Kosaraju, 1978; M. Sharir, 1981).
std::vector<Index> strongComponents(Index nodeCount, std::span<const Arc> arcs);

} // namespace stepwise::layered
