#include "tests/support/documenttext.h"
#include "tests/support/groupplayer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// What a group does about errors, timeouts and interrupts.
class GroupPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsFast_data();
    void failsFast() { play(); }
    void givesGraceAfterAnError_data();
    void givesGraceAfterAnError() { play(); }
    void aggregates_data();
    void aggregates() { play(); }
    void suppressesErrorsOfClosing_data();
    void suppressesErrorsOfClosing() { play(); }
    void takesErrorsFromOutside_data();
    void takesErrorsFromOutside() { play(); }
    void timeoutsOfTasks_data();
    void timeoutsOfTasks() { play(); }
    void interruptsEndEverything_data();
    void interruptsEndEverything() { play(); }

private:
    void addColumns();
    void play();
};

void GroupPolicyTest::addColumns()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("raised");
}

void GroupPolicyTest::play()
{
    QFETCH(QString, document);
    GroupPlayer player(documentFromText(document));
    player.play();
    QTEST(player.words(), "words");
    QTEST(player.raised(), "raised");
}

void GroupPolicyTest::failsFast_data()
{
    addColumns();
    QTest::newRow("at its start: the others never start")
        << u"a fail@1; b; c>a"_s << u"1: a> a:1 a!boom-a b/a c/a"_s << u"error[boom-a]"_s;
    QTest::newRow("in a step: what runs is closed, the rest skipped")
        << u"a 3; b 3 fail@2; c>b"_s << u"1: a> a:1 b> b:1 | 2: a:2 b:2 b!boom-b a% c/b"_s
        << u"error[boom-b]"_s;
    QTest::newRow("the error ends the sweep: later tasks get no step")
        << u"options wait=5; a 3 fail@2; b 3"_s
        << u"1: a> a:1 b> b:1 | 2: a:2 a!boom-a b~5 | 3: b:2 | 4: b:3 | 5: b+"_s
        << u"error[boom-a]"_s;
    QTest::newRow("reverse") << u"options reverse; a; b>a; c>b fail@1"_s
                             << u"1: c> c:1 c!boom-c a/c b/c"_s << u"error[boom-c]"_s;
    QTest::newRow("the first error is raised")
        << u"options wait=5; a 3 fail@2; b 3 fail@2; c 2"_s
        << u"1: a> a:1 b> b:1 c> c:1 | 2: a:2 a!boom-a b~5 c~5 | "
           "3: b:2 b!boom-b c~5 | 4: c:2 | 5: c+"_s
        << u"error[boom-a]"_s;
}

void GroupPolicyTest::givesGraceAfterAnError_data()
{
    addColumns();
    QTest::newRow("ends within it")
        << u"options wait=5; a 3; b fail@1"_s
        << u"1: a> a:1 b> b:1 b!boom-b a~5 | 2: a:2 | 3: a:3 | 4: a+"_s << u"error[boom-b]"_s;
    QTest::newRow("runs out") << u"options wait=1; a 9; b fail@1"_s
                              << u"1: a> a:1 b> b:1 b!boom-b a~1 | 2: a:2 | 3: a:3 | 4: a%"_s
                              << u"error[boom-b]"_s;
    QTest::newRow("zero") << u"options wait=0; a 9; b fail@1"_s
                          << u"1: a> a:1 b> b:1 b!boom-b a~0 | 2: a:2 | 3: a%"_s
                          << u"error[boom-b]"_s;
    QTest::newRow("delayed by a poll period")
        << u"options wait=0; a 9 poll=4; b fail@1"_s << u"1: a> a:1 b> b:1 b!boom-b a~0 | 5: a%"_s
        << u"error[boom-b]"_s;
    QTest::newRow("per task, without one of the run")
        << u"a 9 wait=1; b 9 wait=null; c 9; d fail@1"_s
        << u"1: a> a:1 b> b:1 c> c:1 d> d:1 d!boom-d a~1 b% c% | 2: a:2 | 3: a:3 | 4: a%"_s
        << u"error[boom-d]"_s;
    QTest::newRow("per task, before the run's")
        << u"options wait=0; a 9 wait=1; b 9 wait=null; c 9; d fail@1"_s
        << u"1: a> a:1 b> b:1 c> c:1 d> d:1 d!boom-d a~1 b% c~0 | 2: a:2 c:2 | 3: a:3 c% | 4: a%"_s
        << u"error[boom-d]"_s;
    QTest::newRow("an earlier timeout stands")
        << u"options wait=9; a 9 timeout=1; b fail@1"_s
        << u"1: a>1 a:1 b> b:1 b!boom-b a~9 | 2: a:2 | 3: a:3 | 4: a? a!a timed out"_s
        << u"error[boom-b]"_s;
    QTest::newRow("nothing starts any more")
        << u"options wait=5; a 2; b fail@1; c>a"_s
        << u"1: a> a:1 b> b:1 b!boom-b a~5 c/b | 2: a:2 | 3: a+"_s << u"error[boom-b]"_s;
}

