#pragma once

#include "core/base/clock.h"

#include <QString>

namespace stepwise {

/// What stands at a mark of the ruler: "0 s", "10", "1:30", "2:00:00", with as many decimals as
/// the distance between two marks has. In the user's locale.
QString rulerText(Moment moment, Duration step);

} // namespace stepwise
