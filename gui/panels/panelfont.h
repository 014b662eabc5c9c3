#pragma once

#include <QFont>

namespace stepwise {

/// The font in a size of the design, which is drawn for a system font of 13 pixels.
QFont panelFont(const QFont &base, double designPixels, QFont::Weight weight = QFont::Normal);

} // namespace stepwise
