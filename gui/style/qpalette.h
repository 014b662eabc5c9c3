#pragma once

#include "gui/style/palette.h"

#include <QPalette>

namespace stepwise {

/// The tokens of the program in the roles of Qt's palette, for the widgets: Mid is border, Dark is
/// control, Link is accent, BrightText is text on accent, LinkVisited is the held mark and
/// AlternateBase its tint.
QPalette qpaletteOf(const Palette &tokens);

} // namespace stepwise
