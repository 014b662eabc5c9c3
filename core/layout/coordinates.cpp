#include "core/layout/coordinates.h"

#include "core/layout/layersweeps.h"
#include "core/layout/placement.h"
#include "core/layout/straightening.h"

namespace stepwise::layered {

namespace {

constexpr int oneSidedPairs = 2;
constexpr int rounds = 4;

} // namespace

std::vector<double> placeAcross(const LayerGraph &graph, const Separation &separation,
                                const std::stop_token &stop)
{
    using Neighbours = LayerSweeps::Neighbours;
    Placement placement(graph);
    LayerSweeps sweeps(graph, separation, placement);
    Straightening straightening(graph, separation, placement);
    sweeps.pack();
    for (int pair = 0; pair < oneSidedPairs; ++pair) {
        sweeps.sweep(true, Neighbours::Before, stop);
        sweeps.sweep(false, Neighbours::Behind, stop);
    }
    for (int round = 0; round < rounds; ++round) {
        straightening.run(true, stop);
        straightening.run(false, stop);
        sweeps.sweep(round % 2 == 0, Neighbours::Both, stop);
    }
    straightening.run(true, stop);
    straightening.run(false, stop);
    return placement.centres();
}

} // namespace stepwise::layered
