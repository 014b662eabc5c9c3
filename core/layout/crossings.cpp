#include "core/layout/crossings.h"

#include <algorithm>
#include <bit>

namespace stepwise::layered {

std::uint64_t CrossingCounter::between(Index layer, const std::vector<Index> &sequence,
                                       const std::vector<Index> &slots)
{
    // The lower ends, in the order of the upper ones: what crosses is what is out of order.
    m_targets.clear();
    Index slotCount = 0;
    for (Index place = m_graph.layerStarts[layer]; place < m_graph.layerStarts[layer + 1];
         ++place) {
        m_graph.forEachTerminal(sequence[place], [&](Index terminal) {
            const std::size_t first = m_targets.size();
            for (const Index below : m_graph.below[terminal]) {
                m_targets.push_back(slots[below]);
                slotCount = std::max(slotCount, slots[below] + 1);
            }
            std::sort(m_targets.begin() + static_cast<std::ptrdiff_t>(first), m_targets.end());
        });
    }

    // A binary tree over the slots; each inner node holds how many targets lie beneath it.
    const std::size_t leaves = std::bit_ceil(std::size_t(slotCount) + 1);
    m_tree.assign(2 * leaves, 0);
    std::uint64_t crossings = 0;
    for (const Index target : m_targets) {
        for (std::size_t at = leaves + target; at > 1; at /= 2) {
            ++m_tree[at];
            if (at % 2 == 0)
                crossings += m_tree[at + 1];
        }
    }
    return crossings;
}

std::uint64_t CrossingCounter::total(const std::vector<Index> &sequence,
                                     const std::vector<Index> &slots)
{
    std::uint64_t crossings = 0;
    for (Index layer = 0; layer + 1 < m_graph.layerCount(); ++layer)
        crossings += between(layer, sequence, slots);
    return crossings;
}

} // namespace stepwise::layered
