#include "core/execution/taskerror.h"
#include "tests/support/documenttext.h"
#include "tests/support/groupplayer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// What can be asked of a group between two steps.
class GroupRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelAll_data();
    void cancelAll() { play(); }
    void cancelTasks_data();
    void cancelTasks() { play(); }
    void cancelRun_data();
    void cancelRun() { play(); }
    void cancelNowAndExtendGrace_data();
    void cancelNowAndExtendGrace() { play(); }
    void holdAndRelease_data();
    void holdAndRelease() { play(); }
    void graceByTask();
    void inTheMiddleOfAPass_data();
    void inTheMiddleOfAPass();
    void tellWhetherTheyDidSomething();
    void nothingAfterTheEnd();
    void tellsWhetherTheRunWasCancelled();
    void theEarlierTimeoutStands();

private:
    void addColumns();
    void play();
};

void GroupRequestsTest::addColumns()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("words");
}

void GroupRequestsTest::play()
{
    QFETCH(QString, document);
    GroupPlayer player(documentFromText(document));
    player.play();
    QTEST(player.words(), "words");
}

void GroupRequestsTest::cancelAll_data()
{
    addColumns();
    QTest::newRow("at once") << u"a 9; b 0; c>a; after 1 cancelAll"_s << u"1: a> a:1 b> b+ a% c/"_s;
    QTest::newRow("with grace") << u"a 9; b 2; c>a; after 1 cancelAll 1"_s
                                << u"1: a> a:1 b> b:1 a~1 b~1 c/ | 2: a:2 b:2 | "
                                   "3: a:3 b+ | 4: a%"_s;
    QTest::newRow("a grace of zero")
        << u"a 9; after 1 cancelAll 0"_s << u"1: a> a:1 a~0 | 2: a:2 | 3: a%"_s;
    QTest::newRow("reported again, though the earlier deadline stands")
        << u"a 9; after 1 cancelAll 1; after 2 cancelAll 9"_s
        << u"1: a> a:1 a~1 | 2: a:2 a~9 | 3: a:3 | 4: a%"_s;
    QTest::newRow("a shorter grace") << u"a 9; after 1 cancelAll 9; after 2 cancelAll 0"_s
                                     << u"1: a> a:1 a~9 | 2: a:2 a~0 | 3: a%"_s;
}

void GroupRequestsTest::cancelTasks_data()
{
    addColumns();
    QTest::newRow("one that runs: its dependents are skipped at once, the rest goes on")
        << u"a 9; b; c>a; d>c; e>b; after 1 cancelTask a"_s
        << u"1: a> a:1 b> b:1 a% c/ d/ | 2: b+ e> e:1 | 3: e+"_s;
    QTest::newRow("with grace") << u"a 9; c>a; after 1 cancelTask a 0"_s
                                << u"1: a> a:1 a~0 c/ | 2: a:2 | 3: a%"_s;
    QTest::newRow("within its grace it may succeed; its dependents stay skipped")
        << u"a; c>a; after 1 cancelTask a 9"_s << u"1: a> a:1 a~9 c/ | 2: a+"_s;
    QTest::newRow("one that waits")
        << u"a 2; b>a; c>b; after 1 cancelTask b 5"_s << u"1: a> a:1 b/ c/ | 2: a:2 | 3: a+"_s;
    QTest::newRow("one that is done: nothing, to its dependents neither")
        << u"a 0; b>a; after 1 cancelTask a"_s << u"1: a> a+ b> b:1 | 2: b+"_s;
    QTest::newRow("a dependent that runs in reverse")
        << u"options reverse; a; b>a; c 9; after 1 cancelTask b"_s
        << u"1: b> b:1 c> c:1 b% a/ | 2: c:2 | 3: c:3 | 4: c:4 | 5: c:5 | 6: c:6 | "
           "7: c:7 | 8: c:8 | 9: c:9 | 10: c+"_s;
    QTest::newRow("several, in any order")
        << u"a 9; b 9; c>b; after 1 cancelTask b,a,b"_s << u"1: a> a:1 b> b:1 a% b% c/"_s;
    QTest::newRow("a group, at any depth, as one request")
        << u"a 9 in=g; b 9; c>a in=g/h; d>c; after 1 cancelGroup g 0"_s
        << u"1: a> a:1 b> b:1 a~0 c/ d/ | 2: a:2 b:2 | 3: a% b:3 | 4: b:4 | 5: b:5 | "
           "6: b:6 | 7: b:7 | 8: b:8 | 9: b:9 | 10: b+"_s;
}

