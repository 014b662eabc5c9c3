#include "tests/core/execution/batch/slurmcluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

namespace stepwise::testing {

QString SlurmCluster::missing()
{
    const QStringList places = qEnvironmentVariable("PATH").split(u':') +
                               QStringList{QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")};
    for (const char *program : {"slurmctld", "slurmd", "sbatch", "munged"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program), places).isEmpty())
            return QStringLiteral("there is no %1; install slurmctld slurmd slurm-client munge")
                .arg(QLatin1String(program));
    }
    return {};
}

QString SlurmCluster::start(const QString &tracking)
{
    m_tracking = tracking;
    m_isStarted = true;
    if (!run(QStringLiteral("start")))
        return QStringLiteral("the cluster does not come up with %1").arg(tracking);
    qputenv("SLURM_CONF", m_folder.filePath(QStringLiteral("cluster/slurm.conf")).toLocal8Bit());
    return {};
}

SlurmCluster::~SlurmCluster()
{
    if (m_isStarted)
        run(QStringLiteral("stop"));
}

bool SlurmCluster::run(const QString &words) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SLURM_FIXTURE_DIR"),
                       m_folder.filePath(QStringLiteral("cluster")));
    environment.insert(QStringLiteral("SLURM_FIXTURE_PROCTRACK"), m_tracking);
    // Of this process, so that no other run of this test on the machine is in the way.
    const qint64 port = 17000 + QCoreApplication::applicationPid() % 700 * 20 +
                        (m_tracking == QLatin1String("cgroup") ? 10 : 0);
    environment.insert(QStringLiteral("SLURM_FIXTURE_PORT"), QString::number(port));
    environment.insert(QStringLiteral("SLURM_FIXTURE_CPUS"), QStringLiteral("8"));
    environment.insert(QStringLiteral("SLURM_FIXTURE_TIMEOUT"), QStringLiteral("4"));
    environment.insert(QStringLiteral("SLURM_FIXTURE_PATIENCE"), QStringLiteral("5"));
    environment.insert(QStringLiteral("SLURM_FIXTURE_KILLWAIT"), QStringLiteral("1"));
    QProcess process;
    process.setProcessEnvironment(environment);
    // Its daemons live on; they must not hold our pipes.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_folder.filePath(QStringLiteral("fixture.log")),
                                 QIODevice::Append);
    process.start(
        QStringLiteral("bash"),
        QStringList{QStringLiteral(STEPWISE_SOURCE_DIR "/tests/support/slurmfixture.sh")} +
            words.split(u' '));
    return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

QString SlurmCluster::newFolder()
{
    const QString folder = m_folder.filePath(QStringLiteral("row%1").arg(++m_count));
    QDir().mkpath(folder);
    return folder;
}

QStringList SlurmCluster::linesOf(const QStringList &command)
{
    QProcess process;
    process.start(command.first(), command.sliced(1));
    process.waitForFinished(30000);
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace stepwise::testing
