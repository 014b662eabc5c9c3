#include "tests/support/fakequeue.h"

namespace stepwise::testing {

namespace {

JobPhase phaseOf(const QString &state)
{
    if (state == QLatin1String("PENDING"))
        return JobPhase::Pending;
    if (state == QLatin1String("RUNNING"))
        return JobPhase::Running;
    if (state == QLatin1String("COMPLETED"))
        return JobPhase::Completed;
    return state == QLatin1String("CANCELLED") ? JobPhase::Cancelled : JobPhase::Failed;
}

} // namespace

QStringList FakeProfile::command(const char *verb, const QStringList &words) const
{
    return QStringList{QStringLiteral("bash"),
                       QStringLiteral(STEPWISE_SOURCE_DIR "/tests/support/fakequeue.sh"), m_queue,
                       QString::fromLatin1(verb)} +
           words;
}

QStringList FakeProfile::submit(const JobRequest &request) const
{
    return command("submit",
                   QStringList{request.run, request.comment, request.folder} + request.words);
}

std::optional<QString> FakeProfile::submittedId(const QByteArray &output) const
{
    const QByteArray id = output.trimmed();
    return id.isEmpty() ? std::nullopt : std::optional(QString::fromLatin1(id));
}

bool FakeProfile::mayPass(const QString &complaint) const
{
    return !complaint.contains(QLatin1String("refused"));
}

QStringList FakeProfile::query(const QString &run) const
{
    return command("query", {run});
}

Result<QList<QueuedJob>> FakeProfile::queuedJobs(const QByteArray &output) const
{
    QList<QueuedJob> jobs;
    for (const QByteArray &line : output.split('\n')) {
        const QStringList fields = QString::fromUtf8(line).split(u'|');
        if (fields.size() == 4)
            jobs.append({fields[0], fields[1], phaseOf(fields[2]), fields[2],
                         fields[3] == QLatin1String("None") ? QString() : fields[3]});
    }
    return jobs;
}

QStringList FakeProfile::account(const QString &run) const
{
    return command("account", {run});
}

Result<QList<QueuedJob>> FakeProfile::accountedJobs(const QByteArray &output) const
{
    return queuedJobs(output);
}

bool FakeProfile::keepsNoAccount(const QString &complaint) const
{
    return complaint.contains(QLatin1String("keeps none"));
}

QStringList FakeProfile::signal(JobSignal signal, const QString &, const QStringList &ids) const
{
    if (signal == JobSignal::Terminate)
        return command("term", ids);
    return command(signal == JobSignal::Stop ? "stop" : "cont", ids);
}

QStringList FakeProfile::cancelPending(const QString &, const QStringList &ids) const
{
    return command("cancel-pending", ids);
}

QStringList FakeProfile::cancel(const QString &, const QStringList &ids) const
{
    return command("cancel", ids);
}

QStringList FakeProfile::cancelRun(const QString &run) const
{
    return command("cancel-run", {run});
}

QStringList FakeProfile::hold(const QStringList &ids) const
{
    return command("hold", ids);
}

QStringList FakeProfile::release(const QStringList &ids) const
{
    return command("release", ids);
}

BatchTimes quickTimes()
{
    using std::chrono::milliseconds;
    BatchTimes times;
    times.polling = {milliseconds(30), milliseconds(60), milliseconds(500)};
    times.queryLimit = milliseconds(6000);
    times.submitLimit = milliseconds(6000);
    times.reading = milliseconds(20);
    times.lostAfter = milliseconds(1200);
    times.afterGrace = milliseconds(300);
    times.again = milliseconds(300);
    return times;
}

} // namespace stepwise::testing
