#include "gui/canvas/floatingcard.h"

#include <QPainter>

namespace stepwise {

FloatingCard::FloatingCard(QWidget *parent)
    : QWidget(parent), m_colours(Palette::of(PaletteKind::Default, false))
{
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
}

void FloatingCard::setColours(const Palette &palette)
{
    m_colours = palette;
    update();
}

void FloatingCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_colours.border);
    painter.setBrush(m_colours.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace stepwise
