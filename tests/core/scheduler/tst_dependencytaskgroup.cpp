#include "core/execution/taskerror.h"
#include "core/scheduler/dependencytaskgroup.h"
#include "core/scheduler/taskrunner.h"
#include "tests/support/documenttext.h"
#include "tests/support/graphtext.h"
#include "tests/support/groupplayer.h"
#include "tests/support/journal.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <new>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// The order of a group without errors, and the group as a machine and as a task. See also
/// tst_grouppolicy and tst_grouprequests.
class DependencyTaskGroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrder_data();
    void runsInOrder();
    void refusesCycles_data();
    void refusesCycles();
    void limitsHowManyRun_data();
    void limitsHowManyRun();
    void stopsBetweenAnyTwoSteps();
    void foretellsTheNextTask_data();
    void foretellsTheNextTask();
    void isATaskThatMakesOnePassInEachStep();
    void takesWhatIsRaisedIntoTheTask();
    void closingTheTaskClosesTheTasks();
    void groupsInsideGroups();
    void plainFunctionsAreDoneAtOnce();
    void whatMakingATaskThrowsIsItsError();
    void anythingCanBeThrown_data();
    void anythingCanBeThrown();
    void destructionClosesNothing();
};

void DependencyTaskGroupTest::runsInOrder_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("a single one") << u"a 2"_s << u"1: a> a:1 | 2: a:2 | 3: a+"_s;
    QTest::newRow("two that are disjoint")
        << u"a 2; b 2"_s << u"1: a> a:1 b> b:1 | 2: a:2 b:2 | 3: a+ b+"_s;
    QTest::newRow("one after another") << u"b>a; a"_s << u"1: a> a:1 | 2: a+ b> b:1 | 3: b+"_s;
    QTest::newRow("a chain") << u"c>b; b>a; a"_s
                             << u"1: a> a:1 | 2: a+ b> b:1 | 3: b+ c> c:1 | 4: c+"_s;
    QTest::newRow("a diamond") << u"d>b,c; b>a; c>a; a"_s
                               << u"1: a> a:1 | 2: a+ b> b:1 c> c:1 | 3: b+ c+ d> d:1 | 4: d+"_s;
    QTest::newRow("a diamond with a longer side")
        << u"l>m,n; m>o,f; o>f; n>f; f"_s
        << u"1: f> f:1 | 2: f+ o> o:1 n> n:1 | 3: o+ n+ m> m:1 | 4: m+ l> l:1 | 5: l+"_s;
    QTest::newRow("many edges") << u"l>e,m,n; m>f,o; n>o; o>g; e; f; g"_s
                                << u"1: e> e:1 f> f:1 g> g:1 | 2: e+ f+ g+ o> o:1 | "
                                   "3: o+ m> m:1 n> n:1 | 4: m+ n+ l> l:1 | 5: l+"_s;
    QTest::newRow("a double diamond")
        << u"l>a,b; a>c; b>c,d; c>f; d>f; f"_s
        << u"1: f> f:1 | 2: f+ c> c:1 d> d:1 | 3: c+ d+ a> a:1 b> b:1 | 4: a+ b+ l> l:1 | 5: l+"_s;
    QTest::newRow("the same dependency twice")
        << u"b>a,a; a"_s << u"1: a> a:1 | 2: a+ b> b:1 | 3: b+"_s;
    QTest::newRow("different lengths")
        << u"a 3; b; c>b"_s << u"1: a> a:1 b> b:1 | 2: a:2 b+ c> c:1 | 3: a:3 c+ | 4: a+"_s;
    QTest::newRow("poll periods") << u"a 2 poll=2; b 2"_s
                                  << u"1: a> a:1 b> b:1 | 2: b:2 | 3: a:2 b+ | 5: a+"_s;
    QTest::newRow("no steps: all in one sweep")
        << u"c>b 0; b>a 0; a 0"_s << u"1: a> a+ b> b+ c> c+"_s;
    QTest::newRow("reverse") << u"options reverse; a; b>a; c>a; d>b,c"_s
                             << u"1: d> d:1 | 2: d+ b> b:1 c> c:1 | 3: b+ c+ a> a:1 | 4: a+"_s;
    QTest::newRow("reverse, no steps: what comes earlier starts a pass later")
        << u"options reverse; a 0; b>a 0; c>b 0"_s << u"1: c> c+ | 2: b> b+ | 3: a> a+"_s;
}

void DependencyTaskGroupTest::runsInOrder()
{
    QFETCH(QString, document);
    GroupPlayer player(documentFromText(document));
    player.play();
    QTEST(player.words(), "words");
    QCOMPARE(player.raised(), QString());
    QVERIFY(player.group().isFinished());
}

void DependencyTaskGroupTest::refusesCycles_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("cycle");
    QTest::newRow("three") << u"a>b b>c c>a"_s << u"a → c → b → a"_s;
    QTest::newRow("two, behind others") << u"x a>x,b b>a y>b"_s << u"a → b → a"_s;
    QTest::newRow("itself") << u"a>a b"_s << u"a → a"_s;
}

