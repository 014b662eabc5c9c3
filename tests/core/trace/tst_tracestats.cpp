#include "core/trace/tracestats.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"
#include "tests/support/tracetext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// What a log tells of time.
class TraceStatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSpanOfEachTask_data();
    void knowsTheSpanOfEachTask();
    void knowsHowATaskStoodAtAnyPlace_data();
    void knowsHowATaskStoodAtAnyPlace();
    void sumsGroupsUp();
    void knowsHowAGroupStoodAtAnyPlace_data();
    void knowsHowAGroupStoodAtAnyPlace();
    void readsInPiecesAsAtOnce();
    void showsWhatHasBegunOrIsHeld();
    void anUnknownTaskDoesNotMatter();
};

namespace {

QString seconds(Moment moment)
{
    return moment == TaskSpan::never ? u"-"_s : QString::number(toSeconds(moment));
}

/// "start end state cancel grace deadline; steps" with "-" for what is not there.
QString textOf(const TaskSpan &span, std::size_t steps)
{
    return u"%1 %2 %3 %4 %5 %6 steps %7"_s.arg(
        seconds(span.start), seconds(span.end), span.hasEnded() ? stateKey(span.endState) : u"-"_s,
        seconds(span.cancelStart), seconds(span.graceDeadline), seconds(span.deadline),
        QString::number(steps));
}

QString placeText(std::uint32_t event)
{
    return event == TaskSpan::none ? u"-"_s : QString::number(event);
}

} // namespace

void TraceStatsTest::knowsTheSpanOfEachTask_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("span"); // of a

    const auto row = [](const char *name, const QString &events, const QString &span) {
        QTest::newRow(name) << events << span;
    };
    row("nothing", u""_s, u"- - - - - - steps 0"_s);
    row("runs", u"#1 @1 started a; stepped a 1; @2 stepped a 2"_s, u"1 - - - - - steps 2"_s);
    row("with a deadline", u"@1 started a 9"_s, u"1 - - - - 9 steps 0"_s);
    row("ends well", u"@1 started a; stepped a 1; @3 succeeded a"_s,
        u"1 3 succeeded - - - steps 1"_s);
    row("fails", u"@1 started a; @3 failed a boom"_s, u"1 3 failed - - - steps 0"_s);
    row("a grace period", u"@1 started a; @2 cancelling a 3 5"_s, u"1 - - 2 5 - steps 0"_s);
    row("a longer one", u"@1 started a; @2 cancelling a 3 5; @4 cancelling a 3 8; @8 cancelled a"_s,
        u"1 8 cancelled 2 8 - steps 0"_s);
    row("a deadline that it answers well", u"@1 started a 2; @3 timedOut a; succeeded a"_s,
        u"1 3 succeeded - - 2 steps 0"_s);
    row("a deadline that it fails at", u"@1 started a 2; @3 timedOut a; failed a late"_s,
        u"1 3 timedOut - - 2 steps 0"_s);
    row("the first end counts", u"@1 started a; @2 succeeded a; @3 failed a boom"_s,
        u"1 2 succeeded - - - steps 0"_s);
    row("skipped", u"@1 skipped a"_s, u"- - - - - - steps 0"_s);
    row("an end without a start", u"@1 succeeded a"_s, u"- - - - - - steps 0"_s);
}

void TraceStatsTest::knowsTheSpanOfEachTask()
{
    QFETCH(QString, events);
    QFETCH(QString, span);
    const GraphDocument document = documentFromText(u"a; b"_s);
    TraceStats stats(document.graph);
    stats.follow(traceFromText(document.graph, events));
    QCOMPARE(textOf(stats[TaskId(0)], stats.steps(TaskId(0)).size()), span);
}

void TraceStatsTest::knowsHowATaskStoodAtAnyPlace_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("state");
    QTest::newRow("at the beginning") << 0 << u"-"_s;
    QTest::newRow("before its start") << 1 << u"-"_s;
    QTest::newRow("at its start") << 2 << u"running"_s;
    QTest::newRow("at its step") << 3 << u"running"_s;
    QTest::newRow("in its grace period") << 4 << u"cancelling"_s;
    QTest::newRow("at its end") << 5 << u"cancelled"_s;
}

void TraceStatsTest::knowsHowATaskStoodAtAnyPlace()
{
    QFETCH(int, position);
    QFETCH(QString, state);
    const GraphDocument document = documentFromText(u"a; b"_s);
    TraceStats stats(document.graph);
    stats.follow(traceFromText(
        document.graph, u"started b; started a; stepped a 1; cancelling a 1 2; cancelled a"_s));
    const auto found = stats[TaskId(0)].stateAt(static_cast<std::size_t>(position));
    QCOMPARE(found ? stateKey(*found) : u"-"_s, state);
}

