#include "core/execution/simulatedengine.h"
#include "tests/support/conformance.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"
#include "tests/support/tracewords.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// A document, its requests and what the trace tells of them. What the rules do with tasks is
/// tested in tst_group….
class RunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesOutRequests_data();
    void carriesOutRequests();
    void playsTheScript_data();
    void playsTheScript();
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void refusesCycles();
    void refusesRequests_data();
    void refusesRequests();
    void recordsWhatWasAsked();
    void recordsDeadlinesAndAskers();
    void requestsInsideAStepComeAfterIt();
    void requestsWithoutTasksMeanAllThatAreCancelling();
    void theEngineHearsOfACancelWhenItIsAsked();
    void movesTheClockBeforeEachPassButTwo();
    void notesPauseAndResumeOnce();
    void holdsBeforeItBegins();
    void aRequestCanEndTheRun();
    void leavesTheScriptAloneUnlessAsked();
    void theLogFoldsToTheSameStates();
};

namespace {

QString words(const Run &run, const GraphDocument &document)
{
    return traceWords(run.log(), document.graph);
}

/// Simulated, and notes what it hears; a step of the first task can ask for something.
class SpyEngine final : public Engine, private TaskReports
{
public:
    explicit SpyEngine(const GraphDocument &document)
        : m_simulated(std::make_shared<const GraphDocument>(document))
    {
    }

    QString name() const override { return u"spy"_s; }
    const Clock &clock() const override { return m_simulated.clock(); }
    void passWaited(Duration waitTime) override { m_simulated.passWaited(waitTime); }
    StepTask makeTask(TaskId task) override
    {
        m_simulated.reportTo(*this);
        return m_simulated.makeTask(task);
    }
    QString refusal(RequestKind kind) const override
    {
        const bool isRefused = kind == RequestKind::FailNext || kind == RequestKind::Delay;
        return isRefused ? u"a spy cannot"_s : QString();
    }
    void cancelRequested(TaskId task, std::optional<Duration> grace) override
    {
        heard.append(u"%1~%2"_s.arg(task.value()).arg(grace ? toSeconds(*grace) : -1));
    }

    QStringList heard;
    std::function<void()> onSecondStepOfTheFirst;

private:
    void stepBegan(TaskId task, std::uint32_t step) override
    {
        reports().stepBegan(task, step);
        if (task.index() == 0 && step == 2 && onSecondStepOfTheFirst)
            onSecondStepOfTheFirst();
    }

    SimulatedEngine m_simulated;
};

} // namespace

