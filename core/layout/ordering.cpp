#include "core/layout/ordering.h"

#include "core/layout/crossings.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <random>
#include <utility>

namespace stepwise::layered {

namespace {

constexpr int sweepPairs = 4;
constexpr int transposePasses = 4;
/// In larger graphs a start with so many times the crossings of the best one is given up at once.
constexpr Index mostVerticesForAllStarts = 10'000;
constexpr std::uint64_t hopelessFactor = 4;
// With patience:
constexpr int allStarts = 10;
constexpr int siftingPasses = 8;
constexpr Index longestSift = 40;
constexpr std::int64_t mostSwapsTried = 5'000'000;
constexpr std::int64_t swapsTriedForVertex = 800;

class Ordering
{
public:
    Ordering(const LayerGraph &graph, const Watch &watch)
        : m_graph(graph), m_watch(watch), m_counter(graph), m_slots(graph.terminalCount())
    {
    }

    Order run(std::vector<std::vector<Index>> starts)
    {
        if (m_graph.vertexCount() > mostVerticesForAllStarts)
            dropHopeless(starts);
        Order best;
        for (std::vector<Index> &start : starts) {
            improve(std::move(start));
            if (best.sequence.empty() || m_best.crossings < best.crossings)
                best = std::move(m_best);
        }
        return best;
    }

    Order runThoroughly()
    {
        std::vector<Index> start(m_graph.vertexCount());
        std::iota(start.begin(), start.end(), 0);
        siftFrom(std::move(start));
        Order best = m_best;
        const std::int64_t budget =
            std::min(mostSwapsTried, swapsTriedForVertex * std::int64_t(m_graph.vertexCount()));
        std::mt19937 dice; // its default seed: the same for the same
        for (int round = 1; round < allStarts && best.crossings > 0 && m_swapsTried < budget &&
                            !m_watch.isStopped();
             ++round) {
            // Sweeps find the way out of a bad order, and out of a good one; sifting stays near.
            std::vector<Index> restart = shuffled(best.sequence, dice, round % 2 == 0 ? 8 : 24);
            if (round % 2 == 0) {
                improve(std::move(restart));
                restart = std::move(m_best.sequence);
            }
            siftFrom(std::move(restart));
            if (m_best.crossings < best.crossings)
                best = m_best;
            m_watch.tell(float(round) / float(allStarts));
        }
        return best;
    }

    std::vector<Index> transposed(std::vector<Index> sequence, const std::vector<bool> &isFixed)
    {
        m_isFixed = &isFixed;
        m_best.crossings = begin(std::move(sequence));
        transpose();
        return std::move(m_sequence);
    }

private:
    struct Keyed
    {
        std::uint64_t key;
        Index vertex;
    };

    std::uint64_t begin(std::vector<Index> sequence)
    {
        m_sequence = std::move(sequence);
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer)
            assignSlots(layer);
        return m_counter.total(m_sequence, m_slots);
    }

    void dropHopeless(std::vector<std::vector<Index>> &starts)
    {
        std::vector<std::uint64_t> crossings;
        for (const std::vector<Index> &start : starts)
            crossings.push_back(begin(start));
        const std::uint64_t fewest = *std::min_element(crossings.begin(), crossings.end());
        std::size_t index = 0;
        std::erase_if(starts, [&](const std::vector<Index> &) {
            return crossings[index++] / hopelessFactor > fewest;
        });
    }

    void improve(std::vector<Index> start)
    {
        m_best.crossings = begin(start);
        m_best.sequence = std::move(start);
        for (int pair = 0; pair < sweepPairs && m_best.crossings > 0; ++pair) {
            const std::uint64_t before = m_best.crossings;
            sweep(true, pair % 2 == 1);
            sweep(false, pair % 2 == 1);
            if (m_watch.isStopped() || before - m_best.crossings < before / 200)
                break;
        }
        begin(std::move(m_best.sequence));
        transpose();
        m_best.sequence = m_sequence;
    }

    // ---- sifting

    void siftFrom(std::vector<Index> start)
    {
        m_best.crossings = begin(std::move(start));
        sift();
        m_best.sequence = m_sequence;
    }

    void sift()
    {
        for (int pass = 0; pass < siftingPasses && m_best.crossings > 0; ++pass) {
            const std::uint64_t before = m_best.crossings;
            for (Index step = 0; step < m_graph.layerCount() && !m_watch.isStopped(); ++step)
                siftLayer(pass % 2 == 0 ? step : m_graph.layerCount() - 1 - step);
            if (before - m_best.crossings <= before / 200)
                return;
        }
    }

    void siftLayer(Index layer)
    {
        const Index first = m_graph.layerStarts[layer];
        const Index end = m_graph.layerStarts[layer + 1];
        gatherNeighbours(first, end);
        bool hasImproved = false;
        m_toSift.assign(m_sequence.begin() + first, m_sequence.begin() + end);
        for (const Index vertex : m_toSift)
            hasImproved = siftVertex(vertex, first, end) || hasImproved;
        if (hasImproved)
            assignSlots(layer);
    }