void TraceStatsTest::sumsGroupsUp()
{
    const GraphDocument document = documentFromText(u"a in=g; b in=g/h; c"_s);
    TraceStats stats(document.graph);
    stats.follow(traceFromText(
        document.graph,
        u"@1 started a; started c; @2 started b; @4 succeeded a; @5 failed b boom; @9 succeeded c"_s));
    const GroupSpan &outer = stats[document.graph.findGroup(u"g"_s)];
    QCOMPARE(outer.begunCount(), 2U);
    QCOMPARE(outer.endedCount(), 2U);
    QCOMPARE(outer.busy(), fromSeconds(6));
    QCOMPARE(outer.firstStart(), fromSeconds(1));
    QCOMPARE(outer.lastEnd(), fromSeconds(5));
    const GroupSpan &inner = stats[document.graph.findGroup(u"h"_s)];
    QCOMPARE(inner.begunCount(), 1U);
    QCOMPARE(inner.busy(), fromSeconds(3));
}

void TraceStatsTest::knowsHowAGroupStoodAtAnyPlace_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("standing"); // first start, first active, last end, worst
    QTest::newRow("nothing") << 1 << u"-"_s;
    QTest::newRow("one runs") << 2 << u"1 1 - waiting"_s;
    QTest::newRow("two run") << 3 << u"1 1 - waiting"_s;
    QTest::newRow("the second has ended") << 4 << u"1 1 3 failed"_s;
    QTest::newRow("a third runs") << 5 << u"1 1 3 failed"_s;
    QTest::newRow("the first has ended") << 6 << u"1 4 5 failed"_s;
    QTest::newRow("all have ended") << 7 << u"1 - 6 failed"_s;
    QTest::newRow("and later") << 99 << u"1 - 6 failed"_s;
}

void TraceStatsTest::knowsHowAGroupStoodAtAnyPlace()
{
    QFETCH(int, position);
    QFETCH(QString, standing);
    const GraphDocument document = documentFromText(u"a in=g; b in=g; c in=g; d"_s);
    TraceStats stats(document.graph);
    stats.follow(traceFromText(document.graph,
                               u"started d; started a; started b; failed b boom; started c; "
                               "succeeded a; succeeded c"_s));
    const auto found = stats[GroupId(0)].at(static_cast<std::size_t>(position));
    const QString text =
        found ? u"%1 %2 %3 %4"_s.arg(placeText(found->firstStart), placeText(found->firstActive),
                                     placeText(found->lastEnd), stateKey(found->worst))
              : u"-"_s;
    QCOMPARE(text, standing);
}

void TraceStatsTest::readsInPiecesAsAtOnce()
{
    const GraphDocument document =
        documentFromText(u"a 3 in=g; b>a 2 in=g; c>a 4 in=h; d>b,c 2; after 3 cancelTask c 2"_s);
    const auto run = makeRun(document);
    TraceStats pieces(document.graph);
    while (!run->isFinished()) {
        run->advance();
        pieces.follow(run->log(), 1);
    }
    while (pieces.isBehind(run->log()))
        pieces.follow(run->log(), 3);
    TraceStats whole(document.graph);
    whole.follow(run->log());
    QCOMPARE(pieces.position(), run->log().count());
    QCOMPARE(pieces.end(), run->clock());
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        QVERIFY(pieces[task] == whole[task]);
        QVERIFY(std::ranges::equal(pieces.steps(task), whole.steps(task)));
        // The fold that shows the run says the same.
        QCOMPARE(whole[task].startEvent != TaskSpan::none,
                 run->state()[task].startedAt != TaskStatus::never);
        if (whole[task].hasEnded())
            QCOMPARE(whole[task].endState, run->state()[task].state);
    }
    QVERIFY(pieces.begun() == whole.begun());
}

void TraceStatsTest::showsWhatHasBegunOrIsHeld()
{
    const GraphDocument document = documentFromText(u"a; b; c"_s);
    TraceStats stats(document.graph);
    stats.follow(
        traceFromText(document.graph, u"started c; held b; released b; started b; skipped a"_s));
    QVERIFY(stats.appeared() == (std::vector{TaskId(2), TaskId(1)}));
    QVERIFY(stats.begun() == (std::vector{TaskId(2), TaskId(1)}));
}

void TraceStatsTest::anUnknownTaskDoesNotMatter()
{
    const GraphDocument document = documentFromText(u"a"_s);
    TraceStats stats(document.graph);
    stats.follow(traceFromText(document.graph, u"@1 started z; @2 started a; @7 succeeded z"_s));
    QCOMPARE(stats.begun().size(), 1U);
    QCOMPARE(stats.end(), fromSeconds(7));
}

STEPWISE_APPLESS_TEST_MAIN(TraceStatsTest)
#include "tst_tracestats.moc"
