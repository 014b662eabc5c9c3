#include "core/trace/waitreason.h"

#include "core/trace/skipreason.h"

#include <algorithm>
#include <unordered_set>

namespace stepwise {

namespace {

/// How much a task that others wait for is to blame: the larger, the more. 0: it waits itself.
int blame(const TaskStatus &status)
{
    switch (status.state) {
    case TaskState::Waiting:
    case TaskState::Succeeded:
        return 0;
    case TaskState::TimedOut: // it may have let its dependents go: any other reason is better
        return 1;
    case TaskState::Ready:
        return status.isHeld ? 5 : 2;
    case TaskState::Running:
        return status.isHeld ? 5 : 3;
    case TaskState::Cancelling:
        return 4;
    case TaskState::Failed:
    case TaskState::Cancelled:
    case TaskState::Skipped:
        return 6;
    }
    return 0;
}

/// All that a waiting task waits for, nearest first, and how one gets from each back to the task.
class UpstreamSearch
{
public:
    UpstreamSearch(TaskId task, const RunState &state)
        : m_state(state), m_followers(state.taskCount()), m_found{task}
    {
        m_followers[task.index()] = task;
        for (std::size_t next = 0; next < m_found.size(); ++next) {
            if (m_state[m_found[next]].state == TaskState::Waiting)
                visitPrerequisites(m_found[next]);
        }
    }

    const std::vector<TaskId> &found() const { return m_found; }

    /// Invalid when all that was found waits: then there is a cycle.
    TaskId mostToBlame() const
    {
        const auto most =
            std::max_element(m_found.begin(), m_found.end(), [this](TaskId a, TaskId b) {
                return blame(m_state[a]) < blame(m_state[b]);
            });
        return blame(m_state[*most]) > 0 ? *most : TaskId();
    }

    /// From the task that the search began with to `root`.
    std::vector<TaskId> wayTo(TaskId root) const
    {
        std::vector<TaskId> way{root};
        while (way.back() != m_found.front())
            way.push_back(m_followers[way.back().index()]);
        std::reverse(way.begin(), way.end());
        return way;
    }

private:
    void visitPrerequisites(TaskId task)
    {
        for (const TaskId prerequisite : m_state.dependencies().prerequisitesOf(task)) {
            TaskId &follower = m_followers[prerequisite.index()];
            if (follower.isValid() || m_state[prerequisite].state == TaskState::Succeeded)
                continue;
            follower = task;
            m_found.push_back(prerequisite);
        }
    }

    const RunState &m_state;
    std::vector<TaskId> m_followers; ///< by task: the dependent through which it was found
    std::vector<TaskId> m_found;
};

WaitKind kindOfSkipped(TaskId task, const RunState &state)
{
    switch (skipReason(task, state)) {
    case SkipReason::UpstreamFailed:
        return WaitKind::UpstreamFailed;
    case SkipReason::UpstreamCancelled:
        return WaitKind::UpstreamCancelled;
    case SkipReason::Request:
        break;
    }
    return WaitKind::SkippedByRequest;
}

WaitKind kindOf(TaskId task, const RunState &state, std::optional<std::uint32_t> maxRunning)
{
    const TaskStatus &status = state[task];
    switch (status.state) {
    case TaskState::Ready:
        if (status.isHeld)
            return WaitKind::Held;
        if (maxRunning &&
            state.count(TaskState::Running) + state.count(TaskState::Cancelling) >= *maxRunning)
            return WaitKind::Limit;
        return WaitKind::Starting;
    case TaskState::Running:
        return status.isHeld ? WaitKind::Held : WaitKind::Running;
    case TaskState::Cancelling:
        return WaitKind::Cancelling;
    case TaskState::Failed:
        return WaitKind::Failed;
    case TaskState::TimedOut:
        return WaitKind::TimedOut;
    case TaskState::Cancelled:
        return WaitKind::Cancelled;
    case TaskState::Skipped:
        return kindOfSkipped(task, state);
    case TaskState::Waiting:
    case TaskState::Succeeded:
        break;
    }
    return WaitKind::Dependencies;
}

WaitLink linkOf(TaskId task, const RunState &state, std::optional<std::uint32_t> maxRunning)
{
    const TaskStatus &status = state[task];
    WaitLink link;
    link.task = task;
    link.kind = kindOf(task, state, maxRunning);
    link.isHeld = status.isHeld;
    link.unmet = state.unmet(task);
    link.total = static_cast<std::uint32_t>(state.dependencies().prerequisitesOf(task).size());
    link.running = state.count(TaskState::Running) + state.count(TaskState::Cancelling);
    link.limit = maxRunning.value_or(0);
    link.step = status.step;
    link.deadline = status.state == TaskState::Cancelling ? status.graceDeadline : status.deadline;
    return link;
}

/// From a skipped task over its cause, and that one's, to the one that was not skipped.
std::vector<TaskId> wayToCause(TaskId task, const RunState &state)
{
    std::vector<TaskId> way;
    std::unordered_set<TaskId> seen{task};
    while (state[task].state == TaskState::Skipped && state[task].cause.isValid() &&
           seen.insert(state[task].cause).second) {
        task = state[task].cause;
        way.push_back(task);
    }
    return way;
}

/// Along the first dependency that waits, until a task comes again, which then stands last.
std::vector<TaskId> wayRoundCycle(TaskId task, const RunState &state)
{
    std::vector<TaskId> way{task};
    std::unordered_set<TaskId> seen{task};
    while (true) {
        const auto prerequisites = state.dependencies().prerequisitesOf(way.back());
        const auto waiting =
            std::find_if(prerequisites.begin(), prerequisites.end(), [&state](TaskId candidate) {
                return state[candidate].state == TaskState::Waiting;
            });
        if (waiting == prerequisites.end())
            return way;
        way.push_back(*waiting);
        if (!seen.insert(*waiting).second)
            return way;
    }
}

} // namespace

WaitReason waitReason(TaskId task, const RunState &state, std::optional<std::uint32_t> maxRunning,
                      std::size_t alsoRunningLimit)
{
    WaitReason reason;
    if (state[task].state == TaskState::Succeeded)
        return reason;

    std::vector<TaskId> way{task};
    if (state[task].state == TaskState::Waiting) {
        const UpstreamSearch upstream(task, state);
        const TaskId root = upstream.mostToBlame();
        way = root.isValid() ? upstream.wayTo(root) : wayRoundCycle(task, state);
        for (const TaskId other : upstream.found()) {
            if (other == root || !isActive(state[other].state))
                continue;
            ++reason.alsoRunningCount;
            if (reason.alsoRunning.size() < alsoRunningLimit)
                reason.alsoRunning.push_back(other);
        }
    }
    for (const TaskId cause : wayToCause(way.back(), state))
        way.push_back(cause);

    for (const TaskId link : way)
        reason.chain.push_back(linkOf(link, state, maxRunning));
    const bool closesCycle = std::find(way.begin(), way.end() - 1, way.back()) != way.end() - 1;
    if (closesCycle)
        reason.chain.back().kind = WaitKind::Cycle;
    return reason;
}

} // namespace stepwise
