#include "core/layout/innerflow.h"

namespace stepwise::layered {

InnerFlow::InnerFlow(const LevelGraph &level) : isBorder(level.nodeCount(), false)
{
    for (const Index node : level.entries)
        isBorder[node] = true;
    for (const Index node : level.exits)
        isBorder[node] = true;
    arcs.reserve(level.arcs.size());
    for (const Arc &arc : level.arcs) {
        const Index from = level.nodeOf(arc.from);
        const Index to = level.nodeOf(arc.to);
        if (!isBorder[from] && !isBorder[to])
            arcs.push_back({from, to});
    }
    const auto fromOf = [this](auto arc) { return arcs[arc].from; };
    const auto toOf = [this](auto arc) { return arcs[arc].to; };
    successors = Rows(level.nodeCount(), arcs.size(), fromOf, toOf);
    predecessors = Rows(level.nodeCount(), arcs.size(), toOf, fromOf);
}

std::vector<Index> InnerFlow::order() const
{
    const auto count = static_cast<Index>(isBorder.size());
    std::vector<Index> order;
    order.reserve(count);
    std::vector<Index> unmet(count);
    for (Index node = 0; node < count; ++node) {
        unmet[node] = static_cast<Index>(predecessors[node].size());
        if (unmet[node] == 0)
            order.push_back(node);
    }
    for (std::size_t done = 0; done < order.size(); ++done) {
        for (const Index next : successors[order[done]]) {
            if (--unmet[next] == 0)
                order.push_back(next);
        }
    }
    return order;
}

} // namespace stepwise::layered
