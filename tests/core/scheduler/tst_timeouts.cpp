#include "core/scheduler/timeout.h"
#include "tests/support/runnerbench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// Deadlines, and the timeouts of runners.
class TimeoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deadlinesCompareByTheirMoment_data();
    void deadlinesCompareByTheirMoment();
    void expiresAfterItsMoment();
    void neverBeyondTheLastMoment();
    void isAnsweredByTheTask_data();
    void isAnsweredByTheTask();
    void firesAtTheFirstStepAfterIt();
    void theFirstStepLooksToo();
    void waitsForPollPeriods();
    void asTaskTightens_data();
    void asTaskTightens();
    void namesTheTask();
};

namespace {

using Answer = RunnerBench::Answer;

constexpr Deadline none;
constexpr Deadline at(Duration moment)
{
    return Deadline::timeout(0s, moment);
}
constexpr Deadline cancelAt(Duration moment)
{
    return Deadline::timedCancel(0s, moment);
}

} // namespace

void TimeoutsTest::deadlinesCompareByTheirMoment_data()
{
    QTest::addColumn<Deadline>("first");
    QTest::addColumn<Deadline>("second");
    QTest::addColumn<bool>("isEarlier");
    QTest::addColumn<bool>("isLater");
    QTest::newRow("earlier") << at(1s) << at(2s) << true << false;
    QTest::newRow("later") << at(2s) << at(1s) << false << true;
    QTest::newRow("the same moment") << at(1s) << at(1s) << false << false;
    QTest::newRow("another kind, earlier") << cancelAt(1s) << at(2s) << true << false;
    QTest::newRow("another kind, the same moment") << cancelAt(1s) << at(1s) << false << false;
    QTest::newRow("one against none") << at(1s) << none << true << false;
    QTest::newRow("the last moment against none") << at(Duration::max()) << none << true << false;
    QTest::newRow("none against one") << none << at(1s) << false << true;
    QTest::newRow("none against none") << none << none << false << false;
}

void TimeoutsTest::deadlinesCompareByTheirMoment()
{
    QFETCH(Deadline, first);
    QFETCH(Deadline, second);
    QTEST(first.isEarlierThan(second), "isEarlier");
    QTEST(first.isLaterThan(second), "isLater");
}

void TimeoutsTest::expiresAfterItsMoment()
{
    const Deadline deadline = Deadline::timeout(3s, 2s);
    QCOMPARE(deadline.moment(), Moment(5s));
    QVERIFY(!deadline.hasExpired(4s));
    QVERIFY(!deadline.hasExpired(5s));
    QVERIFY(deadline.hasExpired(5s + 1ns));
    QVERIFY(!none.hasExpired(Moment::max()));
    QVERIFY(!none.exists());
}

void TimeoutsTest::neverBeyondTheLastMoment()
{
    const Deadline deadline = Deadline::timedCancel(1s, Duration::max());
    QCOMPARE(deadline.moment(), Moment::max());
    QCOMPARE(deadline.postponed(1s).moment(), Moment::max());
    QCOMPARE(at(1s).postponed(2s).moment(), Moment(3s));
    QCOMPARE(cancelAt(1s).postponed(2s).kind(), Deadline::Kind::TimedCancel);
}

void TimeoutsTest::isAnsweredByTheTask_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("notes");
    QTest::newRow("raised") << Answer::LetOut << u"it timed out"_s << u"1 (timeout)"_s;
    QTest::newRow("returned on") << Answer::Return << u"done"_s << u"1 (timeout)"_s;
    QTest::newRow("another error") << Answer::Fail << u"boom"_s << u"1 (timeout)"_s;
    QTest::newRow("swallowed: closed at once")
        << Answer::Swallow << u"done"_s << u"1 (timeout) (closed)"_s;
}

void TimeoutsTest::isAnsweredByTheTask()
{
    QFETCH(Answer, answer);
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.answer(answer); });
    runner.setName(u"it"_s);
    runner.start(1s);
    bench.clock.advance(2s);
    QTEST(outcomeOf([&] { return runner.step(); }), "outcome");
    QTEST(bench.journal.take(), "notes");
    QVERIFY(runner.done());
    QVERIFY(runner.step());
}

void TimeoutsTest::firesAtTheFirstStepAfterIt()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.answer(Answer::LetOut); });
    runner.setSleep(bench.sleep());
    QVERIFY_THROWS_EXCEPTION(TaskTimeout, runner.run(1s, 2s));
    QCOMPARE(bench.journal.take(), u"1 [0] 2 [1] 3 [1] 4 [1] (timeout)"_s);
}

void TimeoutsTest::theFirstStepLooksToo()
{
    RunnerBench bench;
    const auto slowToMake = [&bench] {
        bench.clock.advance(2s);
        return bench.count(3);
    };
    TaskRunner runner(bench.clock, slowToMake);
    QVERIFY_THROWS_EXCEPTION(TaskTimeout, runner.start(1s));
    QVERIFY(runner.done());
    QCOMPARE(bench.journal.take(), QString());
}

void TimeoutsTest::waitsForPollPeriods()
{
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(5, 3); });
    runner.start(1s);
    bench.clock.advance(2s);
    QVERIFY(!runner.step());
    QVERIFY(!runner.step());
    QVERIFY_THROWS_EXCEPTION(TaskTimeout, runner.step());
    QCOMPARE(bench.journal.take(), u"1 (timeout)"_s);
}

void TimeoutsTest::asTaskTightens_data()
{
    using Period = std::optional<Duration>;
    QTest::addColumn<Period>("first");
    QTest::addColumn<Period>("second");
    QTest::addColumn<QString>("notes");
    QTest::newRow("only as a task, not started") << Period() << Period(1s) << u"1 2 3 (timeout)"_s;
    QTest::newRow("shorter") << Period(5s) << Period(1s) << u"1 2 3 (timeout)"_s;
    QTest::newRow("longer") << Period(1s) << Period(5s) << u"1 2 3 (timeout)"_s;
    QTest::newRow("only at the start") << Period(1s) << Period() << u"1 2 3 (timeout)"_s;
    QTest::newRow("none") << Period() << Period() << u"1 2 3 4 5"_s;
}

void TimeoutsTest::asTaskTightens()
{
    using Period = std::optional<Duration>;
    QFETCH(Period, first);
    QFETCH(Period, second);
    RunnerBench bench;
    TaskRunner runner(bench.clock, [&] { return bench.count(5); });
    runner.start(first);
    StepTask task = runner.asTask(second);
    const QString outcome = outcomeOf([&] {
        while (!task.advance())
            bench.clock.advance(1s);
        return true;
    });
    QTEST(bench.journal.take(), "notes");
    QCOMPARE(outcome == u"done"_s, !first && !second);
}

void TimeoutsTest::namesTheTask()
{
    QCOMPARE(QLatin1String(TaskTimeout(u"Größe"_s).what()).size(), 17);
    QCOMPARE(QString::fromUtf8(TaskTimeout(u"Größe"_s).what()), u"Größe timed out"_s);
}

STEPWISE_APPLESS_TEST_MAIN(TimeoutsTest)
#include "tst_timeouts.moc"
