#pragma once

#include "core/base/clock.h"
#include "core/graph/taskstate.h"
#include "core/trace/taskspan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace stepwise {

/// What a group's tasks did, at any depth: their number, the time that they took, and how the
/// group stood after any number of events. Everything is kept as the log tells it, never computed
/// over all tasks.
class GroupSpan
{
public:
    /// How the group stood. Events are indices into the log.
    struct Standing
    {
        std::uint32_t firstStart = TaskSpan::none;
        /// The first start among the tasks that were active; none: nothing was.
        std::uint32_t firstActive = TaskSpan::none;
        std::uint32_t lastEnd = TaskSpan::none;
        /// The worst end so far; Waiting: none had ended.
        TaskState worst = TaskState::Waiting;
    };

    std::uint32_t begunCount() const { return static_cast<std::uint32_t>(m_starts.size()); }
    std::uint32_t endedCount() const { return static_cast<std::uint32_t>(m_ends.size()); }
    /// What its ended tasks took, all together.
    Duration busy() const { return m_busy; }
    Moment firstStart() const { return m_firstStart; }
    Moment lastEnd() const { return m_lastEnd; }

    /// After so many events; nothing before the first start. O(log tasks).
    std::optional<Standing> at(std::size_t position) const;

    /// For TraceStats, in the order of the log. `place` is the task's number among the group's
    /// starts, which `noteStart` gave.
    std::uint32_t noteStart(std::uint32_t event, Moment time);
    void noteEnd(std::uint32_t place, const TaskSpan &span);

private:
    struct Worst
    {
        std::uint32_t event = 0;
        TaskState state = TaskState::Waiting;
    };

    void closeEnded();

    std::vector<std::uint32_t> m_starts; ///< events
    std::vector<std::uint32_t> m_endOf;  ///< events, by start; none: still active
    /// The last end among the first n starts, as far as all of those have ended: it only grows, so
    /// that the first task that was active at any place is found by halving.
    std::vector<std::uint32_t> m_latestEnds;
    std::vector<std::uint32_t> m_ends; ///< events, ascending
    std::vector<Worst> m_worst;        ///< where it became worse
    Duration m_busy{0};
    Moment m_firstStart = TaskSpan::never;
    Moment m_lastEnd = TaskSpan::never;
};

} // namespace stepwise