void GroupRequestsTest::cancelRun_data()
{
    addColumns();
    QTest::newRow("at once") << u"a 9; b>a; after 1 cancelRun"_s << u"1: a> a:1 a% b/"_s;
    QTest::newRow("errors of closing are suppressed")
        << u"a 9 cancel=fail; after 1 cancelRun"_s << u"1: a> a:1 a% a&cancel of a failed"_s;
    QTest::newRow("with grace: nobody is told, tasks go on starting")
        << u"a; b>a 9; after 1 cancelRun 1"_s << u"1: a> a:1 | 2: a+ b> b:1 | 3: b:2 | 4: b%"_s;
    QTest::newRow("ends before its grace") << u"a; after 1 cancelRun 9"_s << u"1: a> a:1 | 2: a+"_s;
    QTest::newRow("an earlier timeout stands")
        << u"options timeout=0; a 9; after 1 cancelRun 9"_s << u"1: a> a:1 | 2: a:2 | 3: a%"_s;
}

void GroupRequestsTest::cancelNowAndExtendGrace_data()
{
    addColumns();
    QTest::newRow("closes what is cancelling")
        << u"a 9; b 3; after 1 cancelTask a 9; after 2 cancelNow a,b"_s
        << u"1: a> a:1 b> b:1 a~9 | 2: a:2 b:2 a% | 3: b:3 | 4: b+"_s;
    QTest::newRow("what throws is suppressed")
        << u"a 9 cancel=fail; after 1 cancelTask a 9; after 2 cancelNow a"_s
        << u"1: a> a:1 a~9 | 2: a:2 a% a&cancel of a failed"_s;
    QTest::newRow("moves the end of a grace")
        << u"a 9; after 1 cancelTask a 0; after 2 extendGrace a 1"_s
        << u"1: a> a:1 a~0 | 2: a:2 a~1 | 3: a:3 | 4: a%"_s;
    QTest::newRow("again and again")
        << u"a 9; after 1 cancelTask a 0; after 2 extendGrace a 1; after 3 extendGrace a 1"_s
        << u"1: a> a:1 a~0 | 2: a:2 a~1 | 3: a:3 a~1 | 4: a:4 | 5: a%"_s;
    QTest::newRow("of what is not cancelling: nothing")
        << u"a 2; after 1 extendGrace a 5; after 1 cancelNow a"_s
        << u"1: a> a:1 | 2: a:2 | 3: a+"_s;
}

void GroupRequestsTest::holdAndRelease_data()
{
    addColumns();
    QTest::newRow("one that runs is not stepped")
        << u"a 2; b 4; after 1 hold a; after 3 release a"_s
        << u"1: a> a:1 b> b:1 a# | 2: b:2 | 3: b:3 a^ | 4: a:2 b:4 | 5: a+ b+"_s;
    QTest::newRow("nor counted down") << u"a 2 poll=2; b 6; after 1 hold a; after 3 release a"_s
                                      << u"1: a> a:1 b> b:1 a# | 2: b:2 | 3: b:3 a^ | 4: b:4 | "
                                         "5: a:2 b:5 | 6: b:6 | 7: a+ b+"_s;
    QTest::newRow("one that waits is not started when it is ready")
        << u"a; b>a; after 1 hold b; after 3 release b"_s
        << u"1: a> a:1 b# | 2: a+ | 3: b^ | 4: b> b:1 | 5: b+"_s;
    QTest::newRow("released before it is ready")
        << u"a 2; b>a; after 1 hold b; after 1 release b"_s
        << u"1: a> a:1 b# b^ | 2: a:2 | 3: a+ b> b:1 | 4: b+"_s;
    QTest::newRow("its timeout is looked at")
        << u"a 9 timeout=1; b; after 1 hold a"_s
        << u"1: a>1 a:1 b> b:1 a# | 2: b+ | 4: a? a!a timed out"_s;
    QTest::newRow("its grace runs out, in spite of a poll period")
        << u"a 9 poll=5; after 1 hold a; after 1 cancelTask a 0"_s << u"1: a> a:1 a# a~0 | 3: a%"_s;
    QTest::newRow("it can be cancelled and skipped")
        << u"a 9; b>a; after 1 hold a,b; after 2 cancelTask a"_s << u"1: a> a:1 a# b# | 2: a% b/"_s;
    QTest::newRow("an error skips it")
        << u"a 2 fail@2; b>a; after 1 hold b"_s << u"1: a> a:1 b# | 2: a:2 a!boom-a b/a"_s;
    QTest::newRow("twice, and released twice")
        << u"a 2; after 1 hold a; after 1 hold a; after 2 release a; after 2 release a"_s
        << u"1: a> a:1 a# | 2: a^ | 3: a:2 | 4: a+"_s;
    QTest::newRow("holds its place among those that may run")
        << u"options maxRunning=1; a 2; b; after 1 hold a; after 2 release a"_s
        << u"1: a> a:1 a# | 2: a^ | 3: a:2 | 4: a+ b> b:1 | 5: b+"_s;
}

