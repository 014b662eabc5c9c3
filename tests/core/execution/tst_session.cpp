#include "tests/core/execution/opensession.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"
#include "tests/support/tracewords.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// What the window talks to: a document and its run. Driving is tested in tst_stepdriver.
class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAnEmptyDocument();
    void preparesARunOfADocument();
    void runsToTheEnd();
    void tellsEachTaskOnce();
    void pausesAndSteps();
    void runsToATask();
    void anotherDocumentEndsTheRun();
    void aCycleCannotBeRun();
    void changesOptionsWhileNothingRuns();
    void turnsDependenciesRound();
    void statesFollowTheDirectionOfTheRun();
    void carriesOutRequests();
    void tellsWhatWasRefused();
    void ignoresRequestsBeforeAndAfter();
    void holdsBeforeItBegins();
    void aRequestCanEndTheRun();
    void playsTheScriptWhenAsked();
    void runsAgainAfterTheEnd();
    void signalsComeAfterTheStep();
    void canBeDestroyedWhileItRuns();
};

namespace {

QString outcomeIn(const QSignalSpy &finished)
{
    return outcomeWords(finished.first().first().value<RunOutcome>());
}

} // namespace

void SessionTest::beginsWithAnEmptyDocument()
{
    Session session;
    QCOMPARE(session.mode(), Session::Mode::Idle);
    QVERIFY(!session.canRun());
    session.run();
    session.stepTask();
    session.stepPass();
    QCOMPARE(session.mode(), Session::Mode::Idle);
    QCOMPARE(session.state().taskCount(), 0U);
    QCOMPARE(session.log().count(), 0U);
    QVERIFY(!session.nextTask().isValid());
}

void SessionTest::preparesARunOfADocument()
{
    Session session;
    const QSignalSpy documents(&session, &Session::documentChanged);
    const QSignalSpy resets(&session, &Session::runReset);
    session.setDocument(documentFromText(u"a; b>a"_s));
    QCOMPARE(documents.count(), 1);
    QCOMPARE(resets.count(), 1);
    QVERIFY(session.canRun());
    QCOMPARE(session.mode(), Session::Mode::Idle);
    QCOMPARE(session.state().taskCount(), 2U);
    QCOMPARE(session.state()[TaskId(0)].state, TaskState::Ready);
    QCOMPARE(session.dependencies().count(), 1U);
}

void SessionTest::runsToTheEnd()
{
    Open session(u"a 2; b>a fail@1"_s);
    const QSignalSpy finished(&session, &Session::runFinished);
    const QSignalSpy modes(&session, &Session::modeChanged);
    session.run();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(session.mode(), Session::Mode::Finished);
    QCOMPARE(outcomeIn(finished), u"failed error[boom-b]"_s);
    QCOMPARE(session.words(), u"1: a> a:1 | 2: a:2 | 3: a+ b> b:1 b!boom-b"_s);
    QCOMPARE(session.pass(), 3U);
    QCOMPARE(session.clock(), Moment(1s));
    QCOMPARE(modes.count(), 2);
    QCOMPARE(finished.count(), 1);
}

void SessionTest::tellsEachTaskOnce()
{
    Open session(u"a 50; b 50; c>a; d>c"_s);
    const QSignalSpy changes(&session, &Session::tasksChanged);
    const QSignalSpy finished(&session, &Session::runFinished);
    session.run();
    QTRY_COMPARE(finished.count(), 1);
    QSet<TaskId> all;
    for (const QList<QVariant> &arguments : changes) {
        const auto tasks = arguments.first().value<QList<TaskId>>();
        QVERIFY(!tasks.isEmpty());
        QCOMPARE(QSet<TaskId>(tasks.begin(), tasks.end()).size(), tasks.size());
        all.unite(QSet<TaskId>(tasks.begin(), tasks.end()));
    }
    QCOMPARE(all.size(), 4);
    QVERIFY(changes.count() < static_cast<qsizetype>(session.log().count()));
}

