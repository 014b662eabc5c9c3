#include "gui/canvas/grouppainter.h"

#include "gui/canvas/crispshapes.h"
#include "gui/canvas/stateglyph.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <numeric>

namespace stepwise {

namespace {

struct GroupText
{
    Q_DECLARE_TR_FUNCTIONS(GroupText)
};

constexpr float dimmedVeil = 0.6f;

std::uint32_t countOf(const GroupLook &look, TaskState state)
{
    return look.counts[static_cast<std::size_t>(state)];
}

struct CountEntry
{
    TaskState state;
    QString text;
    double width;
};

/// Which counts have room: what does not fit is dropped from the end, failures never.
std::vector<CountEntry> fittingCounts(const GroupLook &look, const CanvasFont &font, double unit,
                                      double room)
{
    std::vector<CountEntry> entries;
    double used = 0;
    for (const TaskState state : groupBarOrder) {
        if (countOf(look, state) == 0)
            continue;
        const QString text = QLocale().toString(countOf(look, state));
        const double width = (11 + 4 + 9) * unit + font.widthOf(text);
        entries.push_back({state, text, width});
        used += width;
    }
    while (used > room + 9 * unit && entries.size() > 1) {
        auto last = entries.end() - 1;
        if (last->state == TaskState::Failed)
            --last;
        used -= last->width;
        entries.erase(last);
    }
    return entries;
}

} // namespace

std::uint32_t GroupLook::taskCount() const
{
    return std::accumulate(counts.begin(), counts.end(), 0U);
}

std::uint32_t GroupLook::endedCount() const
{
    return std::accumulate(counts.begin() + static_cast<int>(TaskState::Succeeded), counts.end(),
                           0U);
}

QString endedText(const GroupLook &look)
{
    const QLocale locale;
    return GroupText::tr("%1 of %2 ended")
        .arg(locale.toString(look.endedCount()), locale.toString(look.taskCount()));
}

namespace {

QString collapsedCountText(const GroupLook &look)
{
    return look.areTwins ? GroupText::tr("×%1", "so many tasks that are alike")
                               .arg(QLocale().toString(look.taskCount()))
                         : taskCountText(look.taskCount());
}

} // namespace

QString taskCountText(std::uint32_t count)
{
    return GroupText::tr("%Ln tasks", nullptr, static_cast<int>(count));
}

GroupPainter::GroupPainter(QPainter &painter, const Palette &palette, CanvasFonts &fonts,
                           const DrawScale &scale)
    : m_painter(painter), m_palette(palette), m_fonts(fonts), m_scale(scale),
      m_level(scale.level()), m_unit(scale.unit()), m_pixel(scale.pixel())
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void GroupPainter::paintExpanded(const QRect &box, const GroupLook &look)
{
    const bool isNear = m_level == DetailLevel::Near;
    const double radius = 10 * m_unit;
    const double half = m_scale.stroke() / 2;
    const QRectF outline = QRectF(box).adjusted(half, half, -half, -half);
    fillRounded(m_painter, outline, radius, m_palette.groupBox);
    strokeRounded(m_painter, outline, radius, QPen(m_palette.border, m_scale.stroke()));
    if (isNear)
        paintHeader(box, look, false);
    else if (m_level != DetailLevel::Remote)
        paintSmallName(box, look);
}

void GroupPainter::paintHeader(const QRectF &box, const GroupLook &look, bool isCollapsed)
{
    const double middle = box.y() + groupHeaderHeight / 2 * m_unit;
    const auto nameFont = m_fonts.sized(12.5 * m_unit, QFont::DemiBold);
    const auto countFont = m_fonts.sized(11 * m_unit);
    const QString count = isCollapsed ? collapsedCountText(look) : endedText(look);
    const double right = box.right() - (isCollapsed ? 11 : 14) * m_unit;
    double left = box.x() + (isCollapsed ? 26 : 29) * m_unit;
    paintChevron({left - 11 * m_unit, middle}, isCollapsed);

    const double countWidth = countFont->widthOf(count);
    const bool hasCount = countWidth + 30 * m_unit < right - left;
    const double room = right - left - (hasCount ? countWidth + 8 * m_unit : 0);
    m_painter.setPen(m_palette.text);
    nameFont->draw(m_painter, QPointF(left, middle + nameFont->halfCapHeight()), look.name,
                   Qt::ElideMiddle, room);
    if (!hasCount)
        return;
    m_painter.setPen(m_palette.muted);
    countFont->draw(m_painter, QPointF(right - countWidth, middle + countFont->halfCapHeight()),
                    count);
}

void GroupPainter::paintSmallName(const QRectF &box, const GroupLook &look)
{
    const auto font = m_fonts.sized(11 * m_pixel, QFont::DemiBold);
    const double room = box.width() - 16 * m_pixel;
    const double height = m_level == DetailLevel::Medium ? 16 * m_pixel : 15 * m_pixel;
    // Further out, a name either fits as a whole or stays away.
    if (m_level == DetailLevel::Far &&
        (font->widthOf(look.name.left(200)) > room || groupHeaderHeight * m_unit < 9 * m_pixel))
        return;
    m_painter.setPen(m_palette.text);
    font->draw(m_painter,
               QPointF(box.x() + 8 * m_pixel,
                       box.y() + std::min(height, 34 * m_unit) / 2 + font->halfCapHeight()),
               look.name, Qt::ElideMiddle, room);
}

void GroupPainter::paintChevron(const QPointF &centre, bool isCollapsed)
{
    const double reach = 14.0 / 24 * 6 * m_unit;
    const double depth = reach / 2;
    const auto turned = [&](double along, double across) {
        return centre + (isCollapsed ? QPointF(along, across) : QPointF(across, along));
    };
    QPainterPath chevron(turned(-depth, -reach));
    chevron.lineTo(turned(depth, 0));
    chevron.lineTo(turned(-depth, reach));
    strokeShape(m_painter, chevron,
                QPen(m_palette.muted, 1.25 * m_unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void GroupPainter::paintCollapsed(const QRect &box, const GroupLook &look)
{
    const QRectF card = QRectF(box).adjusted(0, 0, 0, -groupSheets * m_unit);
    const double radius = 7 * m_unit;
    if (m_level >= DetailLevel::Medium)
        paintSheets(card, radius);
    paintCard(card, radius);
    if (m_level == DetailLevel::Near) {
        paintHeader(card, look, true);
        const QRectF bar(card.x() + 11 * m_unit, card.y() + 29 * m_unit, card.width() - 22 * m_unit,
                         8 * m_unit);
        paintBar(bar, look, 2 * m_unit, 2 * m_unit);
        paintCounts(card, look);
    } else if (m_level == DetailLevel::Medium) {
        paintSmallName(card, look);
        const QRectF bar(card.x() + 8 * m_pixel, card.bottom() - 10 * m_pixel,
                         card.width() - 16 * m_pixel, 4 * m_pixel);
        paintBar(bar, look, m_pixel, m_pixel);
    } else {
        const double inset = m_level == DetailLevel::Far ? 2 * m_pixel : 0;
        paintBar(card.adjusted(inset, inset, -inset, -inset), look, 0, 0);
    }
    if (look.isDimmed) {
        QColor veil = m_palette.canvas;
        veil.setAlphaF(dimmedVeil);
        fillPixels(m_painter, box, veil);
    }
}

void GroupPainter::paintSheets(const QRectF &card, double radius)
{
    for (const double offset : {6 * m_unit, 3 * m_unit})
        paintCard(card.adjusted(offset, offset, -offset, offset), radius);
}

void GroupPainter::paintCard(const QRectF &card, double radius)
{
    const double half = m_scale.stroke() / 2;
    const QRectF outline = card.adjusted(half, half, -half, -half);
    fillRounded(m_painter, outline, radius, m_palette.panel);
    strokeRounded(m_painter, outline, radius, QPen(m_palette.edge, m_scale.stroke()));
}

void GroupPainter::paintBar(const QRectF &bar, const GroupLook &look, double gap, double radius)
{
    const std::uint32_t total = look.taskCount();
    if (total == 0)
        return;
    const auto parts =
        look.counts.size() -
        static_cast<std::size_t>(std::count(look.counts.begin(), look.counts.end(), 0U));
    const double room = bar.width() - gap * static_cast<double>(parts - 1);
    double x = bar.x();
    for (const TaskState state : groupBarOrder) {
        if (countOf(look, state) == 0)
            continue;
        const double width = room * countOf(look, state) / total;
        fillRounded(m_painter, QRectF(x, bar.y(), width, bar.height()), radius,
                    m_palette.of(state).mark);
        x += width + gap;
    }
}

void GroupPainter::paintCounts(const QRectF &card, const GroupLook &look)
{
    const auto font = m_fonts.sized(11 * m_unit);
    const double middle = card.y() + 51 * m_unit;
    double x = card.x() + 11 * m_unit;
    for (const CountEntry &entry : fittingCounts(look, *font, m_unit, card.width() - 22 * m_unit)) {
        const double size = 11 * m_unit;
        paintStateGlyph(m_painter, QRectF(x, middle - size / 2, size, size), entry.state,
                        m_palette.of(entry.state).mark);
        m_painter.setPen(m_palette.text);
        font->draw(m_painter, QPointF(x + 15 * m_unit, middle + font->halfCapHeight()), entry.text);
        x += entry.width;
    }
}

} // namespace stepwise
