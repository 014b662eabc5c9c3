#include "core/execution/playhead.h"

#include <algorithm>
#include <utility>

namespace stepwise {

std::vector<TaskId> Playhead::moveTo(std::shared_ptr<const Recording> recording,
                                     std::size_t position, const RunState &shown)
{
    m_recording = std::move(recording);
    m_position = std::min(position, m_recording->log().count());
    m_state = m_recording->stateAt(m_position);
    return shown.differences(m_state);
}

std::vector<TaskId> Playhead::moveTo(std::size_t position)
{
    const std::size_t from = m_position;
    m_position = std::min(position, m_recording->log().count());
    m_recording->move(m_state, from, m_position);
    return m_state.takeChanges();
}

} // namespace stepwise
