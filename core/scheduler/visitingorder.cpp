#include "core/scheduler/visitingorder.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace stepwise {

VisitingOrder::VisitingOrder(std::vector<TaskId> order, const Dependencies &forward, bool reverse)
    : m_tasks(std::move(order)), m_ranks(m_tasks.size())
{
    for (std::size_t rank = 0; rank < m_tasks.size(); ++rank)
        m_ranks[m_tasks[rank].index()] = static_cast<Rank>(rank);

    m_starts.reserve(m_tasks.size() + 1);
    m_starts.push_back(0);
    m_dependents.reserve(forward.count());
    for (const TaskId task : m_tasks) {
        const auto next = reverse ? forward.prerequisitesOf(task) : forward.dependentsOf(task);
        for (const TaskId dependent : next)
            m_dependents.push_back(rankOf(dependent));
        m_starts.push_back(static_cast<std::uint32_t>(m_dependents.size()));
    }
}

std::vector<std::uint32_t> VisitingOrder::dependencyCounts() const
{
    std::vector<std::uint32_t> counts(count(), 0);
    for (const Rank dependent : m_dependents)
        ++counts[dependent];
    return counts;
}

std::vector<VisitingOrder::Rank> VisitingOrder::ranksOf(std::span<const TaskId> tasks) const
{
    std::vector<Rank> ranks;
    ranks.reserve(tasks.size());
    for (const TaskId task : tasks)
        ranks.push_back(rankOf(task));
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    return ranks;
}

std::vector<VisitingOrder::Rank> VisitingOrder::allDependentsOf(std::span<const Rank> ranks) const
{
    std::unordered_set<Rank> seen(ranks.begin(), ranks.end());
    std::vector<Rank> pending(ranks.begin(), ranks.end());
    std::vector<Rank> reached;
    while (!pending.empty()) {
        const Rank rank = pending.back();
        pending.pop_back();
        for (const Rank dependent : dependentsOf(rank)) {
            if (!seen.insert(dependent).second)
                continue;
            reached.push_back(dependent);
            pending.push_back(dependent);
        }
    }
    std::sort(reached.begin(), reached.end());
    return reached;
}

} // namespace stepwise