void SessionTest::pausesAndSteps()
{
    Open session(u"a 1000000000; b>a"_s);
    const QSignalSpy changes(&session, &Session::tasksChanged);
    session.run();
    QTRY_VERIFY(session.pass() > 3);
    session.pause();
    QCOMPARE(session.mode(), Session::Mode::Paused);
    QVERIFY(session.state().isPaused());
    const std::uint32_t pass = session.pass();
    session.stepPass();
    QVERIFY(session.pass() <= pass + 1);
    const std::uint32_t step = session.state()[session.task("a")].step;
    QCOMPARE(session.nextTask(), session.task("a"));
    const qsizetype told = changes.count();
    session.stepTask();
    QCOMPARE(session.state()[session.task("a")].step, step + 1);
    QCOMPARE(changes.count(), told + 1); // a standstill is told at once
    QCOMPARE(changes.last().first().value<QList<TaskId>>(), QList<TaskId>({session.task("a")}));
    const Moment clock = session.clock();
    QCOMPARE(session.clock(), clock);
}

void SessionTest::runsToATask()
{
    Open session(u"a 3; x>a; b>x"_s);
    session.runTo({session.task("x")});
    QTRY_COMPARE(session.mode(), Session::Mode::Paused);
    QCOMPARE(session.nextTask(), session.task("x"));
    QCOMPARE(session.stateOf("a"), TaskState::Succeeded);
}

void SessionTest::anotherDocumentEndsTheRun()
{
    Open session(u"a 1000000000"_s);
    session.run();
    QTRY_VERIFY(session.pass() > 3);
    session.setDocument(documentFromText(u"x; y"_s));
    QCOMPARE(session.mode(), Session::Mode::Idle);
    QCOMPARE(session.pass(), 0U);
    QCOMPARE(session.log().count(), 0U);
    QCOMPARE(session.state().taskCount(), 2U);
}

void SessionTest::aCycleCannotBeRun()
{
    Open session(u"a>b; b>a; c"_s);
    QVERIFY(!session.canRun());
    QVERIFY(session.cyclicTasks() == std::vector<TaskId>({TaskId(0), TaskId(1)}));
    session.run();
    session.stepTask();
    QCOMPARE(session.mode(), Session::Mode::Idle);
    QCOMPARE(session.log().count(), 0U);
}

void SessionTest::changesOptionsWhileNothingRuns()
{
    Open session(u"a 1000000000"_s);
    RunOptions options = session.document().options;
    options.aggregateExceptions = true;
    const QSignalSpy documents(&session, &Session::documentChanged);
    QVERIFY(session.setOptions(options));
    QCOMPARE(documents.count(), 1);
    QVERIFY(session.document().options == options);

    session.stepPass();
    QVERIFY(!session.setOptions({}));
    session.run();
    QVERIFY(!session.setOptions({}));
    QVERIFY(!session.turnDependenciesRound());
    QVERIFY(session.document().options == options);
    session.request(requestFor(RequestKind::CancelRun));
    QCOMPARE(session.mode(), Session::Mode::Finished);
    QVERIFY(session.setOptions({}));
    QCOMPARE(session.mode(), Session::Mode::Idle);
}

void SessionTest::turnsDependenciesRound()
{
    Open session(u"a; b>a"_s);
    QVERIFY(session.turnDependenciesRound());
    QCOMPARE(session.stateOf("a"), TaskState::Waiting);
    QCOMPARE(session.stateOf("b"), TaskState::Ready);
}

void SessionTest::statesFollowTheDirectionOfTheRun()
{
    Open session(u"options reverse; a; b>a"_s);
    QCOMPARE(session.stateOf("a"), TaskState::Waiting);
    session.stepPass();
    QCOMPARE(session.stateOf("b"), TaskState::Running);
    QCOMPARE(session.dependencies().dependentsOf(session.task("a")).size(), 1U);
}

