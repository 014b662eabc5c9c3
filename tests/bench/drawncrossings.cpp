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
    explicit Crossings(const LayoutResult &result) : m_result(result), m_ways(result.layers.size())
    {
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
        std::uint32_t layer = m_result.layerOf[edge.from.task.index()];
        if (points.front().x > points.back().x) {
            std::reverse(points.begin(), points.end());
            layer = m_result.layerOf[edge.to.task.index()];
        }
        for (std::size_t index = 1; index < points.size(); ++index)
            layer = addStep(points[index - 1], points[index], layer);
    }

    /// A step passes whole gaps: one, or several when it runs straight on. It begins at or in a
    /// layer; the one where it ends.
    std::uint32_t addStep(LayoutPoint from, LayoutPoint to, std::uint32_t layer)
    {
        constexpr float touching = 0.1F;
        const std::vector<LayoutLayer> &layers = m_result.layers;
        while (layer + 1 < layers.size() && layers[layer + 1].part == layers[layer].part &&
               layers[layer + 1].start <= to.x + touching) {
            m_ways[layer].push_back({from.y, to.y});
            ++layer;
        }
        return layer;
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
    std::vector<std::vector<Way>> m_ways; ///< by the layer before the gap
};

} // namespace

std::uint64_t drawnCrossings(const LayoutResult &result)
{
    return Crossings(result).run();
}

} // namespace stepwise::testing
