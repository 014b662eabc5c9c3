#pragma once

#include "core/graph/taskgraph.h"

#include <cstddef>
#include <cstdint>

namespace stepwise::testing {

/// A graph as workflow engines produce them: stages of chains, fan-outs, fan-ins and diamonds, with
/// edges that skip stages; 1.5 dependencies a task, about as many stages as fit a window's shape.
/// The same seed gives the same graph.
TaskGraph workflowGraph(std::size_t taskCount, std::uint32_t seed);

struct RandomGraphShape
{
    std::size_t tasks = 50;
    double dependenciesPerTask = 1.5;
    std::size_t groups = 0; ///< nested at random, each task in one of them or at the top
    bool hasCycles = false; ///< also self-loops and parallel dependencies
};

/// A graph without any structure.
TaskGraph randomGraph(const RandomGraphShape &shape, std::uint32_t seed);

} // namespace stepwise::testing
