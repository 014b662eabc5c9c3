#include "gui/panels/eventlogview.h"

#include "gui/canvas/stateglyph.h"
#include "gui/models/eventlogmodel.h"
#include "gui/panels/panelfont.h"
#include "gui/style/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace stepwise {

namespace {

// Design pixels from the leading edge.
constexpr int timeLeft = 13;
constexpr int glyphCentre = 75;
constexpr int taskLeft = 90;
constexpr int textLeft = 209;

} // namespace

EventLogView::EventLogView(QWidget *parent) : QAbstractItemView(parent)
{
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFont(panelFont(font(), 12.5));
    m_rowHeight = scaled(22);
    m_pixel = scaled(100) / 100.0;
}

void EventLogView::setColours(const Palette &colours)
{
    m_colours = colours;
    viewport()->update();
}

void EventLogView::setNow(int row)
{
    if (row == m_now)
        return;
    m_now = row;
    if (m_now < rowCount() && !hasFocus()) // 0: back to the newest
        scrollTo(model()->index(m_now, EventLogModel::TextColumn));
    viewport()->update();
}

int EventLogView::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

int EventLogView::firstRow() const
{
    return verticalScrollBar()->value();
}

int EventLogView::rowsInView() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

int EventLogView::verticalOffset() const
{
    return firstRow() * m_rowHeight;
}

QRect EventLogView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // A log is longer than pixels can count: what is far away is somewhere out of view.
    const int row = std::clamp(index.row() - firstRow(), -rowsInView() - 2, 2 * rowsInView() + 2);
    const QRect whole(0, row * m_rowHeight, viewport()->width(), m_rowHeight);
    return columnArea(whole, index.column());
}

QRect EventLogView::columnArea(const QRect &row, int column) const
{
    const int lefts[] = {timeLeft, taskLeft, textLeft};
    const int left = row.left() + px(lefts[column]);
    const int right = column == EventLogModel::TimeColumn   ? row.left() + px(glyphCentre - 10)
                      : column == EventLogModel::TaskColumn ? row.left() + px(textLeft - 8)
                                                            : row.right() - px(8);
    const QRect area(QPoint(left, row.top()), QPoint(right, row.bottom()));
    return QStyle::visualRect(layoutDirection(), row, area);
}

QModelIndex EventLogView::indexAt(const QPoint &point) const
{
    const int row = firstRow() + point.y() / m_rowHeight;
    if (point.y() < 0 || row >= rowCount())
        return {};
    const QRect whole(0, 0, viewport()->width(), 1);
    const int x = QStyle::visualPos(layoutDirection(), whole, point).x();
    const int column = x >= px(textLeft - 4)   ? EventLogModel::TextColumn
                       : x >= px(taskLeft - 4) ? EventLogModel::TaskColumn
                                               : EventLogModel::TimeColumn;
    return model()->index(row, column);
}

void EventLogView::scrollTo(const QModelIndex &index, ScrollHint)
{
    if (!index.isValid())
        return;
    if (index.row() < firstRow())
        verticalScrollBar()->setValue(index.row());
    else if (index.row() >= firstRow() + rowsInView())
        verticalScrollBar()->setValue(index.row() - rowsInView() + 1);
}

void EventLogView::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
    verticalScrollBar()->setValue(0);
}

void EventLogView::rowsInserted(const QModelIndex &, int start, int end)
{
    const int first = firstRow();
    updateGeometries();
    if (first > 0 && start <= first)
        verticalScrollBar()->setValue(first + end - start + 1);
    viewport()->update();
}

/// Screen readers know Qt's own views only: to them the view is a frame that tells its current row.
void EventLogView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
}

void EventLogView::dataChanged(const QModelIndex &, const QModelIndex &, const QList<int> &)
{
    viewport()->update();
}

QModelIndex EventLogView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rowCount() == 0)
        return {};
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row -= 1;
        break;
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= rowsInView();
        break;
    case MovePageDown:
        row += rowsInView();
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rowCount() - 1;
        break;
    default:
        break;
    }
    return model()->index(std::clamp(row, 0, rowCount() - 1), EventLogModel::TextColumn);
}

