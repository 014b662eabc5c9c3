#include "core/layout/straightening.h"

#include <algorithm>
#include <limits>

namespace stepwise::layered {

namespace {

/// Rooms that overlap by less than this are closed by rounding only.
constexpr double tolerance = 1e-6;

} // namespace

Straightening::Straightening(const LayerGraph &graph, const Separation &separation,
                             Placement &placement)
    : m_graph(graph), m_separation(separation), m_placement(placement),
      m_isFirst(graph.vertexCount(), false), m_isLast(graph.vertexCount(), false),
      m_next(graph.vertexCount()), m_previous(graph.vertexCount(), none)
{
    for (Index layer = 0; layer < graph.layerCount(); ++layer) {
        m_isFirst[graph.layerStarts[layer]] = true;
        m_isLast[graph.layerStarts[layer + 1] - 1] = true;
    }
    for (const int dummies : {2, 1, 0}) {
        link(dummies, true);
        link(dummies, false);
    }
}

bool Straightening::canLink(Index from, Index to, int dummies) const
{
    return m_next[from].from == none && m_previous[to] == none &&
           int(m_graph.isDummy(from)) + int(m_graph.isDummy(to)) == dummies;
}

/// Of the segments of a vertex over which a line may still go on, the middle one.
Straightening::Link Straightening::middleOpen(Index vertex, const Rows &rows, int dummies)
{
    const bool isBelow = &rows == &m_graph.below;
    m_open.clear();
    m_graph.forEachTerminal(vertex, [&](Index terminal) {
        for (const Index neighbour : rows[terminal]) {
            const Index other = m_placement.vertexOf(neighbour);
            if (isBelow ? canLink(vertex, other, dummies) : canLink(other, vertex, dummies))
                m_open.push_back({terminal, neighbour});
        }
    });
    if (m_open.empty())
        return {};
    const auto middle = m_open.begin() + static_cast<std::ptrdiff_t>((m_open.size() - 1) / 2);
    std::nth_element(m_open.begin(), middle, m_open.end(),
                     [](const Link &left, const Link &right) { return left.to < right.to; });
    return *middle;
}

/// Continues lines along segments with that many dummies at their ends; at first only where the
/// segment is the middle one for both ends.
void Straightening::link(int dummies, bool isMutual)
{
    for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
        if (m_next[vertex].from != none)
            continue;
        const Link down = middleOpen(vertex, m_graph.below, dummies);
        if (down.from == none)
            continue;
        const Index target = m_placement.vertexOf(down.to);
        if (isMutual && middleOpen(target, m_graph.above, dummies).to != down.from)
            continue;
        m_next[vertex] = down;
        m_previous[target] = vertex;
    }
}

void Straightening::run(bool isForwards, const std::stop_token &stop)
{
    const Index count = m_graph.vertexCount();
    for (Index step = 0; step < count; ++step) {
        if (step % 1024 == 0 && stop.stop_requested())
            return;
        const Index vertex = isForwards ? step : count - 1 - step;
        if (m_previous[vertex] == none && m_next[vertex].from != none)
            layLine(vertex);
    }
}

/// In as few pieces as there is room for.
void Straightening::layLine(Index first)
{
    m_piece.clear();
    Room room = roomOf(first, 0);
    Member member{first, 0};
    while (true) {
        const Room own = roomOf(member.vertex, member.shift);
        const Room both{std::max(room.from, own.from), std::min(room.to, own.to)};
        if (both.from <= both.to + tolerance) {
            room = both;
        } else {
            layPiece(room);
            room = roomOf(member.vertex, member.shift);
        }
        m_piece.push_back(member);
        const Link link = m_next[member.vertex];
        if (link.from == none)
            break;
        member.shift += double(m_graph.offsetOf(link.from)) - double(m_graph.offsetOf(link.to));
        member.vertex = m_placement.vertexOf(link.to);
    }
    layPiece(room);
}

Straightening::Room Straightening::roomOf(Index vertex, double shift) const
{
    Room room{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};
    if (!m_isFirst[vertex])
        room.from = m_placement.centre(vertex - 1) + m_separation.after(vertex - 1) - shift;
    if (!m_isLast[vertex])
        room.to = m_placement.centre(vertex + 1) - m_separation.after(vertex) - shift;
    return room;
}

/// The line's own segments do not pull, but where it is broken they do.
void Straightening::layPiece(const Room &room)
{
    Placement::Pull pull;
    Index previous = none;
    for (std::size_t index = 0; index < m_piece.size(); ++index) {
        const auto [vertex, shift] = m_piece[index];
        const Index next = index + 1 < m_piece.size() ? m_piece[index + 1].vertex : none;
        Placement::Pull own;
        own.add(m_placement.centre(vertex), 0.001); // where nothing pulls, stay
        m_placement.addPull(own, vertex, m_graph.above, previous);
        m_placement.addPull(own, vertex, m_graph.below, next);
        pull.sum += own.sum - shift * own.weight;
        pull.weight += own.weight;
        previous = vertex;
    }
    const double line = std::max(room.from, std::min(pull.sum / pull.weight, room.to));
    for (const auto &[vertex, shift] : m_piece)
        m_placement.move(vertex, line + shift);
    m_piece.clear();
}

} // namespace stepwise::layered
