#include "core/execution/taskerror.h"
#include "tests/support/runnerbench.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <memory>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// Starting, stepping, running and waiting; see also tst_runnerastask, tst_timeouts, tst_cancel.
class TaskRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRunsBeforeTheStart();
    void steps();
    void waitsBetweenSteps_data();
    void waitsBetweenSteps();
    void waitsBetweenStepsAfterAStart_data();
    void waitsBetweenStepsAfterAStart();
    void sleepsForTime();
    void pollsAtAFixedPeriod_data();
    void pollsAtAFixedPeriod();
    void pollsAtAChangingPeriod();
    void callsWithArguments();
    void aPlainFunctionRunsWhole();
    void aPlainFunctionThatThrowsIsDone();
    void aTaskWithoutStepsIsDoneByItsStart();
    void doneStaysDone();
    void anErrorEndsIt();
    void misuseIsALogicError_data();
    void misuseIsALogicError();
    void destructionClosesNothing();
};

namespace {

using Runner = std::unique_ptr<TaskRunner>;

Runner counting(RunnerBench &bench, int steps, int pollPeriod = 1)
{
    auto runner = std::make_unique<TaskRunner>(
        bench.clock, [&bench, steps, pollPeriod] { return bench.count(steps, pollPeriod); });
    runner->setSleep(bench.sleep());
    return runner;
}

using Waits = std::optional<Duration>;

void addWaitColumns()
{
    QTest::addColumn<Waits>("waitTime");
    QTest::addColumn<QString>("notes");
}

} // namespace

void TaskRunnerTest::nothingRunsBeforeTheStart()
{
    RunnerBench bench;
    const Runner runner = counting(bench, 3);
    QVERIFY(!runner->started());
    QVERIFY(!runner->done());
    QCOMPARE(bench.journal.take(), QString());
}

void TaskRunnerTest::steps()
{
    RunnerBench bench;
    const Runner runner = counting(bench, 3);
    runner->start();
    QVERIFY(runner->started());
    QVERIFY(!runner->done());
    QVERIFY(!runner->step());
    QVERIFY(!runner->step());
    QCOMPARE(bench.journal.take(), u"1 2 3"_s);
    QVERIFY(!runner->done());
    QVERIFY(runner->step());
    QVERIFY(runner->done());
    QVERIFY(runner->started());
}

void TaskRunnerTest::waitsBetweenSteps_data()
{
    addWaitColumns();
    QTest::newRow("1 s, but first zero") << Waits(1s) << u"1 [0] 2 [1] 3 [1]"_s;
    QTest::newRow("42 s") << Waits(42s) << u"1 [0] 2 [42] 3 [42]"_s;
    QTest::newRow("zero") << Waits(0s) << u"1 [0] 2 [0] 3 [0]"_s;
    QTest::newRow("none: does not wait at all") << Waits() << u"1 2 3"_s;
}

void TaskRunnerTest::waitsBetweenSteps()
{
    QFETCH(Waits, waitTime);
    RunnerBench bench;
    const Runner runner = counting(bench, 3);
    runner->run(waitTime);
    QTEST(bench.journal.take(), "notes");
    QVERIFY(runner->done());
}

void TaskRunnerTest::waitsBetweenStepsAfterAStart_data()
{
    addWaitColumns();
    QTest::newRow("steps at once, then 1 s") << Waits(1s) << u"1 2 [1] 3 [1]"_s;
    QTest::newRow("24 s") << Waits(24s) << u"1 2 [24] 3 [24]"_s;
    QTest::newRow("none") << Waits() << u"1 2 3"_s;
}

void TaskRunnerTest::waitsBetweenStepsAfterAStart()
{
    QFETCH(Waits, waitTime);
    RunnerBench bench;
    const Runner runner = counting(bench, 3);
    runner->start();
    runner->runToCompletion(waitTime);
    QTEST(bench.journal.take(), "notes");
    QVERIFY(runner->done());
}

void TaskRunnerTest::sleepsForTime()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&bench] { return bench.count(2); });
    runner.run(1ns); // the thread's own sleep
    QCOMPARE(bench.journal.take(), u"1 2"_s);
}

void TaskRunnerTest::pollsAtAFixedPeriod_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QString>("notes");
    QTest::newRow("1") << 1 << u"1 2 | 3 | |"_s;
    QTest::newRow("2") << 2 << u"1 | 2 | | 3 | | |"_s;
    QTest::newRow("3") << 3 << u"1 | | 2 | | | 3 | | | |"_s;
}

void TaskRunnerTest::pollsAtAFixedPeriod()
{
    QFETCH(int, period);
    RunnerBench bench;
    const Runner runner = counting(bench, 3, period);
    runner->start();
    bench.stepToEnd(*runner);
    QTEST(bench.journal.take(), "notes");
}

