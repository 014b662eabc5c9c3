#include "core/layout/anchoring.h"

#include <algorithm>

namespace stepwise::layered {

namespace {

LayoutPoint between(const LayoutRect &from, const LayoutRect &to)
{
    return {to.x - from.x, to.y - from.y};
}

LayoutPoint shiftOfGroup(const LayoutRect &then, const LayoutRect &now, const LayoutResult &before)
{
    LayoutPoint shift = between(now, then);
    if (keepsItsEnd(then, before)) {
        if (before.options.direction == LayoutDirection::LeftToRight)
            shift.x = then.right() - now.right();
        else
            shift.y = then.bottom() - now.bottom();
    }
    return shift;
}

float median(std::vector<float> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
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

bool keepsItsEnd(const LayoutRect &group, const LayoutResult &before)
{
    const bool isLeftToRight = before.options.direction == LayoutDirection::LeftToRight;
    std::int64_t surplus = 0;
    for (const LayoutRect &task : before.tasks) {
        if (task.isEmpty())
            continue;
        const bool isBefore = isLeftToRight ? task.right() <= group.x : task.bottom() <= group.y;
        const bool isBehind = isLeftToRight ? task.x >= group.right() : task.y >= group.bottom();
        surplus += int(isBehind) - int(isBefore);
    }
    return surplus > 0;
}

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
            return shiftOfGroup(then, group, before.previous());
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
    moveRect(layout.bounds);
}

} // namespace stepwise::layered
