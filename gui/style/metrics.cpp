#include "gui/style/metrics.h"

#include <QFontInfo>
#include <QGuiApplication>

namespace stepwise {

int scaled(double designPixels)
{
    constexpr double designFont = 13.0;
    return qRound(designPixels * QFontInfo(QGuiApplication::font()).pixelSize() / designFont);
}

} // namespace stepwise