void DependencyTaskGroupTest::refusesCycles()
{
    QFETCH(QString, graph);
    QFETCH(QString, cycle);
    const TaskGraph tasks = graphFromText(graph);
    VirtualClock clock;
    DependencyTaskGroup::Options options;
    options.describe = [&tasks](TaskId task) { return tasks.key(task); };
    const auto group = DependencyTaskGroup::create(
        Dependencies(tasks), [](TaskId) { return StepTask(); }, clock, options);
    QVERIFY(!group);
    QCOMPARE(group.error().code, ErrorCode::Cycle);
    QVERIFY2(group.error().message.contains(cycle), qPrintable(group.error().message));
}

void DependencyTaskGroupTest::limitsHowManyRun_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("words");
    QTest::newRow("one after the other") << u"options maxRunning=1; a; b; c>a"_s
                                         << u"1: a> a:1 | 2: a+ b> b:1 | 3: b+ c> c:1 | 4: c+"_s;
    QTest::newRow("two at once") << u"options maxRunning=2; a 2; b; c"_s
                                 << u"1: a> a:1 b> b:1 | 2: a:2 b+ c> c:1 | 3: a+ c+"_s;
    QTest::newRow("done by its start: frees its place in the same sweep")
        << u"options maxRunning=1; a 0; b 0; c"_s << u"1: a> a+ b> b+ c> c:1 | 2: c+"_s;
    QTest::newRow("failed by its start: too")
        << u"options maxRunning=1 aggregate; a fail@1; b; c"_s
        << u"1: a> a:1 a!boom-a b> b:1 | 2: b+ c> c:1 | 3: c+"_s;
    QTest::newRow("cancelling tasks keep theirs")
        << u"options maxRunning=1; a 9; b; after 1 cancelTask a 0"_s
        << u"1: a> a:1 a~0 | 2: a:2 | 3: a% b> b:1 | 4: b+"_s;
    QTest::newRow("a cancelled one frees it")
        << u"options maxRunning=1; a 9; b; after 1 cancelTask a"_s
        << u"1: a> a:1 a% | 2: b> b:1 | 3: b+"_s;
}

void DependencyTaskGroupTest::limitsHowManyRun()
{
    QFETCH(QString, document);
    GroupPlayer player(documentFromText(document));
    player.play();
    QTEST(player.words(), "words");
}

void DependencyTaskGroupTest::stopsBetweenAnyTwoSteps()
{
    const GraphDocument document = documentFromText(u"a 2; b 2 poll=2; c>a 0; d>c; e 3"_s);
    GroupPlayer whole(document);
    whole.play();
    GroupPlayer stopped(document);
    std::uint64_t steps = 0;
    while (stopped.advance({1, UINT32_MAX}) != GroupPlayer::Progress::Finished) {
        QVERIFY(stopped.group().stepCount() <= steps + 1);
        steps = stopped.group().stepCount();
    }
    QCOMPARE(stopped.words(), whole.words());
    QCOMPARE(stopped.group().stepCount(), whole.group().stepCount());

    GroupPlayer idle(document);
    QCOMPARE(idle.advance({0, 0}), GroupPlayer::Progress::Paused);
    QCOMPARE(idle.group().stepCount(), 0U);
}

void DependencyTaskGroupTest::foretellsTheNextTask_data()
{
    QTest::addColumn<QString>("document");
    QTest::newRow("a diamond") << u"d>b,c; b>a 2; c>a 3; a"_s;
    QTest::newRow("no steps") << u"c>b 0; b>a 0; a 0"_s;
    QTest::newRow("poll periods") << u"a 2 poll=3; b 2 poll=2; c>a poll=4"_s;
    QTest::newRow("reverse") << u"options reverse; a 0; b>a; c>b 0"_s;
    QTest::newRow("one at a time") << u"options maxRunning=1; a 2; b; c>b"_s;
    QTest::newRow("errors") << u"options aggregate; a 3 fail@2; b 2; c>a; d>b fail@1; e>b"_s;
}

void DependencyTaskGroupTest::foretellsTheNextTask()
{
    QFETCH(QString, document);
    GroupPlayer player(documentFromText(document));
    auto progress = GroupPlayer::Progress::PassEnded;
    while (progress != GroupPlayer::Progress::Finished) {
        const TaskId foretold = player.group().nextTask();
        const std::size_t seen = player.log().count();
        const std::uint64_t steps = player.group().stepCount();
        do
            progress = player.advance({1, UINT32_MAX});
        while (progress != GroupPlayer::Progress::Finished && player.group().stepCount() == steps);
        if (player.group().stepCount() > steps)
            QCOMPARE(player.graph().key(foretold), player.graph().key(player.log()[seen].task));
    }
    QVERIFY(!player.group().nextTask().isValid());
}

