#include "core/layout/branchwrapping.h"

#include "core/layout/disjointsets.h"
#include "core/layout/rows.h"

#include <algorithm>
#include <numeric>

namespace stepwise::layered {

namespace {

/// A hub has at least that many arcs; fewer branches are not worth columns.
constexpr Index fewestArcsOfHub = 12;
constexpr Index fewestBranches = 12;
constexpr Index mostColumns = 512;
/// How many times too wide a picture may be before it is wrapped, and after.
constexpr float mostUnwrapped = 3;
constexpr float mostWrapped = 1.5F;

class BranchWrapping
{
public:
    BranchWrapping(const LevelGraph &component, const std::vector<Index> &ranks,
                   const Spacing &spacing)
        : m_component(component), m_ranks(ranks), m_spacing(spacing),
          m_branchOf(component.nodeCount(), none)
    {
    }

    std::vector<Index> run()
    {
        findBranches();
        if (m_branches.size() < fewestBranches || !chooseColumns())
            return {};
        fillColumns();
        return withoutEmptyLayers(shiftedRanks());
    }

private:
    struct Branch
    {
        float width = 0; ///< across the flow, of a mean layer
        Index first = none;
        Index last = 0;
        Index shift = 0; ///< how many layers its column is behind the first

        Index length() const { return last - first + 1; }
    };

    bool isHub(Index node) const { return m_branchOf[node] == none; }

    std::vector<bool> hubs() const
    {
        std::vector<Index> degrees(m_component.nodeCount(), 0);
        for (const Arc &arc : m_component.arcs) {
            ++degrees[m_component.nodeOf(arc.from)];
            ++degrees[m_component.nodeOf(arc.to)];
        }
        std::vector<bool> isHub(m_component.nodeCount());
        for (Index node = 0; node < m_component.nodeCount(); ++node)
            isHub[node] = degrees[node] >= fewestArcsOfHub;
        for (const std::vector<Index> *border : {&m_component.entries, &m_component.exits}) {
            for (const Index node : *border)
                isHub[node] = true;
        }
        return isHub;
    }

    void findBranches()
    {
        const std::vector<bool> isHub = hubs();
        DisjointSets sets(m_component.nodeCount());
        for (const Arc &arc : m_component.arcs) {
            const Index from = m_component.nodeOf(arc.from);
            const Index to = m_component.nodeOf(arc.to);
            if (!isHub[from] && !isHub[to])
                sets.unite(from, to);
        }
        // A set is represented by its first node, so branches come in the order of these.
        for (Index node = 0; node < m_component.nodeCount(); ++node) {
            if (isHub[node])
                continue;
            const Index first = sets.find(node);
            if (first == node) {
                m_branchOf[node] = static_cast<Index>(m_branches.size());
                m_branches.emplace_back();
            }
            m_branchOf[node] = m_branchOf[first];
            Branch &branch = m_branches[m_branchOf[node]];
            branch.first = std::min(branch.first, m_ranks[node]);
            branch.last = std::max(branch.last, m_ranks[node]);
            branch.width += m_component.sizes[node].across + m_spacing.nodeGap;
        }
        for (Branch &branch : m_branches)
            branch.width /= float(branch.length());
    }

    /// Branches beside each other, and how long the longest is; false when they need no columns.
    bool chooseColumns()
    {
        Index longest = 0;
        float thickness = 0;
        for (const Branch &branch : m_branches) {
            m_width += branch.width;
            longest = std::max(longest, branch.length());
        }
        for (const Extent size : m_component.sizes)
            thickness = std::max(thickness, size.along);
        const float layer = thickness + m_spacing.layerGap;
        const float length = layer * float(*std::max_element(m_ranks.begin(), m_ranks.end()) + 1);
        const auto excess = [&](Index columns) {
            return m_width / float(columns) * m_spacing.aspect /
                   (length + layer * float(longest) * float(columns - 1));
        };
        if (excess(1) <= mostUnwrapped)
            return false;
        while (m_columns < mostColumns && excess(m_columns) > mostWrapped)
            ++m_columns;
        return true;
    }

    /// In order, each column as wide as the others.
    void fillColumns()
    {
        const float columnWidth = m_width / float(m_columns);
        float width = 0; // of the branches so far
        Index column = 0;
        Index start = 0;
        Index longest = 0; // in the column
        for (Branch &branch : m_branches) {
            const auto wanted = static_cast<Index>((width + branch.width / 2) / columnWidth);
            if (wanted > column) {
                column = wanted;
                start += longest;
                longest = 0;
            }
            branch.shift = start;
            width += branch.width;
            longest = std::max(longest, branch.length());
        }
    }

    /// As before, but what leads from a hub into a branch is as much longer as the branch's column
    /// is behind; what follows gives way.
    std::vector<Index> shiftedRanks() const
    {
        const Rows incoming(
            m_component.nodeCount(), m_component.arcs.size(),
            [this](auto arc) { return m_component.nodeOf(m_component.arcs[arc].to); },
            [this](auto arc) { return m_component.nodeOf(m_component.arcs[arc].from); });
        std::vector<Index> order(m_component.nodeCount());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](Index left, Index right) {
            return m_ranks[left] < m_ranks[right];
        });
        std::vector<Index> shifted(m_component.nodeCount(), 0);
        Index behindAll = 0;
        for (const Index node : order) {
            const Index column = isHub(node) ? 0 : m_branches[m_branchOf[node]].shift;
            shifted[node] = incoming[node].empty() ? m_ranks[node] + column : 0;
            for (const Index previous : incoming[node]) {
                const Index entering = isHub(previous) ? column : 0;
                shifted[node] = std::max(shifted[node], shifted[previous] + m_ranks[node] -
                                                            m_ranks[previous] + entering);
            }
            behindAll = std::max(behindAll, shifted[node]);
        }
        for (const Index node : m_component.exits)
            shifted[node] = behindAll + 1;
        return shifted;
    }

    static std::vector<Index> withoutEmptyLayers(std::vector<Index> ranks)
    {
        std::vector<Index> layers(*std::max_element(ranks.begin(), ranks.end()) + std::size_t(2),
                                  0);
        for (const Index rank : ranks)
            layers[rank + 1] = 1;
        std::partial_sum(layers.begin(), layers.end(), layers.begin());
        for (Index &rank : ranks)
            rank = layers[rank];
        return ranks;
    }

    const LevelGraph &m_component;
    const std::vector<Index> &m_ranks;
    const Spacing &m_spacing;
    std::vector<Index> m_branchOf; ///< by node; `none` for hubs and for the border
    std::vector<Branch> m_branches;
    float m_width = 0; ///< of all branches beside each other
    Index m_columns = 1;
};

} // namespace

std::vector<Index> ranksOfBranches(const LevelGraph &component, const std::vector<Index> &ranks,
                                   const Spacing &spacing)
{
    return BranchWrapping(component, ranks, spacing).run();
}

} // namespace stepwise::layered
