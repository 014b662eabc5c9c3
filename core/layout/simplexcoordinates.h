#pragma once

#include "core/layout/layergraph.h"
#include "core/layout/separation.h"

#include <vector>

namespace stepwise::layered {

/// As `placeAcross`, with the least weighted total length of segments across the flow: those between
/// two dummies weigh 8, those with one of them 2, others 1. Network simplex on the dual problem, a
/// circulation, whose potentials are the coordinates (E. Gansner, E. Koutsofios, S. North and
/// K.-P. Vo, "A technique for drawing directed graphs", 1993; solved by LEMON).
///
/// Takes more than linear time, and cannot be stopped half-way. Empty when the graph is too large
/// for that: the limit is its size rather than time, so that the same graph gives the same picture.
std::vector<double> placeOptimally(const LayerGraph &graph, const Separation &separation);

} // namespace stepwise::layered