void RunTest::carriesOutRequests_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("words");
    QTest::newRow("cancelAll") << u"a 9; b>a; after 1 cancelAll 0"_s
                               << u"1: a> a:1 <cancelAll> a~0 b/ | 2: a:2 | 3: a%"_s;
    QTest::newRow("cancelTask") << u"a 9; b>a; c; after 1 cancelTask a"_s
                                << u"1: a> a:1 c> c:1 <cancelTask> a% b/ | 2: c+"_s;
    QTest::newRow("cancelGroup") << u"a 9 in=g; b in=g/h; c>b; d; after 1 cancelGroup g"_s
                                 << u"1: a> a:1 b> b:1 d> d:1 <cancelGroup> a% b% c/ | 2: d+"_s;
    QTest::newRow("cancelRun") << u"a 9; b>a; after 1 cancelRun"_s
                               << u"1: a> a:1 <cancelRun> a% b/"_s;
    QTest::newRow("cancelNow") << u"a 9; after 1 cancelAll 9; after 2 cancelNow a"_s
                               << u"1: a> a:1 <cancelAll> a~9 | 2: a:2 <cancelNow> a%"_s;
    QTest::newRow("extendGrace")
        << u"a 9; after 1 cancelAll 0; after 2 extendGrace a 1"_s
        << u"1: a> a:1 <cancelAll> a~0 | 2: a:2 <extendGrace> a~1 | 3: a:3 | 4: a%"_s;
    QTest::newRow("hold, release") << u"a 2; after 1 hold a; after 2 release a"_s
                                   << u"1: a> a:1 <hold> a# | 2: <release> a^ | 3: a:2 | 4: a+"_s;
    QTest::newRow("hold: deadlines are looked at")
        << u"a 2 timeout=0; after 1 hold a"_s << u"1: a>0 a:1 <hold> a# | 3: a? a!a timed out"_s;
    QTest::newRow("throw") << u"a 2; after 1 throw x"_s << u"1: a> a:1 <throw> | 2: a%"_s;
    QTest::newRow("failNext") << u"a 3; b>a; after 1 failNext a why"_s
                              << u"1: a> a:1 <failNext> | 2: a:2 a!why b/a"_s;
    QTest::newRow("failNext, without a text: the task's own")
        << u"a 3; after 1 failNext a"_s << u"1: a> a:1 <failNext> | 2: a:2 a!boom-a"_s;
    QTest::newRow("failNext on a task that has not started")
        << u"a; b>a; after 1 failNext b why"_s << u"1: a> a:1 <failNext> | 2: a+ b> b:1 b!why"_s;
    QTest::newRow("delay") << u"a 2; b 4; after 1 delay a 2"_s
                           << u"1: a> a:1 b> b:1 <delay> | 2: b:2 | 3: b:3 | 4: a:2 b:4 | "
                              "5: a+ b+"_s;
    QTest::newRow("ignoreCancel: closed at once")
        << u"a 3; b>a; after 1 ignoreCancel a; after 2 cancelTask a"_s
        << u"1: a> a:1 <ignoreCancel> | 2: a:2 <cancelTask> a% a&the task yielded while it was being closed b/"_s;
    QTest::newRow("ignoreCancel: at the end of the grace, an error")
        << u"a 9; b>a; after 1 ignoreCancel a; after 2 cancelTask a 2"_s
        << u"1: a> a:1 <ignoreCancel> | 2: a:2 <cancelTask> a~2 b/ | 3: a:3 | 4: a:4 | 5: a%"_s;
    QTest::newRow("ignoreCancel: ends by itself within the grace")
        << u"a 3; b>a; after 1 ignoreCancel a; after 2 cancelTask a 9"_s
        << u"1: a> a:1 <ignoreCancel> | 2: a:2 <cancelTask> a~9 b/ | 3: a:3 | 4: a+"_s;
    QTest::newRow("ignoreCancel: before it starts, and with a swallowed timeout")
        << u"a; b>a 9 timeout=2 answer=continue; after 1 ignoreCancel b"_s
        << u"1: a> a:1 <ignoreCancel> | 2: a+ b>2 b:1 | 3: b:2 | 4: b:3 | 5: b? b!the task yielded while it was being closed"_s;
    QTest::newRow("setWaitTime") << u"a 9 timeout=5; after 2 setWaitTime 3"_s
                                 << u"1: a>5 a:1 | 2: a:2 <setWaitTime> | 3: a:3 | "
                                    "4: a? a!a timed out"_s;
    QTest::newRow("pause, resume: the driver's")
        << u"a; after 1 pause; after 1 resume"_s << u"1: a> a:1 <pause> <resume> | 2: a+"_s;
}

void RunTest::carriesOutRequests()
{
    QFETCH(QString, document);
    const GraphDocument read = documentFromText(document);
    const auto run = makeRun(read);
    play(*run);
    QTEST(words(*run, read), "words");
}

