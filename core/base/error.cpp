#include "core/base/error.h"

namespace stepwise {

QString Error::toString() const
{
    QString text;
    if (!file.isEmpty())
        text += file + QLatin1Char(':');
    if (place.line > 0) {
        text += QString::number(place.line) + QLatin1Char(':');
        if (place.column > 0)
            text += QString::number(place.column) + QLatin1Char(':');
    }
    if (!text.isEmpty())
        text += QLatin1Char(' ');
    return text + message;
}

} // namespace stepwise
