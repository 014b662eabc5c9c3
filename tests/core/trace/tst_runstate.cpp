#include "core/trace/runstate.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"
#include "tests/support/tracetext.h"

#include <QTest>

#include <numeric>

using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;

class RunStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesFollowTheEvents_data();
    void statesFollowTheEvents();
    void runsInReverse();
    void countsEveryState();
    void keepsTheMomentsOfATask();
    void keepsTheLatestGrace();
    void tellsWhyATaskFailed();
    void tellsWhyATaskWasSkipped();
    void collectsSuppressedErrors();
    void marksHeldTasks();
    void followsPassTimeAndPause();
    void tellsHowTheRunEnded();
    void listsEachChangedTaskOnce();
    void letsDependentsGoOnlyOnce();
    void nothingChangesATaskThatEnded_data();
    void nothingChangesATaskThatEnded();
    void ignoresTasksThatTheGraphLacks();
};

namespace {

/// A graph from text, and its state after events from text.
struct Fold
{
    Fold(const QString &graphText, const QString &events)
        : graph(graphFromText(graphText)), state(std::make_shared<Dependencies>(graph))
    {
        apply(events);
    }

    void apply(const QString &events)
    {
        const TraceLog log = traceFromText(graph, events);
        for (std::size_t index = 0; index < log.count(); ++index)
            state.apply(log[index], log.details());
    }

    const TaskStatus &operator[](const char *key) const
    {
        return state[graph.findTask(QString::fromLatin1(key))];
    }

    std::uint32_t unmet(const char *key) const
    {
        return state.unmet(graph.findTask(QString::fromLatin1(key)));
    }

    /// "a:running b:waiting", the tasks in file order.
    QString states() const
    {
        QStringList states;
        for (std::size_t index = 0; index < graph.taskCount(); ++index) {
            const TaskId task = TaskId::fromIndex(index);
            states.append(graph.key(task) + QLatin1Char(':') + stateKey(state[task].state));
        }
        return states.join(QLatin1Char(' '));
    }

    TaskGraph graph;
    RunState state;
};

const QString diamond = QStringLiteral("a b>a c>a d>b,c");

} // namespace

void RunStateTest::statesFollowTheEvents_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("states");

    const auto row = [](const char *name, const char *graph, const char *events,
                        const char *states) {
        QTest::newRow(name) << QString::fromLatin1(graph) << QString::fromLatin1(events)
                            << QString::fromLatin1(states);
    };
    row("at first", "a b>a c", "", "a:ready b:waiting c:ready");
    row("on a cycle", "a>b b>a c>c", "", "a:waiting b:waiting c:waiting");
    row("started", "a b>a", "started a", "a:running b:waiting");
    row("stepped", "a b>a", "started a; stepped a 1", "a:running b:waiting");
    row("succeeded", "a b>a c>b", "started a; succeeded a", "a:succeeded b:ready c:waiting");
    row("one of two prerequisites", "a b>a c>a d>b,c", "started a; succeeded a; succeeded b",
        "a:succeeded b:succeeded c:ready d:waiting");
    row("both prerequisites", "a b c>a,b", "succeeded a; succeeded b",
        "a:succeeded b:succeeded c:ready");
    row("started early, by another's rules", "a b>a", "started b; succeeded a",
        "a:succeeded b:running");
    row("failed", "a b>a", "started a; failed a boom", "a:failed b:waiting");
    row("skipped after an error", "a b>a c", "started a; failed a boom; skipped b a",
        "a:failed b:skipped c:ready");
    row("skipped while ready", "a", "skipped a", "a:skipped");
    row("cancelled at once", "a b>a", "started a; cancelled a", "a:cancelled b:waiting");
    row("cancelling", "a b>a", "started a; cancelling a 2 2", "a:cancelling b:waiting");
    row("cancelling, then succeeded", "a b>a", "started a; cancelling a 2 2; succeeded a",
        "a:succeeded b:ready");
    row("cancelling, then failed", "a", "started a; cancelling a 2 2; failed a boom", "a:failed");
    row("cancelling, then cancelled", "a", "started a; cancelling a 2 2; cancelled a",
        "a:cancelled");
    row("cancelling, then timed out", "a", "started a; cancelling a 2 2; timedOut a", "a:timedOut");
    row("timed out, propagated", "a b>a", "started a; timedOut a", "a:timedOut b:waiting");
    row("timed out, failed", "a b>a", "started a; timedOut a; failed a late",
        "a:timedOut b:waiting");
    row("timed out, completed", "a b>a", "started a; timedOut a; succeeded a",
        "a:succeeded b:ready");
    row("timed out, continued", "a b>a", "started a; timedOut a; cancelled a",
        "a:timedOut b:ready");
    row("held keeps its state", "a b>a", "held a; held b", "a:ready b:waiting");
    row("events of the run", "a b>a", "paused; resumed; requested; finished cancelled",
        "a:ready b:waiting");
}

