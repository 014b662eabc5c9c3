#include "core/trace/tracelog.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

class TraceLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEventsInOrder();
    void neverMovesWhatIsThere();
    void dropsSteppedEventsBeyondTheCap();
    void keepsDetailsBesideTheEvents();
    void givesItsEventsAway();
};

namespace {

TraceEvent eventOf(EventKind kind, std::uint32_t number)
{
    return {Moment(number), TaskId(number), number, TraceEvent::none, kind, 0};
}

} // namespace

void TraceLogTest::keepsEventsInOrder()
{
    TraceLog log;
    QCOMPARE(log.count(), std::size_t(0));
    constexpr std::uint32_t count = 100'000; // several chunks
    for (std::uint32_t number = 0; number < count; ++number)
        log.append(eventOf(EventKind::Started, number));
    QCOMPARE(log.count(), std::size_t(count));
    for (std::uint32_t number = 0; number < count; ++number)
        QCOMPARE(log[number], eventOf(EventKind::Started, number));
    QVERIFY(!log.firstDropped());
}

void TraceLogTest::neverMovesWhatIsThere()
{
    TraceLog log;
    log.append(eventOf(EventKind::Started, 0));
    const TraceEvent *first = &log[0];
    for (std::uint32_t number = 1; number < 100'000; ++number)
        log.append(eventOf(EventKind::Started, number));
    QCOMPARE(&log[0], first);
}

void TraceLogTest::dropsSteppedEventsBeyondTheCap()
{
    TraceLog log(2);
    log.append(eventOf(EventKind::Stepped, 1));
    log.append(eventOf(EventKind::Started, 2));
    log.append(eventOf(EventKind::Stepped, 3));
    QVERIFY(!log.firstDropped());
    log.append(eventOf(EventKind::Stepped, 4));
    log.append(eventOf(EventKind::Succeeded, 5));
    log.append(eventOf(EventKind::Stepped, 6));

    QList<std::uint32_t> passes;
    for (std::size_t index = 0; index < log.count(); ++index)
        passes.append(log[index].pass);
    QCOMPARE(passes, (QList<std::uint32_t>{1, 2, 3, 5}));
    QVERIFY(log.firstDropped() == eventOf(EventKind::Stepped, 4));
}

void TraceLogTest::keepsDetailsBesideTheEvents()
{
    TraceLog log;
    TraceDetails &details = log.details();
    const Request request{RequestKind::Hold, {TaskId(3)}, {}, {}, {}, {}};
    const GraceDetail grace{Duration(2), Moment(5), CancelledBy::Error};
    const RunOutcome outcome{OutcomeKind::Failed, Raises::Error, {QStringLiteral("boom")}};
    QCOMPARE(details.addText(QStringLiteral("boom")), 0U);
    QCOMPARE(details.addText(QStringLiteral("bang")), 1U);
    QCOMPARE(details.addMoment(Moment(7)), 0U);
    QCOMPARE(details.addGrace(grace), 0U);
    QCOMPARE(details.addRequest(request), 0U);
    QCOMPARE(details.addOutcome(outcome), 0U);

    const TraceLog &result = log;
    QCOMPARE(result.details().text(0), QStringLiteral("boom"));
    QCOMPARE(result.details().text(1), QStringLiteral("bang"));
    QCOMPARE(result.details().moment(0), Moment(7));
    QCOMPARE(result.details().grace(0), grace);
    QCOMPARE(result.details().request(0), request);
    QCOMPARE(result.details().outcome(0), outcome);
}

void TraceLogTest::givesItsEventsAway()
{
    TraceLog log;
    log.append(eventOf(EventKind::Started, 1));
    const TraceLog taken = std::move(log);
    QCOMPARE(taken.count(), std::size_t(1));
    QCOMPARE(taken[0], eventOf(EventKind::Started, 1));
}

STEPWISE_GUILESS_TEST_MAIN(TraceLogTest)
#include "tst_tracelog.moc"
