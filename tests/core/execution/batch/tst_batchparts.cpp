#include "core/execution/batch/batchcalls.h"
#include "core/execution/batch/batchrecord.h"
#include "core/execution/batch/jobend.h"
#include "core/execution/batch/pollpace.h"
#include "core/execution/batch/slurmprofile.h"
#include "tests/support/batchdrive.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

Q_DECLARE_METATYPE(stepwise::ExitRecord)
Q_DECLARE_METATYPE(stepwise::QueuedJob)

/// The parts of the batch layer that need neither a queue nor time.
class BatchPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksLessAndLessOften()
    {
        PollPace pace({1s, 2s, 30s});
        QCOMPARE(pace.interval(), 2000ms);
        std::vector<std::chrono::milliseconds> intervals;
        for (int answers = 0; answers < 8; ++answers) {
            pace.noteAnswer(false);
            intervals.push_back(pace.interval());
        }
        QCOMPARE(intervals, (std::vector<std::chrono::milliseconds>{3000ms, 4500ms, 6750ms, 10125ms,
                                                                    15187ms, 22780ms, 30s, 30s}));
        pace.noteAnswer(true);
        QCOMPARE(pace.interval(), 2000ms);
        pace.noteAct();
        QCOMPARE(pace.interval(), 1000ms);
        pace.noteAnswer(false);
        QCOMPARE(pace.interval(), 2000ms);
    }

    void aRecordIsTheTruth_data()
    {
        using Cause = ExitRecord::Cause;
        QTest::addColumn<ExitRecord>("record");
        QTest::addColumn<bool>("wasCancelled");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, int code, int signal, Cause cause, bool wasCancelled,
                            JobEnd::Kind kind, const char *text) {
            QTest::newRow(name) << ExitRecord{code, signal, cause, {}} << wasCancelled << int(kind)
                                << QString::fromLatin1(text);
        };
        using Kind = JobEnd::Kind;
        row("success", 0, 0, Cause::Program, false, Kind::Succeeded, "exit code 0");
        row("failure", 2, 0, Cause::Program, false, Kind::Failed, "exit code 2");
        row("signal", 139, 11, Cause::Program, false, Kind::Failed, "signal 11");
        row("ends for us", 143, 15, Cause::Cancelled, true, Kind::Cancelled, "signal 15");
        row("fails for us", 3, 0, Cause::Cancelled, true, Kind::Cancelled, "exit code 3");
        row("completes for us", 0, 0, Cause::Cancelled, true, Kind::Succeeded, "exit code 0");
        row("ends for others", 143, 15, Cause::Cancelled, false, Kind::Failed, "from outside");
        row("was over before", 4, 0, Cause::Program, true, Kind::Failed, "exit code 4");
        row("too long", 143, 15, Cause::TimedOut, false, Kind::Failed, "limit of 60 s");
        row("no folder", 125, 0, Cause::NoFolder, false, Kind::Failed, "no folder");
    }

    void aRecordIsTheTruth()
    {
        QFETCH(ExitRecord, record);
        QFETCH(bool, wasCancelled);
        QFETCH(int, kind);
        QFETCH(QString, text);
        const JobEnd end = endOf(record, wasCancelled, 60s);
        QCOMPARE(int(end.kind), kind);
        QVERIFY2(end.text.contains(text), qPrintable(end.text));
    }

    void theQueueIsHeardWithoutARecord_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("hasStarted");
        QTest::addColumn<bool>("wasCancelled");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, JobPhase phase, bool hasStarted, bool wasCancelled,
                            JobEnd::Kind kind) {
            QTest::newRow(name) << int(phase) << hasStarted << wasCancelled << int(kind);
        };
        using Kind = JobEnd::Kind;
        row("completed", JobPhase::Completed, true, false, Kind::Succeeded);
        row("completed elsewhere", JobPhase::Completed, false, false, Kind::Failed);
        row("failed", JobPhase::Failed, true, false, Kind::Failed);
        row("failed before it began", JobPhase::Failed, false, false, Kind::Failed);
        row("node failed", JobPhase::NodeFailed, true, false, Kind::Failed);
        row("cancelled by us", JobPhase::Cancelled, false, true, Kind::Cancelled);
        row("cancelled by others", JobPhase::Cancelled, false, false, Kind::Failed);
        row("completed in spite of us", JobPhase::Completed, true, true, Kind::Succeeded);
    }

    void theQueueIsHeardWithoutARecord()
    {
        QFETCH(int, phase);
        QFETCH(bool, hasStarted);
        QFETCH(bool, wasCancelled);
        QFETCH(int, kind);
        const QueuedJob job{u"7"_s, u"0.1"_s, JobPhase(phase), u"STATE"_s, u"0:53"_s};
        const JobEnd end = endOf(job, hasStarted, wasCancelled);
        QCOMPARE(int(end.kind), kind);
        QVERIFY2(end.text.contains(u"STATE (0:53)"_s), qPrintable(end.text));
    }

    void slurmIsToldToSubmit()
    {
        JobRequest request{u"RUN"_s,
                           u"3.1"_s,
                           u"/runs/100%/3.1"_s,
                           {u"wrapper"_s, u"x"_s},
                           u"lab"_s,
                           {2, u"4G"_s, 90s, u"short"_s, {u"--nice"_s}},
                           10s};
        QCOMPARE(
            SlurmProfile().submit(request).join(u' '),
            u"sbatch --parsable --no-requeue -J RUN --comment 3.1 -D /runs/100%/3.1 -o "
            "/runs/100%%/3.1/out -e /runs/100%%/3.1/err --open-mode=append -p short -A lab -c 2 "
            "--mem=4G --time=3 --nice wrapper x"_s);
        request.account.clear();
        request.resources = {};
        QVERIFY(
            SlurmProfile().submit(request).join(u' ').endsWith(u"--open-mode=append wrapper x"_s));
    }

    void slurmIsUnderstood()
    {
        const SlurmProfile slurm;
        QCOMPARE(slurm.submittedId("123\n"), std::optional(u"123"_s));
        QCOMPARE(slurm.submittedId("123;cluster\n"), std::optional(u"123"_s));
        QCOMPARE(slurm.submittedId(""), std::nullopt);
        QCOMPARE(slurm.submittedId("Submitted batch job 1"), std::nullopt);
        QVERIFY(
            slurm.mayPass(u"sbatch: error: Batch job submission failed: Unable to contact slurm "
                          "controller (connect failure)"_s));
        QVERIFY(!slurm.mayPass(u"sbatch: error: invalid partition specified: nope"_s));
        const auto jobs = slurm.queuedJobs("1|1|PENDING|Resources|0.1\n2|2|RUNNING|None|1.1\n"
                                           "3|3|NODE_FAIL|None|2.1\n");
        QVERIFY(jobs.isOk());
        QCOMPARE(jobs->size(), 3);
        QCOMPARE((*jobs)[0],
                 (QueuedJob{u"1"_s, u"0.1"_s, JobPhase::Pending, u"PENDING"_s, u"Resources"_s}));
        QCOMPARE((*jobs)[1].phase, JobPhase::Running);
        QCOMPARE((*jobs)[1].reason, QString());
        QCOMPARE((*jobs)[2].phase, JobPhase::NodeFailed);
        QVERIFY(slurm.queuedJobs("")->isEmpty());
        QVERIFY(!slurm.queuedJobs("slurm_load_jobs error: Invalid user").isOk());
        const auto old = slurm.accountedJobs("9|CANCELLED by 0|0:15|\n");
        QCOMPARE(old->first().phase, JobPhase::Cancelled);
        QVERIFY(slurm.keepsNoAccount(u"Slurm accounting storage is disabled"_s));
    }

    void whatIsNamedNearerCounts()
    {
        GraphDocument document;
        document.slurm = {{}, u"of the file"_s, {}, {2, {}, {}, u"of the file"_s, {u"-b"_s}}};
        SlurmOptions options;
        options.defaults = {u"ssh"_s, u"of the user"_s, {}, {1, u"1G"_s, 5s, {}, {u"-a"_s}}};
        options.settings.resources = {{}, {}, {}, u"as asked"_s, {u"-c"_s}};
        const BatchSettings expected{u"ssh"_s,
                                     u"of the file"_s,
                                     {},
                                     {2, u"1G"_s, 5s, u"as asked"_s, {u"-a"_s, u"-b"_s, u"-c"_s}}};
        QCOMPARE(options.settingsFor(document), expected);
    }

    void wordsThroughSshAreQuoted()
    {
        const QStringList command{u"squeue"_s, u"%i|%k"_s, u"it's"_s};
        QCOMPARE(BatchCalls({}).wordsOf(command), command);
        QCOMPARE(BatchCalls(u"env A=1"_s).wordsOf(command),
                 QStringList({u"env"_s, u"A=1"_s}) + command);
        QCOMPARE(BatchCalls(u"/usr/bin/ssh host"_s).wordsOf(command),
                 QStringList(
                     {u"/usr/bin/ssh"_s, u"host"_s, u"'squeue'"_s, u"'%i|%k'"_s, u"'it'\\''s'"_s}));
    }

    void commentsSayWhichAttempt()
    {
        QCOMPARE(BatchRecord::commentOf(TaskId(12), 3), u"12.3"_s);
        QCOMPARE(BatchRecord::readComment(u"12.3"), (std::pair(TaskId(12), 3U)));
        for (const char *wrong :
             {"", "12", "12.", ".3", "12.3.4", "012.3", "a.b", "12.3.new", "(null)"})
            QVERIFY2(!BatchRecord::readComment(QString::fromLatin1(wrong)), wrong);
    }

    void aRunIsFoundByWhatItsGraphDoes()
    {
        const QTemporaryDir folder;
        const GraphDocument document = jobsOf(u"exit 0"_s);
        const auto digest = [](const GraphDocument &of, bool isReversed = false) {
            return BatchRecord::digestOf(of, u"/base"_s, isReversed);
        };
        GraphDocument other = document;
        other.settings(TaskId(0)).slurm.cpus = 2;
        QVERIFY(digest(other) != digest(document));
        QVERIFY(digest(document, true) != digest(document));
        other = document;
        other.description = u"what is told of it does not matter"_s;
        QCOMPARE(digest(other), digest(document));

        auto record = BatchRecord::create(folder.path(), digest(document), u"slurm"_s);
        QVERIFY(record.isOk());
        const QString id = (*record)->id();
        QVERIFY((*record)->attempt(TaskId(4), 2).create(u"/"_s).isOk());
        const auto find = [&](const char *profile) {
            return BatchRecord::findUnfinished(folder.path(), digest(document),
                                               QString::fromLatin1(profile));
        };
        QVERIFY(!find("slurm")); // somebody drives it
        record->reset();
        QVERIFY(!find("fake"));
        const auto found = find("slurm");
        QVERIFY(found);
        QCOMPARE(found->id(), id);
        QCOMPARE(found->attempts(), (std::map<TaskId, std::uint32_t>{{TaskId(4), 2}}));
        found->finish();
        QVERIFY(!find("slurm"));
    }

    void recordsOfAnAttemptAreRead()
    {
        const QTemporaryDir folder;
        const AttemptFolder attempt(folder.filePath(u"0.1"_s));
        QVERIFY(!attempt.exists());
        QVERIFY(attempt.create(u"/somewhere"_s).isOk());
        QVERIFY(!attempt.start() && !attempt.exit() && !attempt.wasCancelled() && !attempt.grace());
        writeFile(attempt.path() + u"/start"_s, u"12 0 1795545825.475 node1\n"_s);
        QCOMPARE(attempt.start(), (StartRecord{u"12"_s, u"node1"_s}));
        attempt.setGrace(1500ms);
        attempt.setGrace(2500ms);
        QCOMPARE(attempt.grace(), std::optional<Duration>(2500ms));
        writeFile(attempt.path() + u"/exit"_s, u"143 15 1795.5 cancelled 1m2.250s 0m0.750s\n"_s);
        QCOMPARE(attempt.exit(),
                 (ExitRecord{143, 15, ExitRecord::Cause::Cancelled, std::optional<Duration>(63s)}));
        writeFile(attempt.path() + u"/exit"_s, u"0 0 1795.5 program\n"_s);
        QCOMPARE(attempt.exit(), (ExitRecord{0, 0, ExitRecord::Cause::Program, {}}));
        for (const char *broken : {"", "0", "a b c d", "0 0 1 other"}) {
            writeFile(attempt.path() + u"/exit"_s, QString::fromLatin1(broken));
            QVERIFY2(!attempt.exit(), broken);
        }
    }
};

STEPWISE_GUILESS_TEST_MAIN(BatchPartsTest)
#include "tst_batchparts.moc"
