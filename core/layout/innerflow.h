#pragma once

#include "core/layout/rows.h"

#include <vector>

namespace stepwise::layered {

/// What ranks are made from: the arcs of a level between nodes that aren't on its border. What is
/// on the border has its place before or behind all of them anyway.
struct InnerFlow
{
    explicit InnerFlow(const LevelGraph &level);

    /// Nodes so that each stands behind its predecessors, which is A. B. Kahn's order (1962); those
    /// on the border are in it, without arcs.
    std::vector<Index> order() const;

    std::vector<bool> isBorder; ///< by node
    std::vector<Arc> arcs;      ///< between nodes, not terminals
    Rows successors;            ///< by node
    Rows predecessors;          ///< by node
};

} // namespace stepwise::layered
