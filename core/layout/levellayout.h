#pragma once

#include "core/layout/drawing.h"
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
/// ends on the level's border. Nothing when a stop was requested.
std::optional<Drawing> layoutLevel(const LevelGraph &level, const Spacing &spacing,
                                   const Frame &frame, const Watch &watch);

} // namespace stepwise::layered
