#include "gui/models/timetext.h"

#include <QLocale>

namespace stepwise {

using namespace std::chrono;

namespace {

QString twoDigits(qint64 number)
{
    return QLocale().toString(number).rightJustified(2, QLocale().zeroDigit().front());
}

} // namespace

QString TimeText::duration(Duration duration)
{
    const QLocale locale;
    if (duration > Duration(0) && duration < milliseconds(100)) {
        return tr("%1 ms", "milliseconds")
            .arg(locale.toString(qint64(ceil<milliseconds>(duration).count())));
    }
    if (duration < minutes(10))
        return tr("%1 s", "seconds").arg(locale.toString(toSeconds(duration), 'f', 1));
    return duration < hours(1) ? tr("%1 min", "minutes:seconds").arg(shortDuration(duration))
                               : tr("%1 h", "hours:minutes:seconds").arg(shortDuration(duration));
}

QString TimeText::shortDuration(Duration duration)
{
    if (duration < minutes(10))
        return TimeText::duration(duration);
    const auto whole = floor<seconds>(duration);
    const QString rest = twoDigits(whole / minutes(1) % 60) + QLatin1Char(':') +
                         twoDigits((whole % minutes(1)).count());
    if (whole < hours(1))
        return rest;
    return QLocale().toString(qint64(whole / hours(1))) + QLatin1Char(':') + rest;
}

QString TimeText::clock(Moment moment)
{
    const QLocale locale;
    const qint64 tenths = moment / milliseconds(100);
    const qint64 wholeSeconds = tenths / 10;
    const QString rest = twoDigits(wholeSeconds / 60 % 60) + QLatin1Char(':') +
                         twoDigits(wholeSeconds % 60) + locale.decimalPoint() +
                         locale.toString(tenths % 10);
    const qint64 wholeHours = wholeSeconds / 3600;
    return wholeHours == 0 ? rest : locale.toString(wholeHours) + QLatin1Char(':') + rest;
}

} // namespace stepwise
