#pragma once

#include "gui/models/runsource.h"

#include <QCoreApplication>

namespace stepwise {

/// Ended states first, then what acts, then what waits: the order of a group's bar and of sums.
inline constexpr std::array<TaskState, taskStateCount> barOrder{
    TaskState::Succeeded, TaskState::Failed,  TaskState::TimedOut,
    TaskState::Cancelled, TaskState::Skipped, TaskState::Cancelling,
    TaskState::Running,   TaskState::Ready,   TaskState::Waiting,
};

/// What stands beside a task's name: the reason, in few words.
class StatusText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::StatusText)

public:
    /// "waits for 2 of 3", "step 3 of 5", "held", "upstream failed", "8.5 s": the task's state in
    /// one line. Empty where the state's name says it all.
    static QString line(TaskId task, const RunSource &source);

    /// "migrate-users, Running, step 3 of 5": for screen readers and tooltips.
    static QString whole(TaskId task, const RunSource &source);

    /// "step 3 of 5", or "step 7" when the number of steps is not known.
    static QString step(std::uint32_t step, std::optional<std::uint32_t> steps);

    /// "42 %, link main", or "process 4711" where nothing is told.
    static QString of(const TaskActivity &activity);

    /// "upstream failed", "upstream cancelled", "on request": why a task was skipped.
    static QString skipped(TaskId task, const RunState &state);

    /// "7 succeeded": a number of tasks in a state.
    static QString count(TaskState state, std::uint32_t tasks);
    /// "7 succeeded, 1 running": those states that occur, ended ones first.
    static QString counts(const RunState::Counts &counts);
};

} // namespace stepwise
