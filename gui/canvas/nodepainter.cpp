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

/// Rings of a grace period come in so many lengths, so that many nodes share one.
constexpr double graceSteps = 120;

QRectF stepBarOf(const QRectF &box, double unit)
{
    return {box.x() + textLeft * unit, box.y() + 37 * unit, textWidth * unit, 3 * unit};
}

QRectF stepLineOf(const QRectF &box, double pixel)
{
    return {box.x() + 4 * pixel, box.bottom() - 4 * pixel, box.width() - 8 * pixel, 2 * pixel};
}

/// The part of the line that has been gone: steps before the current one, and half of that.
double stepShare(const NodeLook &look)
{
    if (look.toldProgress >= 0)
        return look.toldProgress;
    return look.step == 0 ? 0 : std::min(1.0, (look.step - 0.5) / look.stepCount);
}

} // namespace

NodePainter::NodePainter(QPainter &painter, const Palette &palette, CanvasFonts &fonts,
                         const DrawScale &scale, NodeSprites *sprites)
    : m_painter(painter), m_palette(palette), m_scale(scale), m_level(scale.level()),
      m_unit(scale.unit()), m_pixel(scale.pixel()), m_sprites(sprites)
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
    drawBody(box, look);
    if (m_level == DetailLevel::Near)
        paintTexts(box, look);
    if (m_level == DetailLevel::Medium)
        paintName(box, look);
    if (m_level >= DetailLevel::Medium && look.hasStepBar())
        drawSteps(box, look);
    if (m_level == DetailLevel::Near && look.suppressedErrors > 0)
        paintErrorBadge(m_painter, box, m_scale, m_palette, *m_badgeFont, look.suppressedErrors);
    if (look.isHeld)
        drawHeld(box, look);
    else if (look.breakpoint != BreakpointMark::None && m_level >= DetailLevel::Medium)
        drawBreakpoint(box, look);
    if (look.isDimmed)
        veil(box);
}

void NodePainter::drawBody(const QRect &box, const NodeLook &look)
{
    NodeLook shown = look;
    shown.graceLeft = std::round(look.graceLeft * graceSteps) / graceSteps;
    if (!m_sprites) {
        paintBody(m_painter, box, shown);
        return;
    }
    const bool hasRing = look.state == TaskState::Cancelling && m_level != DetailLevel::Remote;
    const QRect area(QPoint(0, 0), box.size());
    const NodeSprites::Key key{NodeSprites::Part::Body, box.size(), look.state, look.isOnCycle,
                               hasRing ? std::uint32_t(std::lround(look.graceLeft * graceSteps))
                                       : 0};
    m_sprites->draw(m_painter, box.topLeft(), area, key,
                    [&](QPainter &painter) { paintBody(painter, area, shown); });
}

void NodePainter::drawSteps(const QRect &box, const NodeLook &look)
{
    const bool isNear = m_level == DetailLevel::Near;
    const auto paint = [&](QPainter &painter, const QRect &at) {
        isNear ? paintStepBar(painter, at, look) : paintStepLine(painter, at, look);
    };
    if (!m_sprites) {
        paint(m_painter, box);
        return;
    }
    const QRect whole(QPoint(0, 0), box.size());
    const QRect area = isNear ? stepBarOf(whole, m_unit).toAlignedRect()
                              : stepLineOf(whole, m_pixel).toAlignedRect();
    const bool isSegmented = isNear && look.toldProgress < 0 && look.stepCount <= mostSegments;
    const std::uint32_t detail =
        isSegmented ? look.step << 8 | look.stepCount
                    : std::uint32_t(std::lround(stepShare(look) * area.width())) | 0x80000000;
    const NodeSprites::Key key{NodeSprites::Part::Steps, box.size(), look.state, false, detail};
    m_sprites->draw(m_painter, box.topLeft(), area & whole, key,
                    [&](QPainter &painter) { paint(painter, whole); });
}

void NodePainter::drawHeld(const QRect &box, const NodeLook &look)
{
    drawBadge(box, {NodeSprites::Part::Held, box.size(), look.state, false, 0},
              [this](QPainter &painter, const QRectF &at) {
                  paintHeldBadge(painter, at, m_scale, m_palette);
              });
}

void NodePainter::drawBreakpoint(const QRect &box, const NodeLook &look)
{
    const auto detail = static_cast<std::uint32_t>(look.breakpoint);
    drawBadge(box, {NodeSprites::Part::Breakpoint, box.size(), look.state, false, detail},
              [this, &look](QPainter &painter, const QRectF &at) {
                  paintBreakpointBadge(painter, at, m_scale, m_palette, look.breakpoint);
              });
}

