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

    m_starts.resize(m_tasks.size() + 1);
    m_dependents.resize(forward.count());
    std::uint32_t end = 0;
    for (std::size_t rank = 0; rank < m_tasks.size(); ++rank) {
        const TaskId task = m_tasks[rank];
        for (const TaskId next :
             reverse ? forward.prerequisitesOf(task) : forward.dependentsOf(task))
            m_dependents[end++] = rankOf(next);
        m_starts[rank + 1] = end;
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
