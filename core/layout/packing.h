#pragma once

#include "core/layout/levelgraph.h"

#include <span>
#include <vector>

namespace stepwise::layered {

struct Packing
{
    std::vector<Spot> corners; ///< by box
    Extent size;
};

/// Packs boxes into rows no longer than `rowLength` (but for a box that is longer itself): the
/// deepest first, equally deep ones in order, shallow ones stacked in the room beside deeper ones.
/// Next-fit by decreasing height (E. Coffman, M. Garey, D. Johnson and R. Tarjan, 1980). Rows run
/// along the flow or, `isAlong` false, across it.
Packing packIntoRows(std::span<const Extent> boxes, float rowLength, float gap, bool isAlong);

/// The length of rows with which the boxes fill a rectangle of that aspect (length / depth).
float rowLengthFor(std::span<const Extent> boxes, float aspect, float gap, bool isAlong);

} // namespace stepwise::layered
