#include "core/trace/skipreason.h"

#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

/// A chain a, b, c: what became of a, and what c's skipping names, decide why c was skipped.
class SkipReasonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tells_data();
    void tells();
    void aTaskThatWasItselfAskedIsSkippedOnRequest();
    void whatSucceededInItsGraceWasCancelledAllTheSame();

private:
    TaskGraph m_graph;
};

void SkipReasonTest::initTestCase()
{
    m_graph = graphFromText(QStringLiteral("a b>a c>b"));
}

void SkipReasonTest::tells_data()
{
    QTest::addColumn<int>("end");        // of a
    QTest::addColumn<bool>("isNamed");   // as the cause of what follows
    QTest::addColumn<bool>("isChained"); // c names b, which names a
    QTest::addColumn<int>("reason");     // of c
    const auto row = [](const char *name, EventKind end, bool isNamed, bool isChained,
                        SkipReason reason) {
        QTest::newRow(name) << int(end) << isNamed << isChained << int(reason);
    };
    row("failed", EventKind::Failed, true, false, SkipReason::UpstreamFailed);
    row("failed, over another", EventKind::Failed, true, true, SkipReason::UpstreamFailed);
    row("timed out", EventKind::TimedOut, true, false, SkipReason::UpstreamFailed);
    row("cancelled", EventKind::Cancelled, true, false, SkipReason::UpstreamCancelled);
    row("cancelled by a request", EventKind::Cancelled, false, false,
        SkipReason::UpstreamCancelled);
}

void SkipReasonTest::tells()
{
    QFETCH(int, end);
    QFETCH(bool, isNamed);
    QFETCH(bool, isChained);
    QFETCH(int, reason);
    const TaskId a(0), b(1), c(2);
    TraceDetails details;
    RunState state(std::make_shared<Dependencies>(m_graph));
    const auto apply = [&](EventKind kind, TaskId task, std::uint32_t detail) {
        state.apply({Moment(0), task, 1, detail, kind, 0}, details);
    };
    apply(EventKind::Started, a, TraceEvent::none);
    apply(EventKind(end), a, TraceEvent::none);
    apply(EventKind::Skipped, b, isNamed ? a.value() : TraceEvent::none);
    const std::uint32_t cause = isChained ? b.value() : a.value();
    apply(EventKind::Skipped, c, isNamed ? cause : TraceEvent::none);
    QCOMPARE(int(skipReason(c, state)), reason);
}

void SkipReasonTest::aTaskThatWasItselfAskedIsSkippedOnRequest()
{
    RunState state(std::make_shared<Dependencies>(m_graph));
    state.apply({Moment(0), TaskId(2), 1, TraceEvent::none, EventKind::Skipped, 0}, {});
    QCOMPARE(skipReason(TaskId(2), state), SkipReason::Request);
}

void SkipReasonTest::whatSucceededInItsGraceWasCancelledAllTheSame()
{
    TraceDetails details;
    RunState state(std::make_shared<Dependencies>(m_graph));
    const std::uint32_t grace = details.addGrace({Duration(5), Moment(5), CancelledBy::Request});
    state.apply({Moment(0), TaskId(0), 1, TraceEvent::none, EventKind::Started, 0}, details);
    state.apply({Moment(0), TaskId(0), 1, grace, EventKind::Cancelling, 0}, details);
    state.apply({Moment(0), TaskId(1), 1, TraceEvent::none, EventKind::Skipped, 0}, details);
    state.apply({Moment(1), TaskId(0), 2, TraceEvent::none, EventKind::Succeeded, 0}, details);
    QCOMPARE(skipReason(TaskId(1), state), SkipReason::UpstreamCancelled);
}

STEPWISE_APPLESS_TEST_MAIN(SkipReasonTest)
#include "tst_skipreason.moc"
