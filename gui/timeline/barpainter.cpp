#include "gui/timeline/barpainter.h"

#include "gui/canvas/stateglyph.h"
#include "gui/models/timetext.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

struct BarText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::TimelineView)
};

constexpr double hatchDistance = 5;
constexpr double closestSteps = 4; ///< pixels; nearer ones are no ticks but noise
constexpr double noteGap = 6;

bool isSolid(TaskState state)
{
    return isActive(state) || state == TaskState::Failed || state == TaskState::TimedOut;
}

} // namespace

BarPainter::BarPainter(QPainter &painter, const TimelineScene &scene, const Palette &palette,
                       const QFont &font, double width)
    : m_painter(painter), m_scene(scene), m_palette(palette), m_font(font), m_bars(scene, width)
{
}

void BarPainter::paintTask(TaskId task, const QRectF &row, const BarMoment &when)
{
    const TaskSpan &span = m_scene.stats()[task];
    const auto state = span.stateAt(when.position);
    if (!state)
        return;
    const QRectF bar = m_bars.barOf(span, row, when);
    const bool isOver = isTerminal(*state);
    const bool hadGrace = span.cancelEvent < when.position;
    if (hadGrace) {
        paintPale(m_bars.between(span.start, span.cancelStart, row), TaskState::Running);
        paintGrace(span, row, when, isOver);
    } else if (isOver) {
        paintEnded(bar, *state);
    } else {
        paintSolid(bar, *state);
    }
    const bool isStrong = isSolid(*state) && !hadGrace;
    QColor step = isStrong ? m_palette.panel : m_palette.of(*state).mark;
    step.setAlphaF(0.55f);
    paintSteps(task, bar, when, step);
    if (span.deadline != TaskSpan::never)
        paintTick(span.deadline, row, m_palette.of(TaskState::TimedOut).mark);
}

void BarPainter::paintGroup(GroupId group, const QRectF &row, const BarMoment &when)
{
    const auto standing = m_scene.stats()[group].at(when.position);
    if (!standing)
        return;
    const TraceLog &log = m_scene.source().log();
    const Moment start = log[standing->firstStart].time;
    const bool isActive = standing->firstActive != TaskSpan::none;
    const Moment settled = isActive ? log[standing->firstActive].time : log[standing->lastEnd].time;
    if (!isActive || settled > start)
        paintEnded(m_bars.between(start, settled, row),
                   standing->worst == TaskState::Waiting ? TaskState::Succeeded : standing->worst);
    if (isActive)
        paintSolid(m_bars.between(settled, std::max(settled, when.now), row), TaskState::Running);
}

void BarPainter::paintSolid(const QRectF &bar, TaskState state)
{
    m_painter.fillRect(bar, m_palette.of(state).mark);
}

void BarPainter::paintPale(const QRectF &bar, TaskState state)
{
    const double border = 1;
    m_painter.fillRect(bar, m_palette.of(state).mark);
    if (bar.width() > 2 * border)
        m_painter.fillRect(bar.adjusted(border, border, -border, -border),
                           m_palette.of(state).fill);
}

void BarPainter::paintEnded(const QRectF &bar, TaskState state)
{
    if (isSolid(state)) {
        paintSolid(bar, state);
        return;
    }
    paintPale(bar, state);
    if (state != TaskState::Cancelled || bar.width() < hatchDistance)
        return;
    QColor line = m_palette.of(state).mark;
    line.setAlphaF(0.4f);
    m_painter.fillRect(bar, QBrush(line, Qt::BDiagPattern));
}

