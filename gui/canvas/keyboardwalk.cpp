#include "gui/canvas/keyboardwalk.h"

#include <cmath>
#include <limits>

namespace stepwise {

namespace {

bool isHorizontal(const CanvasScene &scene)
{
    return scene.layout().options.direction == LayoutDirection::LeftToRight;
}

/// Across the direction of the graph: what Before and After walk along.
float across(const CanvasScene &scene, const LayoutRect &box)
{
    return isHorizontal(scene) ? box.centre().y : box.centre().x;
}

TaskId alongEdge(const CanvasScene &scene, TaskId from, bool toDependent)
{
    const float here = across(scene, scene.boxOf(from));
    float nearest = std::numeric_limits<float>::max();
    TaskId best = from;
    for (const std::uint32_t edge : scene.edges().edgesAt(from)) {
        for (const Dependency &each : scene.edges().dependenciesOf(edge)) {
            if ((toDependent ? each.prerequisite : each.dependent) != from)
                continue;
            const TaskId other = toDependent ? each.dependent : each.prerequisite;
            const float distance = std::abs(across(scene, scene.boxOf(other)) - here);
            if (distance < nearest && other != from) {
                nearest = distance;
                best = other;
            }
        }
    }
    return best;
}

LayoutRect strip(const CanvasScene &scene, const LayoutRect &box, bool isAfter)
{
    const LayoutRect &all = scene.layout().bounds;
    if (isHorizontal(scene))
        return isAfter ? LayoutRect{box.x, box.bottom(), box.width, all.bottom() - box.bottom()}
                       : LayoutRect{box.x, all.y, box.width, box.y - all.y};
    return isAfter ? LayoutRect{box.right(), box.y, all.right() - box.right(), box.height}
                   : LayoutRect{all.x, box.y, box.x - all.x, box.height};
}

TaskId sideways(const CanvasScene &scene, TaskId from, bool isAfter)
{
    const LayoutRect box = scene.boxOf(from);
    const LayoutRect area = strip(scene, box, isAfter);
    const float here = across(scene, box);
    float nearest = std::numeric_limits<float>::max();
    TaskId best = from;
    for (const std::uint32_t index : scene.tasksIn({&area, 1})) {
        const TaskId task(index);
        const float distance = across(scene, scene.boxOf(task)) - here;
        const bool isThere = isAfter ? distance > 0 : distance < 0;
        if (task != from && isThere && std::abs(distance) < nearest) {
            nearest = std::abs(distance);
            best = task;
        }
    }
    return best;
}

} // namespace

WalkStep walkStep(Qt::Key arrow, LayoutDirection direction)
{
    const bool isHorizontal = direction == LayoutDirection::LeftToRight;
    switch (arrow) {
    case Qt::Key_Right:
        return isHorizontal ? WalkStep::ToDependent : WalkStep::After;
    case Qt::Key_Left:
        return isHorizontal ? WalkStep::ToPrerequisite : WalkStep::Before;
    case Qt::Key_Down:
        return isHorizontal ? WalkStep::After : WalkStep::ToDependent;
    default:
        return isHorizontal ? WalkStep::Before : WalkStep::ToPrerequisite;
    }
}

TaskId walk(const CanvasScene &scene, TaskId from, WalkStep step)
{
    if (!from.isValid() || !scene.hasLayout())
        return from;
    switch (step) {
    case WalkStep::ToDependent:
        return alongEdge(scene, from, true);
    case WalkStep::ToPrerequisite:
        return alongEdge(scene, from, false);
    case WalkStep::Before:
        return sideways(scene, from, false);
    case WalkStep::After:
        break;
    }
    return sideways(scene, from, true);
}

TaskId findByName(const TaskGraph &graph, TaskId current, const QString &text)
{
    const std::size_t count = graph.taskCount();
    const std::size_t first = current.isValid() ? current.index() : 0;
    TaskId containing;
    for (std::size_t offset = 0; offset < count; ++offset) {
        const TaskId task = TaskId::fromIndex((first + offset) % count);
        const QString &name = graph.name(task);
        if (name.startsWith(text, Qt::CaseInsensitive))
            return task;
        if (!containing.isValid() && name.contains(text, Qt::CaseInsensitive))
            containing = task;
    }
    return containing;
}

} // namespace stepwise
