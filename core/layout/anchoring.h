#pragma once

#include "core/layout/recollection.h"

namespace stepwise::layered {

/// How far to move a whole picture so that what the user touched stays where it was, as LayoutSeed
/// says; so that the median task stays, in x and in y, when there is nothing to hold on to.
LayoutPoint shiftToOldPlace(const LayoutEnd &anchor, const Recollection &before,
                            const LayoutResult &now);

/// Moves all of it.
void move(LayoutResult &layout, LayoutPoint by);

} // namespace stepwise::layered
