#include "gui/canvas/edgecount.h"

#include "gui/canvas/crispshapes.h"

#include <QLocale>
#include <QPainter>

namespace stepwise {

void paintEdgeCount(QPainter &painter, const QPointF &middle, double room, std::uint32_t count,
                    const DrawScale &scale, const Palette &palette, CanvasFonts &fonts)
{
    const double unit = scale.unit();
    const auto font = fonts.sized(10 * unit, QFont::Medium);
    const QString text = QChar(0x00d7) + QLocale().toString(count);
    const double width = font->widthOf(text);
    if (width + 12 * unit > room)
        return;
    const double height = 12 * unit;
    const QRectF pill(middle.x() - width / 2 - 3 * unit, middle.y() - height / 2, width + 6 * unit,
                      height);
    fillRounded(painter, pill, height / 2, palette.canvas);
    painter.setPen(palette.muted);
    font->draw(painter, QPointF(middle.x() - width / 2, middle.y() + font->halfCapHeight()), text);
}

} // namespace stepwise
