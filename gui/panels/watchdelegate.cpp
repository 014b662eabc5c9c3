#include "gui/panels/watchdelegate.h"

#include "gui/models/watchmodel.h"
#include "gui/style/metrics.h"

#include <QPainter>

#include <algorithm>

namespace stepwise {

namespace {

/// Of the points within one pixel at most so many are looked at.
constexpr std::size_t mostLooks = 16;

/// The largest value within a stretch of points.
std::uint32_t largestIn(const std::vector<WatchPoint> &points, std::size_t from, std::size_t to)
{
    std::uint32_t largest = points[to].value;
    const std::size_t step = std::max<std::size_t>(1, (to - from) / mostLooks);
    for (std::size_t index = from; index < to; index += step)
        largest = std::max(largest, points[index].value);
    return largest;
}

/// The last point at or before that moment.
std::size_t pointAt(const std::vector<WatchPoint> &points, std::size_t from, Moment moment)
{
    const auto begin = points.begin() + static_cast<std::ptrdiff_t>(from);
    const auto after =
        std::upper_bound(begin, points.end(), moment, [](Moment sought, const WatchPoint &point) {
            return sought < point.time;
        });
    const auto last = after == points.begin() ? after : std::prev(after);
    return static_cast<std::size_t>(last - points.begin());
}

} // namespace

WatchDelegate::WatchDelegate(const WatchModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize WatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), scaled(34)};
}

QRect WatchDelegate::plotArea(const QRect &cell)
{
    return cell.adjusted(scaled(4), scaled(3), -scaled(8), -scaled(3));
}

void WatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == WatchModel::PlotColumn && m_model.series() != nullptr)
        paintPlot(*painter, plotArea(option.rect), index.row());
}

/// A bar a pixel; from the bottom, as high as the value among its largest.
void WatchDelegate::paintPlot(QPainter &painter, const QRect &area, int row) const
{
    const auto watch = static_cast<std::size_t>(row);
    const auto &points = m_model.series()->points(watch);
    const Watch &asked = m_model.watch(row);
    const double end = toSeconds(m_model.end());
    const double top = std::max(
        {1.0, double(m_model.series()->largest(watch)), asked.isCondition() ? asked.limit() : 0.0});
    const StateColours &colours = m_colours.of(TaskState::Running);
    std::size_t from = 0;
    for (int x = 0; x < area.width() && end > 0; ++x) {
        const std::size_t to = pointAt(points, from, fromSeconds(end * (x + 1) / area.width()));
        const std::uint32_t value = largestIn(points, from, to);
        from = to;
        const int height = qRound(value / top * (area.height() - 1));
        const QRect bar(area.left() + x, area.bottom() - height, 1, height + 1);
        painter.fillRect(bar,
                         asked.isCondition() && asked.holds(value) ? colours.mark : colours.fill);
        painter.fillRect(bar.left(), bar.top(), 1, 1, colours.mark);
    }
    if (asked.isCondition() && asked.limit() <= top) {
        const int y = area.bottom() - qRound(asked.limit() / top * (area.height() - 1));
        painter.fillRect(area.left(), y, area.width(), 1, m_colours.control);
    }
    if (end > 0) {
        const double place = toSeconds(m_model.playhead()) / end * (area.width() - 1);
        painter.fillRect(QRectF(area.left() + place - 0.75, area.top(), 1.5, area.height()),
                         m_colours.accent);
    }
}

} // namespace stepwise
