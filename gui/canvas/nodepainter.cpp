#include "gui/canvas/nodepainter.h"

#include "gui/canvas/crispshapes.h"
#include "gui/canvas/nodebadges.h"
#include "gui/canvas/stateglyph.h"

#include <QPainter>

#include <cmath>

namespace stepwise {

namespace {

constexpr double textLeft = 37;
constexpr double textWidth = 108;
constexpr double smallestSecondLine = 9; // logical pixels
constexpr std::uint32_t mostSegments = 12;
constexpr float dimmedVeil = 0.6f; // leaves 40 % of what is below

double borderWidth(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return 1;
    case TaskState::Running:
    case TaskState::Cancelling:
        return 1.5;
    case TaskState::Failed:
        return 2;
    default:
        return 1.25;
    }
}

/// The part of the line that has been gone: steps before the current one, and half of that.
double stepShare(const NodeLook &look)
{
    return look.step == 0 ? 0 : std::min(1.0, (look.step - 0.5) / look.stepCount);
}

} // namespace

NodePainter::NodePainter(QPainter &painter, const Palette &palette, CanvasFonts &fonts,
                         const DrawScale &scale)
    : m_painter(painter), m_palette(palette), m_scale(scale), m_level(scale.level()),
      m_unit(scale.unit()), m_pixel(scale.pixel())
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (m_level == DetailLevel::Near) {
        m_nameFont = fonts.sized(13 * m_unit, QFont::Medium);
        m_skippedFont = fonts.sized(13 * m_unit);
        m_secondFont = fonts.sized(11 * m_unit);
        m_graceFont = fonts.sized(12 * m_unit, QFont::DemiBold);
        m_badgeFont = fonts.sized(8.5 * m_unit, QFont::Bold);
    } else if (m_level == DetailLevel::Medium) {
        m_nameFont = fonts.sized(10 * m_pixel);
    }
}

QRect NodePainter::bounds(const QRect &box, const DrawScale &scale)
{
    const double reach = scale.level() == DetailLevel::Near ? 9 * scale.unit() : 7 * scale.pixel();
    const int margin = static_cast<int>(std::ceil(reach));
    return box.adjusted(-margin, -margin, margin, margin);
}

void NodePainter::paint(const QRect &box, const NodeLook &look)
{
    switch (m_level) {
    case DetailLevel::Near:
        paintNear(box, look);
        break;
    case DetailLevel::Medium:
        paintMedium(box, look);
        break;
    case DetailLevel::Far:
        paintFar(box, look);
        break;
    case DetailLevel::Remote:
        paintRemote(box, look);
        break;
    }
    if (look.isHeld)
        paintHeldBadge(m_painter, box, m_scale, m_palette);
    if (look.isDimmed)
        veil(box);
}

QColor NodePainter::markOf(const NodeLook &look) const
{
    return look.isOnCycle ? m_palette.of(TaskState::Failed).mark : m_palette.of(look.state).mark;
}

QColor NodePainter::trackOf(TaskState state) const
{
    const QColor fill = m_palette.of(state).fill;
    const QColor mark = m_palette.of(state).mark;
    const auto mixed = [](int from, int to) { return (from * 74 + to * 26) / 100; };
    return {mixed(fill.red(), mark.red()), mixed(fill.green(), mark.green()),
            mixed(fill.blue(), mark.blue())};
}

void NodePainter::paintNear(const QRectF &box, const NodeLook &look)
{
    const double width = look.isOnCycle ? 1.75 : borderWidth(look.state);
    paintBox(box, look, std::max(width * m_unit, 1.0), 6 * m_unit);
    if (look.state == TaskState::TimedOut)
        paintSecondOutline(box, look);
    if (look.state == TaskState::Cancelling) {
        paintGraceRing(m_painter, box.topLeft() + QPointF(19, 23) * m_unit, 21 * m_unit,
                       look.graceLeft, m_palette.glyphOn(look.state));
    } else {
        const QRectF glyph(box.x() + 11 * m_unit, box.y() + 15 * m_unit, 16 * m_unit, 16 * m_unit);
        paintStateGlyph(m_painter, glyph, look.state, m_palette.glyphOn(look.state));
    }
    paintTexts(box, look);
    if (look.hasStepBar())
        paintStepBar(box, look);
    if (look.suppressedErrors > 0)
        paintErrorBadge(m_painter, box, m_scale, m_palette, *m_badgeFont, look.suppressedErrors);
}