void RunTest::playsTheScript_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("words");
    QTest::newRow("in file order within a pass") << u"a 9; after 1 hold a; after 1 cancelTask a"_s
                                                 << u"1: a> a:1 <hold> a# <cancelTask> a%"_s;
    QTest::newRow("by pass, whatever the order in the file")
        << u"a 9; after 2 release a; after 1 hold a; after 3 cancelAll"_s
        << u"1: a> a:1 <hold> a# | 2: <release> a^ | 3: a:2 <cancelAll> a%"_s;
    QTest::newRow("none after the end")
        << u"a; after 2 cancelAll; after 3 cancelAll"_s << u"1: a> a:1 | 2: a+"_s;
    QTest::newRow("none after an entry that ends the run")
        << u"a 9; after 1 cancelRun; after 1 cancelAll"_s << u"1: a> a:1 <cancelRun> a%"_s;
    QTest::newRow("what changes nothing is on record, too")
        << u"a 0; b 2; after 1 cancelTask a"_s
        << u"1: a> a+ b> b:1 <cancelTask> | 2: b:2 | 3: b+"_s;
}

void RunTest::playsTheScript()
{
    carriesOutRequests();
}

void RunTest::tellsHowItEnded_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("succeeded") << u"a; b>a"_s << u"succeeded"_s;
    QTest::newRow("nothing to do") << u""_s << u"succeeded"_s;
    QTest::newRow("an error") << u"a fail@1; b"_s << u"failed error[boom-a]"_s;
    QTest::newRow("all errors") << u"options aggregate; a fail@1; b fail@1"_s
                                << u"failed exceptionGroup[boom-a, boom-b]"_s;
    QTest::newRow("an error from outside") << u"a; after 1 throw x"_s << u"failed error[x]"_s;
    QTest::newRow("the run's timeout") << u"options timeout=0; a 9"_s << u"timedOut timeout"_s;
    QTest::newRow("a task's timeout that it lets out")
        << u"a 9 timeout=0 answer=propagate"_s << u"timedOut timeout"_s;
    QTest::newRow("a task's timeout that is an error")
        << u"a 9 timeout=0"_s << u"failed error[a timed out]"_s;
    QTest::newRow("a task's timeout that it answers")
        << u"a 9 timeout=0 answer=complete; b 9 timeout=0 answer=continue"_s << u"succeeded"_s;
    QTest::newRow("cancelled") << u"a 9; after 1 cancelAll"_s << u"cancelled"_s;
    QTest::newRow("cancelled, but within its grace all succeeded")
        << u"a; after 1 cancelAll 9"_s << u"cancelled"_s;
    QTest::newRow("one task cancelled") << u"a 9; b; after 1 cancelTask a"_s << u"cancelled"_s;
    QTest::newRow("a cancel that had nothing to do")
        << u"a 0; b; after 1 cancelTask a"_s << u"succeeded"_s;
    QTest::newRow("an error is told before a cancel")
        << u"a 9; b 2 fail@2; after 1 cancelTask a"_s << u"failed error[boom-b]"_s;
    QTest::newRow("the run cancelled") << u"a 9; after 1 cancelRun 0"_s << u"cancelled"_s;
    QTest::newRow("the run ended within its grace")
        << u"a; after 1 cancelRun 9"_s << u"succeeded"_s;
}

void RunTest::tellsHowItEnded()
{
    QFETCH(QString, document);
    const auto run = makeRun(documentFromText(document));
    QVERIFY(!run->state().outcome());
    play(*run);
    QTEST(outcomeWords(*run->state().outcome()), "outcome");
    QCOMPARE(run->log()[run->log().count() - 1].kind, EventKind::Finished);
}

void RunTest::refusesCycles()
{
    const auto document = std::make_shared<const GraphDocument>(documentFromText(u"a>b; b>a; c"_s));
    const auto run =
        Run::create({document, std::make_shared<const Dependencies>(document->graph), {}, false},
                    std::make_unique<SimulatedEngine>(document));
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::Cycle);
}

void RunTest::refusesRequests_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<bool>("isAfterTheEnd");
    QTest::newRow("a task that is not there")
        << requestFor(RequestKind::CancelTask, {TaskId(7)}) << false;
    QTest::newRow("to fail, of an engine that cannot")
        << requestFor(RequestKind::FailNext, {TaskId(0)}) << false;
    QTest::newRow("to wait, of an engine that cannot")
        << requestFor(RequestKind::Delay, {TaskId(0)}) << false;
    QTest::newRow("after the end") << requestFor(RequestKind::CancelAll) << true;
}