void GroupPolicyTest::aggregates_data()
{
    addColumns();
    QTest::newRow("all are raised at the end, in order of occurrence")
        << u"options aggregate; a 2 fail@2; b fail@1; c 3"_s
        << u"1: a> a:1 b> b:1 b!boom-b c> c:1 | 2: a:2 a!boom-a | 3: c:2 | 4: c:3 | 5: c+"_s
        << u"exceptionGroup[boom-b, boom-a]"_s;
    QTest::newRow("dependents are skipped, recursively")
        << u"options aggregate; a fail@1; b>a; c>b; d>c,e; e"_s
        << u"1: a> a:1 a!boom-a b/a c/a d/a e> e:1 | 2: e+"_s << u"exceptionGroup[boom-a]"_s;
    QTest::newRow("reverse") << u"options aggregate reverse; a; b>a; c>b fail@1; d"_s
                             << u"1: c> c:1 c!boom-c a/c b/c d> d:1 | 2: d+"_s
                             << u"exceptionGroup[boom-c]"_s;
    QTest::newRow("a start that fails: a new sweep follows at once")
        << u"options aggregate; a fail@1; b fail@1; c"_s
        << u"1: a> a:1 a!boom-a b> b:1 b!boom-b c> c:1 | 2: c+"_s
        << u"exceptionGroup[boom-a, boom-b]"_s;
    QTest::newRow("without an error")
        << u"options aggregate; a"_s << u"1: a> a:1 | 2: a+"_s << u""_s;
}

void GroupPolicyTest::suppressesErrorsOfClosing_data()
{
    addColumns();
    QTest::newRow("closed after an error")
        << u"a 9 cancel=fail; b fail@1"_s << u"1: a> a:1 b> b:1 b!boom-b a% a&cancel of a failed"_s
        << u"error[boom-b]"_s;
    QTest::newRow("closed by a request")
        << u"a 9 cancel=fail; b 2; after 1 cancelTask a"_s
        << u"1: a> a:1 b> b:1 a% a&cancel of a failed | 2: b:2 | 3: b+"_s << u""_s;
    QTest::newRow("at the end of its grace: an error, with the policy")
        << u"options wait=1; a 9 cancel=fail; c 9; b fail@1"_s
        << u"1: a> a:1 c> c:1 b> b:1 b!boom-b a~1 c~1 | 2: a:2 c:2 | 3: a:3 c:3 | "
           "4: a% c~1 | 5: c%"_s
        << u"error[boom-b]"_s;
    QTest::newRow("the same when nothing else has failed")
        << u"a 9 cancel=fail; b 9; c>b; after 1 cancelTask a 0"_s
        << u"1: a> a:1 b> b:1 a~0 | 2: a:2 b:2 | 3: a% b% c/a"_s << u"error[cancel of a failed]"_s;
}

