#include "gui/panels/panelfont.h"

#include <QFontInfo>
#include <QGuiApplication>

namespace stepwise {

QFont panelFont(const QFont &base, double designPixels, QFont::Weight weight)
{
    constexpr double designFont = 13.0;
    QFont font = base;
    font.setPointSizeF(QFontInfo(QGuiApplication::font()).pointSizeF() * designPixels / designFont);
    font.setWeight(weight);
    return font;
}

} // namespace stepwise
