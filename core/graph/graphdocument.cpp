#include "core/graph/graphdocument.h"

namespace stepwise {

const TaskSettings &GraphDocument::settings(TaskId task) const
{
    if (task.index() >= m_settingsIndex.size() || m_settingsIndex[task.index()] == 0)
        return m_defaults;
    return m_settings[m_settingsIndex[task.index()] - 1];
}

TaskSettings &GraphDocument::settings(TaskId task)
{
    if (task.index() >= m_settingsIndex.size())
        m_settingsIndex.resize(graph.taskCount(), 0);
    std::uint32_t &index = m_settingsIndex[task.index()];
    if (index == 0) {
        m_settings.emplace_back();
        index = static_cast<std::uint32_t>(m_settings.size());
    }
    return m_settings[index - 1];
}

} // namespace stepwise
