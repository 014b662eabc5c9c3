#include "core/execution/batch/slurmprofile.h"
#include "tests/core/execution/batch/slurmcluster.h"
#include "tests/support/batchdrive.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// The batch layer on a real Slurm cluster on this machine. In every case no task runs twice, and
/// none is lost.
class SlurmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = SlurmCluster::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_cluster = std::make_unique<SlurmCluster>();
        const QString failure = m_cluster->start();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        m_conf = qgetenv("SLURM_CONF");
    }

    void init()
    {
        m_folder = m_cluster->newFolder();
        qputenv("SLURM_CONF", m_conf);
    }

    void cleanupTestCase() { m_cluster.reset(); }

    void runsTwoHundredTasksInOrder()
    {
        constexpr int layers = 5;
        constexpr int width = 40;
        const auto key = [](int layer, int place) { return u"t%1_%2"_s.arg(layer).arg(place); };
        std::vector<JobTask> tasks;
        for (int layer = 0; layer < layers; ++layer) {
            for (int place = 0; place < width; ++place) {
                QStringList needs;
                if (layer > 0)
                    needs = {key(layer - 1, place), key(layer - 1, (place * 7 + 3) % width)};
                needs.removeDuplicates();
                tasks.push_back({key(layer, place), needs, noting(u""_s)});
            }
        }
        QElapsedTimer time;
        time.start();
        const auto drive = start(jobsOf(tasks));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 120000);
        QCOMPARE(drive->run->state().outcome()->kind, OutcomeKind::Succeeded);
        const QStringList ran = lines("ran");
        QCOMPARE(ran.size(), layers * width);
        QCOMPARE(QSet<QString>(ran.begin(), ran.end()).size(), layers * width);
        for (const Dependency &dependency : drive->document.graph.dependencies())
            QVERIFY(ran.indexOf(drive->document.graph.key(dependency.prerequisite)) <
                    ran.indexOf(drive->document.graph.key(dependency.dependent)));
        qInfo("%d tasks in %.1f s", layers * width, double(time.elapsed()) / 1000);
    }

    void endsAreToldApart()
    {
        GraphDocument document = jobsOf({{u"succeeds"_s, {}, u"exit 0"_s},
                                         {u"fails"_s, {}, u"exit 3"_s},
                                         {u"signal"_s, {}, u"kill -SEGV $$"_s},
                                         {u"limit"_s, {}, u"sleep 600"_s},
                                         {u"timeout"_s, {}, u"sleep 600"_s},
                                         {u"partition"_s, {}, u"exit 0"_s},
                                         {u"folder"_s, {}, u"exit 0"_s},
                                         {u"resources"_s, {}, u"echo $SLURM_CPUS_PER_TASK"_s}});
        document.options.aggregateExceptions = true;
        const auto settings = [&document](const char *key) -> TaskSettings & {
            return document.settings(taskOf(document, key));
        };
        settings("limit").slurm.timeLimit = 1s;
        settings("timeout").timeout = 3s;
        settings("partition").slurm.partition = u"nope"_s;
        settings("folder").command->workingDirectory = u"not/there"_s;
        settings("resources").slurm.cpus = 2;
        settings("resources").slurm.memory = u"10M"_s;
        const auto drive = start(document);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 60000);
        const auto failed = [&drive](const char *key, const char *text) {
            return drive->state(key) == TaskState::Failed &&
                   drive->error(key).contains(QLatin1String(text));
        };
        QCOMPARE(drive->state("succeeds"), TaskState::Succeeded);
        QVERIFY2(failed("fails", "exit code 3"), qPrintable(drive->error("fails")));
        QVERIFY2(failed("signal", "signal 11"), qPrintable(drive->error("signal")));
        QVERIFY2(failed("limit", "time limit"), qPrintable(drive->error("limit")));
        QCOMPARE(drive->state("timeout"), TaskState::TimedOut);
        QVERIFY2(failed("partition", "nope"), qPrintable(drive->error("partition")));
        QVERIFY2(failed("folder", "no folder"), qPrintable(drive->error("folder")));
        QVERIFY(drive->activity("resources").outputTail.contains(u"2"_s));
    }

    void cancelsWithGrace_data()
    {
        QTest::addColumn<QString>("tracking");
        QTest::addColumn<QString>("what");
        for (const char *tracking : {"linuxproc", "cgroup"}) {
            for (const char *what : {"one", "group", "all"})
                QTest::addRow("%s of them, %s", what, tracking)
                    << QString::fromLatin1(tracking) << QString::fromLatin1(what);
        }
    }

    void cancelsWithGrace()
    {
        QFETCH(QString, tracking);
        QFETCH(QString, what);
        if (tracking == u"cgroup"_s && !startCgroupCluster())
            QSKIP("no cluster can track its processes by cgroups here");
        const QString ends = noting(u"sleep 600"_s);
        const QString completes = noting(u"trap 'exit 0' TERM; sleep 600 & wait"_s);
        const QString ignores = noting(u"trap '' TERM; sleep 600"_s);
        GraphDocument document =
            jobsOf({{u"ends"_s, {}, ends},
                    {u"completes"_s, {}, completes},
                    {u"ignores"_s, {}, ignores},
                    {u"other"_s, {}, noting(u"until [ -e go ]; do sleep 0.1; done"_s)},
                    {u"after"_s, {u"ends"_s}, noting(u""_s)}});
        const GroupId group = document.graph.addGroup(u"g"_s);
        document.graph.setGroup(taskOf(document, "ends"), group);
        document.graph.setGroup(taskOf(document, "completes"), group);
        const auto drive = start(document);
        QTRY_COMPARE_WITH_TIMEOUT(lines("ran").size(), 4, 30000);

        Request request;
        request.grace = what == u"all"_s ? 2s : 600s;
        request.kind = what == u"all"_s     ? RequestKind::CancelAll
                       : what == u"group"_s ? RequestKind::CancelGroup
                                            : RequestKind::CancelTask;
        if (what == u"group"_s)
            request.group = group;
        if (what == u"one"_s)
            request.tasks = {drive->task("ends")};
        QVERIFY(drive->run->request(request).isOk());
        drive->driver.obeyRequests();
        QTRY_COMPARE_WITH_TIMEOUT(drive->state("ends"), TaskState::Cancelled, 30000);
        QCOMPARE(drive->state("after"), TaskState::Skipped);
        if (what != u"one"_s)
            QTRY_COMPARE_WITH_TIMEOUT(drive->state("completes"), TaskState::Succeeded, 30000);
        if (what == u"all"_s) {
            QTRY_COMPARE_WITH_TIMEOUT(drive->state("ignores"), TaskState::Cancelled, 30000);
        } else {
            QCOMPARE(drive->state("ignores"), TaskState::Running);
            QCOMPARE(drive->state("other"), TaskState::Running);
            request.kind = RequestKind::CancelAll;
            request.grace = 0s;
            QVERIFY(drive->run->request(request).isOk());
            drive->driver.obeyRequests();
        }
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 30000);
        for (const QString &id : lines("ids"))
            QVERIFY2(!QFileInfo::exists(u"/proc/"_s + id), qPrintable(id));
    }

    void aControllerThatDiesDuringSubmissions()
    {
        std::vector<JobTask> tasks;
        for (int index = 0; index < 20; ++index)
            tasks.push_back({u"t%1"_s.arg(index), {}, noting(u""_s)});
        const auto drive = start(jobsOf(tasks));
        QTRY_VERIFY_WITH_TIMEOUT(!drive->activity("t3").launch.handle.isEmpty(), 30000);
        QVERIFY(m_cluster->run(u"kill-ctld"_s));
        const auto saysUnknown = [&drive] {
            const QString said = drive->said("t3") + drive->said("t8") + drive->said("t19");
            return said.contains(u"not known"_s) || said.contains(u"does not answer"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(saysUnknown(), 60000);
        QVERIFY(!drive->isFinished());
        QVERIFY(m_cluster->run(u"start-ctld"_s));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 60000);
        QVERIFY2(drive->run->state().outcome()->kind == OutcomeKind::Succeeded,
                 qPrintable(drive->errors()));
        const QStringList ran = lines("ran");
        QCOMPARE(ran.size(), 20);
        QCOMPARE(QSet<QString>(ran.begin(), ran.end()).size(), 20);
    }

    void aFolderThatGoesBeforeTheJobStarts()
    {
        GraphDocument document = jobsOf(noting(u""_s));
        document.slurm.resources.options = {u"--begin=now+3"_s};
        const auto drive = start(document);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"pending: "_s), 30000);
        const QString folder = QFileInfo(drive->activity().launch.log).path();
        QVERIFY(QDir(folder).removeRecursively());
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 30000);
        QVERIFY2(drive->error().contains(u"before its program was started"_s),
                 qPrintable(drive->error()));
        QVERIFY(lines("ran").isEmpty());
    }

    void aQueueThatHangs()
    {
        const QString bin = m_folder + u"/bin"_s;
        QDir().mkpath(bin);
        writeFile(bin + u"/squeue"_s, u"#!/bin/sh\n[ -e %1/hangs ] && exec sleep 1000\nexec "
                                      "/usr/bin/squeue \"$@\"\n"_s.arg(m_folder));
        QFile::setPermissions(bin + u"/squeue"_s, QFile::ReadOwner | QFile::ExeOwner);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", bin.toLocal8Bit() + ':' + path);
        const auto drive = start(jobsOf(noting(u"until [ -e go ]; do sleep 0.1; done"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(lines("ran").size(), 1, 30000);
        writeFile(m_folder + u"/hangs"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said().contains(u"what the job does is not known"_s),
                                 30000);
        QCOMPARE(drive->state(), TaskState::Running);
        QFile::remove(m_folder + u"/hangs"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(drive->said().endsWith(u"running on node1"_s),
                                  qPrintable(drive->said()), 30000);
        writeFile(m_folder + u"/go"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 30000);
        qputenv("PATH", path);
        QCOMPARE(drive->state(), TaskState::Succeeded);
        QCOMPARE(lines("ran").size(), 1);
    }

    void holdsWhatRunsAndWhatWaits()
    {
        GraphDocument document =
            jobsOf({{u"runs"_s, {}, noting(u"until [ -e go ]; do sleep 0.1; done"_s)},
                    {u"waits"_s, {}, noting(u""_s)}});
        document.settings(TaskId(1)).slurm.options = {u"--begin=now+600"_s};
        const auto drive = start(document);
        QTRY_COMPARE_WITH_TIMEOUT(lines("ran").size(), 1, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said("waits").contains(u"pending"_s), 30000);
        const std::vector<TaskId> both{TaskId(0), TaskId(1)};
        QVERIFY(drive->run->request(requestFor(RequestKind::Hold, both)).isOk());
        QTRY_VERIFY_WITH_TIMEOUT(drive->said("waits").contains(u"JobHeld"_s), 30000);
        const QString program = u"/proc/%1/stat"_s.arg(lines("ids").value(0));
        const auto isStopped = [&program] { return linesOf(program).value(0).contains(u" T "_s); };
        QTRY_VERIFY_WITH_TIMEOUT(isStopped(), 30000);
        QVERIFY(drive->run->request(requestFor(RequestKind::Release, both)).isOk());
        writeFile(m_folder + u"/go"_s);
        QTRY_COMPARE_WITH_TIMEOUT(drive->state("runs"), TaskState::Succeeded, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(drive->said("waits").endsWith(u"BeginTime"_s), 30000);
        drive->cancel(600s, {"waits"});
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 30000);
        QCOMPARE(drive->state("waits"), TaskState::Cancelled);
        QCOMPARE(lines("ran").size(), 1);
    }

    /// The last, as its node stays away.
    void aNodeThatDies()
    {
        GraphDocument document = jobsOf(noting(u"sleep 600"_s));
        document.slurm.resources.options = {u"-w"_s, u"node2"_s};
        const auto drive = start(document);
        QTRY_COMPARE_WITH_TIMEOUT(lines("ran").size(), 1, 30000);
        QVERIFY(m_cluster->run(u"kill-node 2"_s));
        QTRY_VERIFY_WITH_TIMEOUT(drive->isFinished(), 90000);
        QCOMPARE(drive->state(), TaskState::Failed);
        QVERIFY2(drive->error().contains(u"node"_s), qPrintable(drive->error()));
        QCOMPARE(lines("ran").size(), 1);
        // Nobody ends what ran there.
        for (const QString &id : lines("ids"))
            ::kill(-id.toInt(), SIGKILL);
    }

private:
    /// Notes that it has run, and its process, then does that.
    static QString noting(const QString &script)
    {
        return u"echo $STEPWISE_TASK >>ran; echo $$ >>ids; "_s + script;
    }

    QStringList lines(const char *name) const
    {
        return linesOf(m_folder + u'/' + QLatin1String(name));
    }

    std::unique_ptr<BatchDrive> start(const GraphDocument &document) const
    {
        BatchTimes times;
        times.polling = {300ms, 500ms, 2s};
        times.queryLimit = 5s;
        times.reading = 50ms;
        times.lostAfter = 6s;
        times.afterGrace = 2s;
        times.again = 1s;
        return std::make_unique<BatchDrive>(document, m_folder, std::make_unique<SlurmProfile>(),
                                            times);
    }

    bool startCgroupCluster()
    {
        if (!m_cgroupCluster && !m_hasNoCgroups) {
            m_cgroupCluster = std::make_unique<SlurmCluster>();
            m_hasNoCgroups = !m_cgroupCluster->start(u"cgroup"_s).isEmpty();
            m_cgroupConf = qgetenv("SLURM_CONF");
        }
        qputenv("SLURM_CONF", m_cgroupConf);
        return !m_hasNoCgroups;
    }

    std::unique_ptr<SlurmCluster> m_cluster;
    std::unique_ptr<SlurmCluster> m_cgroupCluster;
    QByteArray m_conf;
    QByteArray m_cgroupConf;
    bool m_hasNoCgroups = false;
    QString m_folder;
};

STEPWISE_GUILESS_TEST_MAIN(SlurmTest)
#include "tst_slurm.moc"
