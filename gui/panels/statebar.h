#pragma once

#include "core/trace/runstate.h"
#include "gui/style/palette.h"

class QPainter;
class QRectF;

namespace stepwise {

/// Paints how many tasks are in each state as one bar: ended ones first, then what acts, then what
/// waits. A state that occurs gets at least two pixels, so that one failure among thousands is
/// seen. The bar begins at the leading edge of `area` in `direction`.
void paintStateBar(QPainter &painter, const QRectF &area, const RunState::Counts &counts,
                   const Palette &colours, Qt::LayoutDirection direction);

} // namespace stepwise
