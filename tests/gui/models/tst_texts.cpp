#include "gui/models/eventtext.h"
#include "gui/models/statustext.h"
#include "gui/models/taskprogress.h"
#include "gui/models/waittext.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// a succeeded, b runs at step 3, c waits, d is held; e is cancelling, f was skipped.
ValueSource busyRun()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Succeeded, u"a"_s, 8.5);
    source.happen(EventKind::Started, u"b"_s, 8.5);
    source.happen(EventKind::Stepped, u"b"_s, 9, 3);
    source.happen(EventKind::Held, u"d"_s, 9);
    source.happen(EventKind::Started, u"e"_s, 9);
    source.happen(EventKind::Cancelling, u"e"_s, 10,
                  source.details().addGrace({10s, 20s, CancelledBy::Request}));
    source.happen(EventKind::Skipped, u"f"_s, 10);
    source.setClock(16.8);
    return source;
}

Request requestOf(RequestKind kind, std::optional<Duration> grace = {})
{
    Request request;
    request.kind = kind;
    request.grace = grace;
    request.duration = 2s;
    request.error = u"boom"_s;
    return request;
}

} // namespace

class TextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReasonStandsBesideTheTask_data();
    void theReasonStandsBesideTheTask();
    void endsTellHowLongAndWhy();
    void requestsAreToldInWords_data();
    void requestsAreToldInWords();
    void outcomesAreToldInWords();
    void waitLinksAreToldInWords_data();
    void waitLinksAreToldInWords();
    void everyStateHasItsTitle();
    void barsShowTheStepThatGoesOnHalf_data();
    void barsShowTheStepThatGoesOnHalf();
};

void TextsTest::theReasonStandsBesideTheTask_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("line");
    QTest::newRow("succeeded") << u"a"_s << u"after 8.5 s"_s;
    QTest::newRow("running") << u"b"_s << u"step 3 of 4"_s;
    QTest::newRow("waiting") << u"c"_s << u"waits for 1 of 2"_s;
    QTest::newRow("held while it waits") << u"d"_s << u"waits for 1 of 1"_s;
    QTest::newRow("cancelling") << u"e"_s << u"3.2 s left"_s;
    QTest::newRow("skipped") << u"f"_s << u"upstream cancelled"_s;
}

void TextsTest::theReasonStandsBesideTheTask()
{
    QFETCH(QString, task);
    const ValueSource source = busyRun();
    QTEST(StatusText::line(source.task(task), source), "line");
}

void TextsTest::endsTellHowLongAndWhy()
{
    ValueSource source = busyRun();
    source.happen(EventKind::Suppressed, u"e"_s, 20, source.details().addText(u"no way"_s));
    QCOMPARE(EventText::of(source.log()[1], source), u"Succeeded after 8.5 s"_s);
    QCOMPARE(EventText::of(source.log()[6], source), u"Cancelling, 10.0 s of grace"_s);
    QCOMPARE(EventText::of(source.log()[8], source), u"Error while it was closed: no way"_s);
    source.happen(EventKind::TimedOut, u"b"_s, 30);
    QCOMPARE(EventText::of(source.log()[9], source), u"Timed out after 21.5 s"_s);
}

void TextsTest::requestsAreToldInWords_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("text");
    Request task = requestOf(RequestKind::CancelTask, 5s);
    task.tasks = {TaskId(0)};
    Request group = requestOf(RequestKind::CancelGroup);
    group.group = GroupId(0);
    Request some = requestOf(RequestKind::Hold);
    some.tasks = {TaskId(0), TaskId(1)};
    QTest::newRow("all") << requestOf(RequestKind::CancelAll, 10s)
                         << u"Asked to cancel all tasks with 10.0 s of grace"_s;
    QTest::newRow("a task") << task << u"Asked to cancel a with 5.0 s of grace"_s;
    QTest::newRow("a group") << group << u"Asked to cancel First at once"_s;
    QTest::newRow("some tasks") << some << u"Asked to hold 2 tasks"_s;
    QTest::newRow("throw") << requestOf(RequestKind::Throw) << u"Error raised into the run: boom"_s;
    QTest::newRow("wait time") << requestOf(RequestKind::SetWaitTime)
                               << u"Time between passes set to 2.0 s"_s;
}

void TextsTest::requestsAreToldInWords()
{
    QFETCH(Request, request);
    QTEST(EventText::of(request, groupedDocument().graph), "text");
}

void TextsTest::outcomesAreToldInWords()
{
    QCOMPARE(EventText::of(RunOutcome{}), u"Run succeeded"_s);
    QCOMPARE(EventText::of(RunOutcome{OutcomeKind::Cancelled, Raises::Nothing, {}}),
             u"Run cancelled"_s);
    QCOMPARE(EventText::of(RunOutcome{
                 OutcomeKind::Failed, Raises::ExceptionGroup, {u"disk full"_s, u"no net"_s}}),
             u"Run failed: disk full; no net"_s);
}

void TextsTest::waitLinksAreToldInWords_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("text");
    QTest::newRow("waiting") << u"c"_s << u"waits for 1 of 2"_s;
    QTest::newRow("waiting and held") << u"d"_s << u"waits for 1 of 1; held too"_s;
    QTest::newRow("running") << u"b"_s << u"step 3 of 4"_s;
    QTest::newRow("cancelling") << u"e"_s << u"cancelling, 3.2 s left"_s;
    QTest::newRow("skipped") << u"f"_s << u"skipped, upstream cancelled"_s;
}

void TextsTest::waitLinksAreToldInWords()
{
    QFETCH(QString, task);
    const ValueSource source = busyRun();
    const WaitReason reason = waitReason(source.task(task), source.state(), std::nullopt);
    QTEST(WaitText::of(reason.chain.front(), source), "text");
}

void TextsTest::everyStateHasItsTitle()
{
    QCOMPARE(WaitText::title(TaskState::Waiting), u"Why it waits"_s);
    QCOMPARE(WaitText::title(TaskState::Skipped), u"Why it was skipped"_s);
    QCOMPARE(WaitText::title(TaskState::Running), u"Why it stands still"_s);
}

void TextsTest::barsShowTheStepThatGoesOnHalf_data()
{
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<unsigned>("step");
    QTest::addColumn<double>("fraction"); // −1: no bar
    QTest::newRow("waiting") << TaskState::Waiting << 0U << -1.0;
    QTest::newRow("just started") << TaskState::Running << 0U << 0.0;
    QTest::newRow("in its third step") << TaskState::Running << 3U << 0.625;
    QTest::newRow("failed in its third step") << TaskState::Failed << 3U << 0.5;
    QTest::newRow("more steps than told") << TaskState::Running << 9U << 1.0;
    QTest::newRow("succeeded") << TaskState::Succeeded << 4U << -1.0;
}

void TextsTest::barsShowTheStepThatGoesOnHalf()
{
    QFETCH(TaskState, state);
    QFETCH(unsigned, step);
    TaskStatus status;
    status.state = state;
    status.step = step;
    status.startedAt = state == TaskState::Waiting ? TaskStatus::never : Moment(0);
    QTEST(progressFraction(status, 4).value_or(-1.0), "fraction");
    QVERIFY(!progressFraction(status, std::nullopt));
}

STEPWISE_GUILESS_TEST_MAIN(TextsTest)
#include "tst_texts.moc"
