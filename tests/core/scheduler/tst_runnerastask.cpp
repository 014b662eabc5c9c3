#include "core/execution/taskerror.h"
#include "tests/support/runnerbench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// `asTask`, and the progress callbacks of all three ways of running.
class RunnerAsTaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndSteps();
    void stepsWhatIsStarted();
    void aDoneRunnerIsADoneTask();
    void errorsComeOut();
    void takesWhatIsRaised_data();
    void takesWhatIsRaised();
    void closingItCancels();
    void closingItUnstartedDoesNothing();
    void callsPostAtARegularEnd_data();
    void callsPostAtARegularEnd();
    void callsProgressBeforeEachStep_data();
    void callsProgressBeforeEachStep();
    void whatProgressThrowsIsRaisedInTheTask_data();
    void whatProgressThrowsIsRaisedInTheTask();

private:
    void addWays();
};

namespace {

enum class Way { Run, RunToCompletion, AsTask };

/// Runs in one of three ways, to the end.
void runIn(Way way, TaskRunner &runner, const TaskRunner::Progress &progress)
{
    if (way == Way::Run) {
        runner.run(std::nullopt, std::nullopt, progress);
    } else if (way == Way::RunToCompletion) {
        runner.start();
        runner.runToCompletion(std::nullopt, progress);
    } else {
        StepTask task = runner.asTask(std::nullopt, progress);
        while (!task.advance()) {
        }
    }
}

/// Notes three steps, and swallows errors when told to.
StepTask sturdy(Journal &journal, bool swallows)
{
    for (int step = 1; step <= 3; ++step) {
        try {
            journal.note(QString::number(step));
            co_yield Poll{};
        } catch (const TaskError &error) {
            journal.note(u"(%1)"_s.arg(QLatin1String(error.what())));
            if (!swallows)
                throw;
        }
    }
}

std::exception_ptr boom()
{
    return std::make_exception_ptr(TaskError(u"boom"_s));
}

} // namespace

void RunnerAsTaskTest::startsAndSteps()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&bench] { return bench.count(3); });
    StepTask task = runner.asTask();
    QVERIFY(!runner.started());
    QVERIFY(!task.advance());
    QVERIFY(runner.started());
    QVERIFY(!task.advance());
    QVERIFY(!task.advance());
    QCOMPARE(bench.journal.take(), u"1 2 3"_s);
    QVERIFY(task.advance());
    QVERIFY(runner.done());
}

void RunnerAsTaskTest::stepsWhatIsStarted()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&bench] { return bench.count(3); });
    runner.start();
    StepTask task = runner.asTask();
    QCOMPARE(bench.journal.take(), u"1"_s);
    QVERIFY(!task.advance());
    QVERIFY(!task.advance());
    QVERIFY(task.advance());
    QCOMPARE(bench.journal.take(), u"2 3"_s);
}

void RunnerAsTaskTest::aDoneRunnerIsADoneTask()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&bench] { return bench.count(1); });
    runner.run(std::nullopt);
    StepTask task = runner.asTask();
    QVERIFY(task.advance());
    QCOMPARE(bench.journal.take(), u"1"_s);
}

void RunnerAsTaskTest::errorsComeOut()
{
    RunnerBench bench;
    const auto failing = []() -> StepTask {
        co_yield Poll{};
        throw TaskError(u"boom"_s);
    };
    TaskRunner runner(bench.clock, failing);
    StepTask task = runner.asTask();
    QVERIFY(!task.advance());
    QCOMPARE(outcomeOf([&] { return task.advance(); }), u"boom"_s);
    QVERIFY(task.hasEnded());
    QVERIFY(runner.done());
}

void RunnerAsTaskTest::takesWhatIsRaised_data()
{
    QTest::addColumn<bool>("swallows");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("notes");
    QTest::newRow("it lets it out") << false << u"boom"_s << u"(boom)"_s;
    QTest::newRow("it goes on") << true << u"yielded"_s << u"(boom) 2 3"_s;
}

void RunnerAsTaskTest::takesWhatIsRaised()
{
    QFETCH(bool, swallows);
    Journal journal;
    VirtualClock clock;
    TaskRunner runner(clock, [&] { return sturdy(journal, swallows); });
    StepTask task = runner.asTask();
    task.advance();
    journal.take();
    QTEST(outcomeOf([&] { return task.raise(boom()); }), "outcome");
    while (!task.advance()) {
    }
    QTEST(journal.take(), "notes");
    QVERIFY(runner.done());
}

