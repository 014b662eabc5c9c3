#pragma once

#include "core/layout/layout.h"

#include <optional>

namespace stepwise::testing {

/// What Graphviz' dot made of the same graph, with nodes and gaps of the same sizes.
struct DotRun
{
    double seconds = 0; ///< CPU
    double crossings = 0;
    double length = 0; ///< of all edges, in scene units
};

/// Nothing when dot is not installed.
std::optional<DotRun> runDot(const LayoutInput &input);

} // namespace stepwise::testing
