#pragma once

#include "core/layout/levelgraph.h"
#include "core/layout/watch.h"

#include <vector>

namespace stepwise::layered {

/// The layer of each node, counted from 0, so that every arc leads to a later layer; no layer is
/// empty. Entries stand alone in the first layer, exits in the last.
///
/// Longest path (P. Eades and K. Sugiyama, 1990), then three passes which move each node towards
/// the side on which it has more arcs; ties go towards the earliest layer. That comes within a few
/// per cent of the least total length.
std::vector<Index> rankNodes(const LevelGraph &component, const Watch &watch);

} // namespace stepwise::layered
