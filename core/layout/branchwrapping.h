#pragma once

#include "core/layout/levelgraph.h"

#include <vector>

namespace stepwise::layered {

/// Ranks with which many parallel branches (say, a pipeline for each of a hundred samples, between
/// a common beginning and a common end) stand in several columns behind each other, as lines of
/// text do, instead of all beside each other.
///
/// Branches are what is connected once the hubs are taken away: the nodes with many arcs. Empty
/// when there are too few branches, or the component is not much wider (across the flow) than it
/// should be for its length. `ranks` are the component's without wrapping.
std::vector<Index> ranksOfBranches(const LevelGraph &component, const std::vector<Index> &ranks,
                                   const Spacing &spacing);

} // namespace stepwise::layered
