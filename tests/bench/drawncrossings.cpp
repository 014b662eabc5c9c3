#include "tests/bench/drawncrossings.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stepwise::testing {

namespace {

/// A way from one side of a gap between two layers to the other.
using Way = std::pair<float, float>;

class Crossings
{
public:
    explicit Crossings(const LayoutResult &result) : m_result(result)
    {
        for (const LayoutRect &task : result.tasks) {
            m_starts.push_back(task.x);
            m_ends.push_back(task.right());
        }
        for (std::vector<float> *sides : {&m_starts, &m_ends}) {
            std::sort(sides->begin(), sides->end());
            sides->erase(std::unique(sides->begin(), sides->end()), sides->end());
        }
        m_ways.resize(m_starts.size());
    }

    std::uint64_t run()
    {
        for (const LayoutEdge &edge : m_result.edges)
            addWays(edge);
        std::uint64_t crossings = 0;
        for (std::vector<Way> &ways : m_ways)
            crossings += inversions(ways);
        return crossings;
    }

private:
    void addWays(const LayoutEdge &edge)
    {
        std::vector<LayoutPoint> points(m_result.pointsOf(edge).begin(),
                                        m_result.pointsOf(edge).end());
        if (points.front().x > points.back().x)
            std::reverse(points.begin(), points.end());
        for (std::size_t index = 1; index < points.size(); ++index)
            addStep(points[index - 1], points[index]);
    }

    /// A step passes whole gaps: one, or several when it runs straight on.
    void addStep(LayoutPoint from, LayoutPoint to)
    {
        const auto first = std::lower_bound(m_ends.begin(), m_ends.end(), from.x);
        for (auto gap = static_cast<std::size_t>(first - m_ends.begin());
             gap + 1 < m_starts.size() && m_starts[gap + 1] <= to.x; ++gap)
            m_ways[gap].push_back({from.y, to.y});
    }

    /// Pairs out of order, by merging.
    static std::uint64_t inversions(std::vector<Way> &ways)
    {
        std::sort(ways.begin(), ways.end());
        ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
        std::uint64_t result = 0;
        std::vector<Way> merged(ways.size());
        for (std::size_t width = 1; width < ways.size(); width *= 2) {
            for (std::size_t from = 0; from < ways.size(); from += 2 * width)
                result += merge(ways, merged, from, width);
            ways.swap(merged);
        }
        return result;
    }

    static std::uint64_t merge(const std::vector<Way> &ways, std::vector<Way> &merged,
                               std::size_t from, std::size_t width)
    {
        const std::size_t middle = std::min(from + width, ways.size());
        const std::size_t end = std::min(from + 2 * width, ways.size());
        std::uint64_t result = 0;
        std::size_t left = from;
        std::size_t right = middle;
        for (std::size_t at = from; at < end; ++at) {
            const bool takesRight =
                right < end && (left == middle || ways[right].second < ways[left].second);
            result += takesRight ? middle - left : 0;
            merged[at] = ways[takesRight ? right++ : left++];
        }
        return result;
    }

    const LayoutResult &m_result;
    std::vector<float> m_starts; ///< of layers
    std::vector<float> m_ends;
    std::vector<std::vector<Way>> m_ways; ///< by gap
};

} // namespace

std::uint64_t drawnCrossings(const LayoutResult &result)
{
    return Crossings(result).run();
}

} // namespace stepwise::testing
