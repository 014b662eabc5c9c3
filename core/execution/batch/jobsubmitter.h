#pragma once

#include "core/execution/batch/batchcontext.h"

#include <deque>
#include <functional>
#include <utility>

namespace stepwise {

/// Submits jobs, a few at a time, in the order in which they come.
///
/// What is not answered, or fails for a reason that may pass, makes the job unsure: only when the
/// queue has been asked and knows of none is it submitted again. Where both copies come to run,
/// the wrapper's claim lets only one.
class JobSubmitter
{
public:
    static constexpr int inFlightLimit = 3;
    static constexpr int triesLimit = 5;

    using RequestOf = std::function<JobRequest(const BatchJob &)>;
    /// The job has come to another stage (Queued, Unsure), or `complaint` says why it never will.
    using Told = std::function<void(BatchJob &, const QString &refusal)>;

    /// The context outlives this.
    JobSubmitter(BatchContext &context, RequestOf requestOf, Told told)
        : m_context(context), m_requestOf(std::move(requestOf)), m_told(std::move(told))
    {
    }

    void add(const BatchJob &job);
    /// Goes on, unless the batch system does not answer just now.
    void submitMore();
    /// The queue was asked after the job had become unsure, and knows nothing of it.
    void noteUnknown(BatchJob &job);

private:
    void submit(BatchJob &job);
    void noteAnswer(BatchJob &job, const CallAnswer &answer);

    BatchContext &m_context;
    RequestOf m_requestOf;
    Told m_told;
    std::deque<std::pair<TaskId, std::uint32_t>> m_waiting;
    int m_inFlight = 0;
};

} // namespace stepwise
