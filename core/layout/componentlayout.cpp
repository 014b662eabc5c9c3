#include "core/layout/componentlayout.h"

#include "core/layout/coordinates.h"
#include "core/layout/initialorder.h"
#include "core/layout/layergraph.h"
#include "core/layout/ordering.h"
#include "core/layout/ranking.h"
#include "core/layout/routing.h"
#include "core/layout/straightening.h"

namespace stepwise::layered {

namespace {

LayerGraph inOrder(const LevelGraph &component, const std::vector<Index> &ranks,
                   const std::stop_token &stop)
{
    LayerGraph graph = withDummies(component, ranks);
    graph = graph.reordered(depthFirstOrder(graph));
    return graph.reordered(orderLayers(graph, stop).sequence);
}

} // namespace

std::optional<Drawing> layoutComponent(const LevelGraph &component, const Spacing &spacing,
                                       std::stop_token stop)
{
    const std::vector<Index> ranks = rankNodes(component, stop);
    const LayerGraph graph = inOrder(component, ranks, stop);
    const Separation separation(graph, component.sizes, spacing);
    std::vector<double> centres = placeAcross(graph, separation, stop);
    straighten(graph, separation, centres, stop);
    if (stop.stop_requested())
        return {};
    return drawComponent(component, graph, centres, spacing);
}

} // namespace stepwise::layered
