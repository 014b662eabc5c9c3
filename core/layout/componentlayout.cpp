#include "core/layout/componentlayout.h"

#include "core/layout/coordinates.h"
#include "core/layout/depthfirstorder.h"
#include "core/layout/layergraph.h"
#include "core/layout/ordering.h"
#include "core/layout/pivotorder.h"
#include "core/layout/ranking.h"
#include "core/layout/routing.h"
#include "core/layout/separation.h"
#include "core/layout/wrapping.h"

#include <numeric>
#include <utility>

namespace stepwise::layered {

namespace {

LayerGraph inOrder(const LevelGraph &component, const std::vector<Index> &ranks,
                   const std::stop_token &stop)
{
    LayerGraph graph = withDummies(component, ranks);
    graph = graph.reordered(depthFirstOrder(graph));
    std::vector<Index> depthFirst(graph.vertexCount());
    std::iota(depthFirst.begin(), depthFirst.end(), 0);
    return graph.reordered(
        orderLayers(graph, {std::move(depthFirst), pivotOrder(graph, stop)}, stop).sequence);
}

Drawing placed(const LevelGraph &component, const LayerGraph &graph, const Spacing &spacing,
               const std::stop_token &stop)
{
    const Separation separation(graph, component.sizes, spacing);
    return drawComponent(component, graph, placeAcross(graph, separation, stop), spacing);
}

} // namespace

std::optional<Drawing> layoutComponent(const LevelGraph &component, const Spacing &spacing,
                                       const std::stop_token &stop)
{
    const LayerGraph graph = inOrder(component, rankNodes(component, stop), stop);
    Drawing drawing = placed(component, graph, spacing, stop);
    // Wrapping helps where many nodes share few neighbours. Where most edges would have to pass
    // the new layers it does not.
    const std::vector<Index> ranks = wrappedRanks(component, graph, spacing);
    if (!ranks.empty()) {
        Drawing wrapped = placed(component, inOrder(component, ranks, stop), spacing, stop);
        if (wrapped.size.across < drawing.size.across * 0.7F)
            drawing = std::move(wrapped);
    }
    if (stop.stop_requested())
        return {};
    return drawing;
}

} // namespace stepwise::layered