template<typename Paint>
void NodePainter::drawBadge(const QRect &box, const NodeSprites::Key &key, Paint paint)
{
    if (!m_sprites) {
        paint(m_painter, box);
        return;
    }
    const QRect whole(QPoint(0, 0), box.size());
    const int reach = bounds(whole, m_scale).right() - whole.right();
    const QRect area(-reach, -reach, 3 * reach, 3 * reach);
    m_sprites->draw(m_painter, box.topLeft(), area, key,
                    [&](QPainter &painter) { paint(painter, whole); });
}

void NodePainter::paintBody(QPainter &painter, const QRect &box, const NodeLook &look) const
{
    switch (m_level) {
    case DetailLevel::Near:
        paintNear(painter, box, look);
        break;
    case DetailLevel::Medium:
        paintMedium(painter, box, look);
        break;
    case DetailLevel::Far:
        paintFar(painter, box, look);
        break;
    case DetailLevel::Remote:
        paintMarkBox(painter, box, look, 0);
        break;
    }
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

void NodePainter::paintNear(QPainter &painter, const QRectF &box, const NodeLook &look) const
{
    const double width = look.isOnCycle ? 1.75 : borderWidth(look.state);
    paintBox(painter, box, look, std::max(width * m_unit, 1.0), 6 * m_unit);
    if (look.state == TaskState::TimedOut)
        paintSecondOutline(painter, box, look);
    if (look.state == TaskState::Cancelling) {
        paintGraceRing(painter, box.topLeft() + QPointF(19, 23) * m_unit, 21 * m_unit,
                       look.graceLeft, m_palette.glyphOn(look.state));
    } else {
        const QRectF glyph(box.x() + 11 * m_unit, box.y() + 15 * m_unit, 16 * m_unit, 16 * m_unit);
        paintStateGlyph(painter, glyph, look.state, m_palette.glyphOn(look.state));
    }
}

void NodePainter::paintBox(QPainter &painter, const QRectF &box, const NodeLook &look,
                           double border, double radius) const
{
    const double half = border / 2;
    const QRectF middle = box.adjusted(half, half, -half, -half);
    const double inner = std::max(0.0, radius - half);
    fillRounded(painter, middle, inner, m_palette.of(look.state).fill);
    if (look.state == TaskState::Cancelled && m_level == DetailLevel::Near)
        paintHatching(painter, box.adjusted(border, border, -border, -border), look.state);
    QPen pen(markOf(look), border);
    if (look.state == TaskState::Skipped)
        pen = dashedPen(pen, m_level == DetailLevel::Near ? m_unit : m_pixel);
    strokeRounded(painter, middle, inner, pen);
}

void NodePainter::paintHatching(QPainter &painter, const QRectF &box, TaskState state) const
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
    strokeShape(painter, lines, QPen(colour, std::max(1.0, m_unit), Qt::SolidLine, Qt::FlatCap));
}

