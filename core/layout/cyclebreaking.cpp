#include "core/layout/cyclebreaking.h"

#include "core/layout/rows.h"
#include "core/layout/strongcomponents.h"

#include <algorithm>
#include <utility>

namespace stepwise::layered {

namespace {

class BackArcSearch
{
public:
    BackArcSearch(Index nodeCount, std::span<const Arc> arcs)
        : m_arcs(arcs), m_outgoing(
                            nodeCount, arcs.size(), [arcs](auto arc) { return arcs[arc].from; },
                            [](auto arc) { return static_cast<Index>(arc); }),
          m_stage(nodeCount, Stage::New), m_isBack(arcs.size(), false)
    {
    }

    std::vector<bool> run()
    {
        std::vector<bool> hasPredecessor(m_stage.size(), false);
        for (const Arc &arc : m_arcs)
            hasPredecessor[arc.to] = true;
        for (Index node = 0; node < m_stage.size(); ++node) {
            if (!hasPredecessor[node])
                searchFrom(node);
        }
        for (Index node = 0; node < m_stage.size(); ++node)
            searchFrom(node);
        return std::move(m_isBack);
    }

private:
    enum class Stage : unsigned char { New, Entered, Left };

    struct Frame
    {
        Index node;
        Index next;
    };

    void searchFrom(Index root)
    {
        enter(root);
        while (!m_path.empty()) {
            Frame &frame = m_path.back();
            const auto outgoing = m_outgoing[frame.node];
            if (frame.next == outgoing.size()) {
                m_stage[frame.node] = Stage::Left;
                m_path.pop_back();
                continue;
            }
            const Index arc = outgoing[frame.next++];
            const Index target = m_arcs[arc].to;
            if (m_stage[target] == Stage::Entered)
                m_isBack[arc] = true;
            else
                enter(target);
        }
    }

    void enter(Index node)
    {
        if (m_stage[node] != Stage::New)
            return;
        m_stage[node] = Stage::Entered;
        m_path.push_back({node, 0});
    }

    std::span<const Arc> m_arcs;
    Rows m_outgoing;
    std::vector<Stage> m_stage;
    std::vector<Frame> m_path;
    std::vector<bool> m_isBack;
};

std::uint64_t keyOf(const Arc &arc)
{
    return std::uint64_t(arc.from) << 32U | arc.to;
}

} // namespace

std::vector<bool> arcsToTurnRound(Index nodeCount, std::span<const Arc> arcs)
{
    return BackArcSearch(nodeCount, arcs).run();
}

std::vector<bool> arcsToTurnRound(Index nodeCount, std::span<const Arc> arcs,
                                  const std::vector<bool> &wereTurned)
{
    std::vector<std::uint64_t> turnedPairs;
    for (std::size_t arc = 0; arc < arcs.size(); ++arc) {
        if (wereTurned[arc])
            turnedPairs.push_back(keyOf(arcs[arc]));
    }
    if (turnedPairs.empty())
        return arcsToTurnRound(nodeCount, arcs);
    std::sort(turnedPairs.begin(), turnedPairs.end());
    const std::vector<Index> componentOf = strongComponents(nodeCount, arcs);
    std::vector<bool> isTurned(arcs.size());
    std::vector<Arc> turned(arcs.begin(), arcs.end());
    for (std::size_t arc = 0; arc < arcs.size(); ++arc) {
        isTurned[arc] =
            componentOf[arcs[arc].from] == componentOf[arcs[arc].to] &&
            std::binary_search(turnedPairs.begin(), turnedPairs.end(), keyOf(arcs[arc]));
        if (isTurned[arc])
            std::swap(turned[arc].from, turned[arc].to);
    }
    const std::vector<bool> isBack = arcsToTurnRound(nodeCount, turned);
    for (std::size_t arc = 0; arc < arcs.size(); ++arc)
        isTurned[arc] = isTurned[arc] != isBack[arc];
    return isTurned;
}

} // namespace stepwise::layered
