#include "gui/panels/taskdelegate.h"

#include "gui/canvas/stateglyph.h"
#include "gui/models/tasktreemodel.h"
#include "gui/panels/panelfont.h"
#include "gui/panels/statebar.h"
#include "gui/style/metrics.h"

#include <QLocale>
#include <QPainter>

namespace stepwise {

namespace {

constexpr double textSize = 12.5;
constexpr int indentation = 14;

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

bool isGroup(const QModelIndex &index)
{
    return index.data(TaskTreeModel::GroupRole).value<GroupId>().isValid();
}

/// `left` and `width` in pixels from the leading edge of the row.
QRect inRow(const QStyleOptionViewItem &option, double left, double width)
{
    const QRect area(option.rect.left() + qRound(left), option.rect.top(), qRound(width),
                     option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, area);
}

/// From `left` to the trailing edge.
QRect restOfRow(const QStyleOptionViewItem &option, double left)
{
    const QRect area = option.rect.adjusted(qRound(left), 0, 0, 0);
    return QStyle::visualRect(option.direction, option.rect, area);
}

QRectF middleOf(const QRect &area, double height)
{
    return {static_cast<double>(area.left()), area.top() + (area.height() - height) / 2,
            static_cast<double>(area.width()), height};
}

void drawText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
              const QString &text, Qt::TextElideMode elide, Qt::Alignment alignment)
{
    const QString line = painter.fontMetrics().elidedText(text, elide, area.width());
    painter.drawText(area,
                     static_cast<int>(QStyle::visualAlignment(option.direction, alignment) |
                                      Qt::AlignVCenter | Qt::TextSingleLine),
                     line);
}

void drawChevron(QPainter &painter, const QRect &area, bool isOpen, Qt::LayoutDirection direction,
                 const QColor &colour)
{
    const double half = area.width() * 0.3;
    const double side = direction == Qt::RightToLeft ? -1 : 1;
    const QPointF centre = QRectF(area).center();
    const QPolygonF line =
        isOpen
            ? QPolygonF{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}}
            : QPolygonF{{-half / 2 * side, -half}, {half / 2 * side, 0}, {-half / 2 * side, half}};
    painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line.translated(centre));
}

double glyphCentre(int depth)
{
    return depth == 0 ? 17 : 33 + indentation * (depth - 1);
}

double groupNameLeft(int depth)
{
    return 30 + indentation * depth;
}

} // namespace

void TaskDelegate::setFont(const QFont &base)
{
    m_font = panelFont(base, textSize);
    m_bold = panelFont(base, textSize, QFont::DemiBold);
    m_pixel = scaled(100) / 100.0;
}

QRect TaskDelegate::chevronArea(const QRect &row, Qt::LayoutDirection direction, int depth)
{
    const QRect area(row.left(), row.top(), scaled(groupNameLeft(depth) - 3), row.height());
    return QStyle::visualRect(direction, row, area);
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, qRound(px(isGroup(index) ? 24 : 21))};
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected(option)) {
        painter->fillRect(option.rect, m_colours.selection);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor hover = m_colours.selection;
        hover.setAlphaF(0.5f);
        painter->fillRect(option.rect, hover);
    }
    switch (index.column()) {
    case TaskTreeModel::TaskColumn:
        if (isGroup(index))
            paintGroupName(*painter, option, index);
        else
            paintTaskName(*painter, option, index);
        break;
    case TaskTreeModel::ProgressColumn:
        if (isGroup(index))
            paintGroupBar(*painter, option, index);
        else
            paintProgress(*painter, option, index);
        break;
    default:
        paintTime(*painter, option, index);
    }
    painter->restore();
}

