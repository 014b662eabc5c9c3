#include "core/layout/nesting.h"

#include "core/layout/cyclebreaking.h"
#include "core/layout/rows.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace stepwise::layered {

namespace {

/// Finds out what is to be seen and in which level.
class Items
{
public:
    Items(const LayoutInput &input, Nesting &nesting) : m_input(input), m_nesting(nesting)
    {
        nesting.taskCount = static_cast<Index>(input.taskCount);
        nesting.groupCount = static_cast<Index>(input.parentOf.size());
        nesting.levels.resize(1);
        nesting.levelOf.resize(input.taskCount + input.parentOf.size(), none);
        nesting.nodeOf.resize(nesting.levelOf.size(), none);
        nesting.insideOf.resize(input.parentOf.size(), none);
    }

    /// The item that shows each task: itself, or the outermost collapsed group around it.
    std::vector<Index> run()
    {
        std::vector<Index> shownAs(m_input.taskCount);
        for (Index task = 0; task < shownAs.size(); ++task)
            shownAs[task] = show(task);
        return shownAs;
    }

private:
    Index show(Index task)
    {
        collectGroups(task);
        Index level = 0;
        while (!m_groups.empty()) { // from the outermost
            const Index group = m_groups.back();
            m_groups.pop_back();
            const Index item = m_nesting.taskCount + group;
            add(item, level);
            if (isCollapsed(group))
                return item;
            level = inside(group, level);
        }
        add(task, level);
        return task;
    }

    /// The groups around a task, from the innermost.
    void collectGroups(Index task)
    {
        m_groups.clear();
        if (m_input.groupOf.empty())
            return;
        for (GroupId group = m_input.groupOf[task]; group.isValid();
             group = m_input.parentOf[group.index()])
            m_groups.push_back(group.value());
    }

    bool isCollapsed(Index group) const
    {
        return !m_input.isCollapsed.empty() && m_input.isCollapsed[group];
    }

    Index inside(Index group, Index parent)
    {
        Index &level = m_nesting.insideOf[group];
        if (level == none) {
            level = static_cast<Index>(m_nesting.levels.size());
            Nesting::Level &added = m_nesting.levels.emplace_back();
            added.parent = parent;
            added.group = m_nesting.taskCount + group;
        }
        return level;
    }

    void add(Index item, Index level)
    {
        if (m_nesting.levelOf[item] != none)
            return;
        m_nesting.levelOf[item] = level;
        m_nesting.nodeOf[item] = static_cast<Index>(m_nesting.levels[level].nodes.size());
        m_nesting.levels[level].nodes.push_back(item);
    }

    const LayoutInput &m_input;
    Nesting &m_nesting;
    std::vector<Index> m_groups;
};

/// The drawn edges, without the dependencies inside collapsed groups.
std::vector<Nesting::Edge> distinctEdges(const LayoutInput &input,
                                         const std::vector<Index> &shownAs)
{
    std::vector<std::pair<Arc, Arc>> arcs; // as shown, and as given
    arcs.reserve(input.dependencies.size());
    for (const auto [prerequisite, dependent] : input.dependencies) {
        const Arc shown{shownAs[prerequisite.index()], shownAs[dependent.index()]};
        if (shown.from != shown.to)
            arcs.push_back({shown, {prerequisite.value(), dependent.value()}});
    }
    const auto key = [](const Arc &arc) { return std::uint64_t(arc.from) << 32U | arc.to; };
    std::sort(arcs.begin(), arcs.end(), [key](const auto &left, const auto &right) {
        return std::pair(key(left.first), key(left.second)) <
               std::pair(key(right.first), key(right.second));
    });
    arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());

    std::vector<Nesting::Edge> edges;
    edges.reserve(arcs.size() + 1);
    for (const auto &[shown, given] : arcs) {
        if (edges.empty() || edges.back().from != shown.from || edges.back().to != shown.to)
            edges.push_back({.from = shown.from, .to = shown.to, .given = given});
        ++edges.back().merged;
    }
    return edges;
}

/// Cuts edges into pieces.
class Threading
{
public:
    Threading(Nesting &nesting, const Recollection &before)
        : m_nesting(nesting), m_before(before), m_meetings(nesting.edges.size()),
          m_outward(nesting.levelOf.size(), 0), m_inward(nesting.levelOf.size(), 0)
    {
    }

    void run()
    {
        for (std::size_t edge = 0; edge < m_meetings.size(); ++edge)
            m_meetings[edge] = meet(m_nesting.edges[edge]);
        breakCycles();
        countCrossing();
        for (std::size_t edge = 0; edge < m_meetings.size(); ++edge)
            thread(m_nesting.edges[edge], m_meetings[edge].level);
        m_nesting.edges.emplace_back().firstPiece = static_cast<Index>(m_nesting.pieces.size());
    }

private:
    /// The innermost level that has both ends of an edge, and its items in which they lie.
    struct Meeting
    {
        Index level = none;
        Index from = none;
        Index to = none;
    };

    Meeting meet(const Nesting::Edge &edge) const
    {
        Meeting meeting{none, edge.from, edge.to};
        while (true) {
            const Index from = m_nesting.levelOf[meeting.from];
            const Index to = m_nesting.levelOf[meeting.to];
            if (from == to) {
                meeting.level = from;
                return meeting;
            }
            // Parents have lower numbers, so the higher one cannot be around the other.
            if (from > to)
                meeting.from = m_nesting.levels[from].group;
            else
                meeting.to = m_nesting.levels[to].group;
        }
    }

