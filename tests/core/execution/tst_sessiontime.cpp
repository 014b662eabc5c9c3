#include "tests/core/execution/opensession.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// Looking back, going on from the past, and pausing where breakpoints are.
class SessionTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksBackAndForward();
    void lookingBackPausesARun();
    void refusesRequestsInThePast();
    void goesOnFromThePast();
    void keepsItsRuns();
    void pausesAtBreakpoints();
    void runsOutOfAGroup();
    void rerunsWhatHasNotSucceeded();
    void aRerunOfTheRestIsGoneOnFrom();
    void stopsAtABreakpointAmongManyTasks();
    void goesOnFromTheMiddleOfAPass();
    void cancelsWhileItCancels();
};

void SessionTimeTest::rerunsWhatHasNotSucceeded()
{
    Open session(u"options aggregate; a; b>a 3; c>b; d"_s);
    QVERIFY(!session.canRerunRest());
    session.stepPass();
    session.request(requestFor(RequestKind::FailNext, {session.task("b")}));
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QCOMPARE(session.stateOf("c"), TaskState::Skipped);
    QVERIFY(session.canRerunRest());
    const auto first = session.recording();

    session.rerunRest();
    QVERIFY(session.recording() != first);
    QCOMPARE(session.runs().count(), std::size_t(2));
    QCOMPARE(session.runs().runs().back().name, u"Run 2, the rest of Run 1"_s);
    QVERIFY(!session.runs().runs().back().hasOwnName);
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QCOMPARE(session.state().outcome()->kind, OutcomeKind::Succeeded);
    QVERIFY2(session.words().startsWith(u"0: akept dkept | 1: b> b:1"_s),
             qPrintable(session.words()));
    QVERIFY(!session.words().contains(u"a>"_s));
    QVERIFY(!session.canRerunRest()); // everything has succeeded

    session.rerun();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QVERIFY(session.words().contains(u"a>"_s));
}

void SessionTimeTest::aRerunOfTheRestIsGoneOnFrom()
{
    Open session(u"options aggregate; a; b>a 3; c>b"_s);
    session.stepPass();
    session.request(requestFor(RequestKind::FailNext, {session.task("b")}));
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    session.rerunRest();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    const QString words = session.words();
    session.stepBack();
    session.stepBack();
    session.run();
    QTRY_VERIFY(session.isLive() && session.mode() == Session::Mode::Finished);
    QCOMPARE(session.words().remove(u" {from Run 2, the rest of Run 1, event 8}"_s), words);
}