void TaskDelegate::paintGroupName(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const int depth = index.data(TaskTreeModel::DepthRole).toInt();
    drawChevron(painter, inRow(option, px(11 + indentation * depth), px(12)),
                option.state.testFlag(QStyle::State_Open), option.direction, m_colours.muted);

    const QString name = index.data().toString();
    const QString count = QLocale().toString(index.data(TaskTreeModel::TaskCountRole).toUInt());
    const int countWidth = QFontMetrics(m_font).horizontalAdvance(count);
    const int gap = qRound(px(7));

    QRect area = restOfRow(option, px(groupNameLeft(depth)));
    // A pixel more: advances are rounded, and a name that just fits must not be elided.
    const int nameWidth = std::min(QFontMetrics(m_bold).horizontalAdvance(name) + 1,
                                   area.width() - countWidth - 2 * gap);
    painter.setFont(m_bold);
    painter.setPen(m_colours.text);
    const QRect nameArea = QStyle::visualRect(
        option.direction, area, QRect(area.left(), area.top(), nameWidth, area.height()));
    drawText(painter, option, nameArea, name, Qt::ElideMiddle, Qt::AlignLeft);
    painter.setFont(m_font);
    painter.setPen(m_colours.muted);
    const QRect countArea =
        QStyle::visualRect(option.direction, area, area.adjusted(nameWidth + gap, 0, 0, 0));
    drawText(painter, option, countArea, count, Qt::ElideNone, Qt::AlignLeft);
}

void TaskDelegate::paintTaskName(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const int depth = index.data(TaskTreeModel::DepthRole).toInt();
    const auto state = index.data(TaskTreeModel::StateRole).value<TaskState>();
    const StateColours &colours = m_colours.of(state);
    const double centre = glyphCentre(depth);
    paintStateGlyph(painter, middleOf(inRow(option, px(centre - 7), px(14)), px(14)), state,
                    isSelected(option) ? colours.ink : colours.mark,
                    index.data(TaskTreeModel::GraceLeftRole).toDouble());
    paintBreakpoint(painter, option, index);
    painter.setFont(m_font);
    painter.setPen(state == TaskState::Skipped ? m_colours.muted : m_colours.text);
    const QRect area = restOfRow(option, px(centre + 14));
    drawText(painter, option, area.adjusted(0, 0, -qRound(px(4)), 0), index.data().toString(),
             Qt::ElideMiddle, Qt::AlignLeft);
}

/// In the gutter, before the glyph.
void TaskDelegate::paintBreakpoint(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const auto mark = index.data(TaskTreeModel::BreakpointRole).value<BreakpointMark>();
    if (mark == BreakpointMark::None)
        return;
    const int depth = index.data(TaskTreeModel::DepthRole).toInt();
    const double left = std::max(1.0, glyphCentre(depth) - 18);
    const bool isOn = mark == BreakpointMark::On;
    const double inset = isOn ? 0 : px(0.75);
    painter.setPen(isOn ? QPen(Qt::NoPen) : QPen(m_colours.heldMark, px(1.5)));
    painter.setBrush(isOn ? QBrush(m_colours.heldMark) : QBrush(Qt::NoBrush));
    painter.drawEllipse(
        middleOf(inRow(option, px(left), px(8)), px(8)).adjusted(inset, inset, -inset, -inset));
}

void TaskDelegate::paintGroupBar(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto counts = index.data(TaskTreeModel::CountsRole).value<RunState::Counts>();
    paintStateBar(painter, middleOf(inRow(option, 0, px(46)), px(6)), counts, m_colours,
                  option.direction);
}

void TaskDelegate::paintProgress(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const bool isHeld = index.data(TaskTreeModel::HeldRole).toBool();
    if (isHeld) {
        paintHeldGlyph(painter, middleOf(inRow(option, px(33), px(13)), px(13)), m_colours.heldMark,
                       m_colours.panel);
    }
    const QVariant fraction = index.data(TaskTreeModel::FractionRole);
    if (!fraction.isValid())
        return;
    const QRectF track = middleOf(inRow(option, 0, px(isHeld ? 29 : 46)), px(4));
    const double radius = track.height() / 2;
    const auto state = index.data(TaskTreeModel::StateRole).value<TaskState>();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.border);
    painter.drawRoundedRect(track, radius, radius);
    QRectF done = track;
    done.setWidth(track.width() * fraction.toDouble());
    if (option.direction == Qt::RightToLeft)
        done.moveRight(track.right());
    painter.setBrush(m_colours.of(state).mark);
    painter.drawRoundedRect(done, radius, radius);
}

void TaskDelegate::paintTime(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter.setFont(m_font);
    painter.setPen(m_colours.muted);
    const QRect area = QStyle::visualRect(option.direction, option.rect,
                                          option.rect.adjusted(0, 0, -qRound(px(8)), 0));
    drawText(painter, option, area, index.data().toString(), Qt::ElideRight, Qt::AlignRight);
}

} // namespace stepwise
