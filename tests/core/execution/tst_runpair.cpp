#include "core/execution/runpair.h"
#include "core/trace/demoscript.h"
#include "core/trace/runcomparison.h"
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

/// One graph in two policies, and two runs side by side.
class RunPairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsBothPolicies();
    void refusesACycle();
    void sameRunsAreSame();
    void tellsWhereRunsPart();
    void aRunThatGoesFurtherPartsAtItsNextEvent();
    void requestsBecomeADemo();

private:
    static std::shared_ptr<const Recording> recordingOf(const QString &text)
    {
        const auto run = makeRun(documentFromText(text));
        play(*run);
        return run->recording();
    }
};

void RunPairTest::runsBothPolicies()
{
    const auto document =
        std::make_shared<const GraphDocument>(documentFromText(u"a 2 fail@2; b 3; c>a; d>b"_s));
    RunPair::Options options{document->options, document->options};
    options[1].aggregateExceptions = true;
    RunPair pair(document, options, false);
    QSignalSpy finished(&pair, &RunPair::finished);
    QVERIFY(pair.start());
    QVERIFY(finished.wait());
    const auto [fast, all] = pair.recordings();
    QCOMPARE(fast->state()[TaskId(3)].state, TaskState::Skipped);
    QCOMPARE(all->state()[TaskId(3)].state, TaskState::Succeeded);
    QVERIFY(!fast->origin().options.aggregateExceptions);
    QVERIFY(all->document().options.aggregateExceptions);
    const RunComparison comparison = compareRuns(*fast, *all);
    QCOMPARE(comparison.differing, (std::vector<TaskId>{TaskId(1), TaskId(3)}));
    QCOMPARE(comparison.firstParts->task, TaskId(1)); // b is closed in one, steps on in the other
    QCOMPARE(comparison.first[1].state, TaskState::Cancelled);
    QCOMPARE(comparison.second[1].state, TaskState::Succeeded);
    QCOMPARE(comparison.end, all->state().time());
}

void RunPairTest::refusesACycle()
{
    GraphDocument document;
    const TaskId a = document.graph.addTask(u"a"_s);
    document.graph.addDependency(a, a);
    RunPair pair(std::make_shared<const GraphDocument>(document), {}, false);
    const auto started = pair.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Cycle);
}

void RunPairTest::sameRunsAreSame()
{
    const RunComparison comparison =
        compareRuns(*recordingOf(u"a 3; b>a"_s), *recordingOf(u"a 3; b>a"_s));
    QVERIFY(comparison.isSame());
    QVERIFY(comparison.differing.empty());
}

void RunPairTest::tellsWhereRunsPart()
{
    const auto one = recordingOf(u"a 3; b>a"_s);
    const auto other = recordingOf(u"a 4; b>a"_s);
    const RunComparison comparison = compareRuns(*one, *other);
    QCOMPARE(comparison.differing.size(), 2U);
    QCOMPARE(comparison.firstParts->event, comparison.secondParts->event);
    QCOMPARE(one->log()[comparison.firstParts->event].kind, EventKind::Succeeded);
    QCOMPARE(other->log()[comparison.secondParts->event].kind, EventKind::Stepped);
    QCOMPARE(comparison.firstParts->task, TaskId(0));
}

void RunPairTest::aRunThatGoesFurtherPartsAtItsNextEvent()
{
    const GraphDocument document = documentFromText(u"a 3; b>a"_s);
    const auto whole = recordingOf(u"a 3; b>a"_s);
    const auto run = makeRun(document);
    playTo(*run, 2);
    const RunComparison comparison = compareRuns(*run->recording(), *whole);
    QVERIFY(!comparison.firstParts);
    QCOMPARE(comparison.secondParts->event, run->log().count());
    QVERIFY(!comparison.isSame());
}

void RunPairTest::requestsBecomeADemo()
{
    GraphDocument document = documentFromText(u"a 9; b>a; after 2 hold a; after 3 cancelAll 2"_s);
    const auto run = makeRun(document);
    play(*run);
    const auto script = demoScript(run->log());
    QCOMPARE(script, document.script);
    document.script = script;
    const auto again = makeRun(document);
    play(*again);
    QVERIFY(compareRuns(*run->recording(), *again->recording()).isSame());
}

STEPWISE_GUILESS_TEST_MAIN(RunPairTest)

#include "tst_runpair.moc"
