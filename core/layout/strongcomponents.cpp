#include "core/layout/strongcomponents.h"

#include "core/layout/rows.h"

#include <algorithm>

namespace stepwise::layered {

namespace {

/// The nodes as a depth-first search leaves them.
std::vector<Index> leavingOrder(Index nodeCount, const Rows &successors)
{
    struct Step
    {
        Index node;
        Index next;
    };
    std::vector<Index> order;
    std::vector<bool> isMet(nodeCount, false);
    std::vector<Step> path;
    for (Index root = 0; root < nodeCount; ++root) {
        if (isMet[root])
            continue;
        isMet[root] = true;
        path.push_back({root, 0});
        while (!path.empty()) {
            Step &step = path.back();
            const auto followers = successors[step.node];
            if (step.next == followers.size()) {
                order.push_back(step.node);
                path.pop_back();
                continue;
            }
            const Index next = followers[step.next++];
            if (!isMet[next]) {
                isMet[next] = true;
                path.push_back({next, 0});
            }
        }
    }
    return order;
}

} // namespace

std::vector<Index> strongComponents(Index nodeCount, std::span<const Arc> arcs)
{
    const Rows successors(
        nodeCount, arcs.size(), [arcs](auto arc) { return arcs[arc].from; },
        [arcs](auto arc) { return arcs[arc].to; });
    const Rows predecessors(
        nodeCount, arcs.size(), [arcs](auto arc) { return arcs[arc].to; },
        [arcs](auto arc) { return arcs[arc].from; });
    std::vector<Index> order = leavingOrder(nodeCount, successors);
    std::vector<Index> componentOf(nodeCount, none);
    std::vector<Index> stack;
    std::for_each(order.rbegin(), order.rend(), [&](Index root) {
        if (componentOf[root] != none)
            return;
        componentOf[root] = root;
        stack.push_back(root);
        while (!stack.empty()) {
            const Index node = stack.back();
            stack.pop_back();
            for (const Index previous : predecessors[node]) {
                if (componentOf[previous] != none)
                    continue;
                componentOf[previous] = root;
                stack.push_back(previous);
            }
        }
    });
    return componentOf;
}

} // namespace stepwise::layered