void NodePainter::paintBox(const QRectF &box, const NodeLook &look, double border, double radius)
{
    const double half = border / 2;
    const QRectF middle = box.adjusted(half, half, -half, -half);
    const double inner = std::max(0.0, radius - half);
    fillRounded(m_painter, middle, inner, m_palette.of(look.state).fill);
    if (look.state == TaskState::Cancelled && m_level == DetailLevel::Near)
        paintHatching(box.adjusted(border, border, -border, -border), look.state);
    QPen pen(markOf(look), border);
    if (look.state == TaskState::Skipped)
        pen = dashedPen(pen, m_level == DetailLevel::Near ? m_unit : m_pixel);
    strokeRounded(m_painter, middle, inner, pen);
}

void NodePainter::paintHatching(const QRectF &box, TaskState state)
{
    QColor colour = m_palette.of(state).mark;
    colour.setAlphaF(0.16f);
    const double apart = 6 * m_unit;
    QPainterPath lines;
    for (double x = box.x() + apart; x < box.right() + box.height(); x += apart) {
        const double overRight = std::max(0.0, x - box.right());
        const double overLeft = std::max(0.0, box.x() - (x - box.height()));
        lines.moveTo(x - overRight, box.y() + overRight);
        lines.lineTo(x - box.height() + overLeft, box.bottom() - overLeft);
    }
    strokeShape(m_painter, lines, QPen(colour, std::max(1.0, m_unit), Qt::SolidLine, Qt::FlatCap));
}

void NodePainter::paintSecondOutline(const QRectF &box, const NodeLook &look)
{
    const double inset = 3.5 * m_unit;
    strokeRounded(m_painter, box.adjusted(inset, inset, -inset, -inset), 3 * m_unit,
                  QPen(markOf(look), std::max(1.0, m_unit)));
}

void NodePainter::paintTexts(const QRectF &box, const NodeLook &look)
{
    const double left = box.x() + textLeft * m_unit;
    const double width = textWidth * m_unit;
    const bool hasSecondLine = 11 * m_unit / m_scale.pixelRatio >= smallestSecondLine;
    CanvasFont &nameFont = look.state == TaskState::Skipped ? *m_skippedFont : *m_nameFont;
    const double raised = look.hasStepBar() ? 2.5 * m_unit : 0;
    const double baseline = hasSecondLine ? box.y() + 19.5 * m_unit - raised
                                          : box.center().y() + nameFont.halfCapHeight() - raised;
    m_painter.setPen(m_palette.nameOn(look.state));
    m_painter.setFont(nameFont.font());
    drawTextAt(m_painter, QPointF(left, baseline),
               nameFont.elided(look.name, Qt::ElideMiddle, width));
    if (!hasSecondLine)
        return;

    double room = width;
    const double secondBaseline = box.y() + (look.hasStepBar() ? 31 : 34) * m_unit;
    m_painter.setPen(look.isOnCycle ? m_palette.of(TaskState::Failed).ink
                                    : m_palette.secondLineOn(look.state));
    if (!look.graceText.isEmpty()) {
        const double graceWidth = m_graceFont->widthOf(look.graceText);
        m_painter.setFont(m_graceFont->font());
        drawTextAt(m_painter, QPointF(left + width - graceWidth, secondBaseline), look.graceText);
        room -= graceWidth + 4 * m_unit;
    }
    m_painter.setFont(m_secondFont->font());
    drawTextAt(m_painter, QPointF(left, secondBaseline),
               m_secondFont->elided(look.secondLine, Qt::ElideRight, room));
}

void NodePainter::paintStepBar(const QRectF &box, const NodeLook &look)
{
    const QRectF bar(box.x() + textLeft * m_unit, box.y() + 37 * m_unit, textWidth * m_unit,
                     3 * m_unit);
    const double radius = 1.5 * m_unit;
    const std::uint32_t segments = look.stepCount <= mostSegments ? look.stepCount : 1;
    const double gap = 2 * m_unit;
    const double length = (bar.width() - gap * (segments - 1)) / segments;
    const double done = stepShare(look) * segments;
    for (std::uint32_t index = 0; index < segments; ++index) {
        QRectF segment(bar.x() + index * (length + gap), bar.y(), length, bar.height());
        const double share = std::clamp(done - index, 0.0, 1.0);
        if (share < 1)
            fillRounded(m_painter, segment, radius, trackOf(look.state));
        segment.setWidth(length * share);
        if (share > 0)
            fillRounded(m_painter, segment, radius, m_palette.of(look.state).mark);
    }
}

