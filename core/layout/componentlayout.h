#pragma once

#include "core/layout/drawing.h"

#include <optional>
#include <stop_token>

namespace stepwise::layered {

/// The layered layout of a connected graph, phase by phase (K. Sugiyama, S. Tagawa and M. Toda,
/// "Methods for visual understanding of hierarchical system structures", 1981): ranks, dummies,
/// order, coordinates, routes. Nothing when `stop` was requested.
std::optional<Drawing> layoutComponent(const LevelGraph &component, const Spacing &spacing,
                                       const std::stop_token &stop);

} // namespace stepwise::layered
