#include "core/layout/coordinates.h"

#include "core/layout/closing.h"
#include "core/layout/layersweeps.h"
#include "core/layout/placement.h"
#include "core/layout/straightening.h"

#include <algorithm>

namespace stepwise::layered {

namespace {

constexpr int oneSidedPairs = 2;
/// One-sided sweeps follow the line of a hub, which runs at an end of every layer, away from it.
constexpr std::size_t segmentsOfHub = 150;

/// Small graphs get more rounds: their time does not matter, and their long edges do.
constexpr Index vertexVisits = 60'000;
constexpr Index fewestRounds = 2;
constexpr Index mostRounds = 16;

constexpr int roundsLikeBefore = 2;

bool hasHub(const LayerGraph &graph)
{
    for (Index terminal = 0; terminal < graph.terminalCount(); ++terminal) {
        if (graph.above[terminal].size() + graph.below[terminal].size() >= segmentsOfHub)
            return true;
    }
    return false;
}

} // namespace

std::vector<double> placeAcross(const LayerGraph &graph, const Separation &separation,
                                const Watch &watch)
{
    using Neighbours = LayerSweeps::Neighbours;
    Placement placement(graph);
    LayerSweeps sweeps(graph, separation, placement);
    Straightening straightening(graph, separation, placement);
    sweeps.pack();
    const int pairs = hasHub(graph) ? 0 : oneSidedPairs;
    for (int pair = 0; pair < pairs; ++pair) {
        sweeps.sweep(true, Neighbours::Before, watch);
        sweeps.sweep(false, Neighbours::Behind, watch);
    }
    const Index rounds =
        std::clamp(vertexVisits / (graph.vertexCount() + 1), fewestRounds, mostRounds);
    for (Index round = 0; round < rounds; ++round) {
        straightening.run(true, watch);
        straightening.run(false, watch);
        sweeps.sweep(round % 2 == 0, Neighbours::Both, watch);
    }
    straightening.run(true, watch);
    straightening.run(false, watch);
    closeGapsBetweenParts(graph, separation, placement);
    return placement.centres();
}

std::vector<double> placeLikeBefore(const LayerGraph &graph, const Separation &separation,
                                    std::vector<Hold> holds, const Watch &watch)
{
    using Neighbours = LayerSweeps::Neighbours;
    Placement placement(graph);
    LayerSweeps sweeps(graph, separation, placement);
    placement.hold(std::move(holds));
    sweeps.sweep(true, Neighbours::None, watch);
    Straightening straightening(graph, separation, placement, Straightening::Lines::OfLongEdges);
    for (int round = 0; round < roundsLikeBefore; ++round) {
        straightening.run(true, watch);
        straightening.run(false, watch);
        sweeps.sweep(round % 2 == 0, Neighbours::Both, watch);
    }
    straightening.run(true, watch);
    straightening.run(false, watch);
    return placement.centres();
}

} // namespace stepwise::layered
