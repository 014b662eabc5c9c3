#pragma once

#include "core/graph/grouping.h"
#include "core/layout/layout.h"
#include "gui/canvas/canvasviewport.h"

#include <QStringList>

#include <optional>

namespace stepwise {

/// How a graph is arranged on the canvas, and what of it is seen: what one finds again.
struct Arrangement
{
    LayoutDirection direction = LayoutDirection::LeftToRight;
    LayoutEffort effort = LayoutOptions().effort;
    GroupingKind grouping = GroupingKind::File;
    bool mergesTwins = false;
    QStringList collapsed; ///< keys of groups
    QStringList opened;    ///< keys of merged twins, which are collapsed unless they are here
    std::optional<ViewPlace> place; ///< nothing: the whole graph
};

} // namespace stepwise