void RunTest::refusesRequests()
{
    QFETCH(Request, request);
    QFETCH(bool, isAfterTheEnd);
    const GraphDocument document = documentFromText(u"a"_s);
    const auto run = makeRun(document, std::make_unique<SpyEngine>(document));
    playTo(*run, isAfterTheEnd ? 9 : 1);
    const std::size_t before = run->log().count();
    const auto result = run->request(request);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadUsage);
    QVERIFY(!result.error().message.isEmpty());
    QCOMPARE(run->log().count(), before);
}

void RunTest::recordsWhatWasAsked()
{
    const GraphDocument document = documentFromText(u"a 9; b 9"_s);
    const auto run = makeRun(document);
    playTo(*run, 3);
    const Request asked = requestFor(RequestKind::CancelTask, {taskOf(document, "b")}, 2s);
    QVERIFY(run->request(asked));
    const TraceEvent &requested = run->log()[run->log().count() - 2];
    QCOMPARE(requested.kind, EventKind::Requested);
    QCOMPARE(requested.pass, 3U);
    QCOMPARE(requested.time, Moment(1s));
    QVERIFY(run->log().details().request(requested.detail) == asked);
}

void RunTest::recordsDeadlinesAndAskers()
{
    const GraphDocument document =
        documentFromText(u"options wait=4; a 9 timeout=3; b 3 fail@3; after 1 cancelTask a 2"_s);
    const auto run = makeRun(document);
    playTo(*run, 3);
    const TraceDetails &details = run->log().details();
    std::vector<GraceDetail> graces;
    for (std::size_t index = 0; index < run->log().count(); ++index) {
        if (run->log()[index].kind == EventKind::Cancelling)
            graces.push_back(details.grace(run->log()[index].detail));
    }
    QCOMPARE(details.moment(run->log()[0].detail), Moment(3s));
    QVERIFY(graces == std::vector<GraceDetail>(
                          {{2s, 2s, CancelledBy::Request}, {4s, 2s, CancelledBy::Error}}));
}

void RunTest::requestsInsideAStepComeAfterIt()
{
    const GraphDocument document = documentFromText(u"a 9; b 9; c>a"_s);
    auto engine = std::make_unique<SpyEngine>(document);
    SpyEngine &spy = *engine;
    const auto run = makeRun(document, std::move(engine));
    spy.onSecondStepOfTheFirst = [&] {
        QVERIFY(run->request(requestFor(RequestKind::CancelTask, {taskOf(document, "a")})));
        QVERIFY(run->request(requestFor(RequestKind::Hold, {taskOf(document, "b")})));
    };
    playTo(*run, 2);
    QCOMPARE(words(*run, document), u"1: a> a:1 b> b:1 | 2: a:2 <cancelTask> a% c/ <hold> b#"_s);
    QVERIFY(run->isBetweenPasses());
}

void RunTest::requestsWithoutTasksMeanAllThatAreCancelling()
{
    const GraphDocument document = documentFromText(
        u"a 9; b 9; c 3; after 1 cancelTask a,b 0; after 2 extendGrace - 5; after 3 cancelNow -"_s);
    const auto run = makeRun(document);
    play(*run);
    QCOMPARE(words(*run, document),
             u"1: a> a:1 b> b:1 c> c:1 <cancelTask> a~0 b~0 | "
             "2: a:2 b:2 c:2 <extendGrace> a~5 b~5 | 3: a:3 b:3 c:3 <cancelNow> a% b% | 4: c+"_s);
}

void RunTest::theEngineHearsOfACancelWhenItIsAsked()
{
    const GraphDocument document = documentFromText(u"a 9; b 9; after 1 cancelTask b 3"_s);
    auto engine = std::make_unique<SpyEngine>(document);
    const SpyEngine &spy = *engine;
    const auto run = makeRun(document, std::move(engine));
    playTo(*run, 1);
    QCOMPARE(spy.heard, QStringList(u"1~3"_s));
}

