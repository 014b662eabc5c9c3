#include "gui/timeline/timelinepainter.h"

#include "gui/models/timetext.h"
#include "gui/timeline/barpainter.h"
#include "gui/timeline/rulertext.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr double markDistance = 72; // design pixels between the marks of the ruler
constexpr double nameLeft = 12;
constexpr double futureOpacity = 0.35;
constexpr double outlineWidth = 1.75;
/// A path of more tasks is drawn between those in view only.
constexpr std::size_t longPath = 2000;

QColor halved(QColor colour)
{
    colour.setAlphaF(0.5f);
    return colour;
}

} // namespace

void TimelinePainter::paint(QPainter &painter, const QSizeF &size) const
{
    const Rows rows = rowsIn(size);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintGround(painter, size);
    painter.save();
    painter.setClipRect(QRectF(0, m_scene.rulerHeight, size.width(), size.height()));
    paintRowMarks(painter, rows, size);
    paintGrid(painter, size);
    painter.setClipRect(
        QRectF(m_scene.nameWidth - outlineReach, m_scene.rulerHeight, size.width(), size.height()));
    paintBars(painter, rows, size, shown(), true);
    paintFuture(painter, rows, size);
    if (m_scene.showsPath && m_scene.path)
        paintPath(painter, rows, size);
    painter.setClipRect(QRectF(0, m_scene.rulerHeight, m_scene.nameWidth, size.height()));
    paintNames(painter, rows, size);
    painter.restore();
    paintRuler(painter, size);
    paintPlayhead(painter, size);
}

BarMoment TimelinePainter::shown() const
{
    return {m_scene.source().position(), m_scene.playhead()};
}

QFont TimelinePainter::bold() const
{
    QFont font = m_font;
    font.setWeight(QFont::DemiBold);
    return font;
}

TimelinePainter::Rows TimelinePainter::rowsIn(const QSizeF &size) const
{
    const double height = m_scene.rowHeight;
    const auto first = static_cast<std::size_t>(std::max(0.0, m_scene.scroll / height));
    const double bottom = m_scene.scroll + size.height() - m_scene.rulerHeight;
    const auto end = static_cast<std::size_t>(std::max(0.0, std::ceil(bottom / height)));
    return {std::min(first, m_scene.rows().count()), std::min(end, m_scene.rows().count())};
}

void TimelinePainter::paintGround(QPainter &painter, const QSizeF &size) const
{
    painter.fillRect(QRectF(QPointF(0, 0), size), m_palette.panel);
    const double now = std::max(m_scene.nameWidth, std::round(m_scene.playheadX()));
    if (now < size.width())
        painter.fillRect(QRectF(now, 0, size.width() - now, size.height()), m_palette.window);
}

void TimelinePainter::paintGrid(QPainter &painter, const QSizeF &size) const
{
    const TimeAxis &axis = m_scene.axis();
    const Duration step = axis.markStep(markDistance * m_scene.pixel);
    const Moment end = axis.end();
    for (Moment mark = axis.begin() / step * step; mark <= end; mark += step) {
        const double x = std::round(m_scene.nameWidth + axis.xOf(mark));
        if (x >= m_scene.nameWidth)
            painter.fillRect(QRectF(x, m_scene.rulerHeight, 1, size.height()), m_palette.border);
    }
}