    /// To the place in its layer where it has the fewest crossings.
    bool siftVertex(Index vertex, Index first, Index end)
    {
        const auto place = static_cast<Index>(
            std::find(m_sequence.begin() + first, m_sequence.begin() + end, vertex) -
            m_sequence.begin());
        Index best = place;
        std::int64_t most = 0;
        std::int64_t gain = 0;
        const Index farthest = std::min(end, place + 1 + longestSift);
        const Index nearest = place - std::min(place - first, longestSift);
        m_swapsTried += farthest - nearest;
        for (Index other = place + 1; other < farthest; ++other) {
            gain += gainOfSwap(vertex - first, m_sequence[other] - first);
            if (gain > most) {
                most = gain;
                best = other;
            }
        }
        gain = 0;
        for (Index other = place; other-- > nearest;) {
            gain += gainOfSwap(m_sequence[other] - first, vertex - first);
            if (gain > most) {
                most = gain;
                best = other;
            }
        }
        if (best == place)
            return false;
        const auto at = m_sequence.begin();
        if (best > place)
            std::rotate(at + place, at + place + 1, at + best + 1);
        else
            std::rotate(at + best, at + place, at + place + 1);
        m_best.crossings -= static_cast<std::uint64_t>(most);
        return true;
    }

    /// Pieces of each layer turned round: one for every `rarity` vertices.
    std::vector<Index> shuffled(std::vector<Index> sequence, std::mt19937 &dice, Index rarity) const
    {
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer) {
            const Index size = m_graph.layerSize(layer);
            for (Index swaps = size / rarity; swaps > 0; --swaps) {
                const Index from = m_graph.layerStarts[layer] + Index(dice() % size);
                const Index to =
                    std::min(from + 1 + Index(dice() % 8), m_graph.layerStarts[layer + 1]);
                std::reverse(sequence.begin() + from, sequence.begin() + to);
            }
        }
        return sequence;
    }

    // ---- sweeps

    void sweep(bool isDownwards, bool reversesTies)
    {
        const Index count = m_graph.layerCount();
        for (Index step = 1; step < count && !m_watch.isStopped(); ++step) {
            const Index layer = isDownwards ? step : count - 1 - step;
            sortLayer(layer, isDownwards ? m_graph.above : m_graph.below, reversesTies);
            assignSlots(layer);
        }
        const std::uint64_t crossings = m_counter.total(m_sequence, m_slots);
        if (crossings < m_best.crossings)
            m_best = {m_sequence, crossings};
    }

    void sortLayer(Index layer, const Rows &neighbours, bool reversesTies)
    {
        const Index first = m_graph.layerStarts[layer];
        const Index size = m_graph.layerSize(layer);
        m_medians.resize(size);
        for (Index place = 0; place < size; ++place)
            m_medians[place] = medianOf(m_sequence[first + place], neighbours);
        interpolateMissing();
        m_keyed.resize(size);
        for (Index place = 0; place < size; ++place) {
            // Floats that are not negative sort like their bits; ties go by place.
            const auto bits = std::uint64_t(std::bit_cast<std::uint32_t>(m_medians[place]));
            const Index tie = reversesTies ? size - place : place;
            m_keyed[place] = {bits << 32U | tie, m_sequence[first + place]};
        }
        std::sort(m_keyed.begin(), m_keyed.end(),
                  [](const Keyed &left, const Keyed &right) { return left.key < right.key; });
        for (Index place = 0; place < size; ++place)
            m_sequence[first + place] = m_keyed[place].vertex;
    }

    /// Negative when there is no neighbour.
    float medianOf(Index vertex, const Rows &neighbours)
    {
        m_places.clear();
        m_graph.forEachTerminal(vertex, [&](Index terminal) {
            for (const Index neighbour : neighbours[terminal])
                m_places.push_back(m_slots[neighbour]);
        });
        const std::size_t count = m_places.size();
        if (count == 0)
            return -1;
        const auto middle = m_places.begin() + static_cast<std::ptrdiff_t>(count / 2);
        std::nth_element(m_places.begin(), middle, m_places.end());
        const auto upper = static_cast<float>(*middle);
        if (count % 2 == 1)
            return upper;
        return (upper + static_cast<float>(*std::max_element(m_places.begin(), middle))) / 2;
    }

    /// A vertex without neighbours stays between the ones beside it.
    void interpolateMissing()
    {
        const std::size_t size = m_medians.size();
        float last = -1;
        for (std::size_t place = 0; place < size;) {
            if (m_medians[place] >= 0) {
                last = m_medians[place++];
                continue;
            }
            std::size_t end = place;
            while (end < size && m_medians[end] < 0)
                ++end;
            const float next = end < size ? m_medians[end] : std::max(last, 0.0F);
            const float from = last >= 0 ? last : next;
            const float step = (next - from) / static_cast<float>(end - place + 1);
            for (std::size_t missing = place; missing < end; ++missing)
                m_medians[missing] = from + step * static_cast<float>(missing - place + 1);
            place = end;
        }
    }

