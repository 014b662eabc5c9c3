#include "core/graph/dependencies.h"

#include <algorithm>
#include <iterator>

namespace stepwise {

namespace {

/// Counting sort of `pairs` into rows by `row`, columns ascending within each row when the pairs
/// come ordered by column.
template<typename Row, typename Column>
void fillRows(std::size_t taskCount, std::span<const Dependency> pairs, Row row, Column column,
              std::vector<std::uint32_t> &starts, std::vector<TaskId> &ids)
{
    starts.assign(taskCount + 1, 0);
    for (const Dependency &pair : pairs)
        ++starts[row(pair).index() + 1];
    for (std::size_t index = 0; index < taskCount; ++index)
        starts[index + 1] += starts[index];
    ids.resize(pairs.size());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (const Dependency &pair : pairs)
        ids[next[row(pair).index()]++] = column(pair);
}

/// Removes repeated ids from each row, which must be ascending.
void makeDistinct(std::vector<std::uint32_t> &starts, std::vector<TaskId> &ids)
{
    std::size_t kept = 0;
    std::size_t from = 0;
    for (std::size_t row = 0; row + 1 < starts.size(); ++row) {
        const std::size_t to = starts[row + 1];
        const std::size_t rowStart = kept;
        for (; from < to; ++from) {
            if (kept == rowStart || ids[kept - 1] != ids[from])
                ids[kept++] = ids[from];
        }
        starts[row + 1] = static_cast<std::uint32_t>(kept);
    }
    ids.resize(kept);
}

TaskId prerequisiteOf(const Dependency &pair)
{
    return pair.prerequisite;
}

TaskId dependentOf(const Dependency &pair)
{
    return pair.dependent;
}

} // namespace

Dependencies::Dependencies(const TaskGraph &graph)
    : Dependencies(graph.taskCount(), graph.dependencies())
{
}

Dependencies::Dependencies(std::size_t taskCount, std::span<const Dependency> pairs)
{
    // Two counting sorts order the pairs by (dependent, prerequisite); a third gives the other
    // rows.
    fillRows(taskCount, pairs, prerequisiteOf, dependentOf, m_dependents.starts, m_dependents.ids);
    std::vector<Dependency> ordered;
    ordered.reserve(pairs.size());
    for (std::size_t index = 0; index < taskCount; ++index) {
        const TaskId prerequisite = TaskId::fromIndex(index);
        for (const TaskId dependent : m_dependents[prerequisite])
            ordered.push_back({prerequisite, dependent});
    }
    fillRows(taskCount, ordered, dependentOf, prerequisiteOf, m_prerequisites.starts,
             m_prerequisites.ids);
    makeDistinct(m_prerequisites.starts, m_prerequisites.ids);

    ordered.clear();
    for (std::size_t index = 0; index < taskCount; ++index) {
        const TaskId dependent = TaskId::fromIndex(index);
        for (const TaskId prerequisite : m_prerequisites[dependent])
            ordered.push_back({prerequisite, dependent});
    }
    fillRows(taskCount, ordered, prerequisiteOf, dependentOf, m_dependents.starts,
             m_dependents.ids);
}

Dependencies Dependencies::reversed() const
{
    Dependencies result;
    result.m_prerequisites = m_dependents;
    result.m_dependents = m_prerequisites;
    return result;
}

std::vector<TaskId> Dependencies::allDependentsOf(std::span<const TaskId> tasks) const
{
    return reach(tasks, m_dependents);
}

std::vector<TaskId> Dependencies::allPrerequisitesOf(std::span<const TaskId> tasks) const
{
    return reach(tasks, m_prerequisites);
}

std::vector<TaskId> Dependencies::reach(std::span<const TaskId> tasks, const Rows &rows) const
{
    std::vector<bool> seen(taskCount(), false);
    for (const TaskId task : tasks)
        seen[task.index()] = true;
    std::vector<TaskId> pending(tasks.begin(), tasks.end());
    std::vector<TaskId> reached;
    while (!pending.empty()) {
        const TaskId task = pending.back();
        pending.pop_back();
        for (const TaskId next : rows[task]) {
            if (seen[next.index()])
                continue;
            seen[next.index()] = true;
            reached.push_back(next);
            pending.push_back(next);
        }
    }
    std::sort(reached.begin(), reached.end());
    return reached;
}

std::vector<TaskId> Dependencies::allBetween(TaskId one, TaskId other) const
{
    if (one == other)
        return {};
    std::vector<bool> isBetween(taskCount(), false);
    const auto mark = [&](TaskId from, TaskId to) {
        const std::vector<TaskId> after = allDependentsOf({&from, 1});
        if (!std::binary_search(after.begin(), after.end(), to))
            return;
        const std::vector<TaskId> before = allPrerequisitesOf({&to, 1});
        isBetween[from.index()] = isBetween[to.index()] = true;
        std::vector<TaskId> both;
        std::set_intersection(after.begin(), after.end(), before.begin(), before.end(),
                              std::back_inserter(both));
        for (const TaskId task : both)
            isBetween[task.index()] = true;
    };
    mark(one, other);
    mark(other, one);
    std::vector<TaskId> tasks;
    for (std::size_t index = 0; index < isBetween.size(); ++index)
        if (isBetween[index])
            tasks.push_back(TaskId::fromIndex(index));
    return tasks;
}

} // namespace stepwise