/// Past: hatched; left: an outline up to the deadline, with a mark at its end.
void BarPainter::paintGrace(const TaskSpan &span, const QRectF &row, const BarMoment &when,
                            bool isOver)
{
    const QColor mark = m_palette.of(TaskState::Cancelling).mark;
    const Moment end = isOver ? span.end : std::max(span.cancelStart, when.now);
    const QRectF past = m_bars.between(span.cancelStart, end, row);
    m_painter.fillRect(past, m_palette.of(TaskState::Cancelling).fill);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setClipRect(past, Qt::IntersectClip);
    m_painter.setPen(QPen(mark, 1.5 * m_scene.pixel));
    const double distance = hatchDistance * m_scene.pixel;
    // From a fixed place on the clock, so that the lines stand while the bar grows.
    const double first = m_scene.nameWidth + m_scene.axis().xOf(span.cancelStart);
    const double skipped = std::max(0.0, std::floor((past.left() - first) / distance) - 4);
    for (double x = first + skipped * distance; x < past.right() + past.height(); x += distance)
        m_painter.drawLine(QPointF(x - past.height(), past.bottom()), QPointF(x, past.top()));
    m_painter.restore();
    m_painter.setPen(QPen(mark, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(past.adjusted(0.5, 0.5, -0.5, -0.5));
    if (isOver || span.graceDeadline <= end)
        return;
    const QRectF left = m_bars.between(end, span.graceDeadline, row);
    m_painter.drawRect(left.adjusted(0.5, 0.5, -0.5, -0.5));
    const double lip = 2 * m_scene.pixel;
    m_painter.fillRect(
        QRectF(left.right() - lip / 2, left.top() - lip, lip, left.height() + 2 * lip), mark);
}

void BarPainter::paintSteps(TaskId task, const QRectF &bar, const BarMoment &when,
                            const QColor &colour)
{
    const auto steps = m_scene.stats().steps(task);
    const TraceLog &log = m_scene.source().log();
    const auto before = [&](Moment moment) {
        return std::partition_point(steps.begin(), steps.end(), [&](std::uint32_t event) {
            return log[event].time < moment && event < when.position;
        });
    };
    const TimeAxis &axis = m_scene.axis();
    // A tick at the very start of a bar says nothing.
    const auto first = before(axis.momentAt(bar.left() + 2 - m_scene.nameWidth));
    const auto last = before(axis.momentAt(bar.right() - m_scene.nameWidth));
    const auto count = static_cast<double>(last - first);
    if (count <= 0 || bar.width() / count < closestSteps * m_scene.pixel)
        return;
    for (auto step = first; step != last; ++step) {
        const double x = std::round(m_bars.xOf(log[*step].time));
        m_painter.fillRect(QRectF(x, bar.top() + 2, 1, bar.height() - 4), colour);
    }
}

void BarPainter::paintTick(Moment moment, const QRectF &row, const QColor &colour)
{
    const double x = m_scene.nameWidth + m_scene.axis().xOf(moment);
    if (x < m_scene.nameWidth || x > m_bars.width())
        return;
    const double wide = 2 * m_scene.pixel;
    m_painter.fillRect(QRectF(std::round(x - wide / 2), row.top() + 1, wide, row.height() - 2),
                       colour);
}

void BarPainter::paintText(double x, const QRectF &row, const QString &text, const QColor &colour)
{
    m_painter.setFont(m_font);
    m_painter.setPen(colour);
    m_painter.drawText(QRectF(x, row.top(), std::max(0.0, m_bars.width() - x), row.height()),
                       Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void BarPainter::paintNote(TaskId task, const QRectF &row, const BarMoment &when)
{
    const TaskSpan &span = m_scene.stats()[task];
    const auto state = span.stateAt(when.position);
    const double gap = noteGap * m_scene.pixel;
    const double size = 11 * m_scene.pixel;
    double x = state ? m_bars.barOf(span, row, when).right() : m_bars.xOf(when.now);
    if (x < m_scene.nameWidth)
        return;
    if (state == TaskState::Cancelling && span.graceDeadline > when.now) {
        x = m_bars.xOf(span.graceDeadline) + gap;
        paintText(x, row,
                  BarText::tr("%1 left", "3.2 s left")
                      .arg(TimeText::duration(span.graceDeadline - when.now)),
                  m_palette.of(TaskState::Cancelling).ink);
        return;
    }
    const QRectF glyph(x + gap, row.center().y() - size / 2, size, size);
    if (state == TaskState::Failed || state == TaskState::TimedOut) {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintStateGlyph(m_painter, glyph, *state, m_palette.of(*state).ink);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    } else if (m_scene.source().status(task).isHeld) {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintHeldGlyph(m_painter, glyph, m_palette.heldMark, m_palette.panel);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        paintText(glyph.right() + gap, row, BarText::tr("held"), m_palette.heldMark);
    }
}

} // namespace stepwise