void TaskRunnerTest::pollsAtAChangingPeriod()
{
    RunnerBench bench;
    const auto task = [&bench]() -> StepTask {
        for (const int period : {1, 3, 2}) {
            bench.journal.note(u"x"_s);
            co_yield Poll{period};
        }
    };
    TaskRunner runner(bench.clock, task);
    runner.start();
    bench.stepToEnd(runner);
    QCOMPARE(bench.journal.take(), u"x x | | | x | | |"_s);
}

void TaskRunnerTest::callsWithArguments()
{
    VirtualClock clock;
    const auto task = [](const QString &name, int steps, Journal *journal) -> StepTask {
        for (int step = 1; step <= steps; ++step) {
            journal->note(name + QString::number(step));
            co_yield Poll{};
        }
    };
    Journal journal;
    TaskRunner runner(clock, task, u"name"_s, 2, &journal);
    runner.run(std::nullopt);
    QCOMPARE(journal.take(), u"name1 name2"_s);
}

void TaskRunnerTest::aPlainFunctionRunsWhole()
{
    RunnerBench bench;
    TaskRunner runner(
        bench.clock, [&bench](const QString &word) { bench.journal.note(word); }, u"ran"_s);
    runner.setSleep(bench.sleep());
    QCOMPARE(bench.journal.take(), QString());
    runner.start();
    QVERIFY(runner.started());
    QVERIFY(runner.done());
    QVERIFY(runner.step());
    runner.runToCompletion();
    QCOMPARE(bench.journal.take(), u"ran"_s);
}

void TaskRunnerTest::aPlainFunctionThatThrowsIsDone()
{
    VirtualClock clock;
    TaskRunner runner(clock, [] { throw TaskError(u"boom"_s); });
    QVERIFY_THROWS_EXCEPTION(TaskError, runner.start());
    QVERIFY(runner.done());
    QVERIFY(runner.step());
}

void TaskRunnerTest::aTaskWithoutStepsIsDoneByItsStart()
{
    RunnerBench bench;
    const Runner runner = counting(bench, 0);
    runner->start();
    QVERIFY(runner->done());
    QCOMPARE(bench.journal.take(), QString());
}

void TaskRunnerTest::doneStaysDone()
{
    RunnerBench bench;
    const Runner runner = counting(bench, 1);
    runner->start();
    QVERIFY(runner->step());
    QVERIFY(runner->step());
    QVERIFY(runner->step());
    runner->runToCompletion();
    QCOMPARE(bench.journal.take(), u"1"_s);
}

void TaskRunnerTest::anErrorEndsIt()
{
    RunnerBench bench;
    const auto failing = [&bench](int failAt) -> StepTask {
        for (int step = 1;; ++step) {
            bench.journal.note(QString::number(step));
            if (step == failAt)
                throw TaskError(u"boom"_s);
            co_yield Poll{};
        }
    };
    TaskRunner atStart(bench.clock, failing, 1);
    QVERIFY_THROWS_EXCEPTION(TaskError, atStart.start());
    QVERIFY(atStart.done());

    TaskRunner later(bench.clock, failing, 2);
    later.start();
    QVERIFY_THROWS_EXCEPTION(TaskError, later.step());
    QVERIFY(later.done());
    QVERIFY(later.step());

    TaskRunner running(bench.clock, failing, 3);
    running.setSleep(bench.sleep());
    QVERIFY_THROWS_EXCEPTION(TaskError, running.run());
    QVERIFY(running.done());
    QCOMPARE(bench.journal.take(), u"1 1 2 1 [0] 2 [1] 3"_s);
}

void TaskRunnerTest::misuseIsALogicError_data()
{
    using Misuse = void (*)(TaskRunner &);
    QTest::addColumn<Misuse>("misuse");
    QTest::newRow("step without a start") << Misuse([](TaskRunner &runner) { runner.step(); });
    QTest::newRow("run to completion without a start")
        << Misuse([](TaskRunner &runner) { runner.runToCompletion(); });
    QTest::newRow("start twice") << Misuse([](TaskRunner &runner) {
        runner.start();
        runner.start();
    });
    QTest::newRow("run after a start") << Misuse([](TaskRunner &runner) {
        runner.start();
        runner.run();
    });
    QTest::newRow("start after a cancel") << Misuse([](TaskRunner &runner) {
        runner.cancel();
        runner.start();
    });
    QTest::newRow("run after a cancel") << Misuse([](TaskRunner &runner) {
        runner.cancel();
        runner.run();
    });
}

void TaskRunnerTest::misuseIsALogicError()
{
    using Misuse = void (*)(TaskRunner &);
    QFETCH(Misuse, misuse);
    RunnerBench bench;
    const Runner runner = counting(bench, 3);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, misuse(*runner));
    QVERIFY(bench.journal.take().size() <= 1);
}

void TaskRunnerTest::destructionClosesNothing()
{
    RunnerBench bench;
    {
        const Runner runner = counting(bench, 3);
        runner->start();
    }
    QCOMPARE(bench.journal.take(), u"1"_s);
}

STEPWISE_APPLESS_TEST_MAIN(TaskRunnerTest)
#include "tst_taskrunner.moc"