void RunStateTest::statesFollowTheEvents()
{
    QFETCH(QString, graph);
    QFETCH(QString, events);

    QTEST(Fold(graph, events).states(), "states");
}

void RunStateTest::runsInReverse()
{
    const TaskGraph graph = graphFromText(QStringLiteral("a b>a"));
    RunState state(std::make_shared<Dependencies>(Dependencies(graph).reversed()));
    QVERIFY(state[TaskId(0)].state == TaskState::Waiting);
    QVERIFY(state[TaskId(1)].state == TaskState::Ready);

    const TraceLog log = traceFromText(graph, QStringLiteral("succeeded b"));
    state.apply(log[0], log.details());
    QVERIFY(state[TaskId(0)].state == TaskState::Ready);
}

void RunStateTest::countsEveryState()
{
    Fold fold(diamond, {});
    const auto counts = [&fold](std::uint32_t waiting, std::uint32_t ready, std::uint32_t running,
                                std::uint32_t ended) {
        const RunState &state = fold.state;
        QCOMPARE(state.count(TaskState::Waiting), waiting);
        QCOMPARE(state.count(TaskState::Ready), ready);
        QCOMPARE(state.count(TaskState::Running), running);
        QCOMPARE(state.endedCount(), ended);
        QCOMPARE(std::accumulate(state.counts().begin(), state.counts().end(), 0U), 4U);
    };
    counts(3, 1, 0, 0);
    fold.apply(QStringLiteral("started a"));
    counts(3, 0, 1, 0);
    fold.apply(QStringLiteral("succeeded a"));
    counts(1, 2, 0, 1);
    fold.apply(QStringLiteral("started b; timedOut b; succeeded b; started c; failed c boom"));
    counts(1, 0, 0, 3);
    QCOMPARE(fold.state.count(TaskState::TimedOut), 0U);
    QCOMPARE(fold.state.count(TaskState::Failed), 1U);
    fold.apply(QStringLiteral("skipped d c"));
    counts(0, 0, 0, 4);
}

void RunStateTest::keepsTheMomentsOfATask()
{
    Fold fold(QStringLiteral("a b>a"), {});
    QCOMPARE(fold["a"].startedAt, TaskStatus::never);
    QCOMPARE(fold["a"].deadline, TaskStatus::never);

    fold.apply(QStringLiteral("@1 started a 11; @2 stepped a 1; @3 stepped a 2"));
    QCOMPARE(fold["a"].startedAt, Moment(1s));
    QCOMPARE(fold["a"].since, Moment(1s));
    QCOMPARE(fold["a"].deadline, Moment(11s));
    QCOMPARE(fold["a"].step, 2U);

    fold.apply(QStringLiteral("@4 succeeded a"));
    QCOMPARE(fold["a"].startedAt, Moment(1s));
    QCOMPARE(fold["a"].since, Moment(4s));
    QCOMPARE(fold["b"].since, Moment(4s));
    QCOMPARE(fold.unmet("b"), 0U);
}

void RunStateTest::keepsTheLatestGrace()
{
    Fold fold(QStringLiteral("a"), QStringLiteral("@1 started a; @2 cancelling a 5 7"));
    QCOMPARE(fold["a"].grace, Duration(5s));
    QCOMPARE(fold["a"].graceDeadline, Moment(7s));

    fold.apply(QStringLiteral("@3 cancelling a 8 11"));
    QCOMPARE(fold["a"].grace, Duration(8s));
    QCOMPARE(fold["a"].graceDeadline, Moment(11s));
    QVERIFY2(fold["a"].since == Moment(2s), "it has been cancelling since the first request");

    fold.apply(QStringLiteral("@11 cancelled a"));
    QCOMPARE(fold["a"].graceDeadline, Moment(11s));
}

void RunStateTest::tellsWhyATaskFailed()
{
    const Fold fold(QStringLiteral("a b c"),
                    QStringLiteral("started a; started b; failed a boom; timedOut b; "
                                   "failed b late"));
    QCOMPARE(fold.state.error(TaskId(0)), QStringLiteral("boom"));
    QCOMPARE(fold.state.error(TaskId(1)), QStringLiteral("late"));
    QCOMPARE(fold.state.error(TaskId(2)), QString());
}

void RunStateTest::tellsWhyATaskWasSkipped()
{
    const Fold fold(QStringLiteral("a b>a c"), QStringLiteral("skipped b a; skipped c"));
    QCOMPARE(fold["b"].cause, TaskId(0));
    QVERIFY(!fold["c"].cause.isValid());
}

