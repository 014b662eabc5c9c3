#pragma once

#include "core/base/result.h"
#include "core/cli/commandline.h"

namespace stepwise {

/// Carries out `stepwise layout`: reads the graph, lays it out and writes it in Graphviz' `plain`
/// format. A file is replaced as a whole, or not at all.
Result<void> layoutFile(const LayoutCommand &command);

} // namespace stepwise
