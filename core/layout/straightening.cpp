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
    for (const int dummies : {2, 1, 0})
        link(dummies);
}

/// Continues lines along segments with that many dummies at their ends: of each vertex' open
/// segments the middle one.
void Straightening::link(int dummies)
{
    for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
        if (m_next[vertex].from != none)
            continue;
        m_open.clear();
        m_graph.forEachTerminal(vertex, [&](Index terminal) {
            for (const Index below : m_graph.below[terminal]) {
                const Index target = m_placement.vertexOf(below);
                const int found = int(m_graph.isDummy(vertex)) + int(m_graph.isDummy(target));
                if (found == dummies && m_previous[target] == none)
                    m_open.push_back({terminal, below});
            }
        });
        if (m_open.empty())
            continue;
        const auto middle = m_open.begin() + static_cast<std::ptrdiff_t>((m_open.size() - 1) / 2);
        std::nth_element(m_open.begin(), middle, m_open.end(),
                         [](const Link &left, const Link &right) { return left.to < right.to; });
        m_next[vertex] = *middle;
        m_previous[m_placement.vertexOf(middle->to)] = vertex;
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

void Straightening::layPiece(const Room &room)
{
    Placement::Pull pull;
    for (const auto &[vertex, shift] : m_piece) {
        Placement::Pull own;
        own.add(0, 0.001); // what nothing else holds comes to the middle
        const Link link = m_next[vertex];
        m_placement.addPull(own, vertex, m_graph.above, m_previous[vertex]);
        m_placement.addPull(own, vertex, m_graph.below,
                            link.from == none ? none : m_placement.vertexOf(link.to));
        pull.sum += own.sum - shift * own.weight;
        pull.weight += own.weight;
    }
    const double line = std::max(room.from, std::min(pull.sum / pull.weight, room.to));
    for (const auto &[vertex, shift] : m_piece)
        m_placement.move(vertex, line + shift);
    m_piece.clear();
}

} // namespace stepwise::layered