void DependencyTaskGroupTest::isATaskThatMakesOnePassInEachStep()
{
    GroupPlayer player(documentFromText(u"a 2; b>a fail@1"_s));
    VirtualClock clock;
    TaskRunner runner(clock, [&player] { return player.group().asTask(); });
    runner.start();
    QCOMPARE(player.group().pass(), 1U);
    QVERIFY(!runner.step());
    QCOMPARE(player.group().pass(), 2U);
    QVERIFY_THROWS_EXCEPTION(TaskError, runner.step());
    QCOMPARE(player.words(), u"1: a> a:1 | 2: a:2 | 3: a+ b> b:1 b!boom-b"_s);
    QVERIFY(runner.done());
}

void DependencyTaskGroupTest::takesWhatIsRaisedIntoTheTask()
{
    GroupPlayer player(documentFromText(u"options wait=5; a 2; b>a"_s));
    StepTask task = player.group().asTask();
    task.advance();
    const auto error = std::make_exception_ptr(TaskError(u"outside"_s));
    QCOMPARE(outcomeOf([&] { return task.raise(error); }), u"yielded"_s);
    QCOMPARE(outcomeOf([&] { return task.advance(); }), u"yielded"_s);
    QCOMPARE(outcomeOf([&] { return task.advance(); }), u"outside"_s);
    QCOMPARE(player.words(), u"1: a> a:1 | 2: a~5 b/ | 3: a:2 | 4: a+"_s);
}

void DependencyTaskGroupTest::closingTheTaskClosesTheTasks()
{
    GroupPlayer player(documentFromText(u"a 9; b 9 cancel=fail; c>a"_s));
    StepTask task = player.group().asTask();
    task.advance();
    task.close();
    QVERIFY(task.hasEnded());
    QVERIFY(player.group().isFinished());
    QCOMPARE(player.words(), u"1: a> a:1 b> b:1 | 2: a% b% b&cancel of b failed c/"_s);
}

void DependencyTaskGroupTest::groupsInsideGroups()
{
    GroupPlayer inner(documentFromText(u"a; b>a"_s));
    GroupPlayer outer(documentFromText(u"x; y>x"_s), [&inner](TaskId task) {
        return task.index() == 0 ? inner.group().asTask() : StepTask();
    });
    outer.play();
    QCOMPARE(inner.words(), u"1: a> a:1 | 2: a+ b> b:1 | 3: b+"_s);
    QCOMPARE(outer.words(), u"1: x> | 3: x+ y> y+"_s);
}

void DependencyTaskGroupTest::plainFunctionsAreDoneAtOnce()
{
    Journal journal;
    GroupPlayer player(documentFromText(u"b>a; a"_s), [&journal](TaskId task) {
        journal.note(QString::number(task.value()));
        return StepTask();
    });
    player.play();
    QCOMPARE(journal.take(), u"1 0"_s);
    QCOMPARE(player.words(), u"1: a> a+ b> b+"_s);
}

void DependencyTaskGroupTest::whatMakingATaskThrowsIsItsError()
{
    GroupPlayer player(documentFromText(u"a; b>a; c"_s),
                       [](TaskId) -> StepTask { throw TaskError(u"cannot"_s); });
    player.play();
    QCOMPARE(player.words(), u"1: a> a!cannot b/a c/a"_s);
    QCOMPARE(player.raised(), u"error[cannot]"_s);
}

void DependencyTaskGroupTest::anythingCanBeThrown_data()
{
    using Throw = void (*)();
    QTest::addColumn<Throw>("throwIt");
    QTest::addColumn<QString>("message");
    QTest::newRow("a number") << Throw([] { throw 7; }) << u"an exception of an unknown kind"_s;
    QTest::newRow("a text") << Throw([] { throw u"text"_s; }) << u"text"_s;
    QTest::newRow("no memory") << Throw([] { throw std::bad_alloc(); }) << u"std::bad_alloc"_s;
}

void DependencyTaskGroupTest::anythingCanBeThrown()
{
    using Throw = void (*)();
    QFETCH(Throw, throwIt);
    QFETCH(QString, message);
    const auto throwing = [](Throw thrower) -> StepTask {
        co_yield Poll{};
        thrower();
    };
    GroupPlayer player(documentFromText(u"a"_s), [&](TaskId) { return throwing(throwIt); });
    player.play();
    QCOMPARE(player.words(), u"1: a> | 2: a!"_s + message);
    QCOMPARE(player.raised(), u"error[%1]"_s.arg(message));
}

void DependencyTaskGroupTest::destructionClosesNothing()
{
    Journal journal;
    const auto guarded = [&journal](TaskId task) -> StepTask {
        const LifetimeProbe probe(journal, QString::number(task.value()));
        try {
            co_yield Poll{};
        } catch (...) {
            journal.note(u"caught"_s);
        }
    };
    {
        GroupPlayer player(documentFromText(u"a; b; c>b"_s), guarded);
        player.advance();
    }
    QCOMPARE(journal.take().split(u' ').size(), 2);
}

STEPWISE_APPLESS_TEST_MAIN(DependencyTaskGroupTest)
#include "tst_dependencytaskgroup.moc"
