#pragma once

#include "gui/models/fact.h"
#include "gui/models/runsource.h"

#include <QCoreApplication>

#include <span>

namespace stepwise {

/// What there is to know of a task, of several, or of a run, in words.
class TaskFacts
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::TaskFacts)

public:
    /// Step, poll period, time, deadline and grace.
    static Facts timing(TaskId task, const RunSource &source);
    /// What the file says: simulation where it is not the plain one, command, note,
    /// and the file's own keys.
    static Facts settings(TaskId task, const RunSource &source);
    /// The error, and the errors that were suppressed while it was closed.
    static Facts errors(TaskId task, const RunSource &source);
    /// What runs or ran for it outside: process or job, progress, how it ended and what it used.
    static Facts activity(TaskId task, const RunSource &source);
    /// Pass, clock, progress and options.
    static Facts run(const RunSource &source);
    /// How many are held and have ended, and how long they ran altogether.
    static Facts sum(std::span<const TaskId> tasks, const RunSource &source);

    /// How many of the tasks are in each state.
    static RunState::Counts counts(std::span<const TaskId> tasks, const RunState &state);

private:
    static Fact step(TaskId task, const RunSource &source);
    static Fact deadline(TaskId task, const RunSource &source);
    static Fact grace(TaskId task, const RunSource &source);
    static Facts simulation(const Simulation &simulation);
    /// What else the file knows, by its own words.
    static Facts ownFacts(const UnknownKeys &keys);
};

} // namespace stepwise
