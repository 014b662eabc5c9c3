#include "tests/core/execution/batch/fakequeuefolder.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// The batch layer against a batch system of shell scripts, a second profile beside Slurm's.
class BatchEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAGraph()
    {
        const FakeQueueFolder queue;
        const QString note = u"echo %2 >>%1/order"_s;
        const auto script = [&](const char *name) {
            return note.arg(queue.path({}), QLatin1String(name));
        };
        const auto drive =
            queue.start(jobsOf({{u"a"_s, {}, script("a") + u"; echo out; echo err >&2"_s},
                                {u"b"_s, {u"a"_s}, script("b")},
                                {u"c"_s, {u"a"_s}, script("c")},
                                {u"d"_s, {u"b"_s, u"c"_s}, script("d")}}));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->run->state().outcome()->kind, OutcomeKind::Succeeded);
        QStringList order = queue.lines("order");
        QCOMPARE(order.size(), 4);
        QCOMPARE(order.first(), u"a"_s);
        QCOMPARE(order.last(), u"d"_s);
        const TaskActivity activity = drive->activity();
        QCOMPARE(activity.launch.handle, u"job 1"_s);
        QVERIFY(activity.outputTail.contains(u"out"_s));
        QVERIFY(activity.outputTail.contains(u"err"_s));
        QCOMPARE(linesOf(activity.launch.log), QStringList{u"out"_s});
        QCOMPARE(linesOf(activity.launch.errorLog), QStringList{u"err"_s});
        QCOMPARE(activity.usage->ending, u"exit code 0"_s);
        QVERIFY(activity.usage->cpuTime.has_value());
        QCOMPARE(queue.calls("submit").size(), 4);
    }

    void endsAreToldApart_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *script, TaskState state,
                            const char *error) {
            QTest::newRow(name) << QString::fromLatin1(script) << int(state)
                                << QString::fromLatin1(error);
        };
        row("success", "exit 0", TaskState::Succeeded, "");
        row("failure", "exit 3", TaskState::Failed, "exit code 3");
        row("signal", "kill -SEGV $$", TaskState::Failed, "signal 11");
        row("no program", "exec /nowhere/at-all", TaskState::Failed, "exit code 127");
        row("leaves others", "sleep 600 & exit 0", TaskState::Succeeded, "");
    }

    void endsAreToldApart()
    {
        QFETCH(QString, script);
        QFETCH(int, state);
        QFETCH(QString, error);
        const FakeQueueFolder queue;
        const auto drive = queue.start(script + u" # %1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(int(drive->state()), state);
        QVERIFY2(drive->error().contains(error), qPrintable(drive->error()));
    }

    void aMissingWorkingDirectoryIsTold()
    {
        const FakeQueueFolder queue;
        GraphDocument document = jobsOf(u"exit 0"_s);
        document.settings(TaskId(0)).command->workingDirectory = u"not/there"_s;
        const auto drive = queue.start(document);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QVERIFY2(drive->error().contains(u"no folder"_s), qPrintable(drive->error()));
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        const FakeQueueFolder queue;
        GraphDocument document = jobsOf(u"exit 0"_s);
        document.slurm.folder = u"queue/calls/runs"_s; // a file is in the way
        queue.set("calls");
        const auto drive = queue.start(document);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QVERIFY2(drive->error().contains(u"cannot be made"_s), qPrintable(drive->error()));
        QVERIFY(queue.calls("submit").isEmpty());
    }

    void limitsOfTimeEndIt_data()
    {
        QTest::addColumn<bool>("isOfScheduler");
        QTest::newRow("the task's timeout, from here") << true;
        QTest::newRow("the job's limit, on the node") << false;
    }

    void limitsOfTimeEndIt()
    {
        QFETCH(bool, isOfScheduler);
        const FakeQueueFolder queue;
        GraphDocument document = jobsOf(u"sleep 600"_s);
        TaskSettings &settings = document.settings(TaskId(0));
        (isOfScheduler ? settings.timeout : settings.slurm.timeLimit) = 300ms;
        const auto drive = queue.start(document);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), isOfScheduler ? TaskState::TimedOut : TaskState::Failed);
        QVERIFY2(drive->error().contains(isOfScheduler ? u"timed out"_s : u"time limit"_s),
                 qPrintable(drive->error()));
    }

    void cancelsWithGrace_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("graceTime");
        const auto row = [](const char *name, const char *script, TaskState state, int grace) {
            QTest::newRow(name) << QString::fromLatin1(script) << int(state) << grace;
        };
        row("ends for it", "sleep 600", TaskState::Cancelled, 30000);
        row("says that it failed for it", "trap 'exit 3' TERM; sleep 600 & wait",
            TaskState::Cancelled, 30000);
        row("completes", "trap 'exit 0' TERM; sleep 600 & wait", TaskState::Succeeded, 30000);
        row("ignores it and succeeds", "trap '' TERM; until [ -e %1/asked ]; do sleep 0.05; done",
            TaskState::Succeeded, 30000);
        row("ignores it and fails",
            "trap '' TERM; until [ -e %1/asked ]; do sleep 0.05; done; exit 4", TaskState::Failed,
            30000);
        row("ignores it for ever", "trap '' TERM; sleep 600", TaskState::Cancelled, 200);
        row("no grace", "trap '' TERM; sleep 600", TaskState::Cancelled, 0);
    }

    void cancelsWithGrace()
    {
        QFETCH(QString, script);
        QFETCH(int, state);
        QFETCH(int, graceTime);
        const FakeQueueFolder queue;
        const auto drive = queue.start(u"echo $$ >%1/begun; "_s + script);
        QTRY_COMPARE_WITH_TIMEOUT(queue.lines("begun").size(), 1, 20000);
        drive->cancel(std::chrono::milliseconds(graceTime));
        const AttemptFolder folder(QFileInfo(drive->activity().launch.log).path());
        QTRY_VERIFY_WITH_TIMEOUT(folder.isStopping() || drive->isFinished(), 20000);
        writeFile(queue.file("asked"));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(int(drive->state()), state);
        QVERIFY(!QFileInfo::exists(u"/proc/"_s + queue.lines("begun").first()));
    }

    void cancelsWhatWaits()
    {
        const FakeQueueFolder queue;
        queue.set("closed");
        const auto drive = queue.start(u"touch %1/ran"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"pending: Resources"_s), 20000);
        drive->cancel(30s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Cancelled);
        QVERIFY(!QFileInfo::exists(queue.file("ran")));
    }

    void graceCanBeExtended()
    {
        const FakeQueueFolder queue;
        const auto drive =
            queue.start(u"trap 'until [ -e %1/go ]; do sleep 0.05; done; exit 0' TERM; touch "
                        "%1/begun; sleep 600 & wait"_s);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(queue.file("begun")), 20000);
        drive->cancel(500ms);
        const Moment firstEnd = drive->run->state()[drive->task()].graceDeadline;
        drive->ask(RequestKind::ExtendGrace, 60s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->run->clock() > firstEnd + 1s, 20000);
        QCOMPARE(drive->state(), TaskState::Cancelling);
        writeFile(queue.file("go"));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
    }

    void graceCanBeEnded()
    {
        const FakeQueueFolder queue;
        const auto drive = queue.start(u"trap '' TERM; echo $$ >%1/begun; sleep 600"_s);
        QTRY_COMPARE_WITH_TIMEOUT(queue.lines("begun").size(), 1, 20000);
        drive->cancel(600s);
        drive->ask(RequestKind::CancelNow);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Cancelled);
        QVERIFY(!QFileInfo::exists(u"/proc/"_s + queue.lines("begun").first()));
    }

    void aWrapperThatDoesNotAnswerIsOverruled()
    {
        const FakeQueueFolder queue;
        queue.set("closed");
        const auto drive = queue.start(u"echo $$ >%1/begun; sleep 600"_s);
        queue.clear("closed");
        QTRY_COMPARE_WITH_TIMEOUT(queue.lines("begun").size(), 1, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"running on fake"_s), 20000);
        // The wrapper stands still, so that it hears nothing.
        ::kill(linesOf(queue.control("pid.1")).first().toInt(), SIGSTOP);
        drive->cancel(200ms);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Cancelled);
        QVERIFY(!queue.calls("cancel").isEmpty());
    }

    void holdsWhatRuns()
    {
        const FakeQueueFolder queue;
        const auto drive =
            queue.start(u"echo $$ >%1/begun; until [ -e %1/go ]; do sleep 0.05; done"_s);
        QTRY_COMPARE_WITH_TIMEOUT(queue.lines("begun").size(), 1, 20000);
        const QString program = u"/proc/%1/stat"_s.arg(queue.lines("begun").first());
        const auto isStopped = [&program] { return linesOf(program).value(0).contains(u" T "_s); };
        drive->ask(RequestKind::Hold);
        QTRY_VERIFY_WITH_TIMEOUT(isStopped(), 20000);
        drive->ask(RequestKind::Release);
        QTRY_VERIFY_WITH_TIMEOUT(!isStopped(), 20000);
        writeFile(queue.file("go"));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
    }

    void holdsWhatWaits()
    {
        const FakeQueueFolder queue;
        queue.set("closed");
        const auto drive = queue.start(u"exit 0 # %1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"pending: Resources"_s), 20000);
        drive->ask(RequestKind::Hold);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"pending: Held"_s), 20000);
        queue.clear("closed");
        drive->ask(RequestKind::Release);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(queue.calls("hold").size(), 1);
    }

    void whatIsHeldHearsACancel()
    {
        const FakeQueueFolder queue;
        const auto drive = queue.start(u"echo $$ >%1/begun; sleep 600"_s);
        QTRY_COMPARE_WITH_TIMEOUT(queue.lines("begun").size(), 1, 20000);
        drive->ask(RequestKind::Hold);
        QTRY_VERIFY_WITH_TIMEOUT(!queue.calls("stop").isEmpty(), 20000);
        drive->cancel(600s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Cancelled);
    }

    void aFailureEndsTheOthers()
    {
        const FakeQueueFolder queue;
        const auto drive = queue.start(
            jobsOf({{u"a"_s,
                     {},
                     u"until [ -e %1/begun ]; do sleep 0.05; done; exit 1"_s.arg(queue.path({}))},
                    {u"b"_s, {}, u"echo $$ >%1/begun; sleep 600"_s.arg(queue.path({}))}}));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state("a"), TaskState::Failed);
        QCOMPARE(drive->state("b"), TaskState::Cancelled);
        QVERIFY(!QFileInfo::exists(u"/proc/"_s + queue.lines("begun").first()));
    }
};

STEPWISE_GUILESS_TEST_MAIN(BatchEngineTest)
#include "tst_batchengine.moc"
