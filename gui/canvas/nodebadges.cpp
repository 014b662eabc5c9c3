#include "gui/canvas/nodebadges.h"

#include "gui/canvas/crispshapes.h"
#include "gui/canvas/stateglyph.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace stepwise {

namespace {

double heldDiameter(const DrawScale &scale)
{
    switch (scale.level()) {
    case DetailLevel::Near:
        return 16 * scale.unit();
    case DetailLevel::Medium:
        return 8 * scale.pixel();
    case DetailLevel::Far:
        return 4 * scale.pixel();
    case DetailLevel::Remote:
        break;
    }
    return 3 * scale.pixel();
}

} // namespace

void paintHeldBadge(QPainter &painter, const QRectF &box, const DrawScale &scale,
                    const Palette &palette)
{
    const double diameter = heldDiameter(scale);
    const bool isNear = scale.level() == DetailLevel::Near;
    const double inset = isNear ? 2 * scale.unit() : 0;
    const double gap = scale.level() == DetailLevel::Remote ? 0 : 1.5 * scale.pixel();
    const QPointF corner = box.topLeft() + QPointF(inset, inset);
    if (gap > 0)
        fillDisc(painter, corner, diameter + 2 * gap, palette.canvas);
    if (isNear)
        paintHeldGlyph(
            painter,
            QRectF(corner.x() - diameter / 2, corner.y() - diameter / 2, diameter, diameter),
            palette.heldMark, palette.canvas);
    else
        fillDisc(painter, corner, diameter, palette.heldMark);
}

void paintBreakpointBadge(QPainter &painter, const QRectF &box, const DrawScale &scale,
                          const Palette &palette, BreakpointMark mark)
{
    const bool isNear = scale.level() == DetailLevel::Near;
    const double diameter = isNear ? 10 * scale.unit() : 8 * scale.pixel();
    const double inset = isNear ? 2 * scale.unit() : 0;
    const QPointF corner = box.topLeft() + QPointF(inset, inset);
    fillDisc(painter, corner, diameter + 3 * scale.pixel(), palette.canvas);
    fillDisc(painter, corner, diameter, palette.heldMark);
    if (mark == BreakpointMark::Off)
        fillDisc(painter, corner, diameter - 3 * scale.pixel(), palette.canvas);
}

void paintErrorBadge(QPainter &painter, const QRectF &box, const DrawScale &scale,
                     const Palette &palette, CanvasFont &font, std::uint32_t count)
{
    const double unit = scale.unit();
    const QPointF centre = box.topRight() + QPointF(-2 * unit, 2 * unit);
    const QString text = QLocale().toString(count);
    const double diameter = 13 * unit;
    const double width = std::max(diameter, font.widthOf(text) + 6 * unit);
    const QRectF pill(centre.x() - width / 2, centre.y() - diameter / 2, width, diameter);
    const double gap = 1.5 * unit;
    fillRounded(painter, pill.adjusted(-gap, -gap, gap, gap), diameter / 2 + gap, palette.canvas);
    fillRounded(painter, pill, diameter / 2, palette.of(TaskState::Cancelling).ink);
    painter.setPen(palette.canvas);
    font.draw(painter,
              QPointF(centre.x() - font.widthOf(text) / 2, centre.y() + font.halfCapHeight()),
              text);
}

void paintTab(QPainter &painter, const QRectF &box, const DrawScale &scale, const Palette &palette,
              CanvasFonts &fonts, const QString &text, const QColor &colour)
{
    const double unit = scale.unit();
    const auto font = fonts.sized(9.5 * unit, QFont::Bold);
    const double height = tabHeight(scale);
    const double room = box.width() - 28 * unit;
    const QString shown = font->elided(text, Qt::ElideRight, room - 12 * unit);
    const QRectF tab(box.x() + 14 * unit, box.y() - height, font->widthOf(shown) + 12 * unit,
                     height);
    const double radius = 3 * unit;
    QPainterPath path;
    path.moveTo(tab.bottomLeft());
    path.lineTo(tab.left(), tab.top() + radius);
    path.quadTo(tab.topLeft(), QPointF(tab.left() + radius, tab.top()));
    path.lineTo(tab.right() - radius, tab.top());
    path.quadTo(tab.topRight(), QPointF(tab.right(), tab.top() + radius));
    path.lineTo(tab.bottomRight());
    path.closeSubpath();
    fillShape(painter, path, colour);
    painter.setPen(palette.canvas);
    font->draw(painter, QPointF(tab.x() + 6 * unit, tab.center().y() + font->halfCapHeight()),
               shown);
}

double tabHeight(const DrawScale &scale)
{
    return 14 * scale.unit();
}

} // namespace stepwise