void GroupRequestsTest::graceByTask()
{
    GroupPlayer player(documentFromText(u"a 9; b 9; c>a"_s));
    player.advance();
    const TaskId a = player.task("a");
    player.group().cancelAll(
        [a](TaskId task) { return task == a ? std::optional<Duration>(2s) : std::nullopt; });
    QCOMPARE(player.words(), u"1: a> a:1 b> b:1 a~2 b% c/"_s);
}

void GroupRequestsTest::inTheMiddleOfAPass_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("words");
    QTest::newRow("cancels what had its turn")
        << u"cancelTask a"_s << u"1: a> a:1 b> b:1 c> c:1 | 2: a:2 a% d/ b:2 c:2 | 3: b+ c+"_s;
    QTest::newRow("cancels what has not")
        << u"cancelTask c"_s
        << u"1: a> a:1 b> b:1 c> c:1 | 2: a:2 c% b:2 | 3: a+ b+ d> d:1 | 4: d+"_s;
    QTest::newRow("ends a pass") << u"cancelAll"_s
                                 << u"1: a> a:1 b> b:1 c> c:1 | 2: a:2 a% b% c% d/"_s;
    QTest::newRow("holds what has not had its turn")
        << u"hold b"_s << u"1: a> a:1 b> b:1 c> c:1 | 2: a:2 b# c:2 | 3: a+ c+ d> d:1 | 4: d+"_s;
    QTest::newRow("an error waits for the next pass")
        << u"throw x"_s << u"1: a> a:1 b> b:1 c> c:1 | 2: a:2 b:2 c:2 | 3: a% b% c% d/"_s;
    QTest::newRow("ends the run") << u"cancelRun"_s
                                  << u"1: a> a:1 b> b:1 c> c:1 | 2: a:2 a% b% c% d/"_s;
}

void GroupRequestsTest::inTheMiddleOfAPass()
{
    QFETCH(QString, request);
    const GraphDocument document = documentFromText(u"a 2; b 2; c 2; d>a; after 2 "_s + request);
    GraphDocument silent = document;
    silent.script.clear();
    GroupPlayer player(silent);
    player.advance();
    QCOMPARE(player.advance({1, UINT32_MAX}), GroupPlayer::Progress::Paused);
    player.request(document.script.front().request);
    player.playTo(9);
    QTEST(player.words(), "words");
}

void GroupRequestsTest::tellWhetherTheyDidSomething()
{
    GroupPlayer player(documentFromText(u"a 9; b 0; c>a"_s));
    DependencyTaskGroup &group = player.group();
    player.advance();
    const TaskId a[] = {player.task("a")};
    const TaskId b[] = {player.task("b")};
    QVERIFY(!group.cancelTasks(b, std::nullopt));
    QVERIFY(!group.cancelNow(a));
    QVERIFY(!group.extendGrace(a, 1s));
    QVERIFY(!group.release(a));
    QVERIFY(group.hold(a));
    QVERIFY(!group.hold(a));
    QVERIFY(!group.hold(b));
    QVERIFY(group.release(a));
    QVERIFY(group.cancelTasks(a, 5s));
    QVERIFY(group.extendGrace(a, 1s));
    QVERIFY(group.cancelRun(9s));
    QVERIFY(!group.cancelRun(10s));
    QVERIFY(group.cancelNow(a));
    QVERIFY(!group.cancelAll());
}

void GroupRequestsTest::nothingAfterTheEnd()
{
    GroupPlayer player(documentFromText(u"a 0"_s));
    player.play();
    DependencyTaskGroup &group = player.group();
    const TaskId a[] = {player.task("a")};
    QVERIFY(!group.cancelAll());
    QVERIFY(!group.cancelRun(std::nullopt));
    QVERIFY(!group.cancelTasks(a, 1s));
    group.raise(std::make_exception_ptr(TaskError(u"late"_s)));
    QCOMPARE(group.advance(), DependencyTaskGroup::Progress::Finished);
    QCOMPARE(player.raised(), QString());
    QCOMPARE(player.words(), u"1: a> a+"_s);
}

void GroupRequestsTest::tellsWhetherTheRunWasCancelled()
{
    GroupPlayer cancelled(documentFromText(u"a 9; after 1 cancelRun 0"_s));
    cancelled.play();
    QVERIFY(cancelled.group().wasRunCancelled());
    QCOMPARE(cancelled.raised(), QString());

    GroupPlayer inTime(documentFromText(u"a; after 1 cancelRun 9"_s));
    inTime.play();
    QVERIFY(!inTime.group().wasRunCancelled());
}

void GroupRequestsTest::theEarlierTimeoutStands()
{
    GroupPlayer player(documentFromText(u"options timeout=1; a 9"_s));
    player.group().setTimeout(5s);
    player.play();
    QCOMPARE(player.words(), u"1: a> a:1 | 2: a:2 | 3: a:3 | 4: a%"_s);
    QCOMPARE(player.raised(), u"timeout"_s);
}

STEPWISE_APPLESS_TEST_MAIN(GroupRequestsTest)
#include "tst_grouprequests.moc"
