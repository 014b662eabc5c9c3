#include "core/execution/batch/jobsignals.h"

namespace stepwise {

namespace {

/// How many jobs one command line names.
constexpr qsizetype idsLimit = 500;

} // namespace

/// The numbers that are surely those of this job. After a crash of the batch system numbers are
/// given out anew: then only that of a program that has been seen to start counts.
QStringList JobSignals::sureIds(const BatchJob &job) const
{
    if (job.stage != BatchJob::Stage::Queued)
        return {};
    if (m_context.complaint.isEmpty() && !job.missingSince)
        return job.ids;
    return job.start ? QStringList{job.start->jobId} : QStringList();
}

void JobSignals::end(BatchJob &job, Duration grace, Moment asked)
{
    const SteadyTime now = std::chrono::steady_clock::now();
    if (job.wish) {
        const Duration elapsed = now - job.wish->since;
        setGrace(job, elapsed + grace);
        return;
    }
    job.wish = BatchJob::Wish{grace, asked, now, now, now};
    job.folder.setGrace(grace);
    job.folder.noteCancel();
}

void JobSignals::setGrace(BatchJob &job, Duration grace)
{
    if (!job.wish)
        return;
    job.wish->grace = grace;
    job.folder.setGrace(grace);
}

void JobSignals::act()
{
    const SteadyTime now = std::chrono::steady_clock::now();
    if (!m_isTelling)
        tellToEnd(now);
    if (!m_isTelling)
        cancelOverdue(now);
    for (auto &[task, job] : m_context.jobs) {
        const bool isDue = !job->wish && !job->isHoldAsked && job->nextHold <= now;
        if (isDue && !sureIds(*job).isEmpty())
            hold(*job, now);
    }
}

/// First those that wait, then the wrappers of the others.
void JobSignals::tellToEnd(SteadyTime now)
{
    QStringList ids;
    for (auto &[task, job] : m_context.jobs) {
        const bool isDue = job->wish && job->wish->nextAct <= now && ids.size() < idsLimit;
        const QStringList sure = isDue ? sureIds(*job) : QStringList();
        if (sure.isEmpty())
            continue;
        job->wish->nextAct = now + m_context.times.again;
        if (!job->folder.isStopping())
            ids += sure;
    }
    if (ids.isEmpty())
        return;
    m_isTelling = true;
    const BatchProfile &profile = *m_context.profile;
    // The second is told whatever comes of the first.
    m_context.calls.call(profile.cancelPending(m_context.run, ids), m_context.times.signalLimit,
                         [this, ids](const CallAnswer &) { tellWrappers(ids); });
}

void JobSignals::tellWrappers(const QStringList &ids)
{
    m_context.calls.call(m_context.profile->signal(JobSignal::Terminate, m_context.run, ids),
                         m_context.times.signalLimit, [this](const CallAnswer &) {
                             m_isTelling = false;
                             m_acted();
                         });
}

void JobSignals::cancelOverdue(SteadyTime now)
{
    QStringList ids;
    for (auto &[task, job] : m_context.jobs) {
        if (!job->wish || job->wish->nextForce > now || ids.size() >= idsLimit)
            continue;
        BatchJob::Wish &wish = *job->wish;
        const Duration waited = now - wish.since;
        const QStringList sure = sureIds(*job);
        if (sure.isEmpty() || waited < saturatedSum(wish.grace, m_context.times.afterGrace))
            continue;
        wish.nextForce = now + m_context.times.afterGrace;
        ids += sure;
    }
    if (ids.isEmpty())
        return;
    m_isTelling = true;
    m_context.calls.call(m_context.profile->cancel(m_context.run, ids), m_context.times.signalLimit,
                         [this](const CallAnswer &) {
                             m_isTelling = false;
                             m_acted();
                         });
}

void JobSignals::hold(BatchJob &job, SteadyTime now)
{
    using HeldBy = BatchJob::HeldBy;
    const BatchProfile &profile = *m_context.profile;
    const QStringList ids = sureIds(job);
    const bool isWanted = job.isHeld || m_areAllHeld;
    job.nextHold = now + m_context.times.again;
    if (isWanted && job.runs() && job.heldBy != HeldBy::Signal)
        tellHold(job, profile.signal(JobSignal::Stop, m_context.run, ids), HeldBy::Signal);
    else if (isWanted && job.heldBy == HeldBy::Nobody)
        tellHold(job, profile.hold(ids), HeldBy::Queue);
    else if (!isWanted && job.heldBy == HeldBy::Queue)
        tellHold(job, profile.release(ids), HeldBy::Nobody);
    else if (!isWanted && job.heldBy == HeldBy::Signal)
        tellHold(job, profile.signal(JobSignal::Continue, m_context.run, ids), HeldBy::Nobody);
    else
        job.nextHold = now;
}

void JobSignals::tellHold(BatchJob &job, const QStringList &command, BatchJob::HeldBy heldBy)
{
    job.isHoldAsked = true;
    m_context.calls.call(
        command, m_context.times.signalLimit,
        [this, task = job.task, number = job.number, heldBy](const CallAnswer &answer) {
            if (BatchJob *held = m_context.find(task, number)) {
                held->isHoldAsked = false;
                if (answer.isOk)
                    held->heldBy = heldBy;
            }
            m_acted();
        });
}

} // namespace stepwise
