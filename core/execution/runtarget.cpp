#include "core/execution/runtarget.h"

#include <algorithm>
#include <utility>

namespace stepwise {

RunTarget::RunTarget(Kind kind, std::vector<TaskId> tasks) : m_kind(kind), m_tasks(std::move(tasks))
{
    std::sort(m_tasks.begin(), m_tasks.end());
}

RunTarget RunTarget::start(std::vector<TaskId> tasks)
{
    return {Kind::Start, std::move(tasks)};
}

RunTarget RunTarget::end(std::vector<TaskId> tasks)
{
    return {Kind::End, std::move(tasks)};
}

bool RunTarget::isReached(const RunState &state, TaskId next)
{
    if (m_kind == Kind::None)
        return false;
    while (m_ended < m_tasks.size() && isTerminal(state[m_tasks[m_ended]].state))
        ++m_ended;
    if (m_ended == m_tasks.size())
        return true;
    return m_kind == Kind::Start && next.isValid() && !isActive(state[next].state) &&
           std::binary_search(m_tasks.begin(), m_tasks.end(), next);
}

} // namespace stepwise