void RunStateTest::collectsSuppressedErrors()
{
    const Fold fold(QStringLiteral("a b"),
                    QStringLiteral("started a; cancelled a; suppressed a one; suppressed a two"));
    QCOMPARE(fold["a"].suppressedErrors, std::uint16_t(2));
    QCOMPARE(fold.state.suppressedErrors(TaskId(0)),
             QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(fold.state.suppressedErrors(TaskId(1)).isEmpty());
}

void RunStateTest::marksHeldTasks()
{
    Fold fold(QStringLiteral("a b"), QStringLiteral("held a; held a; held b"));
    QVERIFY(fold["a"].isHeld);
    QCOMPARE(fold.state.heldCount(), 2U);
    fold.apply(QStringLiteral("released a"));
    QVERIFY(!fold["a"].isHeld);
    QCOMPARE(fold.state.heldCount(), 1U);
    fold.apply(QStringLiteral("skipped b"));
    QVERIFY2(!fold["b"].isHeld, "what has ended is not held");
    QCOMPARE(fold.state.heldCount(), 0U);
}

void RunStateTest::followsPassTimeAndPause()
{
    Fold fold(QStringLiteral("a"), {});
    QCOMPARE(fold.state.pass(), 0U);
    QCOMPARE(fold.state.time(), Moment(0));

    fold.apply(QStringLiteral("#3 @2.5 started a; paused"));
    QCOMPARE(fold.state.pass(), 3U);
    QCOMPARE(fold.state.time(), Moment(2500ms));
    QVERIFY(fold.state.isPaused());

    fold.apply(QStringLiteral("#0 @4 resumed"));
    QVERIFY2(fold.state.pass() == 3, "a pass that is not known changes nothing");
    QCOMPARE(fold.state.time(), Moment(4s));
    QVERIFY(!fold.state.isPaused());
}

void RunStateTest::tellsHowTheRunEnded()
{
    Fold fold(QStringLiteral("a"), QStringLiteral("started a; failed a boom"));
    QVERIFY(!fold.state.outcome());
    fold.apply(QStringLiteral("finished failed error boom"));
    QVERIFY(fold.state.outcome());
    QCOMPARE(*fold.state.outcome(),
             (RunOutcome{OutcomeKind::Failed, Raises::Error, {QStringLiteral("boom")}}));
}

void RunStateTest::listsEachChangedTaskOnce()
{
    Fold fold(diamond, {});
    QVERIFY(fold.state.takeChanges().empty());

    fold.apply(QStringLiteral("started a; stepped a 1; succeeded a"));
    QCOMPARE(keysOf(fold.graph, fold.state.takeChanges()), QStringLiteral("a b c"));
    QVERIFY(fold.state.takeChanges().empty());

    fold.apply(QStringLiteral("started c; succeeded c"));
    QVERIFY2(keysOf(fold.graph, fold.state.takeChanges()) == QStringLiteral("c d"),
             "d waits for one task less");
    fold.apply(QStringLiteral("paused"));
    QVERIFY(fold.state.takeChanges().empty());
}

void RunStateTest::letsDependentsGoOnlyOnce()
{
    const Fold fold(diamond, QStringLiteral("succeeded a; timedOut b; cancelled b; cancelled b; "
                                            "succeeded b"));
    QCOMPARE(fold.unmet("d"), 1U);
    QVERIFY(fold["d"].state == TaskState::Waiting);
}

void RunStateTest::nothingChangesATaskThatEnded_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end :
         {"succeeded a", "failed a boom", "cancelled a", "skipped a", "timedOut a"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void RunStateTest::nothingChangesATaskThatEnded()
{
    QFETCH(QString, end);

    Fold fold(QStringLiteral("a b"), QStringLiteral("@1 started a; @2 stepped a 1; @3 ") + end);
    const QString states = fold.states();
    const QString error = fold.state.error(TaskId(0));
    fold.state.takeChanges();

    fold.apply(QStringLiteral("@9 started a 12; stepped a 7; cancelling a 2 11; held a; "
                              "timedOut a; skipped a b"));
    if (end != QLatin1String("timedOut a"))
        fold.apply(QStringLiteral("succeeded a; cancelled a; failed a other"));
    QCOMPARE(fold.states(), states);
    QCOMPARE(fold.state.error(TaskId(0)), error);
    QCOMPARE(fold["a"].since, Moment(3s));
    QCOMPARE(fold["a"].startedAt, Moment(1s));
    QCOMPARE(fold["a"].deadline, TaskStatus::never);
    QCOMPARE(fold["a"].graceDeadline, TaskStatus::never);
    QCOMPARE(fold["a"].step, 1U);
    QCOMPARE(fold["a"].deadlineFired, end == QLatin1String("timedOut a"));
    QVERIFY(!fold["a"].isHeld);
    QVERIFY(!fold["a"].cause.isValid());
    QVERIFY(fold.state.takeChanges().empty());
}

void RunStateTest::ignoresTasksThatTheGraphLacks()
{
    Fold fold(QStringLiteral("a"), QStringLiteral("#2 @1 started ghost; failed ghost boom"));
    QCOMPARE(fold.states(), QStringLiteral("a:ready"));
    QCOMPARE(fold.state.pass(), 2U);
    QVERIFY(fold.state.takeChanges().empty());
}

STEPWISE_GUILESS_TEST_MAIN(RunStateTest)
#include "tst_runstate.moc"
