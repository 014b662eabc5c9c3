#pragma once

#include "core/base/clock.h"

#include <QCoreApplication>

namespace stepwise {

/// Times for people, in the user's locale.
class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::TimeText)

public:
    /// "48.5 s"; "20 ms" below a tenth of a second, "12:05 min" from ten minutes on, "1:02:03 h".
    static QString duration(Duration duration);

    /// The same without a unit where minutes or hours show it: for columns of times.
    static QString shortDuration(Duration duration);

    /// A moment on a run's clock, cut to tenths: "00:48.6"; "1:02:03.4" from an hour on.
    static QString clock(Moment moment);
};

} // namespace stepwise
