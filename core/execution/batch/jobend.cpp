#include "core/execution/batch/jobend.h"

#include "core/execution/exittext.h"

#include <QCoreApplication>

namespace stepwise {

namespace {

struct JobEndText
{
    Q_DECLARE_TR_FUNCTIONS(JobEnd)
};

JobEnd ended(JobEnd::Kind kind, const QString &text)
{
    return {kind, text, {{}, {}, text}};
}

QString stateText(const QueuedJob &job)
{
    return job.reason.isEmpty() ? job.state : QStringLiteral("%1 (%2)").arg(job.state, job.reason);
}

} // namespace

JobEnd endOf(const ExitRecord &record, bool wasCancelled, Duration timeLimit)
{
    using Kind = JobEnd::Kind;
    JobEnd end = ended(Kind::Failed, exitText(record.code, record.signal));
    end.usage.cpuTime = record.cpuTime;
    switch (record.cause) {
    case ExitRecord::Cause::NoFolder:
        end.text = JobEndText::tr("cannot be started: the node has no folder to run it in");
        end.usage.ending = end.text;
        return end;
    case ExitRecord::Cause::TimedOut:
        end.text = JobEndText::tr("its time limit of %1 s is over").arg(toSeconds(timeLimit));
        return end;
    case ExitRecord::Cause::Program:
    case ExitRecord::Cause::Cancelled:
        break;
    }
    const bool wasTold = record.cause == ExitRecord::Cause::Cancelled;
    if (record.code == 0 && record.signal == 0)
        end.kind = Kind::Succeeded;
    else if (wasTold && wasCancelled)
        end.kind = Kind::Cancelled;
    else if (wasTold)
        end.text =
            JobEndText::tr("cancelled from outside: %1").arg(exitText(record.code, record.signal));
    return end;
}

JobEnd endOf(const QueuedJob &job, bool hasStarted, bool wasCancelled)
{
    using Kind = JobEnd::Kind;
    const QString state = stateText(job);
    if (wasCancelled && (!hasStarted || job.phase != JobPhase::Completed))
        return ended(Kind::Cancelled, state);
    if (!hasStarted && job.phase != JobPhase::Cancelled)
        return ended(Kind::Failed,
                     JobEndText::tr("the job ended before its program was started: %1. Can "
                                    "the node see and write the run's folder?")
                         .arg(state));
    switch (job.phase) {
    case JobPhase::Completed:
        return ended(Kind::Succeeded, state);
    case JobPhase::Cancelled:
        return ended(Kind::Failed, JobEndText::tr("cancelled from outside: %1").arg(state));
    case JobPhase::NodeFailed:
        return ended(Kind::Failed,
                     JobEndText::tr("its node has failed: %1. What it ran may still run "
                                    "there.")
                         .arg(state));
    default:
        return ended(
            Kind::Failed,
            JobEndText::tr("the job ended without a record of its program: %1").arg(state));
    }
}

JobEnd lostEnd(bool hasStarted, bool wasCancelled)
{
    if (wasCancelled)
        return ended(JobEnd::Kind::Cancelled, JobEndText::tr("cancelled; the job is gone"));
    return ended(JobEnd::Kind::Failed,
                 hasStarted
                     ? JobEndText::tr("the job is lost: it was started, and now neither the queue "
                                      "nor its folder knows how it ended")
                     : JobEndText::tr("the job is lost: it was submitted, and now neither the "
                                      "queue nor its folder knows of it"));
}

} // namespace stepwise
