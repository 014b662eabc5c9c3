#include "tests/core/execution/batch/fakequeuefolder.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// What the batch layer makes of a batch system that fails, hangs, forgets and lies, and of its own
/// program's being killed.
class BatchFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSubmissionIsTriedAgain()
    {
        const FakeQueueFolder queue;
        queue.set("submit-fails", u"the queue is busy"_s);
        const auto drive = queue.start(u"echo x >>%1/ran"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"busy"_s), 20000);
        queue.clear("submit-fails");
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(queue.lines("ran").size(), 1);
    }

    void aRefusalIsAnError()
    {
        const FakeQueueFolder queue;
        queue.set("submit-fails", u"refused: no such partition"_s);
        const auto drive = queue.start(u"echo x >>%1/ran"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QVERIFY2(drive->error().contains(u"no such partition"_s), qPrintable(drive->error()));
        QCOMPARE(queue.calls("submit").size(), 1);
    }

    void anUnansweredSubmissionIsLookedUp()
    {
        const FakeQueueFolder queue;
        queue.set("submit-hangs");
        queue.set("closed");
        const auto drive = queue.start(u"echo x >>%1/ran"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!queue.calls("submit").isEmpty(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"pending"_s), 20000);
        queue.clear("closed");
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(queue.calls("submit").size(), 1);
        QCOMPARE(queue.lines("ran").size(), 1);
    }

    void aSecondSubmissionIsNeutralisedByTheClaim()
    {
        const FakeQueueFolder queue;
        queue.set("submit-hangs");
        queue.set("closed");
        queue.set("forgets"); // the queue denies the job that it has taken
        const auto drive = queue.start(u"echo x >>%1/ran; sleep 0.3"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!queue.calls("submit").isEmpty(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"not known"_s), 20000);
        queue.clear("submit-hangs");
        QTRY_COMPARE_WITH_TIMEOUT(queue.calls("submit").size(), 2, 20000);
        queue.clear("forgets");
        queue.clear("closed");
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(queue.lines("ran").size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(
            linesOf(drive->activity().launch.errorLog).join(u' ').contains(u"already claimed"_s),
            20000);
    }

    void noAnswerIsNoEnd_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("fails") << QByteArray("query-fails");
        QTest::newRow("hangs") << QByteArray("query-hangs");
    }

    void noAnswerIsNoEnd()
    {
        QFETCH(QByteArray, fault);
        const FakeQueueFolder queue;
        const auto drive =
            queue.start(u"echo x >>%1/ran; until [ -e %1/go ]; do sleep 0.05; done"_s);
        QTRY_COMPARE_WITH_TIMEOUT(queue.lines("ran").size(), 1, 20000);
        queue.set(fault.constData());
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"what the job does is not known"_s),
                                 20000);
        const qsizetype asked = queue.calls("query").size();
        QTRY_VERIFY_WITH_TIMEOUT(queue.calls("query").size() > asked, 20000);
        QCOMPARE(drive->state(), TaskState::Running);
        writeFile(queue.file("go")); // its end is found in its folder all the same
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(queue.lines("ran").size(), 1);
    }

    void whatTheQueueForgetsIsLost_data()
    {
        QTest::addColumn<bool>("isAccounted");
        QTest::newRow("for good") << false;
        QTest::newRow("but the account knows it") << true;
    }

    void whatTheQueueForgetsIsLost()
    {
        QFETCH(bool, isAccounted);
        const FakeQueueFolder queue;
        if (isAccounted)
            queue.set("accounts");
        const auto drive = queue.start(u"echo $$ >%1/begun; sleep 600"_s);
        QTRY_COMPARE_WITH_TIMEOUT(queue.lines("begun").size(), 1, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"running on fake"_s), 20000);
        queue.set("forgets");
        ::kill(linesOf(queue.control("pid.1")).first().toInt(), SIGKILL);
        ::kill(-queue.lines("begun").first().toInt(), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QVERIFY2(drive->error().contains(isAccounted ? u"FAILED (NonZeroExitCode)"_s : u"lost"_s),
                 qPrintable(drive->error()));
        QVERIFY(drive->said().contains(u"its record has not come yet"_s));
    }

    /// Numbers are given out anew after a crash: one without our comment is not our job.
    void aNumberWithoutItsCommentIsNotTrusted()
    {
        const FakeQueueFolder queue;
        queue.set("closed");
        const auto drive = queue.start(u"echo x >>%1/ran"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"pending: Resources"_s), 20000);
        queue.set("strange-comment");
        QTRY_VERIFY_WITH_TIMEOUT(queue.calls("submit").size() > 1, 20000);
        QVERIFY(queue.calls("cancel").isEmpty());
        queue.clear("strange-comment");
        queue.clear("closed");
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(queue.lines("ran").size(), 1);
    }

    void whatIsNeverTakenIsGivenUp()
    {
        const FakeQueueFolder queue;
        queue.set("closed");
        queue.set("forgets");
        const auto drive = queue.start(u"echo x >>%1/ran"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 60000);
        QVERIFY2(drive->error().contains(u"lost"_s), qPrintable(drive->error()));
        QCOMPARE(queue.calls("submit").size(), JobSubmitter::triesLimit);
    }

    void picksARunUp()
    {
        const FakeQueueFolder queue;
        const QString script = u"echo $STEPWISE_TASK >>%1/ran; until [ -e %1/go.$STEPWISE_TASK ]; "
                               "do sleep 0.05; done; exit "_s.arg(queue.path({}));
        const GraphDocument document = jobsOf({{u"done"_s, {}, script + u'0'},
                                               {u"runs"_s, {u"done"_s}, script + u'0'},
                                               {u"ends"_s, {u"done"_s}, script + u'0'},
                                               {u"last"_s, {u"runs"_s, u"ends"_s}, script + u'0'}});
        writeFile(queue.file("go.done"));
        {
            const auto killed = queue.start(document);
            QVERIFY(killed->engine->notice().isEmpty());
            QTRY_COMPARE_WITH_TIMEOUT(queue.lines("ran").size(), 3, 20000);
            killed->engine->leaveJobs();
        }
        writeFile(queue.file("go.ends"));
        const auto drive = queue.start(document);
        QVERIFY(drive->engine->notice().contains(u"3 job"_s));
        QTRY_COMPARE_WITH_TIMEOUT(drive->state("ends"), TaskState::Succeeded, 20000);
        QCOMPARE(drive->state("done"), TaskState::Succeeded);
        QCOMPARE(drive->state("runs"), TaskState::Running);
        writeFile(queue.file("go.runs"));
        writeFile(queue.file("go.last"));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->run->state().outcome()->kind, OutcomeKind::Succeeded);
        QStringList ran = queue.lines("ran");
        ran.sort();
        QCOMPARE(ran, QStringList({u"done"_s, u"ends"_s, u"last"_s, u"runs"_s}));

        // It has finished: the next run of the graph is another.
        const auto next = queue.start(document);
        QVERIFY(next->engine->notice().isEmpty());
        next->engine->leaveJobs();
    }

    void whatWasCancelledGetsAnotherAttempt()
    {
        const FakeQueueFolder queue;
        const GraphDocument document = jobsOf(
            u"echo x >>%1/ran; until [ -e %1/go ]; do sleep 0.05; done"_s.arg(queue.path({})));
        {
            const auto killed = queue.start(document);
            QTRY_COMPARE_WITH_TIMEOUT(queue.lines("ran").size(), 1, 20000);
            killed->cancel(600s);
            killed->engine->leaveJobs();
        }
        const auto drive = queue.start(document);
        QTRY_COMPARE_WITH_TIMEOUT(queue.lines("ran").size(), 2, 20000);
        writeFile(queue.file("go"));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QVERIFY(drive->activity().launch.log.endsWith(u"/0.2/out"_s));
    }

    /// The program was killed between writing the folder and submitting.
    void whatWasNeverSubmittedIsSubmittedOnce()
    {
        const FakeQueueFolder queue;
        const GraphDocument document = jobsOf(u"echo x >>%1/ran"_s.arg(queue.path({})));
        queue.set("submit-fails", u"the queue is busy"_s);
        {
            const auto killed = queue.start(document);
            QTRY_VERIFY_WITH_TIMEOUT(!queue.calls("submit").isEmpty(), 20000);
            killed->engine->leaveJobs();
        }
        queue.clear("submit-fails");
        const auto drive = queue.start(document);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(queue.lines("ran").size(), 1);
    }

    void anotherGraphIsAnotherRun()
    {
        const FakeQueueFolder queue;
        queue.set("closed");
        {
            const auto killed = queue.start(u"exit 0 # %1"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!queue.calls("submit").isEmpty(), 20000);
            killed->engine->leaveJobs();
        }
        queue.clear("closed");
        const auto drive = queue.start(u"exit 1 # %1"_s);
        QVERIFY(drive->engine->notice().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Failed);
    }

    void aNewRunTakesThePlaceOfAnUnfinishedOne()
    {
        const FakeQueueFolder queue;
        const GraphDocument document = jobsOf(u"echo x >>%1/ran"_s.arg(queue.path({})));
        {
            const auto killed = queue.start(document);
            QTRY_COMPARE_WITH_TIMEOUT(queue.lines("ran").size(), 1, 20000);
            killed->engine->leaveJobs();
        }
        for (const PickUp pickUp : {PickUp::Never, PickUp::Automatic}) {
            const auto drive = queue.start(document, pickUp);
            QVERIFY(drive->engine->notice().isEmpty());
            QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
            QVERIFY2(drive->state() == TaskState::Succeeded, qPrintable(drive->errors()));
        }
        QCOMPARE(queue.lines("ran").size(), 3);
    }

    void aRunThatIsDrivenIsNotPickedUp()
    {
        const FakeQueueFolder queue;
        queue.set("closed");
        const auto first = queue.start(u"exit 0 # %1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!queue.calls("submit").isEmpty(), 20000);
        const auto second = queue.start(u"exit 0 # %1"_s);
        QVERIFY(second->engine->notice().isEmpty());
    }

    void destroyingItEndsItsJobs()
    {
        const FakeQueueFolder queue;
        {
            const auto drive = queue.start(u"echo $$ >%1/begun; sleep 600"_s);
            QTRY_COMPARE_WITH_TIMEOUT(queue.lines("begun").size(), 1, 20000);
        }
        const QString program = u"/proc/"_s + queue.lines("begun").first();
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(program), 20000);
    }

    void aFolderThatIsDeletedLeavesTheWordOfTheQueue()
    {
        const FakeQueueFolder queue;
        const auto drive = queue.start(u"until [ -e %1/go ]; do sleep 0.05; done"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"running on fake"_s), 20000);
        QDir(QFileInfo(drive->activity().launch.log).path()).removeRecursively();
        writeFile(queue.file("go"));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 20000);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(drive->activity().usage->ending, u"COMPLETED"_s);
    }
};

STEPWISE_GUILESS_TEST_MAIN(BatchFaultsTest)
#include "tst_batchfaults.moc"
