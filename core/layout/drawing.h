#pragma once

#include "core/layout/levelgraph.h"

#include <span>
#include <vector>

namespace stepwise::layered {

/// Polylines, one after the other in one array.
struct Polylines
{
    std::vector<Index> starts{0}; ///< by polyline, and the end
    std::vector<Spot> spots;

    std::span<const Spot> operator[](std::size_t polyline) const
    {
        return {spots.data() + starts[polyline], spots.data() + starts[polyline + 1]};
    }

    void close() { starts.push_back(static_cast<Index>(spots.size())); }
};

/// What the nodes of one layer take up along the flow.
struct Band
{
    float start = 0;
    float end = 0;
    Index part = 0; ///< the component, from 0
};

/// Where the nodes and arcs of a component or a level are; everything lies within (0, 0) … `size`.
struct Drawing
{
    std::vector<Spot> corners;  ///< by node: the one with the least coordinates
    std::vector<Index> layerOf; ///< by node: its band; `none`: it has no arcs
    std::vector<Band> bands;    ///< component by component, along the flow
    Polylines arcs;
    Extent size;
};

} // namespace stepwise::layered
