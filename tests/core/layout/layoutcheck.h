#pragma once

#include "core/layout/layout.h"

#include <QString>

namespace stepwise::testing {

/// What is wrong with a layout, in words, a fault a line; empty when it keeps all that layout.h promises:
/// - no two nodes overlap, nodes lie within their groups and outside others, groups do not overlap;
/// - every drawn edge is there once, with its count, from border to border;
/// - an edge moves sideways only where no node is, so that curves between its points meet none;
/// - everything lies within the bounds.
QString layoutFaults(const LayoutInput &input, const LayoutResult &result);

/// The keys of the tasks by layer, from the first: "a | b c | d". In each layer from one end to
/// the other of what the eye sees. For graphs without groups.
QString layersOf(const TaskGraph &graph, const LayoutResult &result);

} // namespace stepwise::testing
