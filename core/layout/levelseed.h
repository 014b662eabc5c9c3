#pragma once

#include "core/layout/components.h"
#include "core/layout/layout.h"
#include "core/layout/levelgraph.h"

#include <optional>
#include <vector>

namespace stepwise::layered {

/// What is remembered of a node: where it was, in the old scene.
struct NodeSeed
{
    std::optional<Spot> corner; ///< nothing: it was not to be seen
    Extent size;                ///< then
    Index layer = none;         ///< among the layers of the old picture
};

/// What is remembered of a level, or of a component of it.
struct LevelSeed
{
    const LayoutResult *previous = nullptr; ///< not owned
    std::vector<NodeSeed> nodes;            ///< by node
    std::vector<Index> wayOf;               ///< by arc: the old edge that ran there; or `none`
    Index anchor = none;                    ///< the node that the user touched, or that holds it

    bool hasLayers() const;
    /// Where an old edge was across the flow at a place along it; its nearer end beyond its ends.
    float acrossOf(Index oldEdge, float along) const;
    LevelSeed of(const Component &component) const;
};

} // namespace stepwise::layered
