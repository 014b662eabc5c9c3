#pragma once

#include "core/layout/drawing.h"
#include "core/layout/levelseed.h"
#include "core/layout/watch.h"

#include <optional>

namespace stepwise::layered {

/// The space that a level keeps free inside its border.
struct Frame
{
    float before = 0; ///< along the flow
    float after = 0;
    float above = 0; ///< across it
    float beneath = 0;
};

/// Lays out one level within its frame: components one by one, packed. What comes in or goes out
/// ends on the level's border. With a seed (may be null) it resembles the old picture as far as
/// that one knows it. Nothing when a stop was requested.
std::optional<Drawing> layoutLevel(const LevelGraph &level, const LevelSeed *seed,
                                   const Spacing &spacing, const Frame &frame, LayoutEffort effort,
                                   const Watch &watch);

} // namespace stepwise::layered