void EventLogView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.topLeft());
    selectionModel()->select(QItemSelection(index, index), command);
}

QRegion EventLogView::visualRegionForSelection(const QItemSelection &) const
{
    return viewport()->rect();
}

void EventLogView::updateGeometries()
{
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setPageStep(rowsInView());
    verticalScrollBar()->setRange(0, std::max(0, rowCount() - rowsInView()));
    QAbstractItemView::updateGeometries();
}

void EventLogView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void EventLogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_colours.panel);
    const int last = std::min(rowCount() - 1, firstRow() + event->rect().bottom() / m_rowHeight);
    for (int row = firstRow() + event->rect().top() / m_rowHeight; row <= last; ++row)
        paintRow(painter, row);
    if (m_now > 0)
        painter.fillRect(0, (m_now - firstRow()) * m_rowHeight - 1, viewport()->width(), 2,
                         m_colours.accent);
}

void EventLogView::paintRow(QPainter &painter, int row) const
{
    const QRect whole(0, (row - firstRow()) * m_rowHeight, viewport()->width(), m_rowHeight);
    const QModelIndex index = model()->index(row, EventLogModel::TextColumn);
    const bool isSelected = selectionModel()->isSelected(index);
    if (isSelected)
        painter.fillRect(whole, m_colours.selection);
    paintGlyph(painter, whole, index);
    const bool isToCome = row < m_now;
    const QColor colours[] = {m_colours.muted, isToCome ? m_colours.muted : m_colours.accent,
                              isToCome ? m_colours.muted : m_colours.text};
    painter.setFont(font());
    for (int column = 0; column < EventLogModel::ColumnCount; ++column) {
        const QRect area = columnArea(whole, column);
        const auto elide = column == EventLogModel::TaskColumn ? Qt::ElideMiddle : Qt::ElideRight;
        const QString text =
            index.siblingAtColumn(column).data().toString().section(QLatin1Char('\n'), 0, 0);
        painter.setPen(colours[column]);
        painter.drawText(
            area,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) |
                             Qt::AlignVCenter | Qt::TextSingleLine),
            fontMetrics().elidedText(text, elide, area.width()));
    }
}

void EventLogView::paintGlyph(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const int size = px(14);
    const QRect area = QStyle::visualRect(layoutDirection(), row,
                                          QRect(row.left() + px(glyphCentre) - size / 2,
                                                row.center().y() - size / 2 + 1, size, size));
    if (index.data(EventLogModel::HeldMarkRole).toBool()) {
        paintHeldGlyph(painter, area, m_colours.heldMark, m_colours.panel);
        return;
    }
    const QVariant value = index.data(EventLogModel::StateRole);
    if (!value.isValid())
        return;
    const auto state = value.value<TaskState>();
    const StateColours &colours = m_colours.of(state);
    paintStateGlyph(painter, area, state,
                    selectionModel()->isSelected(index) ? colours.ink : colours.mark);
}

void EventLogView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT rowChosen(currentIndex());
        Q_EMIT rowOpened(currentIndex());
    } else if (event->matches(QKeySequence::Copy))
        copyRow();
    else if (event->key() == Qt::Key_Up && currentIndex().row() <= 0)
        Q_EMIT leftUpwards();
    else
        QAbstractItemView::keyPressEvent(event);
}

void EventLogView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT rowChosen(index);
}

void EventLogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT rowOpened(index);
}

/// "00:03.0	build	failed", for tables.
void EventLogView::copyRow() const
{
    QStringList cells;
    for (int column = 0; column < EventLogModel::ColumnCount && currentIndex().isValid(); ++column)
        cells.append(currentIndex().siblingAtColumn(column).data().toString());
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

bool EventLogView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

void EventLogView::showToolTip(const QPoint &position, const QPoint &globalPosition)
{
    const QModelIndex index = indexAt(position);
    const bool fits = !index.isValid() || fontMetrics().horizontalAdvance(
                                              index.data().toString()) <= visualRect(index).width();
    QToolTip::showText(globalPosition, fits ? QString() : index.data(Qt::ToolTipRole).toString(),
                       viewport());
}

} // namespace stepwise
