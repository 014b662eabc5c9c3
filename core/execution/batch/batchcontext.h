#pragma once

#include "core/execution/batch/batchcalls.h"
#include "core/execution/batch/batchjob.h"
#include "core/execution/batch/pollpace.h"

#include <memory>
#include <unordered_map>

namespace stepwise {

/// How long the batch layer waits for what.
struct BatchTimes
{
    using Milliseconds = std::chrono::milliseconds;

    PollPace::Limits polling;
    Milliseconds queryLimit{20000};
    Milliseconds submitLimit{60000};
    Milliseconds signalLimit{30000};
    Milliseconds reading{250};     ///< between two looks into the folders of jobs
    Milliseconds lostAfter{15000}; ///< over or gone without a record: how long one may yet come
    Milliseconds afterGrace{5000}; ///< the wrapper has not ended its program: the job is ended
    Milliseconds again{3000};      ///< until what was not heeded is told again
};

/// What the parts of the batch layer share: the jobs that are not done with, and how to reach the
/// batch system.
struct BatchContext
{
    BatchContext(std::unique_ptr<const BatchProfile> ofProfile, const QString &prefix,
                 const BatchTimes &withTimes)
        : profile(std::move(ofProfile)), times(withTimes), calls(prefix)
    {
    }

    /// Null: it is done with.
    BatchJob *find(TaskId task, std::uint32_t number) const
    {
        const auto found = jobs.find(task);
        const bool isIt = found != jobs.end() && found->second->number == number;
        return isIt ? found->second.get() : nullptr;
    }

    std::unique_ptr<const BatchProfile> profile;
    BatchTimes times;
    QString run;       ///< the name of the run's jobs
    QString complaint; ///< why the last query was not answered; empty: it was
    std::unordered_map<TaskId, std::unique_ptr<BatchJob>> jobs;
    BatchCalls calls; ///< after the jobs, of which its answers tell
};

} // namespace stepwise
