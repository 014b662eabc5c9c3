#pragma once

#include "core/trace/recording.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace stepwise {

/// A look into the past: a place in a recording, and the state there.
class Playhead
{
public:
    /// Looks at no recording.
    Playhead() = default;

    /// Null: none.
    const std::shared_ptr<const Recording> &recording() const { return m_recording; }
    /// How many events have happened where it stands.
    std::size_t position() const { return m_position; }
    /// As it was then.
    const RunState &state() const { return m_state; }

    /// Goes to a place of a recording; a place behind its end is its end. Returns the tasks that
    /// differ from what `shown`, a state of the same graph, has.
    std::vector<TaskId> moveTo(std::shared_ptr<const Recording> recording, std::size_t position,
                               const RunState &shown);
    /// Goes to another place of the same recording; returns the tasks that differ.
    std::vector<TaskId> moveTo(std::size_t position);
    /// Looks at no recording any more.
    void leave() { *this = {}; }

private:
    std::shared_ptr<const Recording> m_recording;
    std::size_t m_position = 0;
    RunState m_state;
};

} // namespace stepwise
