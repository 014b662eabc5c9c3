#pragma once

#include "core/layout/drawing.h"
#include "core/layout/levelseed.h"
#include "core/layout/watch.h"

#include <optional>

namespace stepwise::layered {

/// The layered layout of a connected graph, phase by phase (K. Sugiyama, S. Tagawa and M. Toda,
/// "Methods for visual understanding of hierarchical system structures", 1981): ranks, dummies,
/// order, coordinates, routes. Nothing when a stop was requested.
std::optional<Drawing> layoutComponent(const LevelGraph &component, const Spacing &spacing,
                                       LayoutEffort effort, const Watch &watch);

/// Likewise, as much like the old picture as possible; the seed has layers.
std::optional<Drawing> layoutLikeBefore(const LevelGraph &component, const LevelSeed &seed,
                                        const Spacing &spacing, const Watch &watch);

} // namespace stepwise::layered
