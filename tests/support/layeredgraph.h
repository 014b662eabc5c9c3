#pragma once

#include "core/graph/taskgraph.h"

#include <cstddef>

namespace stepwise::testing {

/// A graph of `layers` layers of equal width. Every task of a layer but the first depends on up to
/// three of the layer before it, which are chosen by a generator with a fixed seed.
TaskGraph layeredGraph(std::size_t tasks, std::size_t layers);

} // namespace stepwise::testing
