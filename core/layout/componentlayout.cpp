#include "core/layout/componentlayout.h"

#include "core/layout/branchwrapping.h"
#include "core/layout/coordinates.h"
#include "core/layout/depthfirstorder.h"
#include "core/layout/layergraph.h"
#include "core/layout/ordering.h"
#include "core/layout/pivotorder.h"
#include "core/layout/ranking.h"
#include "core/layout/routing.h"
#include "core/layout/seededorder.h"
#include "core/layout/seededranking.h"
#include "core/layout/separation.h"
#include "core/layout/simplexcoordinates.h"
#include "core/layout/simplexranking.h"
#include "core/layout/wrapping.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stepwise::layered {

namespace {

/// How large a graph may be that more than linear time is spent on.
constexpr Index mostNodesForOptimalRanks = 20'000;
constexpr Index mostNodesForThoroughOrder = 12'000;

/// A component in layers that are in order.
struct Layering
{
    std::vector<Index> ranks;
    LayerGraph graph;
    std::uint64_t crossings = 0;
};

Layering inOrder(const LevelGraph &component, std::vector<Index> ranks, const Watch &watch)
{
    LayerGraph graph = withDummies(component, ranks);
    graph = graph.reordered(depthFirstOrder(graph));
    std::vector<Index> depthFirst(graph.vertexCount());
    std::iota(depthFirst.begin(), depthFirst.end(), 0);
    const Order order =
        orderLayers(graph, {std::move(depthFirst), pivotOrder(graph, watch)}, watch);
    return {std::move(ranks), graph.reordered(order.sequence), order.crossings};
}

/// Shorter arcs often mean fewer crossings, but not always.
Layering layeringOf(const LevelGraph &component, LayoutEffort effort, const Watch &watch)
{
    Layering layering = inOrder(component, rankNodes(component, watch), watch);
    if (effort != LayoutEffort::Quality || component.nodeCount() > mostNodesForOptimalRanks)
        return layering;
    Layering other = inOrder(component, optimalRanks(component, layering.ranks), watch);
    return other.crossings < layering.crossings ? other : layering;
}

Drawing placed(const LevelGraph &component, const LayerGraph &graph, const Spacing &spacing,
               const Watch &watch)
{
    const Separation separation(graph, component.sizes, spacing);
    return drawComponent(component, graph, placeAcross(graph, separation, watch), spacing);
}

/// How large a window of the wanted shape must be to show it.
float windowFor(const Drawing &drawing, const Spacing &spacing)
{
    return std::max(drawing.size.along, drawing.size.across * spacing.aspect);
}

/// The shortest segments are not worth a much larger picture, as where wrapped layers overlap
/// less.
Drawing placedWell(const LevelGraph &component, LayerGraph graph, const Drawing &quick,
                   const Spacing &spacing, const Watch &watch)
{
    constexpr float mostGrowth = 1.15F;
    if (component.nodeCount() <= mostNodesForThoroughOrder)
        graph = graph.reordered(orderLayersThoroughly(graph, watch.part(0, 0.8F)).sequence);
    const Separation separation(graph, component.sizes, spacing);
    const std::vector<double> centres = placeOptimally(graph, separation);
    if (!centres.empty()) {
        Drawing drawing = drawComponent(component, graph, centres, spacing);
        if (windowFor(drawing, spacing) <= windowFor(quick, spacing) * mostGrowth)
            return drawing;
    }
    Drawing drawing = placed(component, graph, spacing, watch);
    return windowFor(drawing, spacing) <= windowFor(quick, spacing) * mostGrowth ? drawing : quick;
}

/// A picture of a better shape is not worth a tangle.
bool hasTooManyCrossings(const Layering &wrapped, const Layering &layering)
{
    return double(wrapped.crossings) >
           1.5 * double(layering.crossings) + 4.0 * double(wrapped.ranks.size());
}

/// By layer: how wide the gap behind it was; 0 where today's neighbours were none.
std::vector<float> gapsBefore(const std::vector<Index> &ranks, const LevelSeed &seed)
{
    std::vector<Index> oldOf(*std::max_element(ranks.begin(), ranks.end()) + std::size_t(1), none);
    for (std::size_t node = 0; node < ranks.size(); ++node) {
        if (seed.nodes[node].layer != none)
            oldOf[ranks[node]] = seed.nodes[node].layer;
    }
    std::vector<float> gaps(oldOf.size(), 0);
    for (std::size_t layer = 0; layer + 1 < oldOf.size(); ++layer) {
        if (oldOf[layer] == none || oldOf[layer + 1] != oldOf[layer] + 1)
            continue;
        const LayoutLayer &before = seed.previous->layers[oldOf[layer]];
        const LayoutLayer &after = seed.previous->layers[oldOf[layer + 1]];
        if (before.part == after.part)
            gaps[layer] = after.start - before.end;
    }
    return gaps;
}

} // namespace

std::optional<Drawing> layoutComponent(const LevelGraph &component, const Spacing &spacing,
                                       LayoutEffort effort, const Watch &watch)
{
    Layering layering = layeringOf(component, effort, watch);
    watch.tell(0.3F);
    Drawing drawing = placed(component, layering.graph, spacing, watch);
    watch.tell(0.4F);
    // What wrapping gains is only known afterwards: where most edges have to pass the new layers
    // it is nothing.
    for (const std::vector<Index> &wrapped :
         {wrappedRanks(component, layering.graph, spacing),
          ranksOfBranches(component, layering.ranks, spacing)}) {
        if (wrapped.empty() || watch.isStopped())
            continue;
        Layering other = inOrder(component, wrapped, watch);
        Drawing candidate = placed(component, other.graph, spacing, watch);
        if (windowFor(candidate, spacing) < windowFor(drawing, spacing) * 0.8F &&
            !hasTooManyCrossings(other, layering)) {
            drawing = std::move(candidate);
            layering = std::move(other);
        }
    }
    watch.tell(0.5F);
    if (effort == LayoutEffort::Quality && !watch.isStopped())
        drawing =
            placedWell(component, std::move(layering.graph), drawing, spacing, watch.part(0.5F, 1));
    if (watch.isStopped())
        return {};
    return drawing;
}

std::optional<Drawing> layoutLikeBefore(const LevelGraph &component, const LevelSeed &seed,
                                        const Spacing &spacing, const Watch &watch)
{
    const std::vector<Index> ranks = rankLikeBefore(component, seed);
    LayerGraph graph = withDummies(component, ranks);
    const SeededPlaces first = recallPlaces(component, ranks, graph, seed);
    watch.tell(0.3F);
    graph = graph.reordered(orderLikeBefore(graph, first, watch));
    SeededPlaces places = recallPlaces(component, ranks, graph, seed);
    watch.tell(0.6F);
    const Separation separation(graph, component.sizes, spacing);
    const std::vector<double> centres =
        placeLikeBefore(graph, separation, std::move(places.holds), watch);
    watch.tell(0.9F);
    if (watch.isStopped())
        return {};
    return drawComponent(component, graph, centres, spacing, gapsBefore(ranks, seed));
}

} // namespace stepwise::layered
