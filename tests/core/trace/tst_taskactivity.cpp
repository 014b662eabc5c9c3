#include "core/trace/runstate.h"

#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace stepwise {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_TaskActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoldedFromTheTrace();
    void ofMuchOutputTheEndIsKept();
    void aNewLaunchBeginsAnew();
    void wordsAloneAreNoProgress();
    void differencesAreSeen();

private:
    /// Applies one event of the first task.
    void apply(RunState &state, EventKind kind, std::uint32_t detail, std::uint16_t extra = 0)
    {
        state.apply({1s, TaskId(0), 1, detail, kind, extra}, m_details);
    }
    static RunState newState()
    {
        return RunState(std::make_shared<const Dependencies>(testing::graphFromText(u"a b"_s)));
    }

    TraceDetails m_details;
};

void tst_TaskActivity::isFoldedFromTheTrace()
{
    RunState state = newState();
    QCOMPARE(state.activity(TaskId(0)), TaskActivity());
    apply(state, EventKind::Launched, m_details.addLaunch({u"process 7"_s, u"/log"_s, {}}));
    apply(state, EventKind::Output, m_details.addText(u"one"_s), 1);
    apply(state, EventKind::Output, m_details.addText(u"two\nthree"_s), 2);
    apply(state, EventKind::Progress, m_details.addText(u"half"_s), 500);
    apply(state, EventKind::Used, m_details.addUsage({2s, 4096, u"exit code 0"_s}));

    const TaskActivity activity = state.activity(TaskId(0));
    QCOMPARE(activity.launch.handle, u"process 7"_s);
    QCOMPARE(activity.outputTail, u"one\ntwo\nthree"_s);
    QCOMPARE(activity.progress, std::optional(0.5));
    QCOMPARE(activity.progressText, u"half"_s);
    QCOMPARE(activity.usage->cpuTime, std::optional<Duration>(2s));
    QCOMPARE(state.activity(TaskId(1)), TaskActivity());
}

void tst_TaskActivity::wordsAloneAreNoProgress()
{
    RunState state = newState();
    apply(state, EventKind::Progress, m_details.addText(u"pending"_s), 0);
    QCOMPARE(state.activity(TaskId(0)).progress, std::nullopt);
    QCOMPARE(state.activity(TaskId(0)).progressText, u"pending"_s);
    apply(state, EventKind::Progress, m_details.addText(u"[3/4]"_s), 750);
    apply(state, EventKind::Progress, m_details.addText(u"[0/4]"_s), 0);
    QCOMPARE(state.activity(TaskId(0)).progress, std::optional(0.0));
}

void tst_TaskActivity::ofMuchOutputTheEndIsKept()
{
    RunState state = newState();
    for (int line = 0; line < 5000; ++line)
        apply(state, EventKind::Output, m_details.addText(u"line %1"_s.arg(line)), 1);
    const QString tail = state.activity(TaskId(0)).outputTail;
    QVERIFY(tail.size() <= TaskActivity::tailLimit);
    QVERIFY(tail.startsWith(u"line "_s)); // whole lines
    QVERIFY(tail.endsWith(u"line 4999"_s));
}

void tst_TaskActivity::aNewLaunchBeginsAnew()
{
    RunState state = newState();
    apply(state, EventKind::Output, m_details.addText(u"of the first attempt"_s), 1);
    apply(state, EventKind::Progress, TraceEvent::none, 900);
    apply(state, EventKind::Launched, m_details.addLaunch({u"job 2"_s, {}, {}}));
    QVERIFY(!state.activity(TaskId(0)).progress);
    QVERIFY(state.activity(TaskId(0)).outputTail.isEmpty());
}

void tst_TaskActivity::differencesAreSeen()
{
    RunState state = newState();
    const RunState before = state;
    apply(state, EventKind::Progress, TraceEvent::none, 250);
    QCOMPARE(state.differences(before), std::vector<TaskId>{TaskId(0)});
    QCOMPARE(before.differences(state), std::vector<TaskId>{TaskId(0)});
    QVERIFY(state.differences(state).empty());
}

} // namespace stepwise

STEPWISE_APPLESS_TEST_MAIN(stepwise::tst_TaskActivity)
#include "tst_taskactivity.moc"
