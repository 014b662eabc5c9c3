#include "core/execution/batch/jobsignals.h"

namespace stepwise {

namespace {

/// How many jobs one command line names.
constexpr qsizetype idsLimit = 500;

bool isInQueue(const BatchJob &job)
{
    return job.stage == BatchJob::Stage::Queued && !job.ids.isEmpty();
}

} // namespace

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
        if (isInQueue(*job) && !job->wish && !job->isHoldAsked && job->nextHold <= now)
            hold(*job, now);
    }
}

bool JobSignals::isDue(const BatchJob &job, SteadyTime now) const
{
    return isInQueue(job) && job.wish && job.wish->nextAct <= now;
}

/// First those that wait, then the wrappers of the others.
void JobSignals::tellToEnd(SteadyTime now)
{
    QStringList ids;
    for (auto &[task, job] : m_context.jobs) {
        if (!isDue(*job, now) || ids.size() >= idsLimit)
            continue;
        job->wish->nextAct = now + m_context.times.again;
        if (job->folder.isStopping())
            continue;
        ids += job->ids;
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
        if (!isInQueue(*job) || !job->wish || ids.size() >= idsLimit)
            continue;
        BatchJob::Wish &wish = *job->wish;
        const Duration waited = now - wish.since;
        if (wish.nextForce > now || waited < saturatedSum(wish.grace, m_context.times.afterGrace))
            continue;
        wish.nextForce = now + m_context.times.afterGrace;
        ids += job->ids;
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
    const bool isWanted = job.isHeld || m_areAllHeld;
    job.nextHold = now + m_context.times.again;
    if (isWanted && job.runs() && job.heldBy != HeldBy::Signal)
        tellHold(job, profile.signal(JobSignal::Stop, m_context.run, job.ids), HeldBy::Signal);
    else if (isWanted && job.heldBy == HeldBy::Nobody)
        tellHold(job, profile.hold(job.ids), HeldBy::Queue);
    else if (!isWanted && job.heldBy == HeldBy::Queue)
        tellHold(job, profile.release(job.ids), HeldBy::Nobody);
    else if (!isWanted && job.heldBy == HeldBy::Signal)
        tellHold(job, profile.signal(JobSignal::Continue, m_context.run, job.ids), HeldBy::Nobody);
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
