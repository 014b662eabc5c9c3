#include "core/layout/straightening.h"

#include <algorithm>
#include <limits>

namespace stepwise::layered {

namespace {

/// Rooms that overlap by less than this are closed by rounding only.
constexpr double crossTolerance = 1e-6;
constexpr std::size_t mostChoices = 8;
/// Looking through those of a hub again and again, to choose none in the end, would never end.
constexpr std::size_t mostStraightened = 1024;

} // namespace

Straightening::Straightening(const LayerGraph &graph, const Separation &separation,
                             Placement &placement, Lines lines)
    : m_graph(graph), m_separation(separation), m_placement(placement),
      m_isFirst(graph.vertexCount(), false), m_isLast(graph.vertexCount(), false),
      m_next(graph.vertexCount()), m_previous(graph.vertexCount(), none)
{
    for (Index layer = 0; layer < graph.layerCount(); ++layer) {
        m_isFirst[graph.layerStarts[layer]] = true;
        m_isLast[graph.layerStarts[layer + 1] - 1] = true;
    }
    for (const int dummies : {2, 1, 0}) {
        if (dummies < 2 && lines == Lines::OfLongEdges)
            break;
        link(dummies, true);
        link(dummies, false);
    }
    findStacks();
}

bool Straightening::canLink(Index from, Index to, int dummies) const
{
    return m_next[from].from == none && m_previous[to] == none &&
           int(m_graph.isDummy(from)) + int(m_graph.isDummy(to)) == dummies;
}

/// Of the segments of a vertex over which a line may still go on, the middle one; none of many,
/// since it would be no better than the others and torn between them.
Straightening::Link Straightening::middleOpen(Index vertex, const Rows &rows, int dummies)
{
    const bool isBelow = &rows == &m_graph.below;
    std::size_t segments = 0;
    m_graph.forEachTerminal(vertex, [&](Index terminal) { segments += rows[terminal].size(); });
    if (segments > mostStraightened)
        return {};
    m_open.clear();
    m_graph.forEachTerminal(vertex, [&](Index terminal) {
        for (const Index neighbour : rows[terminal]) {
            const Index other = m_placement.vertexOf(neighbour);
            if (isBelow ? canLink(vertex, other, dummies) : canLink(other, vertex, dummies))
                m_open.push_back({terminal, neighbour});
        }
    });
    if (m_open.empty() || m_open.size() > mostChoices)
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
        const Link up = middleOpen(target, m_graph.above, dummies);
        if (up.from == none || (isMutual && up.to != down.from))
            continue;
        m_next[vertex] = down;
        m_previous[target] = vertex;
    }
}

bool Straightening::beginsLine(Index vertex) const
{
    return m_previous[vertex] == none && m_next[vertex].from != none;
}

/// Whether the line runs beside the one that begins at the vertex before, all the way.
bool Straightening::isBesidePrevious(Index first) const
{
    if (m_isFirst[first] || !beginsLine(first - 1))
        return false;
    Index vertex = first;
    while (true) {
        const Link own = m_next[vertex];
        const Link other = m_next[vertex - 1];
        if (own.from == none || other.from == none)
            return own.from == other.from;
        vertex = m_placement.vertexOf(own.to);
        if (m_isFirst[vertex] || m_placement.vertexOf(other.to) != vertex - 1)
            return false;
    }
}

void Straightening::findStacks()
{
    for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
        if (!beginsLine(vertex))
            continue;
        if (isBesidePrevious(vertex))
            ++m_stacks.back().lines;
        else
            m_stacks.push_back({vertex, 1});
    }
}

void Straightening::run(bool isForwards, const Watch &watch)
{
    const std::size_t count = m_stacks.size();
    for (std::size_t step = 0; step < count; ++step) {
        if (step % 256 == 0 && watch.isStopped())
            return;
        const Stack &stack = m_stacks[isForwards ? step : count - 1 - step];
        if (stack.lines > 1 && layStack(stack))
            continue;
        for (Index line = 0; line < stack.lines; ++line)
            layLine(stack.first + line);
    }
}