void GroupPolicyTest::takesErrorsFromOutside_data()
{
    addColumns();
    QTest::newRow("takes the place of the step sweep")
        << u"options wait=5; a 2; b>a; after 1 throw x"_s
        << u"1: a> a:1 | 2: a~5 b/ | 3: a:2 | 4: a+"_s << u"error[x]"_s;
    QTest::newRow("without an error wait time")
        << u"a 2; b>a; after 1 throw x"_s << u"1: a> a:1 | 2: a% b/"_s << u"error[x]"_s;
    QTest::newRow("before the errors of tasks, and the last of several")
        << u"options wait=9; a 5; b fail@1; after 1 throw x; after 2 throw y"_s
        << u"1: a> a:1 b> b:1 b!boom-b a~9 | 2: a~9 | 3: a~9 | "
           "4: a:2 | 5: a:3 | 6: a:4 | 7: a:5 | 8: a+"_s
        << u"error[y]"_s;
    QTest::newRow("of several in one pass the last")
        << u"a 2; after 1 throw x; after 1 throw y"_s << u"1: a> a:1 | 2: a%"_s << u"error[y]"_s;
    QTest::newRow("aggregate: collected, cancels nothing")
        << u"options aggregate; a 2; b 2 fail@2; after 1 throw x"_s
        << u"1: a> a:1 b> b:1 | 3: a:2 b:2 b!boom-b | 4: a+"_s << u"exceptionGroup[x, boom-b]"_s;
    QTest::newRow("takes the place of the look at the deadline, too")
        << u"options aggregate timeout=0; a 9; after 2 throw x"_s << u"1: a> a:1 | 2: a:2 | 4: a%"_s
        << u"timeout"_s;
}

void GroupPolicyTest::timeoutsOfTasks_data()
{
    addColumns();
    QTest::newRow("fails") << u"a 9 timeout=0; b>a"_s
                           << u"1: a>0 a:1 | 2: a:2 | "
                              "3: a? a!a timed out b/a"_s
                           << u"error[a timed out]"_s;
    QTest::newRow("completes: dependents start")
        << u"a 9 timeout=0 answer=complete; b>a"_s
        << u"1: a>0 a:1 | 2: a:2 | 3: a? a+ b> b:1 | 4: b+"_s << u""_s;
    QTest::newRow("yields again: closed at once, dependents start")
        << u"a 9 timeout=0 answer=continue; b>a"_s
        << u"1: a>0 a:1 | 2: a:2 | 3: a? a% b> b:1 | 4: b+"_s << u""_s;
    QTest::newRow("yields again, and the close fails")
        << u"a 9 timeout=0 answer=continue cancel=fail; b>a"_s
        << u"1: a>0 a:1 | 2: a:2 | 3: a? a!cancel of a failed b/a"_s
        << u"error[cancel of a failed]"_s;
    QTest::newRow("ends in time") << u"a 2 timeout=5; b>a"_s
                                  << u"1: a>5 a:1 | 2: a:2 | 3: a+ b> b:1 | 4: b+"_s << u""_s;
    QTest::newRow("counted from its own start")
        << u"a takes=3; b 9 timeout=1; c>b"_s
        << u"1: a> a:1 b>4 b:1 | 2: a+ b:2 | 3: b:3 | 4: b? b!b timed out c/b"_s
        << u"error[b timed out]"_s;
}

void GroupPolicyTest::interruptsEndEverything_data()
{
    addColumns();
    QTest::newRow("a task's timeout that it lets out")
        << u"a 9 timeout=0 answer=propagate; b 9; c>b"_s
        << u"1: a>0 a:1 b> b:1 | 2: a:2 b:2 | 3: a? b% c/a"_s << u"timeout"_s;
    QTest::newRow("aggregate or not, with grace or not")
        << u"options aggregate wait=9; a 9 timeout=0 answer=propagate; b 9; c>b; d fail@1"_s
        << u"1: a>0 a:1 b> b:1 d> d:1 d!boom-d | 2: a:2 b:2 | 3: a? b% c/a"_s << u"timeout"_s;
    QTest::newRow("the run's own, looked at once a pass")
        << u"options timeout=1; a 9; b 9 cancel=fail; c>a"_s
        << u"1: a> a:1 b> b:1 | 2: a:2 b:2 | 3: a:3 b:3 | 4: a% b% b&cancel of b failed c/"_s
        << u"timeout"_s;
    QTest::newRow("during a grace") << u"options timeout=1; a 9; after 1 cancelAll 9"_s
                                    << u"1: a> a:1 a~9 | 2: a:2 | 3: a:3 | 4: a%"_s << u"timeout"_s;
    QTest::newRow("the end is a pass, too") << u"options timeout=0; a 2; after 2 cancelAll"_s
                                            << u"1: a> a:1 | 2: a:2 a%"_s << u"timeout"_s;
}

STEPWISE_APPLESS_TEST_MAIN(GroupPolicyTest)
#include "tst_grouppolicy.moc"
