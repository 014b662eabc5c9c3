#include "gui/panels/statebar.h"

#include "gui/models/statustext.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace stepwise {

namespace {

constexpr double gap = 1;
constexpr double narrowest = 2;

/// The widths of the parts, in the order of the bar; their sum is `width` without the gaps.
std::vector<std::pair<TaskState, double>> partsOf(const RunState::Counts &counts, double width)
{
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    std::vector<std::pair<TaskState, double>> parts;
    for (const TaskState state : barOrder) {
        if (const auto tasks = counts[static_cast<std::size_t>(state)]; tasks > 0)
            parts.emplace_back(state, tasks / total);
    }
    const double room = width - gap * static_cast<double>(parts.size() - 1);
    const double spare = room - narrowest * static_cast<double>(parts.size());
    for (auto &[state, share] : parts)
        share = narrowest + share * spare;
    return parts;
}

} // namespace

void paintStateBar(QPainter &painter, const QRectF &area, const RunState::Counts &counts,
                   const Palette &colours, Qt::LayoutDirection direction)
{
    if (std::all_of(counts.begin(), counts.end(), [](auto tasks) { return tasks == 0; }))
        return;
    QPainterPath outline;
    outline.addRoundedRect(area, 2, 2);
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    double left = 0;
    for (const auto &[state, width] : partsOf(counts, area.width())) {
        const double x =
            direction == Qt::RightToLeft ? area.right() - left - width : area.left() + left;
        painter.fillRect(QRectF(x, area.top(), width, area.height()), colours.of(state).mark);
        left += width + gap;
    }
    painter.restore();
}

} // namespace stepwise
