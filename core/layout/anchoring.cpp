#include "core/layout/anchoring.h"

#include <algorithm>
#include <cmath>

namespace stepwise::layered {

namespace {

LayoutPoint between(const LayoutRect &from, const LayoutRect &to)
{
    return {to.x - from.x, to.y - from.y};
}

float median(std::vector<float> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// How far the median task moves.
float medianMove(LayoutPoint shift, const Recollection &before, const LayoutResult &now)
{
    std::vector<float> moves;
    for (Index task = 0; task < now.tasks.size(); ++task) {
        const LayoutRect then = before.task(task);
        const LayoutRect &rect = now.tasks[task];
        if (!then.isEmpty() && !rect.isEmpty())
            moves.push_back(std::hypot(rect.x + shift.x - then.x, rect.y + shift.y - then.y));
    }
    return moves.empty() ? 0 : median(moves);
}

/// At those of its sides that move the others least.
LayoutPoint shiftOfGroup(const LayoutRect &then, const LayoutRect &rect, const Recollection &before,
                         const LayoutResult &now)
{
    const LayoutPoint start = between(rect, then);
    const LayoutPoint end{then.right() - rect.right(), then.bottom() - rect.bottom()};
    LayoutPoint best = start;
    float least = medianMove(start, before, now);
    for (const LayoutPoint shift :
         {LayoutPoint{end.x, start.y}, LayoutPoint{start.x, end.y}, end}) {
        const float move = medianMove(shift, before, now);
        if (move < least) {
            best = shift;
            least = move;
        }
    }
    return best;
}

LayoutPoint medianShift(const Recollection &before, const LayoutResult &now)
{
    std::vector<float> across;
    std::vector<float> down;
    for (Index task = 0; task < now.tasks.size(); ++task) {
        const LayoutRect then = before.task(task);
        if (then.isEmpty() || now.tasks[task].isEmpty())
            continue;
        across.push_back(then.x - now.tasks[task].x);
        down.push_back(then.y - now.tasks[task].y);
    }
    if (across.empty())
        return {};
    return {median(across), median(down)};
}

} // namespace

LayoutPoint shiftToOldPlace(const LayoutEnd &anchor, const Recollection &before,
                            const LayoutResult &now)
{
    if (anchor.task.isValid()) {
        const LayoutRect then = before.task(anchor.task.value());
        const LayoutRect &task = now.tasks[anchor.task.index()];
        if (!then.isEmpty() && !task.isEmpty())
            return between(task, then);
    } else if (anchor.group.isValid()) {
        const LayoutRect then = before.group(anchor.group.value());
        const LayoutRect &group = now.groups[anchor.group.index()];
        if (!then.isEmpty() && !group.isEmpty())
            return shiftOfGroup(then, group, before, now);
    }
    return medianShift(before, now);
}

void move(LayoutResult &layout, LayoutPoint by)
{
    const auto moveRect = [by](LayoutRect &rect) {
        if (rect.isEmpty())
            return;
        rect.x += by.x;
        rect.y += by.y;
    };
    std::for_each(layout.tasks.begin(), layout.tasks.end(), moveRect);
    std::for_each(layout.groups.begin(), layout.groups.end(), moveRect);
    for (LayoutPoint &point : layout.points)
        point = {point.x + by.x, point.y + by.y};
    const float along = layout.options.direction == LayoutDirection::LeftToRight ? by.x : by.y;
    for (LayoutLayer &layer : layout.layers) {
        layer.start += along;
        layer.end += along;
    }
    moveRect(layout.bounds);
}

} // namespace stepwise::layered
