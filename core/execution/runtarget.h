#pragma once

#include "core/graph/taskid.h"
#include "core/trace/runstate.h"

#include <cstddef>
#include <vector>

namespace stepwise {

/// How far a run is to go on before it pauses.
class RunTarget
{
public:
    /// Nowhere in particular: never reached.
    RunTarget() = default;
    /// Until one of the tasks is about to start, or none of them can any more.
    static RunTarget start(std::vector<TaskId> tasks);
    /// Until all of the tasks have ended.
    static RunTarget end(std::vector<TaskId> tasks);

    bool exists() const { return m_kind != Kind::None; }
    /// `next` is the task that acts next. Amortized O(1) over the course of a run, as a task that
    /// has ended is not looked at again.
    bool isReached(const RunState &state, TaskId next);

private:
    enum class Kind : unsigned char { None, Start, End };

    RunTarget(Kind kind, std::vector<TaskId> tasks);

    Kind m_kind = Kind::None;
    std::vector<TaskId> m_tasks; ///< in order
    std::size_t m_ended = 0;     ///< so many of the first have ended
};

} // namespace stepwise
