#include "gui/timeline/rulertext.h"

#include <QCoreApplication>
#include <QLocale>

namespace stepwise {

using namespace std::chrono;

namespace {

struct RulerText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::TimelineView)
};

int decimalsOf(Duration step)
{
    int decimals = 0;
    for (Duration unit = seconds(1); unit > step && decimals < 9; unit /= 10)
        ++decimals;
    return decimals;
}

QString twoDigits(qint64 number)
{
    return QLocale().toString(number).rightJustified(2, QLocale().zeroDigit().front());
}

} // namespace

QString rulerText(Moment moment, Duration step)
{
    const QLocale locale;
    const int decimals = decimalsOf(step);
    if (moment < minutes(1) || decimals > 0) {
        const QString number = locale.toString(toSeconds(moment), 'f', decimals);
        return moment == Moment(0) ? RulerText::tr("%1 s", "seconds").arg(number) : number;
    }
    const qint64 whole = floor<seconds>(moment).count();
    const QString rest = twoDigits(whole % 60);
    if (whole < 3600)
        return locale.toString(whole / 60) + QLatin1Char(':') + rest;
    return locale.toString(whole / 3600) + QLatin1Char(':') + twoDigits(whole / 60 % 60) +
           QLatin1Char(':') + rest;
}

} // namespace stepwise
