#include "core/execution/batch/slurmprofile.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

struct SlurmProfileText
{
    Q_DECLARE_TR_FUNCTIONS(SlurmProfile)
};

/// Minutes, rounded up, so that the wrapper's own limit and grace come first.
QString timeOption(Duration limit, Duration grace)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(limit + grace).count() + 1;
    return QStringLiteral("--time=%1").arg(minutes);
}

/// sbatch takes % in the name of a file for the beginning of a pattern.
QString fileName(QString name)
{
    return name.replace(u'%', QStringLiteral("%%"));
}

JobPhase phaseOf(const QString &state)
{
    static const QHash<QString, JobPhase> phases{
        {QStringLiteral("RUNNING"), JobPhase::Running},
        {QStringLiteral("CONFIGURING"), JobPhase::Pending},
        {QStringLiteral("SUSPENDED"), JobPhase::Stopped},
        {QStringLiteral("STOPPED"), JobPhase::Stopped},
        {QStringLiteral("COMPLETING"), JobPhase::Ending},
        {QStringLiteral("SIGNALING"), JobPhase::Ending},
        {QStringLiteral("STAGE_OUT"), JobPhase::Ending},
        {QStringLiteral("COMPLETED"), JobPhase::Completed},
        {QStringLiteral("FAILED"), JobPhase::Failed},
        {QStringLiteral("OUT_OF_MEMORY"), JobPhase::Failed},
        {QStringLiteral("CANCELLED"), JobPhase::Cancelled},
        {QStringLiteral("PREEMPTED"), JobPhase::Cancelled},
        {QStringLiteral("REVOKED"), JobPhase::Cancelled},
        {QStringLiteral("TIMEOUT"), JobPhase::TimedOut},
        {QStringLiteral("DEADLINE"), JobPhase::TimedOut},
        {QStringLiteral("NODE_FAIL"), JobPhase::NodeFailed},
        {QStringLiteral("BOOT_FAIL"), JobPhase::NodeFailed},
    };
    // Whatever else there is, REQUEUED or RESV_DEL_HOLD for one, is no end.
    return phases.value(state.section(u' ', 0, 0), JobPhase::Pending);
}

Error noAnswer(const QByteArray &line)
{
    return {ErrorCode::BadSyntax,
            SlurmProfileText::tr("Slurm's answer is not understood: %1")
                .arg(QString::fromUtf8(line.left(120))),
            {},
            {}};
}

/// Lines of fields, parted by |; the last field may hold more of them.
Result<QList<QueuedJob>> jobsIn(const QByteArray &output, int fieldCount,
                                QueuedJob (*jobOf)(const QStringList &fields))
{
    QList<QueuedJob> jobs;
    for (const QByteArray &line : output.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QStringList fields = QString::fromUtf8(line).split(u'|');
        if (fields.size() < fieldCount)
            return noAnswer(line);
        jobs.append(jobOf(fields));
    }
    return jobs;
}

QString reasonOf(const QString &reason)
{
    return reason == QLatin1String("None") ? QString() : reason;
}

QStringList named(const QStringList &command, const QString &run, const QStringList &ids)
{
    return command + QStringList{QStringLiteral("-n"), run} + ids;
}

} // namespace

QStringList SlurmProfile::submit(const JobRequest &request) const
{
    const QString folder = fileName(request.folder);
    QStringList command{QStringLiteral("sbatch"),
                        QStringLiteral("--parsable"),
                        QStringLiteral("--no-requeue"),
                        QStringLiteral("-J"),
                        request.run,
                        QStringLiteral("--comment"),
                        request.comment,
                        QStringLiteral("-D"),
                        request.folder,
                        QStringLiteral("-o"),
                        folder + QStringLiteral("/out"),
                        QStringLiteral("-e"),
                        folder + QStringLiteral("/err"),
                        QStringLiteral("--open-mode=append")};
    const BatchResources &resources = request.resources;
    if (!resources.partition.isEmpty())
        command += {QStringLiteral("-p"), resources.partition};
    if (!request.account.isEmpty())
        command += {QStringLiteral("-A"), request.account};
    if (resources.cpus)
        command += {QStringLiteral("-c"), QString::number(*resources.cpus)};
    if (!resources.memory.isEmpty())
        command += QStringLiteral("--mem=") + resources.memory;
    if (resources.timeLimit)
        command += timeOption(*resources.timeLimit, request.grace);
    return command + resources.options + request.words;
}

