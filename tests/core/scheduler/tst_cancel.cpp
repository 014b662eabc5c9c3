#include "core/execution/taskerror.h"
#include "tests/support/runnerbench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// Cancelling a runner, with and without grace.
class CancelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notStarted_data() { addGraces(); }
    void notStarted();
    void done_data() { addGraces(); }
    void done();
    void running();
    void whatItThrowsComesOut();
    void graceRunsOut_data();
    void graceRunsOut();
    void theEarlierDeadlineStands_data();
    void theEarlierDeadlineStands();
    void endsWithinItsGrace();
    void whatItThrowsAtTheEndOfItsGraceComesOut();
    void graceWaitsForPollPeriods();
    void atOnceWithinAGrace();
    void repeated();

private:
    void addGraces();
};

namespace {

using Grace = std::optional<Duration>;

} // namespace

void CancelTest::addGraces()
{
    QTest::addColumn<Grace>("grace");
    QTest::newRow("at once") << Grace();
    QTest::newRow("a grace of zero") << Grace(0s);
    QTest::newRow("a grace of 10 s") << Grace(10s);
}

void CancelTest::notStarted()
{
    QFETCH(Grace, grace);
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(3); });
    runner.cancel(grace);
    QVERIFY(runner.done());
    QVERIFY(!runner.started());
    QVERIFY(runner.step());
    QCOMPARE(bench.journal.take(), QString());
}

void CancelTest::done()
{
    QFETCH(Grace, grace);
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(1); });
    runner.run(std::nullopt);
    runner.cancel(grace);
    QVERIFY(runner.done());
    QVERIFY(!runner.deadline().exists());
    QCOMPARE(bench.journal.take(), u"1"_s);
}

void CancelTest::running()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(3); });
    runner.start();
    runner.cancel();
    QVERIFY(runner.done());
    QVERIFY(runner.step());
    QCOMPARE(bench.journal.take(), u"1 (closed)"_s);
}

void CancelTest::whatItThrowsComesOut()
{
    RunnerBench bench;
    const auto unclosable = []() -> StepTask {
        try {
            co_yield Poll{};
        } catch (const TaskClosed &) {
            throw TaskError(u"cannot close"_s);
        }
    };
    TaskRunner runner(bench.clock, unclosable);
    runner.start();
    QVERIFY_THROWS_EXCEPTION(TaskError, runner.cancel());
    QVERIFY(runner.done());
}

void CancelTest::graceRunsOut_data()
{
    QTest::addColumn<Duration>("grace");
    QTest::addColumn<QString>("notes");
    QTest::newRow("0 s: due at the next step after it") << Duration(0) << u"1 | 2 | (closed) |"_s;
    QTest::newRow("1 s") << Duration(1s) << u"1 | 2 | 3 | (closed) |"_s;
    QTest::newRow("2.5 s") << Duration(2500ms) << u"1 | 2 | 3 | 4 | (closed) |"_s;
}

void CancelTest::graceRunsOut()
{
    QFETCH(Duration, grace);
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(100); });
    runner.start();
    runner.cancel(grace);
    QCOMPARE(runner.deadline().kind(), Deadline::Kind::TimedCancel);
    bench.journal.note(u"|"_s);
    for (bool isDone = false; !isDone; bench.clock.advance(1s)) {
        isDone = runner.step();
        bench.journal.note(u"|"_s);
    }
    QTEST(bench.journal.take(), "notes");
}

void CancelTest::theEarlierDeadlineStands_data()
{
    QTest::addColumn<Duration>("grace");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("notes");
    QTest::newRow("before the timeout") << Duration(1s) << u"done"_s << u"1 2 3 (closed)"_s;
    QTest::newRow("after the timeout")
        << Duration(9s) << u"it timed out"_s << u"1 2 3 4 5 (timeout)"_s;
    QTest::newRow("with the timeout, which stood before")
        << Duration(3s) << u"it timed out"_s << u"1 2 3 4 5 (timeout)"_s;
}

void CancelTest::theEarlierDeadlineStands()
{
    QFETCH(Duration, grace);
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(100); });
    runner.setName(u"it"_s);
    runner.start(3s);
    runner.cancel(grace);
    const QString result = outcomeOf([&] {
        while (!runner.step())
            bench.clock.advance(1s);
        return true;
    });
    QVERIFY(runner.done());
    QTEST(result, "outcome");
    QTEST(bench.journal.take(), "notes");
}

void CancelTest::endsWithinItsGrace()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(2); });
    runner.start();
    runner.cancel(10s);
    bench.stepToEnd(runner);
    QCOMPARE(bench.journal.take(), u"1 2 | |"_s);
}

void CancelTest::whatItThrowsAtTheEndOfItsGraceComesOut()
{
    RunnerBench bench;
    const auto unclosable = []() -> StepTask {
        try {
            while (true)
                co_yield Poll{};
        } catch (const TaskClosed &) {
            throw TaskError(u"cannot close"_s);
        }
    };
    TaskRunner runner(bench.clock, unclosable);
    runner.start();
    runner.cancel(1s);
    bench.clock.advance(2s);
    QVERIFY_THROWS_EXCEPTION(TaskError, runner.step());
    QVERIFY(runner.done());
}

void CancelTest::graceWaitsForPollPeriods()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(100, 3); });
    runner.start();
    runner.cancel(0s);
    bench.clock.advance(1s);
    bench.stepToEnd(runner);
    QCOMPARE(bench.journal.take(), u"1 | | (closed) |"_s);
}

void CancelTest::atOnceWithinAGrace()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(100); });
    runner.start();
    runner.cancel(100s);
    runner.cancel();
    QVERIFY(runner.done());
    QCOMPARE(bench.journal.take(), u"1 (closed)"_s);
}

void CancelTest::repeated()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(100); });
    runner.start();
    runner.cancel(10s);
    runner.cancel(20s);
    QCOMPARE(runner.deadline().moment(), Moment(10s));
    runner.cancel(5s);
    QCOMPARE(runner.deadline().moment(), Moment(5s));
    QVERIFY(!runner.done());
}

STEPWISE_APPLESS_TEST_MAIN(CancelTest)
#include "tst_cancel.moc"
