#pragma once

#include "core/graph/grouping.h"

namespace stepwise {

/// The grouping with a group of its own for each set of exact twins in the same group, after the
/// others. It is named by what the names of the twins begin with, or by the first of them.
Grouping withTwinsMerged(Grouping grouping, const TaskGraph &graph);

} // namespace stepwise
