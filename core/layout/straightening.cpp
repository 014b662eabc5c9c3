#include "core/layout/straightening.h"

#include <algorithm>
#include <limits>

namespace stepwise::layered {

namespace {

constexpr int passes = 3;
constexpr double tolerance = 1e-6;

class Straightening
{
public:
    Straightening(const LayerGraph &graph, const Separation &separation,
                  std::vector<double> &centres)
        : m_graph(graph), m_separation(separation), m_centres(centres),
          m_vertexOf(graph.terminalCount()), m_isFirst(graph.vertexCount(), false),
          m_isLast(graph.vertexCount(), false), m_next(graph.vertexCount()),
          m_hasPrevious(graph.vertexCount(), false)
    {
        for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex)
            graph.forEachTerminal(vertex, [&](Index terminal) { m_vertexOf[terminal] = vertex; });
        for (Index layer = 0; layer < graph.layerCount(); ++layer) {
            if (graph.layerSize(layer) == 0)
                continue;
            m_isFirst[graph.layerStarts[layer]] = true;
            m_isLast[graph.layerStarts[layer + 1] - 1] = true;
        }
    }

    void run(const std::stop_token &stop)
    {
        for (const int dummies : {2, 1, 0})
            link(dummies);
        for (int pass = 0; pass < passes; ++pass) {
            for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
                if (stop.stop_requested())
                    return;
                if (!m_hasPrevious[vertex] && m_next[vertex].from != none)
                    straightenLine(vertex);
            }
        }
    }

private:
    /// Where a line comes from and goes to, by terminals of two layers.
    using Link = Arc;

    /// The range in which the line may lie, and where its vertices would like it.
    struct Room
    {
        double from = std::numeric_limits<double>::lowest();
        double to = std::numeric_limits<double>::max();
        double sum = 0;
        std::size_t count = 0;
    };

    /// Continues lines along segments with that many dummies at their ends: of each vertex' open
    /// segments the middle one.
    void link(int dummies)
    {
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            if (m_next[vertex].from != none)
                continue;
            m_open.clear();
            m_graph.forEachTerminal(vertex, [&](Index terminal) {
                for (const Index below : m_graph.below[terminal]) {
                    const Index target = m_vertexOf[below];
                    const int found = int(m_graph.isDummy(vertex)) + int(m_graph.isDummy(target));
                    if (found == dummies && !m_hasPrevious[target])
                        m_open.push_back({terminal, below});
                }
            });
            if (m_open.empty())
                continue;
            const auto middle =
                m_open.begin() + static_cast<std::ptrdiff_t>((m_open.size() - 1) / 2);
            std::nth_element(
                m_open.begin(), middle, m_open.end(),
                [](const Link &left, const Link &right) { return left.to < right.to; });
            m_next[vertex] = *middle;
            m_hasPrevious[m_vertexOf[middle->to]] = true;
        }
    }

    /// Lays the line that begins at `vertex` straight, in as few pieces as there is room for.
    void straightenLine(Index vertex)
    {
        m_line.clear();
        Room room;
        double shift = 0; // of the vertex' centre from the line's coordinate
        while (true) {
            const Room wider = narrowed(room, vertex, shift);
            if (wider.from > wider.to + tolerance && !m_line.empty()) {
                layLine(room);
                room = narrowed({}, vertex, shift);
            } else {
                room = wider;
            }
            m_line.push_back({vertex, shift});
            const Link link = m_next[vertex];
            if (link.from == none)
                break;
            shift += double(m_graph.offsetOf(link.from)) - double(m_graph.offsetOf(link.to));
            vertex = m_vertexOf[link.to];
        }
        layLine(room);
    }

    Room narrowed(Room room, Index vertex, double shift) const
    {
        if (!m_isFirst[vertex])
            room.from =
                std::max(room.from, m_centres[vertex - 1] + m_separation.after(vertex - 1) - shift);
        if (!m_isLast[vertex])
            room.to = std::min(room.to, m_centres[vertex + 1] - m_separation.after(vertex) - shift);
        room.sum += m_centres[vertex] - shift;
        ++room.count;
        return room;
    }

    void layLine(const Room &room)
    {
        const double mean = room.sum / double(room.count);
        const double line = std::max(room.from, std::min(mean, room.to));
        for (const auto &[vertex, shift] : m_line)
            m_centres[vertex] = line + shift;
        m_line.clear();
    }

    struct Member
    {
        Index vertex;
        double shift;
    };

    const LayerGraph &m_graph;
    const Separation &m_separation;
    std::vector<double> &m_centres;
    std::vector<Index> m_vertexOf; ///< by terminal
    std::vector<bool> m_isFirst;   ///< by vertex: of its layer
    std::vector<bool> m_isLast;
    std::vector<Link> m_next; ///< by vertex: how its line goes on
    std::vector<bool> m_hasPrevious;
    std::vector<Link> m_open;
    std::vector<Member> m_line;
};

} // namespace

void straighten(const LayerGraph &graph, const Separation &separation, std::vector<double> &centres,
                std::stop_token stop)
{
    Straightening(graph, separation, centres).run(stop);
}

} // namespace stepwise::layered
