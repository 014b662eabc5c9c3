#include "core/execution/cancelpreview.h"
#include "core/execution/run.h"
#include "core/execution/simulatedengine.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

/// Runs of small random graphs, stopped anywhere, in the middle of passes too.
class RandomRun
{
public:
    explicit RandomRun(std::uint32_t seed) : m_random(seed)
    {
        addTasks();
        m_document->options.waitTime = 500ms;
        m_document->options.aggregateExceptions = chance(2);
        m_document->options.reverse = chance(4);
        if (chance(3))
            m_document->options.maxRunning = below(3) + 1;
        m_run = std::move(
            Run::create({m_document, std::make_shared<const Dependencies>(m_document->graph),
                         m_document->options, false},
                        std::make_unique<SimulatedEngine>(m_document))
                .value());
        goOn();
        const bool isSome = chance(2);
        if (chance(2) &&
            m_run->request(request(isSome ? RequestKind::CancelTask : RequestKind::CancelAll)))
            goOn();
    }

    Run &run() { return *m_run; }
    const TaskGraph &graph() const { return m_document->graph; }

    Request request(RequestKind kind)
    {
        Request request;
        request.kind = kind;
        if (chance(2))
            request.grace = below(6) * 500ms;
        if (kind == RequestKind::CancelGroup)
            request.group = GroupId(below(2));
        const bool namesTasks =
            kind == RequestKind::CancelTask || (kind == RequestKind::CancelNow && chance(2));
        for (std::uint32_t left = namesTasks ? below(3) + 1 : 0; left > 0; --left)
            request.tasks.push_back(TaskId(below(taskCount)));
        return request;
    }

private:
    static constexpr std::uint32_t taskCount = 12;

    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(m_random()) % bound;
    }
    bool chance(std::uint32_t oneIn) { return below(oneIn) == 0; }

    void addTasks()
    {
        TaskGraph &graph = m_document->graph;
        const GroupId outer = graph.addGroup(QStringLiteral("outer"));
        const GroupId inner = graph.addGroup(QStringLiteral("inner"), {}, outer);
        for (std::uint32_t index = 0; index < taskCount; ++index) {
            const GroupId group = chance(3) ? inner : chance(2) ? outer : GroupId();
            const TaskId task = graph.addTask(QStringLiteral("t%1").arg(index), {}, group);
            for (std::uint32_t before = 0; before < index; ++before) {
                if (chance(4))
                    graph.addDependency(task, TaskId(before));
            }
            TaskSettings &settings = m_document->settings(task);
            settings.simulation.steps = below(5);
            settings.simulation.pollPeriod = below(3) + 1;
            settings.simulation.onCancel = chance(2) ? OnCancel::Fail : OnCancel::Close;
            if (chance(3))
                settings.timeout = below(8) * 500ms;
            if (chance(8))
                settings.simulation.failAtStep = 2;
        }
    }

    void goOn()
    {
        for (std::uint32_t left = below(8); left > 0; --left) {
            Run::Budget budget;
            budget.steps = below(6) + 1;
            m_run->advance(budget);
        }
    }

    std::mt19937 m_random;
    std::shared_ptr<GraphDocument> m_document = std::make_shared<GraphDocument>();
    std::unique_ptr<Run> m_run;
};

/// Whether what became of a task is what was foretold.
bool isAsForetold(CancelEffect effect, const CancelPreview &preview, const TaskStatus &before,
                  const TaskStatus &after, Moment now)
{
    switch (effect) {
    case CancelEffect::GoesOn:
    case CancelEffect::AlreadyEnded:
        return after.state == before.state && after.graceDeadline == before.graceDeadline;
    case CancelEffect::StopsNow:
        return after.state == TaskState::Cancelled;
    case CancelEffect::GetsGrace:
        return after.state == TaskState::Cancelling &&
               after.graceDeadline == graceEnd(before, preview.grace, now);
    case CancelEffect::Skipped:
    case CancelEffect::SkippedDownstream:
        return after.state == TaskState::Skipped;
    }
    return false;
}

} // namespace

/// What the preview of a cancel foretells must be what the run then does.
class CancelForesightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runDoesWhatWasForetold_data();
    void runDoesWhatWasForetold();
    void aRunThatGetsGraceEndsWhenItWasForetold();
};

void CancelForesightTest::runDoesWhatWasForetold_data()
{
    QTest::addColumn<RequestKind>("kind");
    for (const RequestKind kind :
         {RequestKind::CancelAll, RequestKind::CancelTask, RequestKind::CancelGroup,
          RequestKind::CancelRun, RequestKind::CancelNow})
        QTest::newRow(qPrintable(requestKey(kind))) << kind;
}

void CancelForesightTest::runDoesWhatWasForetold()
{
    QFETCH(RequestKind, kind);
    std::size_t affected = 0;
    for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
        RandomRun random(seed);
        Run &run = random.run();
        if (run.isFinished())
            continue;
        const Request request = random.request(kind);
        const RunState before = run.state();
        const Moment now = run.clock();
        const CancelPreview preview = previewCancel(request, random.graph(), before, now);
        QVERIFY(run.request(request));
        for (std::size_t index = 0; index < before.taskCount(); ++index) {
            const TaskId task = TaskId::fromIndex(index);
            const CancelEffect effect = effectOn(task, preview, before);
            QVERIFY2(isAsForetold(effect, preview, before[task], run.state()[task], now),
                     qPrintable(QStringLiteral("seed %1, task %2, effect %3")
                                    .arg(seed)
                                    .arg(index)
                                    .arg(static_cast<int>(effect))));
        }
        affected += preview.affectedCount();
    }
    QVERIFY2(affected > 30, qPrintable(QString::number(affected)));
}

/// Cancelled with a grace period, a run goes on as if nothing had been asked up to the first pass
/// behind the foretold end; what has not ended then ends in that pass.
void CancelForesightTest::aRunThatGetsGraceEndsWhenItWasForetold()
{
    int cutShort = 0;
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        RandomRun random(seed);
        Run &run = random.run();
        if (run.isFinished())
            continue;
        Request request = random.request(RequestKind::CancelRun);
        request.grace = 1'250ms;
        const Moment now = run.clock();
        const CancelPreview preview = previewCancel(request, random.graph(), run.state(), now);
        if (preview.goingOn == 0)
            continue; // all tasks have ended, and the run does in its next pass
        QCOMPARE(preview.runEnd, std::optional<Moment>(now + 1'250ms));
        QCOMPARE(preview.affectedCount(), 0U);
        QVERIFY(run.request(request));
        const std::size_t begin = run.log().count();
        for (int left = 100; left > 0 && !run.isFinished(); --left)
            run.advance();
        QVERIFY(run.isFinished());
        QVERIFY(run.clock() <= *preview.runEnd + 500ms);
        bool isCut = false;
        for (std::size_t index = begin; index < run.log().count(); ++index) {
            const TraceEvent &event = run.log()[index];
            isCut |= event.time > *preview.runEnd && event.kind == EventKind::Cancelled;
            if (event.time > *preview.runEnd)
                QVERIFY(event.kind == EventKind::Cancelled || event.kind == EventKind::Skipped ||
                        event.kind == EventKind::Suppressed || event.kind == EventKind::Finished);
        }
        cutShort += isCut;
    }
    QVERIFY2(cutShort > 20, qPrintable(QString::number(cutShort)));
}

STEPWISE_APPLESS_TEST_MAIN(CancelForesightTest)

#include "tst_cancelforesight.moc"
