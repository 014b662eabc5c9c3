#include "core/layout/pivotorder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace stepwise::layered {

namespace {

constexpr std::size_t pivotCount = 10;
constexpr int axisIterations = 100;
constexpr int smoothingPasses = 16;

class PivotOrder
{
public:
    explicit PivotOrder(const LayerGraph &graph)
        : m_graph(graph), m_vertexOf(graph.verticesByTerminal()), m_distances(graph.vertexCount()),
          m_nearest(graph.vertexCount(), none), m_coordinates(graph.vertexCount(), 0)
    {
    }

    std::vector<Index> run(const Watch &watch)
    {
        Index pivot = 0;
        for (Row &row : m_rows) {
            if (watch.isStopped())
                return sortedLayers();
            measureFrom(pivot);
            row = centredSquares();
            pivot = farthest();
        }
        projectOnPrincipalAxis();
        for (int pass = 0; pass < smoothingPasses && !watch.isStopped(); ++pass)
            smooth(pass % 2 == 0);
        return sortedLayers();
    }

private:
    using Row = std::vector<float>; ///< by vertex
    using Vector = std::array<double, pivotCount>;

    template<typename Visit>
    void forEachNeighbour(Index vertex, Visit visit) const
    {
        m_graph.forEachTerminal(vertex, [&](Index terminal) {
            for (const Index above : m_graph.above[terminal])
                visit(m_vertexOf[above]);
            for (const Index below : m_graph.below[terminal])
                visit(m_vertexOf[below]);
        });
    }

    /// Breadth-first; what cannot be reached is farther than all that can.
    void measureFrom(Index pivot)
    {
        std::fill(m_distances.begin(), m_distances.end(), none);
        m_distances[pivot] = 0;
        m_queue.assign(1, pivot);
        for (std::size_t done = 0; done < m_queue.size(); ++done) {
            const Index vertex = m_queue[done];
            forEachNeighbour(vertex, [&](Index neighbour) {
                if (m_distances[neighbour] != none)
                    return;
                m_distances[neighbour] = m_distances[vertex] + 1;
                m_queue.push_back(neighbour);
            });
        }
        const Index beyond = m_distances[m_queue.back()] + 1;
        for (Index vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            m_distances[vertex] = std::min(m_distances[vertex], beyond);
            m_nearest[vertex] = std::min(m_nearest[vertex], m_distances[vertex]);
        }
    }

    /// The next pivot is as far as possible from all so far.
    Index farthest() const
    {
        return static_cast<Index>(std::max_element(m_nearest.begin(), m_nearest.end()) -
                                  m_nearest.begin());
    }

    /// Less each layer's mean: only differences within a layer matter.
    Row centredSquares() const
    {
        Row row(m_graph.vertexCount());
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer) {
            const Index first = m_graph.layerStarts[layer];
            const Index end = m_graph.layerStarts[layer + 1];
            double sum = 0;
            for (Index vertex = first; vertex < end; ++vertex)
                sum += double(m_distances[vertex]) * double(m_distances[vertex]);
            const double mean = sum / double(end - first);
            for (Index vertex = first; vertex < end; ++vertex)
                row[vertex] = static_cast<float>(mean - double(m_distances[vertex]) *
                                                            double(m_distances[vertex]));
        }
        return row;
    }

    void projectOnPrincipalAxis()
    {
        const Vector axis = principalAxis();
        for (std::size_t pivot = 0; pivot < pivotCount; ++pivot) {
            for (std::size_t vertex = 0; vertex < m_rows[pivot].size(); ++vertex)
                m_coordinates[vertex] += static_cast<float>(axis[pivot]) * m_rows[pivot][vertex];
            m_rows[pivot] = {};
        }
    }

    /// Power iteration on the products of the rows, from a fixed start.
    Vector principalAxis() const
    {
        std::array<Vector, pivotCount> products{};
        for (std::size_t first = 0; first < pivotCount; ++first) {
            for (std::size_t second = first; second < pivotCount; ++second)
                products[first][second] = products[second][first] =
                    product(m_rows[first], m_rows[second]);
        }
        Vector axis;
        for (std::size_t index = 0; index < pivotCount; ++index)
            axis[index] = 1 + double(index % 3);
        for (int iteration = 0; iteration < axisIterations; ++iteration) {
            Vector next;
            for (std::size_t row = 0; row < pivotCount; ++row)
                next[row] =
                    std::inner_product(axis.begin(), axis.end(), products[row].begin(), 0.0);
            const double length =
                std::sqrt(std::inner_product(next.begin(), next.end(), next.begin(), 0.0));
            if (length == 0)
                break;
            std::transform(next.begin(), next.end(), axis.begin(),
                           [length](double value) { return value / length; });
        }
        return axis;
    }

    static double product(const Row &first, const Row &second)
    {
        return std::inner_product(first.begin(), first.end(), second.begin(), 0.0);
    }

    /// Each vertex goes to the mean of its neighbours, one after the other.
    void smooth(bool isForwards)
    {
        const Index count = m_graph.vertexCount();
        for (Index step = 0; step < count; ++step) {
            const Index vertex = isForwards ? step : count - 1 - step;
            float sum = 0;
            float neighbours = 0;
            forEachNeighbour(vertex, [&](Index neighbour) {
                sum += m_coordinates[neighbour];
                ++neighbours;
            });
            if (neighbours > 0)
                m_coordinates[vertex] = sum / neighbours;
        }
    }

    std::vector<Index> sortedLayers() const
    {
        std::vector<Index> sequence(m_graph.vertexCount());
        std::iota(sequence.begin(), sequence.end(), 0);
        for (Index layer = 0; layer < m_graph.layerCount(); ++layer)
            std::stable_sort(sequence.begin() + m_graph.layerStarts[layer],
                             sequence.begin() + m_graph.layerStarts[layer + 1],
                             [this](Index left, Index right) {
                                 return m_coordinates[left] < m_coordinates[right];
                             });
        return sequence;
    }

    const LayerGraph &m_graph;
    std::vector<Index> m_vertexOf; ///< by terminal
    std::vector<Index> m_distances;
    std::vector<Index> m_nearest; ///< distance to the nearest pivot
    std::vector<Index> m_queue;
    std::array<Row, pivotCount> m_rows;
    Row m_coordinates;
};

} // namespace

std::vector<Index> pivotOrder(const LayerGraph &graph, const Watch &watch)
{
    return PivotOrder(graph).run(watch);
}

} // namespace stepwise::layered
