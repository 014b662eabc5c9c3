#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace stepwise {

/// Seconds in decimal digits, exact to the nanosecond, with at least one digit after the point:
/// "0.0", "2.5", "0.000000001".
QByteArray secondsText(Duration duration);

/// Reads a JSON number as seconds, rounded to the nearest nanosecond; what `secondsText` wrote
/// comes back exactly. Empty when it is no number, or beyond what a Duration holds.
std::optional<Duration> secondsFromText(QByteArrayView text);

} // namespace stepwise
