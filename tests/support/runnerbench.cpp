#include "tests/support/runnerbench.h"

#include "core/execution/taskerror.h"

namespace stepwise::testing {

StepTask RunnerBench::count(int steps, int pollPeriod)
{
    try {
        for (int step = 1; step <= steps; ++step) {
            journal.note(QString::number(step));
            co_yield Poll{pollPeriod};
        }
    } catch (const TaskTimeout &) {
        journal.note(QStringLiteral("(timeout)"));
        throw;
    } catch (const TaskClosed &) {
        journal.note(QStringLiteral("(closed)"));
        throw;
    }
}

StepTask RunnerBench::answer(Answer answer)
{
    bool isOver = false;
    for (int step = 1;; ++step) {
        try {
            if (!isOver)
                journal.note(QString::number(step));
            co_yield Poll{};
        } catch (const TaskTimeout &) {
            journal.note(QStringLiteral("(timeout)"));
            if (answer == Answer::LetOut)
                throw;
            if (answer == Answer::Fail)
                throw TaskError(QStringLiteral("boom"));
            if (answer == Answer::Return)
                co_return;
            isOver = true;
        } catch (const TaskClosed &) {
            journal.note(QStringLiteral("(closed)"));
            throw;
        }
    }
}

TaskRunner::Sleep RunnerBench::sleep()
{
    return [this](Duration period) {
        journal.note(QStringLiteral("[%1]").arg(toSeconds(period)));
        clock.advance(period);
    };
}

void RunnerBench::stepToEnd(TaskRunner &runner)
{
    bool isDone = false;
    while (!isDone) {
        isDone = runner.step();
        journal.note(QStringLiteral("|"));
    }
}

} // namespace stepwise::testing