void NodePainter::paintSecondOutline(QPainter &painter, const QRectF &box,
                                     const NodeLook &look) const
{
    const double inset = 3.5 * m_unit;
    strokeRounded(painter, box.adjusted(inset, inset, -inset, -inset), 3 * m_unit,
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
    nameFont.draw(m_painter, QPointF(left, baseline), look.name, Qt::ElideMiddle, width);
    if (!hasSecondLine)
        return;

    double room = width;
    const double secondBaseline = box.y() + (look.hasStepBar() ? 31 : 34) * m_unit;
    m_painter.setPen(look.isOnCycle ? m_palette.of(TaskState::Failed).ink
                                    : m_palette.secondLineOn(look.state));
    if (!look.graceText.isEmpty()) {
        const double graceWidth = m_graceFont->widthOf(look.graceText);
        m_graceFont->draw(m_painter, QPointF(left + width - graceWidth, secondBaseline),
                          look.graceText);
        room -= graceWidth + 4 * m_unit;
    }
    m_secondFont->draw(m_painter, QPointF(left, secondBaseline), look.secondLine, Qt::ElideRight,
                       room);
}

double NodePainter::middleOf(const QRectF &box, const NodeLook &look) const
{
    return box.center().y() - (look.hasStepBar() ? m_pixel : 0);
}

void NodePainter::paintName(const QRectF &box, const NodeLook &look)
{
    const double left = 21 * m_pixel;
    m_painter.setPen(m_palette.nameOn(look.state));
    m_nameFont->draw(m_painter,
                     QPointF(box.x() + left, middleOf(box, look) + m_nameFont->halfCapHeight()),
                     look.name, Qt::ElideMiddle, box.width() - left - 5 * m_pixel);
}

void NodePainter::paintStepBar(QPainter &painter, const QRectF &box, const NodeLook &look) const
{
    const QRectF bar = stepBarOf(box, m_unit);
    const double radius = 1.5 * m_unit;
    const bool isWhole = look.toldProgress >= 0 || look.stepCount > mostSegments;
    const std::uint32_t segments = isWhole ? 1 : look.stepCount;
    const double gap = 2 * m_unit;
    const double length = (bar.width() - gap * (segments - 1)) / segments;
    const double done = stepShare(look) * segments;
    for (std::uint32_t index = 0; index < segments; ++index) {
        QRectF segment(bar.x() + index * (length + gap), bar.y(), length, bar.height());
        const double share = std::clamp(done - index, 0.0, 1.0);
        if (share < 1)
            fillRounded(painter, segment, radius, trackOf(look.state));
        segment.setWidth(length * share);
        if (share > 0)
            fillRounded(painter, segment, radius, m_palette.of(look.state).mark);
    }
}

void NodePainter::paintMedium(QPainter &painter, const QRectF &box, const NodeLook &look) const
{
    const double border = look.state == TaskState::Failed || look.isOnCycle ? 1.75 : 1;
    paintBox(painter, box, look, std::max(border * m_pixel, 1.0), 4 * m_pixel);
    const double middle = middleOf(box, look);
    const QColor glyphColour = m_palette.glyphOn(look.state);
    if (look.state == TaskState::Cancelling) {
        paintGraceRing(painter, {box.x() + 11 * m_pixel, middle}, 14 * m_pixel, look.graceLeft,
                       glyphColour);
    } else {
        const double size = 11 * m_pixel;
        const QRectF glyph(box.x() + 5 * m_pixel, middle - size / 2, size, size);
        paintStateGlyph(painter, glyph, look.state, glyphColour);
    }
}

void NodePainter::paintStepLine(QPainter &painter, const QRectF &box, const NodeLook &look) const
{
    QRectF line = stepLineOf(box, m_pixel);
    fillSharp(painter, line, trackOf(look.state));
    line.setWidth(line.width() * stepShare(look));
    fillSharp(painter, line, m_palette.of(look.state).mark);
}

void NodePainter::paintFar(QPainter &painter, const QRect &box, const NodeLook &look) const
{
    paintMarkBox(painter, box, look, 2 * m_pixel);
    if (look.state == TaskState::Cancelled || look.state == TaskState::Skipped)
        return;
    const double size = 9 * m_pixel;
    if (box.height() < size - 2 * m_pixel)
        return;
    const QPointF centre = QRectF(box).center();
    paintStateGlyph(painter, QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size),
                    look.state, m_palette.canvas, look.graceLeft);
}

void NodePainter::paintMarkBox(QPainter &painter, const QRect &box, const NodeLook &look,
                               double radius) const
{
    const QColor mark = markOf(look);
    if (look.state == TaskState::Cancelled && box.width() > 2) {
        paintStripes(painter, box, mark);
        return;
    }
    const bool isHollow = look.state == TaskState::Skipped && box.width() > 2 && box.height() > 2;
    if (radius <= 0) {
        fillPixels(painter, box, mark);
        const int line = std::max(1, static_cast<int>(m_pixel));
        if (isHollow)
            fillPixels(painter, box.adjusted(line, line, -line, -line), m_palette.canvas);
        return;
    }
    fillRounded(painter, box, radius, isHollow ? m_palette.canvas : mark);
    if (isHollow) {
        const double half = m_pixel / 2;
        strokeRounded(painter, QRectF(box).adjusted(half, half, -half, -half), radius,
                      QPen(mark, m_pixel));
    }
}

void NodePainter::paintStripes(QPainter &painter, const QRect &box, const QColor &colour) const
{
    const int on = std::max(1, static_cast<int>(std::lround(2 * m_pixel)));
    const int period = on + std::max(1, static_cast<int>(std::lround(m_pixel)));
    fillPixels(painter, box, m_palette.canvas);
    for (int x = box.x(); x <= box.right(); x += period)
        fillPixels(painter, QRect(x, box.y(), std::min(on, box.right() + 1 - x), box.height()),
                   colour);
}

void NodePainter::veil(const QRect &box)
{
    QColor veil = m_palette.canvas;
    veil.setAlphaF(dimmedVeil);
    fillPixels(m_painter, box, veil);
}

} // namespace stepwise