void SessionTest::carriesOutRequests()
{
    Open session(u"a 9; b>a; c 9"_s);
    session.stepTask();
    const QSignalSpy changes(&session, &Session::tasksChanged);
    session.request(requestFor(RequestKind::CancelTask, {session.task("a")}, 5s));
    QCOMPARE(session.stateOf("a"), TaskState::Cancelling);
    QCOMPARE(session.stateOf("b"), TaskState::Skipped);
    QCOMPARE(session.stateOf("c"), TaskState::Ready);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(session.mode(), Session::Mode::Paused);
    session.request(requestFor(RequestKind::Resume));
    QCOMPARE(session.mode(), Session::Mode::Running);
    session.request(requestFor(RequestKind::Pause));
    QCOMPARE(session.mode(), Session::Mode::Paused);
}

void SessionTest::tellsWhatWasRefused()
{
    Open session(u"a 9"_s);
    const QSignalSpy refused(&session, &Session::requestRefused);
    session.stepTask();
    session.request(requestFor(RequestKind::CancelTask, {TaskId(5)}));
    QCOMPARE(refused.count(), 1);
    QVERIFY(!refused.first().first().value<Error>().message.isEmpty());
}

void SessionTest::ignoresRequestsBeforeAndAfter()
{
    Open session(u"a"_s);
    const QSignalSpy refused(&session, &Session::requestRefused);
    session.request(requestFor(RequestKind::CancelAll));
    QCOMPARE(session.log().count(), 0U);
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    const std::size_t count = session.log().count();
    session.request(requestFor(RequestKind::CancelAll));
    session.request(requestFor(RequestKind::Hold, {session.task("a")}));
    QCOMPARE(session.log().count(), count);
    QCOMPARE(refused.count(), 0);
}

void SessionTest::holdsBeforeItBegins()
{
    Open session(u"a; b"_s);
    session.request(requestFor(RequestKind::Hold, {session.task("a")}));
    QCOMPARE(session.mode(), Session::Mode::Idle);
    QVERIFY(session.state()[session.task("a")].isHeld);
    session.stepPass();
    QCOMPARE(session.stateOf("a"), TaskState::Ready);
    QCOMPARE(session.stateOf("b"), TaskState::Running);
}

void SessionTest::aRequestCanEndTheRun()
{
    Open session(u"a 1000000000"_s);
    const QSignalSpy finished(&session, &Session::runFinished);
    session.run();
    QTRY_VERIFY(session.pass() > 3);
    session.request(requestFor(RequestKind::CancelRun));
    QCOMPARE(session.mode(), Session::Mode::Finished);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(outcomeIn(finished), u"cancelled"_s);
    QCOMPARE(session.stateOf("a"), TaskState::Cancelled);
}

void SessionTest::playsTheScriptWhenAsked()
{
    Open session(u"a 9; after 1 cancelAll"_s);
    QVERIFY(!session.playsScript());
    session.stepPass();
    QCOMPARE(session.words(), u"1: a> a:1 ="_s);
    session.setPlaysScript(true);
    session.reset();
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QCOMPARE(session.words(), u"1: a> a:1 <cancelAll> a%"_s);
}

void SessionTest::runsAgainAfterTheEnd()
{
    Open session(u"a"_s);
    const QSignalSpy finished(&session, &Session::runFinished);
    const QSignalSpy resets(&session, &Session::runReset);
    session.run();
    QTRY_COMPARE(finished.count(), 1);
    session.run();
    QCOMPARE(resets.count(), 1);
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(session.words(), u"1: a> a:1 | 2: a+"_s);
}

void SessionTest::signalsComeAfterTheStep()
{
    Open session(u"a; b>a; c>b"_s);
    int seen = 0;
    connect(&session, &Session::tasksChanged, this, [&] {
        ++seen;
        if (session.mode() == Session::Mode::Paused && seen < 3)
            session.stepTask(); // from inside a signal: nothing is re-entered
    });
    session.stepTask();
    QTRY_VERIFY(seen >= 3);
    QCOMPARE(session.words(), u"1: a> a:1 = | 2: a+ b> b:1"_s);
}

void SessionTest::canBeDestroyedWhileItRuns()
{
    auto session = std::make_unique<Open>(u"a 1000000000"_s);
    session->run();
    QTRY_VERIFY(session->pass() > 3);
    session.reset();
    QCoreApplication::processEvents();
}

STEPWISE_GUILESS_TEST_MAIN(SessionTest)
#include "tst_session.moc"
