#pragma once

#include "core/layout/placement.h"
#include "core/layout/separation.h"

namespace stepwise::layered {

/// Moves unconnected parts of a placement together across the flow, each as a whole, until they
/// touch. (Parts are laid out as one when all of them reach their level's border; nothing but their
/// neighbours in a layer keeps them near each other.)
void closeGapsBetweenParts(const LayerGraph &graph, const Separation &separation,
                           Placement &placement);

} // namespace stepwise::layered
