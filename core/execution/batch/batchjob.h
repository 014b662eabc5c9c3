#pragma once

#include "core/execution/batch/attemptfolder.h"
#include "core/execution/batch/batchprofile.h"
#include "core/execution/batch/jobend.h"
#include "core/execution/tasklog.h"
#include "core/graph/taskid.h"

#include <QStringList>

#include <chrono>
#include <cstdint>
#include <optional>

namespace stepwise {

using SteadyTime = std::chrono::steady_clock::time_point;

/// What is known of one attempt at a task, and what is wanted of it.
struct BatchJob
{
    enum class Stage : unsigned char {
        Waiting,    ///< for its turn to be submitted
        Submitting, ///< the command that submits it runs
        Unsure,     ///< that command gave no answer: there may be a job, or none
        Queued,     ///< the batch system has taken it
        Ended,
    };
    enum class HeldBy : unsigned char { Nobody, Queue, Signal };

    /// That it is to end, and since when.
    struct Wish
    {
        Duration grace{0};
        Moment asked{0}; ///< on the run's clock
        SteadyTime since;
        SteadyTime nextAct;   ///< when it is told (again)
        SteadyTime nextForce; ///< before that the job itself is not cancelled (again)
    };

    BatchJob(TaskId ofTask, std::uint32_t ofAttempt, const AttemptFolder &inFolder)
        : task(ofTask), number(ofAttempt), folder(inFolder),
          output(ofTask, TaskReports::Stream::Output, inFolder.outFile()),
          errors(ofTask, TaskReports::Stream::Error, inFolder.errorFile())
    {
    }

    bool isOver() const { return stage == Stage::Ended; }
    bool hasStarted() const { return start.has_value(); }
    bool runs() const
    {
        return hasStarted() ||
               (row && row->phase != JobPhase::Pending && !stepwise::isOver(row->phase));
    }

    TaskId task;
    std::uint32_t number;
    AttemptFolder folder;
    TaskLog output;
    TaskLog errors;

    Stage stage = Stage::Waiting;
    QStringList ids;              ///< in the batch system; two where one was submitted twice
    std::optional<QueuedJob> row; ///< as last told by the batch system, with our comment
    std::optional<StartRecord> start;
    std::optional<JobEnd> end;
    /// Since when it is over or gone for the batch system, and has left no record.
    std::optional<SteadyTime> missingSince;
    std::uint64_t unsureSince = 0; ///< the number of the query that was the last to be asked then
    int tries = 0;                 ///< to submit it
    QString complaint;             ///< of the last try

    std::optional<Wish> wish;
    bool isHeld = false;
    HeldBy heldBy = HeldBy::Nobody;
    bool isHoldAsked = false; ///< a command about it runs
    SteadyTime nextHold;

    bool hasTask = false;    ///< its task has begun in this run
    bool isGivenUp = false;  ///< its task has ended; it is waited for, no more
    bool isPickedUp = false; ///< this program did not submit it
    QString toldState;
};

} // namespace stepwise
