#pragma once

#include "core/layout/layergraph.h"
#include "core/layout/levelseed.h"
#include "core/layout/placement.h"
#include "core/layout/watch.h"

namespace stepwise::layered {

/// What the old picture says about where vertices stand across the flow.
struct SeededPlaces
{
    std::vector<double> centres; ///< by vertex: where it was
    std::vector<Hold> holds;     ///< by vertex: where it wants to be, and how much
};

/// Where nodes were, where old edges ran through the layers, and for what is new the mean of its
/// neighbours. What grew keeps its beginning. `graph` is the component, ranked `ranks`.
SeededPlaces recallPlaces(const LevelGraph &component, const std::vector<Index> &ranks,
                          const LayerGraph &graph, const LevelSeed &seed);

/// The layers in the order of such places. Neighbours of which at least one is new, or a dummy, are
/// swapped where this saves crossings.
std::vector<Index> orderLikeBefore(const LayerGraph &graph, const SeededPlaces &places,
                                   const Watch &watch);

} // namespace stepwise::layered