    void assignSlots(Index layer)
    {
        Index slot = 0;
        for (Index place = m_graph.layerStarts[layer]; place < m_graph.layerStarts[layer + 1];
             ++place)
            m_graph.forEachTerminal(m_sequence[place],
                                    [&](Index terminal) { m_slots[terminal] = slot++; });
    }

    // ---- transposing

    void transpose()
    {
        for (int pass = 0; pass < transposePasses && m_best.crossings > 0; ++pass) {
            bool hasImproved = false;
            for (Index layer = 0; layer < m_graph.layerCount(); ++layer) {
                if (m_watch.isStopped())
                    return;
                hasImproved = transposeLayer(layer) || hasImproved;
            }
            if (!hasImproved)
                return;
        }
    }

    bool transposeLayer(Index layer)
    {
        const Index first = m_graph.layerStarts[layer];
        const Index end = m_graph.layerStarts[layer + 1];
        gatherNeighbours(first, end);
        bool hasImproved = false;
        for (Index place = first; place + 1 < end; ++place) {
            if (areFixed(m_sequence[place], m_sequence[place + 1]))
                continue;
            const std::int64_t gain =
                gainOfSwap(m_sequence[place] - first, m_sequence[place + 1] - first);
            if (gain <= 0)
                continue;
            std::swap(m_sequence[place], m_sequence[place + 1]);
            m_best.crossings -= static_cast<std::uint64_t>(gain);
            hasImproved = true;
        }
        if (hasImproved)
            assignSlots(layer);
        return hasImproved;
    }

    bool areFixed(Index left, Index right) const
    {
        return m_isFixed != nullptr && (*m_isFixed)[left] && (*m_isFixed)[right];
    }

    /// The slots of the neighbours of each vertex of a layer, ascending: above, then below.
    void gatherNeighbours(Index first, Index end)
    {
        m_places.clear();
        m_placeStarts.assign(1, 0);
        for (Index vertex = first; vertex < end; ++vertex) {
            for (const Rows *rows : {&m_graph.above, &m_graph.below}) {
                m_graph.forEachTerminal(vertex, [&](Index terminal) {
                    for (const Index neighbour : (*rows)[terminal])
                        m_places.push_back(m_slots[neighbour]);
                });
                std::sort(m_places.begin() + m_placeStarts.back(), m_places.end());
                m_placeStarts.push_back(static_cast<std::ptrdiff_t>(m_places.size()));
            }
        }
    }

    std::span<const Index> placesOf(std::size_t row) const
    {
        return {m_places.data() + m_placeStarts[row], m_places.data() + m_placeStarts[row + 1]};
    }

    /// How many crossings fewer there are with `right` before `left`; both count from the layer's
    /// first vertex.
    std::int64_t gainOfSwap(std::size_t left, std::size_t right) const
    {
        return inversions(placesOf(2 * left), placesOf(2 * right)) +
               inversions(placesOf(2 * left + 1), placesOf(2 * right + 1));
    }

    /// Pairs in which `left` is larger less pairs in which it is smaller.
    static std::int64_t inversions(std::span<const Index> left, std::span<const Index> right)
    {
        const bool isTurned = left.size() > right.size();
        if (isTurned)
            std::swap(left, right);
        std::int64_t result = 0;
        for (const Index place : left) {
            const auto [from, to] = std::equal_range(right.begin(), right.end(), place);
            result += (from - right.begin()) - (right.end() - to);
        }
        return isTurned ? -result : result;
    }

    const LayerGraph &m_graph;
    const Watch &m_watch;
    CrossingCounter m_counter;
    std::vector<Index> m_sequence;
    std::vector<Index> m_slots; ///< by terminal
    Order m_best;
    std::vector<float> m_medians;
    std::vector<Keyed> m_keyed;
    std::vector<Index> m_places;
    std::vector<Index> m_toSift;
    std::int64_t m_swapsTried = 0;
    std::vector<std::ptrdiff_t> m_placeStarts;
    const std::vector<bool> *m_isFixed = nullptr; ///< by vertex; null: none is
};

} // namespace

Order orderLayers(const LayerGraph &graph, std::vector<std::vector<Index>> starts,
                  const Watch &watch)
{
    return Ordering(graph, watch).run(std::move(starts));
}

Order orderLayersThoroughly(const LayerGraph &graph, const Watch &watch)
{
    return Ordering(graph, watch).runThoroughly();
}

std::vector<Index> transposeLayers(const LayerGraph &graph, std::vector<Index> sequence,
                                   const std::vector<bool> &isFixed, const Watch &watch)
{
    return Ordering(graph, watch).transposed(std::move(sequence), isFixed);
}

} // namespace stepwise::layered
