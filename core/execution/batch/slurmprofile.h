#pragma once

#include "core/execution/batch/batchprofile.h"

namespace stepwise {

/// Slurm's command-line tools, as of version 22.05.
class SlurmProfile final : public BatchProfile
{
public:
    QString name() const override { return QStringLiteral("slurm"); }

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
};

} // namespace stepwise