    void breakCycles()
    {
        const Rows edgesOf(
            static_cast<Index>(m_nesting.levels.size()), m_meetings.size(),
            [this](auto edge) { return m_meetings[edge].level; },
            [](auto edge) { return static_cast<Index>(edge); });
        std::vector<Arc> arcs;
        std::vector<bool> wereTurned;
        for (Index level = 0; level < edgesOf.rowCount(); ++level) {
            arcs.clear();
            wereTurned.clear();
            for (const Index edge : edgesOf[level]) {
                arcs.push_back({m_nesting.nodeOf[m_meetings[edge].from],
                                m_nesting.nodeOf[m_meetings[edge].to]});
                const Index old = m_before.edge(m_nesting.edges[edge].given);
                wereTurned.push_back(old != none && m_before.wasBackwards(old));
            }
            const auto count = static_cast<Index>(m_nesting.levels[level].nodes.size());
            const std::vector<bool> isTurned = arcsToTurnRound(count, arcs, wereTurned);
            for (std::size_t index = 0; index < arcs.size(); ++index)
                m_nesting.edges[edgesOf[level][index]].isBackwards = isTurned[index];
        }
    }

    static Arc alongFlow(const Nesting::Edge &edge)
    {
        return edge.isBackwards ? Arc{edge.to, edge.from} : Arc{edge.from, edge.to};
    }

    void countCrossing()
    {
        for (std::size_t edge = 0; edge < m_meetings.size(); ++edge) {
            const Arc arc = alongFlow(m_nesting.edges[edge]);
            if (passesGate(arc, m_meetings[edge].level)) {
                ++m_outward[arc.from];
                ++m_inward[arc.to];
            }
        }
    }

    bool passesGate(Arc arc, Index level) const
    {
        return m_nesting.levelOf[arc.from] != level || m_nesting.levelOf[arc.to] != level;
    }

    void thread(Nesting::Edge &edge, Index level)
    {
        edge.firstPiece = static_cast<Index>(m_nesting.pieces.size());
        const Arc arc = alongFlow(edge);
        if (!passesGate(arc, level)) {
            addPiece(level, arc);
            return;
        }
        // Its bundle: the edges of its source or those of its target, whichever are more.
        const bool isOfTarget = m_inward[arc.to] > m_outward[arc.from];
        const std::uint64_t bundle = 2 * std::uint64_t(isOfTarget ? arc.to : arc.from) + isOfTarget;

        Index from = arc.from;
        for (Index at = m_nesting.levelOf[arc.from]; at != level;
             at = m_nesting.levels[at].parent) {
            const Index out = gate(at, bundle, false);
            addSharedPiece(at, {from, out});
            from = out;
        }
        m_inside.clear();
        for (Index at = m_nesting.levelOf[arc.to]; at != level; at = m_nesting.levels[at].parent)
            m_inside.push_back(at);
        Index around = level;
        for (; !m_inside.empty(); m_inside.pop_back()) {
            const Index in = gate(m_inside.back(), bundle, true);
            addSharedPiece(around, {from, in});
            from = in;
            around = m_inside.back();
        }
        addSharedPiece(around, {from, arc.to});
    }

    Index gate(Index level, std::uint64_t bundle, bool isEntry)
    {
        const std::uint64_t key = (std::uint64_t(level) << 34U) | (bundle << 1U) | isEntry;
        const auto item = static_cast<Index>(m_nesting.levelOf.size());
        const auto [found, isNew] = m_gates.try_emplace(key, item);
        if (isNew) {
            Nesting::Level &inside = m_nesting.levels[level];
            m_nesting.levelOf.push_back(level);
            m_nesting.nodeOf.push_back(static_cast<Index>(inside.nodes.size()));
            inside.nodes.push_back(item);
            (isEntry ? inside.entries : inside.exits).push_back(item);
        }
        return found->second;
    }

    void addPiece(Index level, Arc arc)
    {
        std::vector<Arc> &arcs = m_nesting.levels[level].arcs;
        m_nesting.pieces.push_back({level, static_cast<Index>(arcs.size())});
        arcs.push_back(arc);
    }

    /// A piece with a gate at an end, which other edges of the bundle may use as well.
    void addSharedPiece(Index level, Arc arc)
    {
        const std::uint64_t key = std::uint64_t(arc.from) << 32U | arc.to;
        const auto number = static_cast<Index>(m_nesting.levels[level].arcs.size());
        const auto [found, isNew] = m_shared.try_emplace(key, Nesting::Piece{level, number});
        if (isNew)
            m_nesting.levels[level].arcs.push_back(arc);
        m_nesting.pieces.push_back(found->second);
    }

    Nesting &m_nesting;
    const Recollection &m_before;
    std::vector<Meeting> m_meetings; ///< by edge
    std::vector<Index> m_outward;    ///< by item: how many edges leave it and pass a border
    std::vector<Index> m_inward;
    std::unordered_map<std::uint64_t, Index> m_gates;
    std::unordered_map<std::uint64_t, Nesting::Piece> m_shared; ///< by (from, to)
    std::vector<Index> m_inside;
};

} // namespace

Nesting nest(const LayoutInput &input, const Recollection &before)
{
    Nesting nesting;
    const std::vector<Index> shownAs = Items(input, nesting).run();
    nesting.edges = distinctEdges(input, shownAs);
    Threading(nesting, before).run();
    return nesting;
}

} // namespace stepwise::layered