void TimelinePainter::paintRowMarks(QPainter &painter, const Rows &rows, const QSizeF &size) const
{
    for (std::size_t number = rows.first; number < rows.end; ++number) {
        const TimelineRow row = m_scene.rows().row(number);
        const bool isSelected = row.isGroup() ? row == m_scene.current && m_scene.hasFocus
                                              : m_scene.isSelected(row.task);
        const QRectF rect = m_scene.rowRect(number, size.width());
        if (isSelected)
            painter.fillRect(rect, m_palette.selection);
        else if (m_scene.hovered == number)
            painter.fillRect(rect, halved(m_palette.selection));
        if (row == m_scene.current && m_scene.hasFocus) {
            painter.setPen(QPen(m_palette.text, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(1, 0, -2, -1));
        }
    }
}

void TimelinePainter::paintBars(QPainter &painter, const Rows &rows, const QSizeF &size,
                                const BarMoment &when, bool withNotes) const
{
    BarPainter bars(painter, m_scene, m_palette, bold(), size.width());
    for (std::size_t number = rows.first; number < rows.end; ++number) {
        const TimelineRow row = m_scene.rows().row(number);
        const QRectF rect = m_scene.rowRect(number, size.width());
        if (row.isGroup()) {
            bars.paintGroup(row.group, rect, when);
            continue;
        }
        bars.paintTask(row.task, rect, when);
        if (withNotes)
            bars.paintNote(row.task, rect, when);
    }
}

/// What happened after the moment that is shown.
void TimelinePainter::paintFuture(QPainter &painter, const Rows &rows, const QSizeF &size) const
{
    const std::size_t known = m_scene.stats().position();
    if (m_scene.source().isLive() || m_scene.source().position() >= known)
        return;
    painter.save();
    const double left = std::max(m_scene.nameWidth, m_scene.playheadX());
    painter.setClipRect(QRectF(left, m_scene.rulerHeight, size.width(), size.height()),
                        Qt::IntersectClip);
    painter.setOpacity(futureOpacity);
    paintBars(painter, rows, size, {known, m_scene.stats().end()}, false);
    painter.restore();
}

void TimelinePainter::paintPath(QPainter &painter, const Rows &rows, const QSizeF &size) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_palette.text, outlineWidth * m_scene.pixel);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const std::vector<TaskId> &path = m_scene.path->path();
    const BarGeometry bars(m_scene, size.width());
    const BarMoment all{m_scene.stats().position(), m_scene.lastMoment()};
    const bool isLong = path.size() > longPath;
    for (std::size_t number = rows.first; number < rows.end; ++number) {
        const TimelineRow row = m_scene.rows().row(number);
        const auto place = row.isGroup() ? std::nullopt : m_scene.path->placeOf(row.task);
        if (!place)
            continue;
        const QRectF bar =
            bars.barOf(m_scene.stats()[row.task], m_scene.rowRect(number, size.width()), all);
        painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));
        if (isLong && *place > 0)
            paintConnector(painter, path[*place - 1], path[*place], size);
        if (isLong && *place + 1 < path.size())
            paintConnector(painter, path[*place], path[*place + 1], size);
    }
    for (std::size_t place = 1; !isLong && place < path.size(); ++place)
        paintConnector(painter, path[place - 1], path[place], size);
    painter.restore();
}

/// From the end of the one bar down (or up) to the start of the other.
void TimelinePainter::paintConnector(QPainter &painter, TaskId from, TaskId to,
                                     const QSizeF &size) const
{
    const auto upper = m_scene.rows().numberOf(from);
    const auto lower = m_scene.rows().numberOf(to);
    if (!upper || !lower || upper == lower)
        return;
    const double half = m_scene.rowHeight / 2;
    const double bar = 5 * m_scene.pixel;
    const double start = m_scene.rowRect(*upper, size.width()).top() + half;
    const double end = m_scene.rowRect(*lower, size.width()).top() + half;
    if (std::max(start, end) < 0 || std::min(start, end) > size.height())
        return;
    const double sign = end > start ? 1 : -1;
    const TaskSpan &earlier = m_scene.stats()[from];
    const Moment ended = earlier.hasEnded() ? earlier.end : m_scene.lastMoment();
    const double x = m_scene.nameWidth + m_scene.axis().xOf(ended);
    const double target = m_scene.nameWidth + m_scene.axis().xOf(m_scene.stats()[to].start);
    const double gap = 2 * m_scene.pixel; // beside the end of the bar, so that it is seen
    QPainterPath line;
    line.moveTo(x - gap, std::clamp(start + sign * bar, -99.0, size.height() + 99));
    line.lineTo(x - gap, std::clamp(end, -99.0, size.height() + 99));
    line.lineTo(std::max(target, x - gap), std::clamp(end, -99.0, size.height() + 99));
    painter.drawPath(line);
}

