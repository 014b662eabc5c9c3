#pragma once

#include "core/layout/levelgraph.h"

#include <vector>

namespace stepwise::layered {

/// A connected part of a level, as a graph of its own.
struct Component
{
    LevelGraph graph;
    std::vector<Index> nodes; ///< the level's node, by node of `graph`
    std::vector<Index> arcs;  ///< the level's arc, by arc of `graph`
};

struct Components
{
    /// In the order of their first nodes. All that reaches the level's border is one component (the
    /// first): its edges must get there without meeting another one.
    std::vector<Component> connected;
    /// Nodes without arcs, in order.
    std::vector<Index> single;
};

/// Splits a level into what can be laid out on its own.
Components splitIntoComponents(const LevelGraph &level);

} // namespace stepwise::layered
