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
#include "core/layout/wrapping.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stepwise::layered {

namespace {

LayerGraph inOrder(const LevelGraph &component, const std::vector<Index> &ranks, const Watch &watch)
{
    LayerGraph graph = withDummies(component, ranks);
    graph = graph.reordered(depthFirstOrder(graph));
    std::vector<Index> depthFirst(graph.vertexCount());
    std::iota(depthFirst.begin(), depthFirst.end(), 0);
    return graph.reordered(
        orderLayers(graph, {std::move(depthFirst), pivotOrder(graph, watch)}, watch).sequence);
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
                                       [[maybe_unused]] LayoutEffort effort, const Watch &watch)
{
    const std::vector<Index> ranks = rankNodes(component, watch);
    const LayerGraph graph = inOrder(component, ranks, watch);
    Drawing drawing = placed(component, graph, spacing, watch);
    // What wrapping gains is only known afterwards: where most edges have to pass the new layers
    // it is nothing.
    for (const std::vector<Index> &wrapped :
         {wrappedRanks(component, graph, spacing), ranksOfBranches(component, ranks, spacing)}) {
        if (wrapped.empty() || watch.isStopped())
            continue;
        Drawing candidate = placed(component, inOrder(component, wrapped, watch), spacing, watch);
        if (windowFor(candidate, spacing) < windowFor(drawing, spacing) * 0.8F)
            drawing = std::move(candidate);
    }
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
