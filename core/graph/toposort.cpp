#include "core/graph/toposort.h"

#include "core/base/idset.h"

#include <algorithm>
#include <limits>

namespace stepwise {

namespace {

/// Walks backwards from a task that could not be placed: each such task has a prerequisite that
/// could not be placed either, so the walk must meet itself.
std::vector<TaskId> findCycle(const Dependencies &dependencies,
                              const std::vector<std::uint32_t> &unmet)
{
    const auto blocked = [&unmet](TaskId task) { return unmet[task.index()] > 0; };
    const auto first = std::find_if(unmet.begin(), unmet.end(), [](auto left) { return left > 0; });
    TaskId task = TaskId::fromIndex(static_cast<std::size_t>(first - unmet.begin()));
    std::vector<std::size_t> visitedAt(unmet.size(), IdSet::none);
    std::vector<TaskId> path;
    while (visitedAt[task.index()] == IdSet::none) {
        visitedAt[task.index()] = path.size();
        path.push_back(task);
        const auto prerequisites = dependencies.prerequisitesOf(task);
        task = *std::find_if(prerequisites.begin(), prerequisites.end(), blocked);
    }
    std::vector<TaskId> cycle(path.begin() + static_cast<std::ptrdiff_t>(visitedAt[task.index()]),
                              path.end());
    std::reverse(cycle.begin(), cycle.end());
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    return cycle;
}

/// One depth-first search after Tarjan; the explicit stack holds (task, next dependent).
class ComponentSearch
{
public:
    explicit ComponentSearch(const Dependencies &dependencies)
        : m_dependencies(dependencies), m_entered(dependencies.taskCount(), 0),
          m_lowest(dependencies.taskCount(), 0), m_onCycle(dependencies.taskCount(), false)
    {
    }

    std::vector<TaskId> run()
    {
        for (std::size_t index = 0; index < m_entered.size(); ++index) {
            if (m_entered[index] == 0)
                searchFrom(TaskId::fromIndex(index));
        }
        std::vector<TaskId> tasks;
        for (std::size_t index = 0; index < m_onCycle.size(); ++index) {
            if (m_onCycle[index])
                tasks.push_back(TaskId::fromIndex(index));
        }
        return tasks;
    }

private:
    struct Frame
    {
        TaskId task;
        std::size_t next = 0;
    };

    void enter(TaskId task)
    {
        m_entered[task.index()] = m_lowest[task.index()] = ++m_clock;
        m_open.push_back(task);
        m_frames.push_back({task});
    }

    void searchFrom(TaskId root)
    {
        enter(root);
        while (!m_frames.empty()) {
            Frame &frame = m_frames.back();
            const TaskId task = frame.task;
            const auto dependents = m_dependencies.dependentsOf(task);
            if (frame.next == dependents.size()) {
                leave(task);
                continue;
            }
            const TaskId next = dependents[frame.next++];
            if (next == task)
                m_onCycle[task.index()] = true;
            if (m_entered[next.index()] == 0)
                enter(next);
            else
                lower(task, m_entered[next.index()]);
        }
    }

    void leave(TaskId task)
    {
        m_frames.pop_back();
        if (!m_frames.empty())
            lower(m_frames.back().task, m_lowest[task.index()]);
        if (m_lowest[task.index()] != m_entered[task.index()])
            return;
        const bool isLarge = m_open.back() != task;
        while (true) {
            const TaskId member = m_open.back();
            m_open.pop_back();
            m_entered[member.index()] = closed;
            if (isLarge)
                m_onCycle[member.index()] = true;
            if (member == task)
                return;
        }
    }

    void lower(TaskId task, std::uint32_t value)
    {
        m_lowest[task.index()] = std::min(m_lowest[task.index()], value);
    }

    static constexpr std::uint32_t closed = std::numeric_limits<std::uint32_t>::max();

    const Dependencies &m_dependencies;
    std::vector<std::uint32_t> m_entered;
    std::vector<std::uint32_t> m_lowest;
    std::vector<bool> m_onCycle;
    std::vector<TaskId> m_open;
    std::vector<Frame> m_frames;
    std::uint32_t m_clock = 0;
};

/// Whether every task comes after all that it depends on, as most files have them.
bool isFileOrderTopological(const Dependencies &dependencies)
{
    for (std::size_t index = 0; index < dependencies.taskCount(); ++index) {
        const auto prerequisites = dependencies.prerequisitesOf(TaskId::fromIndex(index));
        if (!prerequisites.empty() && prerequisites.back().index() >= index)
            return false;
    }
    return true;
}

std::vector<TaskId> fileOrder(std::size_t count)
{
    std::vector<TaskId> order(count);
    for (std::size_t index = 0; index < count; ++index)
        order[index] = TaskId::fromIndex(index);
    return order;
}

} // namespace

Toposort topologicalOrder(const Dependencies &dependencies)
{
    const std::size_t count = dependencies.taskCount();
    if (isFileOrderTopological(dependencies))
        return {fileOrder(count), {}};
    std::vector<std::uint32_t> unmet(count);
    IdSet ready(count);
    for (std::size_t index = 0; index < count; ++index) {
        unmet[index] = static_cast<std::uint32_t>(
            dependencies.prerequisitesOf(TaskId::fromIndex(index)).size());
        if (unmet[index] == 0)
            ready.insert(index);
    }

    Toposort result;
    result.order.reserve(count);
    for (std::size_t at = ready.next(0); at != IdSet::none;) {
        ready.remove(at);
        const TaskId task = TaskId::fromIndex(at);
        result.order.push_back(task);
        std::size_t lowest = at;
        for (const TaskId dependent : dependencies.dependentsOf(task)) {
            if (--unmet[dependent.index()] == 0) {
                ready.insert(dependent.index());
                lowest = std::min(lowest, dependent.index());
            }
        }
        at = ready.next(lowest);
    }
    if (result.order.size() < count) {
        result.cycle = findCycle(dependencies, unmet);
        result.order.clear();
    }
    return result;
}

std::vector<TaskId> tasksOnCycles(const Dependencies &dependencies)
{
    return ComponentSearch(dependencies).run();
}

} // namespace stepwise
