#pragma once

#include "core/execution/batch/attemptfolder.h"
#include "core/execution/batch/batchprofile.h"
#include "core/trace/traceevent.h"

#include <QString>

namespace stepwise {

/// How a job ended, judged by all that is known of it.
struct JobEnd
{
    enum class Kind : unsigned char { Succeeded, Failed, Cancelled };

    Kind kind = Kind::Failed;
    QString text; ///< "exit code 2": as the user should read it
    TaskUsage usage;

    friend bool operator==(const JobEnd &, const JobEnd &) = default;
};

/// By the record that its wrapper left: the truth. `wasCancelled`: we have asked for its end.
JobEnd endOf(const ExitRecord &record, bool wasCancelled, Duration timeLimit);

/// By the word of the batch system, where there is no record. `hasStarted`: its wrapper has begun.
JobEnd endOf(const QueuedJob &job, bool hasStarted, bool wasCancelled);

/// Where neither record nor batch system knows it any more.
JobEnd lostEnd(bool hasStarted, bool wasCancelled);

} // namespace stepwise