void RunTest::movesTheClockBeforeEachPassButTwo()
{
    GraphDocument document = documentFromText(u"a 9"_s);
    document.options.waitTime = 1500ms;
    const auto run = makeRun(document);
    QCOMPARE(run->nextWait(), Duration(0));
    for (const Duration time : {0ms, 0ms, 1500ms, 3000ms}) {
        run->advance();
        QCOMPARE(run->clock(), time);
    }
    QCOMPARE(run->nextWait(), Duration(1500ms));
    const auto stopped = makeRun(documentFromText(u"a; b"_s));
    while (stopped->pass() < 3 && !stopped->isFinished()) {
        stopped->advance({1, UINT32_MAX});
        QCOMPARE(stopped->clock(), Moment(0));
    }
}

void RunTest::notesPauseAndResumeOnce()
{
    const GraphDocument document = documentFromText(u"a"_s);
    const auto run = makeRun(document);
    run->noteResumed();
    run->advance();
    run->notePaused();
    run->notePaused();
    QVERIFY(run->state().isPaused());
    run->noteResumed();
    run->noteResumed();
    play(*run);
    QCOMPARE(words(*run, document), u"1: a> a:1 = => | 2: a+"_s);
}

void RunTest::holdsBeforeItBegins()
{
    const GraphDocument document = documentFromText(u"a; b"_s);
    const auto run = makeRun(document);
    QVERIFY(run->request(requestFor(RequestKind::Hold, {taskOf(document, "a")})));
    QVERIFY(!run->hasBegun());
    playTo(*run, 2);
    QVERIFY(run->request(requestFor(RequestKind::Release, {taskOf(document, "a")})));
    play(*run);
    QCOMPARE(words(*run, document),
             u"0: <hold> a# | 1: b> b:1 | 2: b+ <release> a^ | 3: a> a:1 | 4: a+"_s);
}

void RunTest::aRequestCanEndTheRun()
{
    const GraphDocument document = documentFromText(u"a 9; b 9"_s);
    const auto run = makeRun(document);
    run->advance({1, UINT32_MAX});
    QVERIFY(run->request(requestFor(RequestKind::CancelRun)));
    QVERIFY(run->isFinished());
    QCOMPARE(outcomeWords(*run->state().outcome()), u"cancelled"_s);
    QCOMPARE(run->advance(), Run::Progress::Finished);
    QCOMPARE(words(*run, document), u"1: a> a:1 <cancelRun> a% b/"_s);
}

void RunTest::leavesTheScriptAloneUnlessAsked()
{
    const auto document =
        std::make_shared<const GraphDocument>(documentFromText(u"a; after 1 cancelAll"_s));
    auto run =
        Run::create({document, std::make_shared<const Dependencies>(document->graph), {}, false},
                    std::make_unique<SimulatedEngine>(document));
    play(**run);
    QCOMPARE(words(**run, *document), u"1: a> a:1 | 2: a+"_s);
}

void RunTest::theLogFoldsToTheSameStates()
{
    for (const ConformanceCase &scenario : conformanceCases()) {
        const auto run = makeRun(scenario.document);
        play(*run);
        const Dependencies dependencies(scenario.document.graph);
        RunState folded(std::make_shared<const Dependencies>(
            scenario.document.options.reverse ? dependencies.reversed() : dependencies));
        for (std::size_t index = 0; index < run->log().count(); ++index)
            folded.apply(run->log()[index], run->log().details());
        QVERIFY(folded.counts() == run->state().counts());
        QCOMPARE(folded.endedCount(), static_cast<std::uint32_t>(folded.taskCount()));
        QCOMPARE(folded.takeChanges(), run->takeChanges());
    }
}

STEPWISE_APPLESS_TEST_MAIN(RunTest)
#include "tst_run.moc"