void TimelinePainter::paintNames(QPainter &painter, const Rows &rows, const QSizeF &size) const
{
    const QRectF column(0, m_scene.rulerHeight, m_scene.nameWidth - outlineReach, size.height());
    for (std::size_t number = rows.first; number < rows.end; ++number) {
        const QRectF rect = m_scene.rowRect(number, column.width());
        paintName(painter, m_scene.rows().row(number), rect);
    }
}

QRectF TimelinePainter::chevronRect(const TimelineScene &scene, const QRectF &row)
{
    return {row.left(), row.top(), nameLeft * scene.pixel, row.height()};
}

void TimelinePainter::paintName(QPainter &painter, const TimelineRow &row, const QRectF &rect) const
{
    const TaskGraph &graph = m_scene.source().document().graph;
    const double left = nameLeft * m_scene.pixel;
    const double width = rect.width() - left - 4 * m_scene.pixel;
    constexpr auto flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    const QRectF place(left, rect.top(), width, rect.height());
    painter.setPen(m_palette.text);
    if (!row.isGroup()) {
        painter.setFont(m_font);
        painter.drawText(
            place, flags,
            QFontMetricsF(m_font).elidedText(graph.name(row.task), Qt::ElideMiddle, width));
        return;
    }
    const QFont strong = bold();
    const QFontMetricsF metrics(strong);
    const QString number = QLocale().toString(m_scene.stats()[row.group].begunCount());
    const double numberWidth = QFontMetricsF(m_font).horizontalAdvance(number);
    const QString name =
        metrics.elidedText(graph.name(row.group), Qt::ElideMiddle, width - numberWidth - left / 3);
    painter.setFont(strong);
    painter.drawText(place, flags, name);
    painter.setFont(m_font);
    painter.setPen(m_palette.muted);
    painter.drawText(place.translated(metrics.horizontalAdvance(name) + left / 3, 0), flags,
                     number);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_palette.muted, 1.25 * m_scene.pixel));
    const QPointF centre = chevronRect(m_scene, rect).center();
    const double reach = 2.5 * m_scene.pixel;
    painter.drawPolyline(QPolygonF{centre + QPointF(-reach / 2, -reach),
                                   centre + QPointF(reach / 2, 0),
                                   centre + QPointF(-reach / 2, reach)});
    painter.restore();
}

void TimelinePainter::paintRuler(QPainter &painter, const QSizeF &size) const
{
    const TimeAxis &axis = m_scene.axis();
    const Duration step = axis.markStep(markDistance * m_scene.pixel);
    const double height = m_scene.rulerHeight;
    painter.fillRect(QRectF(0, height - 1, size.width(), 1), m_palette.border);
    painter.setFont(m_font);
    const Moment end = axis.end();
    for (Moment mark = axis.begin() / step * step; mark <= end; mark += step) {
        const double x = std::round(m_scene.nameWidth + axis.xOf(mark));
        if (x < m_scene.nameWidth)
            continue;
        painter.fillRect(QRectF(x, height - 6 * m_scene.pixel, 1, 6 * m_scene.pixel),
                         m_palette.control);
        painter.setPen(m_palette.muted);
        painter.drawText(QRectF(x + 4 * m_scene.pixel, 0, markDistance * m_scene.pixel, height - 2),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         rulerText(mark, step));
    }
}

void TimelinePainter::paintPlayhead(QPainter &painter, const QSizeF &size) const
{
    const double x = m_scene.playheadX();
    if (x < m_scene.nameWidth || x > size.width())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const double wide = 1.5 * m_scene.pixel;
    painter.fillRect(QRectF(x - wide / 2, m_scene.rulerHeight / 2, wide, size.height()),
                     m_palette.accent);
    const QFont font = bold();
    const QString text = TimeText::clock(m_scene.playhead());
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 12 * m_scene.pixel;
    const double height = m_scene.rulerHeight - 6 * m_scene.pixel;
    const double left = std::min(x - width / 2, size.width() - width - 2);
    const QRectF flag(std::max(left, 0.0), 2 * m_scene.pixel, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.accent);
    painter.drawRoundedRect(flag, 3 * m_scene.pixel, 3 * m_scene.pixel);
    painter.setPen(m_palette.onAccent);
    painter.setFont(font);
    painter.drawText(flag, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace stepwise
