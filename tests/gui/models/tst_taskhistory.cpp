#include "gui/models/taskfacts.h"
#include "gui/models/taskhistory.h"
#include "gui/models/timetext.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const TaskHistory &history)
{
    QStringList lines;
    for (const HistoryLine &line : history.lines())
        lines.append(TimeText::clock(line.time) + u' ' + line.text);
    return lines;
}

/// "Step: 3 of 4 (hint)"
QStringList linesOf(const Facts &facts)
{
    QStringList lines;
    for (const Fact &fact : facts)
        lines.append(fact.name + u": "_s + fact.value +
                     (fact.hint.isEmpty() ? QString() : u" ("_s + fact.hint + u')'));
    return lines;
}

} // namespace

class TaskHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsStatesAndHoldsAndErrors();
    void followsTheTailOfTheLog();
    void timingBeforeTheStart();
    void timingWhileItIsCancelled();
    void settingsTellWhatIsNotPlain();
    void errorsAndSuppressedErrors();
    void severalTasksAddUp();
};

void TaskHistoryTest::tellsStatesAndHoldsAndErrors()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Succeeded, u"a"_s, 1);
    source.happen(EventKind::Held, u"b"_s, 2);
    source.happen(EventKind::Released, u"b"_s, 3);
    source.happen(EventKind::Started, u"b"_s, 4);
    source.happen(EventKind::Stepped, u"b"_s, 5, 2);
    source.happen(EventKind::Failed, u"b"_s, 6, source.details().addText(u"disk full"_s));
    const TaskHistory history(source.task(u"b"_s), source);
    QCOMPARE(linesOf(history),
             QStringList({u"00:00.0 Waiting for 1 tasks, run started"_s, u"00:01.0 Ready"_s,
                          u"00:02.0 Held"_s, u"00:03.0 Released"_s, u"00:04.0 Started"_s,
                          u"00:06.0 Failed at step 2 of 4: disk full"_s}));
    QVERIFY(history.lines()[2].hasHeldMark);
    QCOMPARE(history.lines()[5].state, TaskState::Failed);
}

void TaskHistoryTest::followsTheTailOfTheLog()
{
    ValueSource source(groupedDocument());
    TaskHistory history(source.task(u"c"_s), source);
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Succeeded, u"a"_s, 1);
    QVERIFY(!history.follow());
    source.happen(EventKind::Started, u"b"_s, 1);
    source.happen(EventKind::Succeeded, u"b"_s, 2);
    QVERIFY(history.follow());
    QCOMPARE(linesOf(history).last(), u"00:02.0 Ready"_s);
    QVERIFY(!history.follow());
}

void TaskHistoryTest::timingBeforeTheStart()
{
    GraphDocument document = groupedDocument();
    document.settings(TaskId(0)).timeout = 120s;
    document.settings(TaskId(0)).simulation.pollPeriod = 2;
    document.options.errorWaitTime = 10s;
    const ValueSource source(document);
    QCOMPARE(linesOf(TaskFacts::timing(TaskId(0), source)),
             QStringList({u"Step: 0 of 4"_s, u"Poll period: every 2 passes"_s,
                          u"Deadline: 120.0 s after start"_s, u"Grace: 10.0 s (default)"_s}));
}

void TaskHistoryTest::timingWhileItIsCancelled()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 1, source.details().addMoment(31s));
    source.happen(EventKind::Stepped, u"a"_s, 2, 2);
    source.happen(EventKind::Cancelling, u"a"_s, 3,
                  source.details().addGrace({10s, 13s, CancelledBy::Request}));
    source.setClock(9.8);
    QCOMPARE(
        linesOf(TaskFacts::timing(source.task(u"a"_s), source)),
        QStringList({u"Step: 2 of 4"_s, u"Poll period: every pass"_s,
                     u"Running time: 8.8 s (since 00:01.0)"_s, u"Deadline: 00:31.0 (21.2 s left)"_s,
                     u"Grace: 3.2 s of 10.0 s left (until 00:13.0)"_s}));
}

void TaskHistoryTest::settingsTellWhatIsNotPlain()
{
    GraphDocument document = groupedDocument();
    QVERIFY(TaskFacts::settings(TaskId(0), ValueSource(document)).isEmpty());
    TaskSettings &settings = document.settings(TaskId(0));
    settings.note = u"careful"_s;
    settings.simulation.failAtStep = 3;
    settings.simulation.error = u"boom"_s;
    settings.simulation.onTimeout = OnTimeout::Continue;
    settings.command = Command{{u"make"_s, u"all"_s}, u"/src"_s, {}};
    QCOMPARE(
        linesOf(TaskFacts::settings(TaskId(0), ValueSource(document))),
        QStringList({u"Note: careful"_s, u"Fails: at step 3 (boom)"_s,
                     u"At its deadline: goes on"_s, u"Command: make all"_s, u"Folder: /src"_s}));
}

void TaskHistoryTest::errorsAndSuppressedErrors()
{
    ValueSource source(groupedDocument());
    const TaskId a = source.task(u"a"_s);
    QVERIFY(TaskFacts::errors(a, source).isEmpty());
    source.happen(EventKind::Started, a, 0);
    source.happen(EventKind::Failed, a, 1, source.details().addText(u"disk full"_s));
    source.happen(EventKind::Suppressed, a, 1, source.details().addText(u"no way"_s));
    QCOMPARE(
        linesOf(TaskFacts::errors(a, source)),
        QStringList({u"Error: disk full"_s, u"Suppressed: no way (thrown while it was closed)"_s}));
}

void TaskHistoryTest::severalTasksAddUp()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Succeeded, u"a"_s, 2);
    source.happen(EventKind::Started, u"b"_s, 2);
    source.happen(EventKind::Held, u"c"_s, 2);
    source.setClock(5);
    const std::array tasks{source.task(u"a"_s), source.task(u"b"_s), source.task(u"c"_s)};
    QCOMPARE(linesOf(TaskFacts::sum(tasks, source)),
             QStringList({u"Ended: 1 of 3 tasks"_s, u"Held: 1 tasks"_s,
                          u"Running time: 5.0 s (all together)"_s}));
    const RunState::Counts counts = TaskFacts::counts(tasks, source.state());
    QCOMPARE(counts[static_cast<std::size_t>(TaskState::Waiting)], 1U);
    QCOMPARE(counts[static_cast<std::size_t>(TaskState::Running)], 1U);
}

STEPWISE_GUILESS_TEST_MAIN(TaskHistoryTest)
#include "tst_taskhistory.moc"
