#include "tests/core/layout/levelgraphs.h"

#include "core/layout/ranking.h"

#include <random>

namespace stepwise::testing {

using namespace layered;

LevelGraph levelGraph(Index nodeCount, const std::vector<Arc> &arcs)
{
    LevelGraph level;
    level.sizes.assign(nodeCount, {156, 46});
    level.arcs = arcs;
    return level;
}

std::vector<Arc> randomArcs(Index nodeCount, std::size_t arcCount, std::uint32_t seed)
{
    std::mt19937 dice(seed);
    std::vector<Arc> arcs;
    while (arcs.size() < arcCount) {
        const auto first = static_cast<Index>(dice() % nodeCount);
        const auto second = static_cast<Index>(dice() % nodeCount);
        if (first < second)
            arcs.push_back({first, second});
    }
    return arcs;
}

LayerGraph layerGraph(const LevelGraph &level)
{
    return withDummies(level, rankNodes(level, {}));
}

} // namespace stepwise::testing