std::optional<QString> SlurmProfile::submittedId(const QByteArray &output) const
{
    static const QRegularExpression id(QStringLiteral("^(\\d+)(;.*)?$"));
    const auto match = id.match(QString::fromUtf8(output.trimmed()));
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

bool SlurmProfile::mayPass(const QString &complaint) const
{
    static const std::array passing{
        QLatin1String("Unable to contact slurm controller"),
        QLatin1String("Socket timed out"),
        QLatin1String("temporarily"),
        QLatin1String("Zero Bytes were transmitted or received"),
        QLatin1String("in standby mode"),
        QLatin1String("Connection refused"),
        QLatin1String("Transport endpoint"),
        QLatin1String("Protocol authentication error"),
        QLatin1String("QOSMaxSubmitJob"),
        QLatin1String("Resource temporarily unavailable"),
    };
    return std::any_of(passing.begin(), passing.end(), [&complaint](QLatin1String words) {
        return complaint.contains(words, Qt::CaseInsensitive);
    });
}

/// Text, as --json ignores the filters and tells success with the controller down.
QStringList SlurmProfile::query(const QString &run) const
{
    return {QStringLiteral("squeue"), QStringLiteral("-h"),
            QStringLiteral("-r"),     QStringLiteral("-t"),
            QStringLiteral("all"),    QStringLiteral("--me"),
            QStringLiteral("-n"),     run,
            QStringLiteral("-o"),     QStringLiteral("%i|%A|%T|%r|%k")};
}

Result<QList<QueuedJob>> SlurmProfile::queuedJobs(const QByteArray &output) const
{
    return jobsIn(output, 5, [](const QStringList &fields) {
        return QueuedJob{fields[1], fields[4], phaseOf(fields[2]), fields[2], reasonOf(fields[3])};
    });
}

QStringList SlurmProfile::account(const QString &run) const
{
    return {QStringLiteral("sacct"),
            QStringLiteral("-n"),
            QStringLiteral("-X"),
            QStringLiteral("-P"),
            QStringLiteral("-S"),
            QStringLiteral("now-30days"),
            QStringLiteral("--name=") + run,
            QStringLiteral("-o"),
            QStringLiteral("JobIDRaw,State,ExitCode,Comment")};
}

Result<QList<QueuedJob>> SlurmProfile::accountedJobs(const QByteArray &output) const
{
    return jobsIn(output, 4, [](const QStringList &fields) {
        return QueuedJob{fields[0], fields[3], phaseOf(fields[1]), fields[1], fields[2]};
    });
}

bool SlurmProfile::keepsNoAccount(const QString &complaint) const
{
    return complaint.contains(QLatin1String("accounting storage is disabled"));
}

QStringList SlurmProfile::signal(JobSignal signal, const QString &run, const QStringList &ids) const
{
    static constexpr std::array names{QLatin1String("TERM"), QLatin1String("TSTP"),
                                      QLatin1String("CONT")};
    return named({QStringLiteral("scancel"), QStringLiteral("-b"), QStringLiteral("-s"),
                  names[static_cast<std::size_t>(signal)]},
                 run, ids);
}

QStringList SlurmProfile::cancelPending(const QString &run, const QStringList &ids) const
{
    return named({QStringLiteral("scancel"), QStringLiteral("-t"), QStringLiteral("PENDING")}, run,
                 ids);
}

QStringList SlurmProfile::cancel(const QString &run, const QStringList &ids) const
{
    return named({QStringLiteral("scancel")}, run, ids);
}

QStringList SlurmProfile::cancelRun(const QString &run) const
{
    return named({QStringLiteral("scancel"), QStringLiteral("--me")}, run, {});
}

QStringList SlurmProfile::hold(const QStringList &ids) const
{
    return {QStringLiteral("scontrol"), QStringLiteral("hold"), ids.join(u',')};
}

QStringList SlurmProfile::release(const QStringList &ids) const
{
    return {QStringLiteral("scontrol"), QStringLiteral("release"), ids.join(u',')};
}

} // namespace stepwise
