#include "core/layout/levelseed.h"

#include <algorithm>

namespace stepwise::layered {

bool LevelSeed::hasLayers() const
{
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const NodeSeed &node) { return node.layer != none; });
}

float LevelSeed::acrossOf(Index oldEdge, float along) const
{
    const std::span<const LayoutPoint> points = previous->pointsOf(previous->edges[oldEdge]);
    const bool isLeftToRight = previous->options.direction == LayoutDirection::LeftToRight;
    const auto spot = [isLeftToRight](LayoutPoint point) {
        return isLeftToRight ? Spot{point.x, point.y} : Spot{point.y, point.x};
    };
    const bool isForwards = spot(points.front()).along <= spot(points.back()).along;
    const auto next = std::partition_point(points.begin(), points.end(), [&](LayoutPoint point) {
        return isForwards ? spot(point).along < along : spot(point).along > along;
    });
    if (next == points.begin())
        return spot(points.front()).across;
    if (next == points.end())
        return spot(points.back()).across;
    const Spot from = spot(*(next - 1));
    const Spot to = spot(*next);
    return from.across + (to.across - from.across) * (along - from.along) / (to.along - from.along);
}

LevelSeed LevelSeed::of(const Component &component) const
{
    LevelSeed seed;
    seed.previous = previous;
    seed.nodes.reserve(component.nodes.size());
    for (const Index node : component.nodes) {
        if (node == anchor)
            seed.anchor = static_cast<Index>(seed.nodes.size());
        seed.nodes.push_back(nodes[node]);
    }
    seed.wayOf.reserve(component.arcs.size());
    for (const Index arc : component.arcs)
        seed.wayOf.push_back(wayOf[arc]);
    return seed;
}

} // namespace stepwise::layered
