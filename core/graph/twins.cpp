#include "core/graph/twins.h"

#include <algorithm>
#include <cstdint>

namespace stepwise {

namespace {

/// The neighbours of every task on one side, ascending and each once.
class Neighbours
{
public:
    template<typename Of, typename Other>
    Neighbours(const TaskGraph &graph, Of of, Other other) : m_starts(graph.taskCount() + 1, 0)
    {
        std::vector<std::uint64_t> pairs;
        pairs.reserve(graph.dependencies().size());
        for (const Dependency &dependency : graph.dependencies())
            pairs.push_back(std::uint64_t(of(dependency).value()) << 32U |
                            other(dependency).value());
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        m_values.reserve(pairs.size());
        for (const std::uint64_t pair : pairs) {
            ++m_starts[(pair >> 32U) + 1];
            m_values.push_back(static_cast<std::uint32_t>(pair));
        }
        for (std::size_t task = 1; task < m_starts.size(); ++task)
            m_starts[task] += m_starts[task - 1];
    }

    std::span<const std::uint32_t> operator[](std::size_t task) const
    {
        return {m_values.data() + m_starts[task], m_values.data() + m_starts[task + 1]};
    }

private:
    std::vector<std::size_t> m_starts;
    std::vector<std::uint32_t> m_values;
};

/// FNV-1a (G. Fowler, L. C. Noll and K.-P. Vo, 1991), by words.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t word)
{
    return (hash ^ word) * 0x100000001B3U;
}

class TwinSearch
{
public:
    TwinSearch(const TaskGraph &graph, std::span<const GroupId> groupOf)
        : m_groupOf(groupOf), m_before(
                                  graph, [](const Dependency &one) { return one.dependent; },
                                  [](const Dependency &one) { return one.prerequisite; }),
          m_behind(
              graph, [](const Dependency &one) { return one.prerequisite; },
              [](const Dependency &one) { return one.dependent; })
    {
    }

    std::vector<std::vector<TaskId>> run(std::size_t fewest)
    {
        collect();
        std::vector<std::vector<TaskId>> sets;
        for (std::size_t first = 0; first < m_tasks.size();) {
            std::size_t end = first + 1;
            while (end < m_tasks.size() && m_tasks[end].hash == m_tasks[first].hash)
                ++end;
            splitByNeighbours(first, end, fewest, sets);
            first = end;
        }
        std::sort(sets.begin(), sets.end(),
                  [](const auto &left, const auto &right) { return left.front() < right.front(); });
        return sets;
    }

private:
    struct Hashed
    {
        std::uint64_t hash;
        std::uint32_t task;
    };

    void collect()
    {
        for (std::uint32_t task = 0; task < m_groupOf.size(); ++task) {
            const auto before = m_before[task];
            const auto behind = m_behind[task];
            if ((before.empty() && behind.empty()) ||
                std::binary_search(before.begin(), before.end(), task))
                continue;
            std::uint64_t hash = mixed(0xCBF29CE484222325U, m_groupOf[task].value());
            for (const std::uint32_t other : before)
                hash = mixed(hash, other);
            hash = mixed(hash, ~std::uint64_t(0));
            for (const std::uint32_t other : behind)
                hash = mixed(hash, other);
            m_tasks.push_back({hash, task});
        }
        std::stable_sort(
            m_tasks.begin(), m_tasks.end(),
            [](const Hashed &left, const Hashed &right) { return left.hash < right.hash; });
    }

    bool areTwins(std::uint32_t left, std::uint32_t right) const
    {
        return m_groupOf[left] == m_groupOf[right] &&
               std::ranges::equal(m_before[left], m_before[right]) &&
               std::ranges::equal(m_behind[left], m_behind[right]);
    }

    /// Equal hashes are nearly always equal neighbours.
    void splitByNeighbours(std::size_t first, std::size_t end, std::size_t fewest,
                           std::vector<std::vector<TaskId>> &sets) const
    {
        std::vector<std::vector<TaskId>> found;
        for (std::size_t index = first; index < end; ++index) {
            const std::uint32_t task = m_tasks[index].task;
            const auto set = std::find_if(found.begin(), found.end(), [&](const auto &twins) {
                return areTwins(twins.front().value(), task);
            });
            if (set == found.end())
                found.push_back({TaskId(task)});
            else
                set->push_back(TaskId(task));
        }
        for (std::vector<TaskId> &twins : found) {
            if (twins.size() >= fewest)
                sets.push_back(std::move(twins));
        }
    }

    std::span<const GroupId> m_groupOf; ///< by task
    Neighbours m_before;
    Neighbours m_behind;
    std::vector<Hashed> m_tasks;
};

} // namespace

std::vector<std::vector<TaskId>> exactTwins(const TaskGraph &graph, std::size_t fewest)
{
    std::vector<GroupId> groupOf;
    groupOf.reserve(graph.taskCount());
    for (std::size_t task = 0; task < graph.taskCount(); ++task)
        groupOf.push_back(graph.group(TaskId::fromIndex(task)));
    return exactTwins(graph, groupOf, fewest);
}

std::vector<std::vector<TaskId>> exactTwins(const TaskGraph &graph,
                                            std::span<const GroupId> groupOf, std::size_t fewest)
{
    return TwinSearch(graph, groupOf).run(fewest);
}

} // namespace stepwise
