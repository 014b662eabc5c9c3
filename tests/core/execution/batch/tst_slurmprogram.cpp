#include "core/formats/nativewriter.h"
#include "tests/core/execution/batch/slurmcluster.h"
#include "tests/support/batchdrive.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// `stepwise run --engine slurm`, as a shell starts it, on a real cluster: killed, and started again.
class SlurmProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = SlurmCluster::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const QString failure = m_cluster.start();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
    }

    void init() { m_folder = m_cluster.newFolder(); }

    void goesOnAfterItWasKilled()
    {
        constexpr int layers = 4;
        constexpr int width = 25;
        std::vector<JobTask> tasks;
        for (int index = 0; index < layers * width; ++index) {
            QStringList needs;
            if (index >= width)
                needs = {u"t%1"_s.arg(index - width)};
            tasks.push_back(
                {u"t%1"_s.arg(index), needs, u"echo $STEPWISE_TASK >>ran; sleep 0.3"_s});
        }
        writeGraph(jobsOf(tasks));
        // Twice in the midst of the run: at once nothing runs of it here, and its jobs run on.
        for (const int count : {10, 60}) {
            const auto program = start({});
            QTRY_VERIFY_WITH_TIMEOUT(ran().size() >= count, 60000);
            program->kill();
            QVERIFY(program->waitForFinished());
        }
        QElapsedTimer time;
        time.start();
        const auto program = start({u"--reattach"_s});
        QVERIFY(program->waitForFinished(120000));
        const QString told = QString::fromUtf8(program->readAllStandardError());
        QVERIFY2(program->exitCode() == 0, qPrintable(told));
        QVERIFY2(told.contains(u"Going on with the unfinished run"_s), qPrintable(told));
        const QStringList all = ran();
        QCOMPARE(all.size(), layers * width);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), layers * width);

        const auto again = start({u"--reattach"_s});
        QVERIFY(again->waitForFinished(60000));
        QCOMPARE(again->exitCode(), 2);
        QVERIFY(again->readAllStandardError().contains("no unfinished run"));
        QCOMPARE(ran().size(), layers * width);
    }

    void anInterruptEndsItsJobs()
    {
        writeGraph(
            jobsOf({{u"a"_s, {}, u"echo $$ >>ran; sleep 600"_s},
                    {u"b"_s, {}, u"trap 'exit 0' TERM; echo $$ >>ran; sleep 600 & wait"_s}}));
        const auto program = start({u"--grace"_s, u"30"_s});
        QTRY_COMPARE_WITH_TIMEOUT(ran().size(), 2, 60000);
        ::kill(static_cast<pid_t>(program->processId()), SIGINT);
        QVERIFY(program->waitForFinished(60000));
        const QByteArray told = program->readAllStandardOutput();
        QVERIFY2(told.contains("Cancelled: 1") && told.contains("Succeeded: 1"), told.constData());
        for (const QString &id : ran())
            QVERIFY2(!QFileInfo::exists(u"/proc/"_s + id), qPrintable(id));
    }

private:
    void writeGraph(const GraphDocument &document)
    {
        writeFile(file(), QString::fromUtf8(writeNative(document)));
    }

    QString file() const { return m_folder + u"/jobs.stepwise.json"_s; }
    QStringList ran() const { return linesOf(m_folder + u"/ran"_s); }

    std::unique_ptr<QProcess> start(const QStringList &options) const
    {
        auto program = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder);
        environment.insert(u"XDG_DATA_HOME"_s, m_folder + u"/data"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder + u"/config"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        program->setProcessEnvironment(environment);
        program->start(QStringLiteral(STEPWISE_PROGRAM),
                       QStringList{u"run"_s, u"--engine"_s, u"slurm"_s, u"--trust"_s, file()} +
                           options);
        return program;
    }

    SlurmCluster m_cluster;
    QString m_folder;
};

STEPWISE_GUILESS_TEST_MAIN(SlurmProgramTest)
#include "tst_slurmprogram.moc"
