#pragma once

#include "core/scheduler/taskrunner.h"
#include "tests/support/journal.h"

namespace stepwise::testing {

/// A clock, a journal, and tasks that write into it: what tests of a TaskRunner stand on.
struct RunnerBench
{
    VirtualClock clock;
    Journal journal;

    /// Notes its steps, "1 2 3", and yields after each. Notes how it ended, as "(timeout)" or
    /// "(closed)", where it did not come to its end.
    StepTask count(int steps, int pollPeriod = 1);

    /// What a task does with a timeout that is raised in it.
    enum class Answer { LetOut, Return, Swallow, Fail };
    /// Notes "1", "2" … without an end, and the timeout.
    StepTask answer(Answer answer);

    /// A wait that moves the clock, and is noted as "[1]".
    TaskRunner::Sleep sleep();
    /// Makes steps, noting "|" after each, until the runner is done.
    void stepToEnd(TaskRunner &runner);
};

} // namespace stepwise::testing
