#pragma once

#include "core/base/result.h"
#include "core/graph/batchsettings.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace stepwise {

/// What is to be submitted: the wrapper and its words, which end with the task's own command.
struct JobRequest
{
    QString run;     ///< the job's name, the same for all jobs of a run and for no others
    QString comment; ///< which task and attempt
    QString folder;  ///< of the attempt: where it runs and leaves its output
    QStringList words;
    QString account;
    BatchResources resources;
    Duration grace{0}; ///< that the wrapper may need after the time limit
};

enum class JobPhase : unsigned char {
    Pending,
    Running,
    Stopped, ///< it runs, but stands still
    Ending,  ///< its program has ended, or is told to
    Completed,
    Failed,
    Cancelled,
    TimedOut,
    NodeFailed,
};

constexpr bool isOver(JobPhase phase)
{
    return phase >= JobPhase::Completed;
}

/// A job as the batch system tells of it.
struct QueuedJob
{
    QString id;
    QString comment;
    JobPhase phase = JobPhase::Pending;
    QString state;  ///< the system's own word for the phase
    QString reason; ///< why it waits or how it ended, in the system's words; often empty

    friend bool operator==(const QueuedJob &, const QueuedJob &) = default;
};

/// For the wrapper of a job, and for it alone; it does what is meant to the program.
enum class JobSignal : unsigned char {
    Terminate, ///< SIGTERM
    Stop,      ///< SIGTSTP
    Continue,  ///< SIGCONT
};

/// The thin part of a batch system: its command lines, and what its answers mean. Knows no time and
/// starts nothing. All that names jobs may name many at once.
class BatchProfile
{
public:
    virtual ~BatchProfile() = default;

    /// As in records: "slurm".
    virtual QString name() const = 0;

    virtual QStringList submit(const JobRequest &request) const = 0;
    /// What `submit` wrote; none: it is no answer.
    virtual std::optional<QString> submittedId(const QByteArray &output) const = 0;
    /// Whether what `submit` complained of may pass: then it is tried again.
    virtual bool mayPass(const QString &complaint) const = 0;

    /// All jobs of the run, also those that have ended lately.
    virtual QStringList query(const QString &run) const = 0;
    /// An error: it is no answer, and nothing is known.
    virtual Result<QList<QueuedJob>> queuedJobs(const QByteArray &output) const = 0;

    /// The jobs of the run that have ended long ago, told by `accountedJobs`; empty: the system
    /// keeps none.
    virtual QStringList account(const QString &run) const = 0;
    virtual Result<QList<QueuedJob>> accountedJobs(const QByteArray &output) const = 0;
    /// Whether a failed `account` says that nothing is ever kept.
    virtual bool keepsNoAccount(const QString &complaint) const = 0;

    virtual QStringList signal(JobSignal signal, const QString &run,
                               const QStringList &ids) const = 0;
    /// Ends those that wait, and leaves alone those that run.
    virtual QStringList cancelPending(const QString &run, const QStringList &ids) const = 0;
    virtual QStringList cancel(const QString &run, const QStringList &ids) const = 0;
    virtual QStringList cancelRun(const QString &run) const = 0;
    /// Those that wait stay waiting.
    virtual QStringList hold(const QStringList &ids) const = 0;
    virtual QStringList release(const QStringList &ids) const = 0;
};

} // namespace stepwise
