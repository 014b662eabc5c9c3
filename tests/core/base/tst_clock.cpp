#include "core/base/clock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void virtualClockMovesOnlyWhenMoved();
    void virtualClockStopsAtTheEndOfTime();
    void steadyClockStandsWhilePaused();
    void steadyClockDoesNotCountThePause();
    void pausingTwiceIsPausingOnce();
    void sumSaturates_data();
    void sumSaturates();
    void secondsBecomeNanoseconds_data();
    void secondsBecomeNanoseconds();
};

namespace {

using RealTime = std::chrono::steady_clock;

/// Waits busily until the clock has moved beyond `moment`, and says where it stands.
Moment untilLaterThan(const Clock &clock, Moment moment)
{
    Moment now = clock.now();
    while (now <= moment)
        now = clock.now();
    return now;
}

} // namespace

void ClockTest::virtualClockMovesOnlyWhenMoved()
{
    VirtualClock clock;
    QCOMPARE(clock.now(), Moment(0));
    clock.advance(1500ms);
    QCOMPARE(clock.now(), Moment(1500ms));
    QCOMPARE(clock.now(), Moment(1500ms));
    clock.advance(1ns);
    QCOMPARE(clock.now(), Moment(1'500'000'001));
}

void ClockTest::virtualClockStopsAtTheEndOfTime()
{
    VirtualClock clock;
    clock.advance(1s);
    clock.advance(Duration::max());
    QCOMPARE(clock.now(), Moment::max());
}

void ClockTest::steadyClockStandsWhilePaused()
{
    SteadyClock clock;
    const Moment running = untilLaterThan(clock, Moment(0));
    clock.pause();
    const Moment paused = clock.now();
    QVERIFY(paused >= running);
    const auto until = RealTime::now() + 2ms;
    while (RealTime::now() < until)
        QCOMPARE(clock.now(), paused);
}

void ClockTest::steadyClockDoesNotCountThePause()
{
    const RealTime::time_point before = RealTime::now();
    SteadyClock clock;
    clock.pause();
    const Moment paused = clock.now();
    const RealTime::time_point pausedAt = RealTime::now();
    while (RealTime::now() < pausedAt + 2ms) {
    }
    const auto pausedFor = RealTime::now() - pausedAt;
    clock.resume();

    // Holds however slow the machine is: what is taken away is measured inside the pause, and the
    // whole around everything.
    const Moment resumed = untilLaterThan(clock, paused);
    QVERIFY(resumed <= RealTime::now() - before - pausedFor);
}

void ClockTest::pausingTwiceIsPausingOnce()
{
    SteadyClock clock;
    untilLaterThan(clock, Moment(0));
    clock.pause();
    const Moment paused = clock.now();
    clock.pause();
    QCOMPARE(clock.now(), paused);

    clock.resume();
    const Moment resumed = untilLaterThan(clock, paused);
    clock.resume();
    QVERIFY(clock.now() >= resumed);
}

void ClockTest::sumSaturates_data()
{
    QTest::addColumn<qint64>("moment");
    QTest::addColumn<qint64>("duration");
    QTest::addColumn<qint64>("sum");

    const qint64 end = Moment::max().count();
    QTest::newRow("plain") << qint64(2) << qint64(3) << qint64(5);
    QTest::newRow("exactly the end") << end - 3 << qint64(3) << end;
    QTest::newRow("beyond the end") << end - 3 << qint64(4) << end;
    QTest::newRow("from the end") << end << end << end;
}

void ClockTest::sumSaturates()
{
    QFETCH(qint64, moment);
    QFETCH(qint64, duration);
    QFETCH(qint64, sum);

    QCOMPARE(saturatedSum(Moment(moment), Duration(duration)), Moment(sum));
}

void ClockTest::secondsBecomeNanoseconds_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<qint64>("nanoseconds");

    QTest::newRow("zero") << 0.0 << qint64(0);
    QTest::newRow("a tenth") << 0.1 << qint64(100'000'000);
    QTest::newRow("rounded up") << 1.9999999996 << qint64(2'000'000'000);
    QTest::newRow("rounded down") << 2.0000000004 << qint64(2'000'000'000);
    QTest::newRow("ten years") << 316'224'000.0 << qint64(longestDuration.count());
}

void ClockTest::secondsBecomeNanoseconds()
{
    QFETCH(double, seconds);
    QFETCH(qint64, nanoseconds);

    QCOMPARE(fromSeconds(seconds), Duration(nanoseconds));
    QCOMPARE(fromSeconds(toSeconds(Duration(nanoseconds))), Duration(nanoseconds));
}

STEPWISE_GUILESS_TEST_MAIN(ClockTest)
#include "tst_clock.moc"
