#pragma once

#include "core/graph/taskstate.h"
#include "core/trace/recording.h"
#include "core/trace/tracecompare.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace stepwise {

/// From when to when a task ran, and how it stands at the end of its run.
struct RunSpan
{
    TaskState state = TaskState::Waiting;
    Moment startedAt = TaskStatus::never; ///< `never`: it never started
    Moment endedAt{0};                    ///< where it has ended, else the run's last moment

    friend bool operator==(const RunSpan &, const RunSpan &) = default;
};

/// What the event is that two runs part with, in one of them; none where its log ends before.
struct PartingEvent
{
    std::size_t event = 0; ///< index in the log
    TaskId task;           ///< invalid: of the run itself
    Moment time{0};
};

/// Two runs of one graph, side by side. A value; it does not follow runs that go on.
struct RunComparison
{
    /// In file order; as many as the smaller of the two graphs has.
    std::vector<RunSpan> first;
    std::vector<RunSpan> second;
    std::vector<TaskId> differing; ///< whose spans differ, in file order
    /// Where the traces part; both absent: they are the same.
    std::optional<PartingEvent> firstParts;
    std::optional<PartingEvent> secondParts;
    Moment end{0}; ///< of the longer one

    bool isSame() const { return !firstParts && !secondParts; }
};

/// O(tasks + events up to where they part).
RunComparison compareRuns(const Recording &first, const Recording &second);

} // namespace stepwise