void RunnerAsTaskTest::closingItCancels()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&bench] { return bench.count(3); });
    StepTask task = runner.asTask();
    task.advance();
    task.close();
    QCOMPARE(bench.journal.take(), u"1 (closed)"_s);
    QVERIFY(runner.done());
    QVERIFY(task.hasEnded());
}

void RunnerAsTaskTest::closingItUnstartedDoesNothing()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&bench] { return bench.count(3); });
    StepTask task = runner.asTask();
    task.close();
    QVERIFY(!runner.started());
    QVERIFY(!runner.done());
}

void RunnerAsTaskTest::callsPostAtARegularEnd_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("notes");
    QTest::newRow("runs to its end") << u"run"_s << u"1 2 post"_s;
    QTest::newRow("cancelled beside it") << u"cancel"_s << u"1 (closed) post"_s;
    QTest::newRow("closed: not called") << u"close"_s << u"1 (closed)"_s;
    QTest::newRow("ended by what was raised into it: not called") << u"raise"_s << u"1"_s;
}

void RunnerAsTaskTest::callsPostAtARegularEnd()
{
    QFETCH(QString, end);
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&bench] { return bench.count(2); });
    StepTask task = runner.asTask(std::nullopt, {}, [&bench] { bench.journal.note(u"post"_s); });
    task.advance();
    if (end == u"close"_s)
        task.close();
    if (end == u"raise"_s)
        QCOMPARE(outcomeOf([&] { return task.raise(boom()); }), u"boom"_s);
    if (end == u"cancel"_s)
        runner.cancel();
    while (!task.advance()) {
    }
    QTEST(bench.journal.take(), "notes");
}

void RunnerAsTaskTest::addWays()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("notes");
}

void RunnerAsTaskTest::callsProgressBeforeEachStep_data()
{
    addWays();
    QTest::newRow("run") << Way::Run << u"1 p 2 p 3 p"_s;
    QTest::newRow("start, run to completion") << Way::RunToCompletion << u"1 2 p 3 p"_s;
    QTest::newRow("as task") << Way::AsTask << u"1 p 2 p 3 p"_s;
}

void RunnerAsTaskTest::callsProgressBeforeEachStep()
{
    QFETCH(Way, way);
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&bench] { return bench.count(3); });
    runIn(way, runner, [&bench] { bench.journal.note(u"p"_s); });
    QTEST(bench.journal.take(), "notes");
}

void RunnerAsTaskTest::whatProgressThrowsIsRaisedInTheTask_data()
{
    addWays();
    QTest::addColumn<bool>("swallows");
    QTest::newRow("run, goes on") << Way::Run << u"1 p (boom) 2 p 3 p"_s << true;
    QTest::newRow("run, lets it out") << Way::Run << u"1 p (boom)"_s << false;
    QTest::newRow("run to completion, goes on")
        << Way::RunToCompletion << u"1 2 p (boom) 3 p"_s << true;
    QTest::newRow("run to completion, lets it out")
        << Way::RunToCompletion << u"1 2 p (boom)"_s << false;
    QTest::newRow("as task, goes on") << Way::AsTask << u"1 p (boom) 2 p 3 p"_s << true;
    QTest::newRow("as task, lets it out") << Way::AsTask << u"1 p (boom)"_s << false;
}

void RunnerAsTaskTest::whatProgressThrowsIsRaisedInTheTask()
{
    QFETCH(Way, way);
    QFETCH(bool, swallows);
    Journal journal;
    VirtualClock clock;
    TaskRunner runner(clock, [&] { return sturdy(journal, swallows); });
    bool isFirst = true;
    const QString outcome = outcomeOf([&] {
        runIn(way, runner, [&] {
            journal.note(u"p"_s);
            if (std::exchange(isFirst, false))
                throw TaskError(u"boom"_s);
        });
        return true;
    });
    QCOMPARE(outcome, swallows ? u"done"_s : u"boom"_s);
    QTEST(journal.take(), "notes");
    QVERIFY(runner.done());
}

STEPWISE_APPLESS_TEST_MAIN(RunnerAsTaskTest)
#include "tst_runnerastask.moc"
