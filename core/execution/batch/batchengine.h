#pragma once

#include "core/execution/batch/batchcontext.h"
#include "core/execution/batch/batchrecord.h"
#include "core/execution/batch/jobquery.h"
#include "core/execution/batch/jobsignals.h"
#include "core/execution/batch/jobsubmitter.h"
#include "core/execution/engine.h"
#include "core/execution/enginesetup.h"

#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace stepwise {

/// Runs each task's command as a job of a batch system, in real time. Which system it is, a thin
/// profile knows.
///
/// Dependencies stay here: only ready tasks are submitted. What a job does is judged by the record
/// that its wrapper leaves, then by the queue, then by the accounting; one of which none of them
/// knows is lost after a while, and its task fails. As long as the batch system does not answer,
/// the tasks say that nothing is known of them, and none of them ends.
///
/// A cancel gives the program its grace on the node. As with processes: one that ends for it makes
/// its task cancelled, one that comes to its own end succeeded or failed.
///
/// When this program is killed its jobs run on, and another engine for the same graph picks the run
/// up: nothing that was submitted is submitted again, what has ended meanwhile is taken over, and
/// only what was cancelled gets another attempt. Destroying the engine ends its jobs.
class BatchEngine final : public Engine
{
public:
    BatchEngine(std::shared_ptr<const GraphDocument> document, EngineSetup setup,
                std::unique_ptr<const BatchProfile> profile, const BatchTimes &times = {});
    ~BatchEngine() override;

    /// Where runs of that document keep their folders; empty: in the user's own folder for data.
    static QString runsFolderOf(const GraphDocument &document, const EngineSetup &setup);

    /// Whether there is an unfinished run of that document that nobody drives.
    static bool canPickUp(const GraphDocument &document, const EngineSetup &setup);

    /// From now on destroying it leaves its jobs alone, so that the run can be picked up.
    void leaveJobs() { m_leavesJobs = true; }

    QString name() const override { return m_context->profile->name(); }
    const Clock &clock() const override { return m_clock; }
    bool isRealTime() const override { return true; }
    void passWaited(Duration) override {}
    void pause() override;
    void resume() override;

    QString notice() const override;
    StepTask makeTask(TaskId task) override;

    void cancelRequested(TaskId task, std::optional<Duration> grace) override;
    void graceChanged(TaskId task, Moment deadline) override;
    void holdChanged(TaskId task, bool isHeld) override;
    std::vector<TaskId> takeCancelled() override { return std::exchange(m_cancelled, {}); }
    /// Asked when every task has ended: jobs of an earlier run whose tasks never came to begin in
    /// this one are ended now. Then the run is not to be picked up again.
    bool isSettled() const override;

private:
    void begin(TaskId task);
    void beginAttempt(TaskId task, std::uint32_t number);
    bool goesOn(TaskId task);
    void finish(TaskId task);
    void giveUp(TaskId task, Duration grace);

    std::unique_ptr<BatchRecord> findUnfinished() const;
    void forgetUnfinished();
    void pickUp();
    void pickUp(TaskId task, std::uint32_t number);
    void prepare();
    void abandon();
    JobRequest requestOf(const BatchJob &job) const;
    BatchResources resourcesOf(TaskId task) const;
    Duration timeLimitOf(TaskId task) const;

    void tick();
    void readFolders();
    bool readFolder(BatchJob &job);
    void judgeMissing(BatchJob &job);
    void noteLost(BatchJob &job);
    bool noteRows(const QList<QueuedJob> &rows, std::uint64_t query);
    bool noteRow(BatchJob &job, const QList<QueuedJob> &rows, std::uint64_t query);
    bool noteAccount(const QList<QueuedJob> &rows);
    void noteNoAnswer(const QString &complaint);
    void noteSubmitted(BatchJob &job, const QString &refusal);
    void end(BatchJob &job, const JobEnd &end);
    void dropDone();

    void tellLaunched(const BatchJob &job);
    void tellState(BatchJob &job);
    void tellEnd(BatchJob &job);
    QString stateOf(const BatchJob &job) const;
    BatchJob *find(TaskId task) const;

    std::shared_ptr<const GraphDocument> m_document;
    EngineSetup m_setup;
    BatchSettings m_settings; ///< of the file, and what the setup says instead
    SteadyClock m_clock;
    std::unique_ptr<BatchContext> m_context;
    std::unique_ptr<JobSubmitter> m_submitter;
    std::unique_ptr<JobQuery> m_query;
    std::unique_ptr<JobSignals> m_signals;
    std::unique_ptr<BatchRecord> m_record; ///< from the first command on
    std::vector<TaskId> m_cancelled;
    std::deque<TaskId> m_toRead; ///< whose folders this round has not looked into yet
    std::size_t m_pickedUp = 0;  ///< how many attempts an earlier program had made
    QTimer m_tick;               ///< while there are jobs
    bool m_leavesJobs = false;
};

} // namespace stepwise