void SessionTimeTest::stopsAtABreakpointAmongManyTasks()
{
    constexpr int count = 100'000;
    GraphDocument document;
    for (int index = 0; index < count; ++index)
        document.graph.addTask(QString::number(index));
    Session session;
    session.setPace(0);
    session.setDocument(std::move(document));
    const TaskId last = TaskId::fromIndex(count - 1);
    QVERIFY(session.addBreakpoint(
        {.on = BreakOn::Start,
         .scope = {BreakpointScope::Kind::Task, QString::number(count - 1)}}));
    QSignalSpy hit(&session, &Session::breakpointsHit);
    session.run();
    QTRY_COMPARE_WITH_TIMEOUT(session.mode(), Session::Mode::Paused, 60'000);
    QCOMPARE(hit.count(), 1);
    QCOMPARE(session.nextTask(), last);
    QCOMPARE(session.state()[last].state, TaskState::Ready);
    QCOMPARE(session.state().count(TaskState::Ready), 1U); // not one step too far
    session.run();
    QTRY_COMPARE_WITH_TIMEOUT(session.mode(), Session::Mode::Finished, 60'000);
    QCOMPARE(hit.count(), 1);
}

void SessionTimeTest::goesOnFromTheMiddleOfAPass()
{
    Open session(u"a 3; b 3; c 3"_s);
    session.stepPass();
    session.stepTask();
    session.stepTask(); // a and b have made their second step, c has not
    session.stepPass();
    session.stepPass();
    session.lookAt(0);
    while (session.state()[session.task("b")].step < 2)
        session.stepForward();
    QCOMPARE(session.state()[session.task("c")].step, 1U);
    session.stepTask();
    QTRY_VERIFY(session.isLive());
    QCOMPARE(session.state()[session.task("c")].step, 2U);
    QCOMPARE(session.state()[session.task("a")].step, 2U);
    session.stepPass();
    session.stepPass();
    QVERIFY(session.words().contains(u"a:3 b:3 c:3"_s));
}

void SessionTimeTest::cancelsWhileItCancels()
{
    Open session(u"a 99; b 99; c>a"_s);
    session.stepPass();
    session.request(requestFor(RequestKind::CancelTask, {session.task("a")}, 9s));
    QCOMPARE(session.stateOf("a"), TaskState::Cancelling);
    const Moment deadline = session.state()[session.task("a")].graceDeadline;
    session.request(requestFor(RequestKind::CancelAll, {}, 20s));
    QCOMPARE(session.stateOf("b"), TaskState::Cancelling);
    QCOMPARE(session.state()[session.task("a")].graceDeadline, deadline); // the earlier one stands
    session.request(requestFor(RequestKind::CancelAll));
    session.stepPass();
    QCOMPARE(session.stateOf("a"), TaskState::Cancelled);
    QCOMPARE(session.stateOf("b"), TaskState::Cancelled);
    QCOMPARE(session.mode(), Session::Mode::Finished);
}

void SessionTimeTest::looksBackAndForward()
{
    Open session(u"a; b>a"_s);
    session.stepBack(); // nothing has happened yet
    QVERIFY(session.isLive());
    session.stepPass();
    session.stepPass();
    const std::size_t end = session.log().count();
    QSignalSpy moved(&session, &Session::playheadMoved);
    QSignalSpy changed(&session, &Session::tasksChanged);

    session.stepBack();
    QVERIFY(!session.isLive());
    QCOMPARE(moved.count(), 1);
    QCOMPARE(session.stateOf("b"), TaskState::Ready);
    QCOMPARE(session.log().count(), end); // the whole log stays
    QVERIFY(session.position() < end);
    QVERIFY(!session.nextTask().isValid());
    session.stepBack();
    QCOMPARE(session.stateOf("a"), TaskState::Running);
    QCOMPARE(session.pass(), 1U);
    session.lookAt(0);
    QCOMPARE(session.stateOf("a"), TaskState::Ready);
    session.stepBack();
    QCOMPARE(session.position(), 0U);
    session.lookAtMoment(Moment(0));
    QVERIFY(session.position() > 0);
    while (!session.isLive())
        session.stepForward();
    QCOMPARE(session.stateOf("b"), TaskState::Running);
    QVERIFY(changed.count() > 3);
    session.lookAt(2);
    session.backToNow();
    QVERIFY(session.isLive());
    QCOMPARE(session.stateOf("a"), TaskState::Succeeded);
}

void SessionTimeTest::lookingBackPausesARun()
{
    Open session(u"a 1000000000"_s);
    session.run();
    QTRY_VERIFY(session.pass() > 3);
    session.stepBack();
    QCOMPARE(session.mode(), Session::Mode::Paused);
    QVERIFY(!session.isLive());
    const auto pass = session.pass();
    QTest::qWait(0);
    QCOMPARE(session.pass(), pass);
}

void SessionTimeTest::refusesRequestsInThePast()
{
    Open session(u"a 5"_s);
    session.stepPass();
    session.stepPass();
    session.lookAt(1);
    QSignalSpy refused(&session, &Session::requestRefused);
    session.request(requestFor(RequestKind::CancelAll));
    QCOMPARE(refused.count(), 1);
    session.backToNow();
    QCOMPARE(session.stateOf("a"), TaskState::Running);
}

void SessionTimeTest::goesOnFromThePast()
{
    Open session(u"a 4; b>a 3"_s);
    session.stepPass();
    session.stepPass();
    session.request(requestFor(RequestKind::CancelTask, {session.task("b")}));
    session.stepPass();
    const QString before = session.words();
    QVERIFY(before.contains(u"b/"));
    const auto first = session.recording();

    // Before the request: there the run goes on otherwise.
    session.lookAt(3);
    QCOMPARE(session.stateOf("b"), TaskState::Waiting);
    session.stepPass();
    QVERIFY(session.isLive());
    QVERIFY(session.recording() != first);
    QVERIFY2(session.words().startsWith(u"1: a> a:1 {from Run 1, event "),
             qPrintable(session.words()));
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QCOMPARE(session.stateOf("b"), TaskState::Succeeded);

    // Behind it, the request is done again.
    session.lookAtRun(first.get());
    QCOMPARE(session.words(), before);
    session.stepBack();
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QVERIFY(session.words().contains(u"<cancelTask> b/"));
    QCOMPARE(session.runs().count(), 3U);
    QVERIFY(session.runs().runs().back().forkedFrom == first);

    QSignalSpy refused(&session, &Session::requestRefused);
    session.lookAt(session.log().count() - 1);
    session.lookAtRun(session.runs().runs()[1].recording.get());
    session.run(); // it had ended there
    QCOMPARE(refused.count(), 1);
}

void SessionTimeTest::keepsItsRuns()
{
    Open session(u"a 2"_s);
    QCOMPARE(session.runs().count(), 0U);
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    const auto first = session.recording();
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QCOMPARE(session.runs().count(), 2U);
    QVERIFY(session.renameRun(first.get(), u"the first"_s));
    QVERIFY(!session.renameRun(first.get(), u"  "_s));
    QCOMPARE(session.runs().find(first.get())->name, u"the first"_s);

    session.lookAtRun(first.get());
    QVERIFY(!session.isLive());
    QVERIFY(session.removeRun(first.get())); // while it is shown
    QVERIFY(session.isLive());
    QVERIFY(!session.removeRun(session.recording().get())); // the run itself

    RunOptions options = session.document().options;
    options.aggregateExceptions = true;
    QVERIFY(session.setOptions(options));
    QCOMPARE(session.runs().count(), 1U); // for comparing
    session.setDocument(documentFromText(u"z"_s));
    QCOMPARE(session.runs().count(), 0U);
}

void SessionTimeTest::pausesAtBreakpoints()
{
    Open session(u"a 3; b>a"_s);
    QSignalSpy hit(&session, &Session::breakpointsHit);
    QSignalSpy changed(&session, &Session::breakpointsChanged);
    QVERIFY(session.addBreakpoint({.scope = {BreakpointScope::Kind::Task, u"b"_s}}));
    QCOMPARE(changed.count(), 1);
    session.run();
    QTRY_COMPARE(hit.count(), 1);
    QCOMPARE(session.mode(), Session::Mode::Paused);
    QCOMPARE(session.nextTask(), session.task("b"));
    QCOMPARE(session.stateOf("b"), TaskState::Ready);
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QCOMPARE(hit.count(), 1);

    // Step task makes the very step that it stands before.
    session.reset();
    session.clearBreakpoints();
    QVERIFY(session.addBreakpoint({.on = BreakOn::Step}));
    session.stepTask();
    QCOMPARE(session.words(), u"1: {step of any task} a> a:1 ="_s);
}

void SessionTimeTest::runsOutOfAGroup()
{
    Open session(u"a 2 in=g; b>a 2 in=g; c>b 5"_s);
    session.run();
    session.pause();
    session.runOut({session.task("a"), session.task("b")});
    QTRY_COMPARE(session.mode(), Session::Mode::Paused);
    QCOMPARE(session.stateOf("b"), TaskState::Succeeded);
    QCOMPARE(session.stateOf("c"), TaskState::Ready);
}

STEPWISE_GUILESS_TEST_MAIN(SessionTimeTest)
#include "tst_sessiontime.moc"
