#pragma once

#include "core/base/clock.h"
#include "core/graph/taskstate.h"
#include "core/trace/traceevent.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace stepwise {

/// When a task began, was asked to end, and ended. The events are indices into the log that told.
struct TaskSpan
{
    static constexpr Moment never{-1};
    static constexpr std::uint32_t none = TraceEvent::none;

    Moment start = never;
    Moment cancelStart = never;   ///< of its grace period
    Moment graceDeadline = never; ///< the last one that was told
    Moment deadline = never;      ///< of its own timeout
    Moment end = never;
    std::uint32_t startEvent = none;
    std::uint32_t cancelEvent = none;
    std::uint32_t endEvent = none;
    TaskState endState = TaskState::Waiting;

    bool hasBegun() const { return startEvent != none; }
    bool hasEnded() const { return endEvent != none; }

    /// Running, Cancelling, or how it ended, after so many events; nothing before it began.
    std::optional<TaskState> stateAt(std::size_t position) const
    {
        if (startEvent == none || startEvent >= position)
            return std::nullopt;
        if (endEvent < position)
            return endState;
        return cancelEvent < position ? TaskState::Cancelling : TaskState::Running;
    }

    /// How long it took, or has taken at `now`; 0 before it began.
    Duration duration(Moment now) const
    {
        if (!hasBegun())
            return Duration(0);
        const Moment until = hasEnded() ? end : now;
        return until > start ? until - start : Duration(0);
    }

    friend bool operator==(const TaskSpan &, const TaskSpan &) = default;
};

} // namespace stepwise