void NodePainter::paintMedium(const QRectF &box, const NodeLook &look)
{
    const double border = look.state == TaskState::Failed || look.isOnCycle ? 1.75 : 1;
    paintBox(box, look, std::max(border * m_pixel, 1.0), 4 * m_pixel);
    const double middle = box.center().y() - (look.hasStepBar() ? m_pixel : 0);
    const QColor glyphColour = m_palette.glyphOn(look.state);
    if (look.state == TaskState::Cancelling) {
        paintGraceRing(m_painter, {box.x() + 11 * m_pixel, middle}, 14 * m_pixel, look.graceLeft,
                       glyphColour);
    } else {
        const double size = 11 * m_pixel;
        const QRectF glyph(box.x() + 5 * m_pixel, middle - size / 2, size, size);
        paintStateGlyph(m_painter, glyph, look.state, glyphColour);
    }
    const double left = 21 * m_pixel;
    m_painter.setPen(m_palette.nameOn(look.state));
    m_painter.setFont(m_nameFont->font());
    drawTextAt(m_painter, QPointF(box.x() + left, middle + m_nameFont->halfCapHeight()),
               m_nameFont->elided(look.name, Qt::ElideMiddle, box.width() - left - 5 * m_pixel));
    if (look.hasStepBar())
        paintStepLine(box, look);
}

void NodePainter::paintStepLine(const QRectF &box, const NodeLook &look)
{
    QRectF line(box.x() + 4 * m_pixel, box.bottom() - 4 * m_pixel, box.width() - 8 * m_pixel,
                2 * m_pixel);
    fillSharp(m_painter, line, trackOf(look.state));
    line.setWidth(line.width() * stepShare(look));
    fillSharp(m_painter, line, m_palette.of(look.state).mark);
}

void NodePainter::paintFar(const QRect &box, const NodeLook &look)
{
    paintMarkBox(box, look, 2 * m_pixel);
    if (look.state == TaskState::Cancelled || look.state == TaskState::Skipped)
        return;
    const double size = 9 * m_pixel;
    if (box.height() < size - 2 * m_pixel)
        return;
    const QPointF centre = QRectF(box).center();
    paintStateGlyph(m_painter, QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size),
                    look.state, m_palette.canvas, look.graceLeft);
}

void NodePainter::paintRemote(const QRect &box, const NodeLook &look)
{
    paintMarkBox(box, look, 0);
}

void NodePainter::paintMarkBox(const QRect &box, const NodeLook &look, double radius)
{
    const QColor mark = markOf(look);
    if (look.state == TaskState::Cancelled && box.width() > 2) {
        paintStripes(box, mark);
        return;
    }
    const bool isHollow = look.state == TaskState::Skipped && box.width() > 2 && box.height() > 2;
    if (radius <= 0) {
        fillPixels(m_painter, box, mark);
        const int line = std::max(1, static_cast<int>(m_pixel));
        if (isHollow)
            fillPixels(m_painter, box.adjusted(line, line, -line, -line), m_palette.canvas);
        return;
    }
    fillRounded(m_painter, box, radius, isHollow ? m_palette.canvas : mark);
    if (isHollow) {
        const double half = m_pixel / 2;
        strokeRounded(m_painter, QRectF(box).adjusted(half, half, -half, -half), radius,
                      QPen(mark, m_pixel));
    }
}

void NodePainter::paintStripes(const QRect &box, const QColor &colour)
{
    const int on = std::max(1, static_cast<int>(std::lround(2 * m_pixel)));
    const int period = on + std::max(1, static_cast<int>(std::lround(m_pixel)));
    fillPixels(m_painter, box, m_palette.canvas);
    for (int x = box.x(); x <= box.right(); x += period)
        fillPixels(m_painter, QRect(x, box.y(), std::min(on, box.right() + 1 - x), box.height()),
                   colour);
}

void NodePainter::veil(const QRect &box)
{
    QColor veil = m_palette.canvas;
    veil.setAlphaF(dimmedVeil);
    fillPixels(m_painter, box, veil);
}

} // namespace stepwise
