#pragma once

#include "core/layout/levelgraph.h"

#include <optional>
#include <span>
#include <vector>

namespace stepwise::layered {

/// A box with the corner where it should be; nothing: anywhere.
struct WantedBox
{
    std::optional<Spot> corner;
    Extent size;
};

/// The corners of boxes that keep at least `gap` between them. Each stays where it wants to be
/// along the rows and as near as possible to it across them: the anchor (`none`: there is none)
/// stays wholly, and what begins before it gives way to that side, all else to the other. What may
/// be anywhere follows beneath, in rows as long as the rest. Rows run along the flow or,
/// `isAlong` false, across it.
///
/// Compaction in one dimension against a skyline, as in the layout of circuits.
std::vector<Spot> packLikeBefore(std::span<const WantedBox> boxes, Index anchor, float gap,
                                 bool isAlong);

} // namespace stepwise::layered
