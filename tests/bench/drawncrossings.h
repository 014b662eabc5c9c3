#pragma once

#include "core/layout/layout.h"

#include <cstdint>

namespace stepwise::testing {

/// How many crossings the eye sees in a layout from left to right without groups: what edges share
/// counts once, ends that meet do not count.
std::uint64_t drawnCrossings(const LayoutResult &result);

} // namespace stepwise::testing
