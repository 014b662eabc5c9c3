#include "core/execution/batch/jobsubmitter.h"

namespace stepwise {

void JobSubmitter::add(const BatchJob &job)
{
    m_waiting.emplace_back(job.task, job.number);
    submitMore();
}

void JobSubmitter::submitMore()
{
    while (m_inFlight < inFlightLimit && !m_waiting.empty() && m_context.complaint.isEmpty()) {
        const auto [task, number] = m_waiting.front();
        m_waiting.pop_front();
        BatchJob *job = m_context.find(task, number);
        if (job != nullptr && job->stage == BatchJob::Stage::Waiting)
            submit(*job);
    }
}

void JobSubmitter::submit(BatchJob &job)
{
    job.stage = BatchJob::Stage::Submitting;
    ++job.tries;
    ++m_inFlight;
    m_context.calls.call(m_context.profile->submit(m_requestOf(job)), m_context.times.submitLimit,
                         [this, task = job.task, number = job.number](const CallAnswer &answer) {
                             --m_inFlight;
                             if (BatchJob *submitted = m_context.find(task, number))
                                 noteAnswer(*submitted, answer);
                             submitMore();
                         });
}

void JobSubmitter::noteAnswer(BatchJob &job, const CallAnswer &answer)
{
    if (job.stage != BatchJob::Stage::Submitting)
        return; // the queue or its wrapper was quicker
    const auto id = answer.isOk ? m_context.profile->submittedId(answer.output) : std::nullopt;
    if (id) {
        job.ids = {*id};
        job.folder.noteSubmitted(*id);
        job.stage = BatchJob::Stage::Queued;
    } else {
        job.complaint = answer.isOk ? QString::fromUtf8(answer.output.trimmed()) : answer.complaint;
        job.stage = BatchJob::Stage::Unsure;
    }
    m_told(job, {});
}

void JobSubmitter::noteUnknown(BatchJob &job)
{
    const bool isTriedAgain = job.complaint.isEmpty() || m_context.profile->mayPass(job.complaint);
    if (!isTriedAgain || job.tries >= triesLimit) {
        m_told(job, job.complaint.isEmpty() ? lostEnd(false, false).text : job.complaint);
        return;
    }
    job.stage = BatchJob::Stage::Waiting;
    add(job);
}

} // namespace stepwise
