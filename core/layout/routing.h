#pragma once

#include "core/layout/drawing.h"
#include "core/layout/layergraph.h"

#include <vector>

namespace stepwise::layered {

/// Places the layers along the flow and leads every arc through its dummies.
///
/// An arc moves sideways only between two layers; it crosses a layer straight, with a spot where
/// it enters and one where it leaves. So it meets no node, whether straight lines are drawn from
/// spot to spot or curves whose ends run along the flow. Gaps with long ways across are wider;
/// `gaps`, by the layer before the gap, says how wide they shall be where it is more than 0.
Drawing drawComponent(const LevelGraph &component, const LayerGraph &graph,
                      const std::vector<double> &centres, const Spacing &spacing,
                      const std::vector<float> &gaps = {});

} // namespace stepwise::layered