/// All lines of a stack at once, each as near to its pull as the others and the room around the
/// stack allow; false when there is not enough room.
bool Straightening::layStack(const Stack &stack)
{
    std::vector<std::vector<Member>> lines(stack.lines);
    std::vector<double> wishes;
    std::vector<double> weights;
    std::vector<double> offsets; // of the lines when all lie as close together as allowed
    for (Index line = 0; line < stack.lines; ++line) {
        followLine(stack.first + line, lines[line]);
        offsets.push_back(line == 0 ? 0
                                    : offsets.back() + separation(lines[line - 1], lines[line]));
        const Placement::Pull pull = pullOf(lines[line]);
        wishes.push_back(pull.sum / pull.weight - offsets.back());
        weights.push_back(pull.weight);
    }
    Room room{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};
    for (const auto &[vertex, shift] : lines.front())
        room.from = std::max(room.from, roomOf(vertex, shift).from);
    for (const auto &[vertex, shift] : lines.back())
        room.to = std::min(room.to, roomOf(vertex, shift).to - offsets.back());
    if (room.from > room.to)
        return false;
    m_regression.fit(wishes, weights);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const double at = std::clamp(wishes[line], room.from, room.to) + offsets[line];
        for (const auto &[vertex, shift] : lines[line])
            m_placement.move(vertex, at + shift);
    }
    return true;
}

/// The least distance between two lines beside each other.
double Straightening::separation(const std::vector<Member> &line,
                                 const std::vector<Member> &next) const
{
    double distance = 0;
    for (std::size_t index = 0; index < line.size(); ++index)
        distance = std::max(distance, m_separation.after(line[index].vertex) + line[index].shift -
                                          next[index].shift);
    return distance;
}

void Straightening::followLine(Index first, std::vector<Member> &line) const
{
    line.assign(1, {first, 0});
    for (Link link = m_next[first]; link.from != none; link = m_next[line.back().vertex]) {
        const double shift =
            double(m_graph.offsetOf(link.from)) - double(m_graph.offsetOf(link.to));
        line.push_back({m_placement.vertexOf(link.to), line.back().shift + shift});
    }
}

/// In as few pieces as there is room for.
void Straightening::layLine(Index first)
{
    m_piece.clear();
    Room room = roomOf(first, 0);
    followLine(first, m_line);
    for (const Member &member : m_line) {
        const Room own = roomOf(member.vertex, member.shift);
        const Room both{std::max(room.from, own.from), std::min(room.to, own.to)};
        if (both.from <= both.to + crossTolerance) {
            room = both;
        } else {
            layPiece(room);
            room = roomOf(member.vertex, member.shift);
        }
        m_piece.push_back(member);
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
Placement::Pull Straightening::pullOf(const std::vector<Member> &piece) const
{
    Placement::Pull pull;
    Index previous = none;
    for (std::size_t index = 0; index < piece.size(); ++index) {
        const auto [vertex, shift] = piece[index];
        const Index next = index + 1 < piece.size() ? piece[index + 1].vertex : none;
        Placement::Pull own = m_placement.ownPull(vertex);
        m_placement.addPull(own, vertex, m_graph.above, previous);
        m_placement.addPull(own, vertex, m_graph.below, next);
        pull.sum += own.sum - shift * own.weight;
        pull.weight += own.weight;
        previous = vertex;
    }
    return pull;
}

void Straightening::layPiece(const Room &room)
{
    const Placement::Pull pull = pullOf(m_piece);
    const double line = std::max(room.from, std::min(pull.sum / pull.weight, room.to));
    for (const auto &[vertex, shift] : m_piece)
        m_placement.move(vertex, line + shift);
    m_piece.clear();
}

} // namespace stepwise::layered
