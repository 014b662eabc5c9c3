#pragma once

#include "core/execution/batch/batchengine.h"

#include <QString>

namespace stepwise::testing {

/// The second profile: a batch system of shell scripts, whose jobs are files in a folder.
class FakeProfile final : public BatchProfile
{
public:
    /// `queue`: an absolute path.
    explicit FakeProfile(const QString &queue) : m_queue(queue) {}

    QString name() const override { return QStringLiteral("fake"); }
    QStringList submit(const JobRequest &request) const override;
    std::optional<QString> submittedId(const QByteArray &output) const override;
    bool mayPass(const QString &complaint) const override;
    QStringList query(const QString &run) const override;
    Result<QList<QueuedJob>> queuedJobs(const QByteArray &output) const override;
    QStringList account(const QString &run) const override;
    Result<QList<QueuedJob>> accountedJobs(const QByteArray &output) const override;
    bool keepsNoAccount(const QString &complaint) const override;
    QStringList signal(JobSignal signal, const QString &run, const QStringList &ids) const override;
    QStringList cancelPending(const QString &run, const QStringList &ids) const override;
    QStringList cancel(const QString &run, const QStringList &ids) const override;
    QStringList cancelRun(const QString &run) const override;
    QStringList hold(const QStringList &ids) const override;
    QStringList release(const QStringList &ids) const override;

private:
    QStringList command(const char *verb, const QStringList &words) const;

    QString m_queue;
};

/// Times as short as tests want them.
BatchTimes quickTimes();

} // namespace stepwise::testing
