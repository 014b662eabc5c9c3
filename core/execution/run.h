#pragma once

#include "core/base/result.h"
#include "core/execution/breakpointset.h"
#include "core/execution/engine.h"
#include "core/graph/graphdocument.h"
#include "core/scheduler/dependencytaskgroup.h"
#include "core/trace/recording.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace stepwise {

/// One run of a document on an engine: the group, the clock, the requests and the trace.
///
/// Whatever happens is appended to the log and folded into the state; nothing else tells about the
/// run. Knows no event loop: who drives it calls `advance`. Destroying a run that is going on runs
/// the destructors of its tasks and closes none. For one thread.
class Run final : private GroupObserver, private TaskReports
{
public:
    struct Setup
    {
        std::shared_ptr<const GraphDocument> document;
        /// The document's dependencies in the direction of the file.
        std::shared_ptr<const Dependencies> dependencies;
        /// In effect; they may differ from the document's.
        RunOptions options;
        bool playsScript = false;
        /// Count as succeeded from the beginning: an earlier run has done them.
        std::vector<TaskId> kept = {};
    };

    using Budget = DependencyTaskGroup::Budget;
    using Progress = DependencyTaskGroup::Progress;

    /// An error when the graph has a cycle.
    static Result<std::unique_ptr<Run>> create(Setup setup, std::unique_ptr<Engine> engine);
    ~Run() override;

    /// Goes on until the pass ends, the run ends, the budget is used up, or something was asked
    /// inside a step (Paused, too). Before a pass the clock moves by the wait time (but not before
    /// the first two); after it the script's requests for that pass are carried out. Never throws.
    Progress advance(Budget budget = {});

    /// Carries the request out now; inside a step, right after that step. An error when it names
    /// what is not there, or what the engine cannot do; a request that comes after the end is one
    /// too.
    Result<void> request(const Request &request);

    const RunState &state() const { return m_recording->state(); }
    /// The tasks whose status has changed since the last call.
    std::vector<TaskId> takeChanges() { return m_recording->takeChanges(); }
    const TraceLog &log() const { return m_recording->log(); }
    /// Grows with the run and outlives it.
    std::shared_ptr<const Recording> recording() const { return m_recording; }
    const Engine &engine() const { return *m_engine; }
    const RunOptions &options() const { return m_options; }

    /// Whether its clock moves by itself. Then passes come at the wait time, or earlier where the
    /// engine has news or a deadline passes; it cannot be paced, nor done again in another way.
    bool isRealTime() const { return m_engine->isRealTime(); }
    /// Real time: how long until the next pass is due.
    Duration untilNextPass() const;
    /// Called when something has happened outside `advance` and `request`, in the thread of the
    /// engine: there are new events, or the next pass is to begin now.
    void setNewsHandler(std::function<void()> handler) { m_newsHandler = std::move(handler); }
    /// Whether the next pass was asked to begin at once since the last call.
    bool takeWake() { return std::exchange(m_wantsPass, false); }

    bool hasBegun() const { return m_group->pass() > 0; }
    /// Every task has ended, and nothing is left of what the engine started for them.
    bool isFinished() const { return state().outcome().has_value(); }
    bool isBetweenPasses() const { return m_group->isBetweenPasses() || m_group->isFinished(); }
    std::uint32_t pass() const { return m_group->pass(); }
    std::uint32_t visitsInPass() const { return m_group->visitsInPass(); }
    Moment clock() const { return m_clock.now(); }
    /// How far the clock moves before the next pass.
    Duration nextWait() const;
    std::uint64_t stepCount() const { return m_group->stepCount(); }
    TaskId nextTask() const { return m_group->nextTask(); }

    /// From now on pauses where one of these is hit (null: nowhere). Not owned; it outlives the run
    /// or is taken back. What is hit is written to the trace.
    void watch(BreakpointSet *breakpoints) { m_breakpoints = breakpoints; }
    /// What was hit since the last call, those that only log left out.
    std::vector<BreakpointHit> takeHits() { return std::exchange(m_hits, {}); }

    /// For who drives the run: it stands still, it goes on. Written to the trace.
    void notePaused();
    void noteResumed();
    /// That it goes on from a place in the past of another run.
    void noteForked(const QString &from);
    /// Whether a request asked to pause (or to resume) since the last call.
    bool takePauseRequest() { return std::exchange(m_wantsPause, false); }
    bool takeResumeRequest() { return std::exchange(m_wantsResume, false); }

private:
    Run(Setup setup, std::unique_ptr<Engine> engine);

    void keep(const std::vector<TaskId> &tasks);
    Progress advanceWatched(Budget budget);
    bool stopsBeforeNextStep();
    void note(const std::vector<BreakpointHit> &hits);
    void playScript();
    void carryOutQueued();
    void carryOut(const Request &request);
    bool cancel(const Request &request);
    Result<void> check(const Request &request) const;
    std::vector<TaskId> tasksOf(const Request &request) const;
    std::vector<TaskId> cancellingTasks(const Request &request) const;
    bool hasEnded() const { return m_group->isFinished() && m_engine->isSettled(); }
    void noteFinished();
    RunOutcome outcome() const;
    void record(EventKind kind, TaskId task, std::uint32_t detail = TraceEvent::none,
                std::uint16_t extra = 0);

    void closeCancelled();
    void tellNews();

    void stepBegan(TaskId task, std::uint32_t step) override;
    void launched(TaskId task, const LaunchDetail &launch) override;
    void progressed(TaskId task, double fraction, const QString &text) override;
    void wrote(TaskId task, Stream stream, const QString &text) override;
    void used(TaskId task, const TaskUsage &usage) override;
    void wake() override;
    void taskStarted(TaskId task, const Deadline &ownTimeout) override;
    void taskSucceeded(TaskId task) override;
    void taskFailed(TaskId task, const std::exception_ptr &error) override;
    void taskCancelling(TaskId task, Duration grace, Moment deadline, Asker asker) override;
    void taskCancelled(TaskId task) override;
    void taskTimedOut(TaskId task) override;
    void taskSkipped(TaskId task, TaskId cause) override;
    void taskHeld(TaskId task) override;
    void taskReleased(TaskId task) override;
    void errorSuppressed(TaskId task, const std::exception_ptr &error) override;

    std::shared_ptr<const GraphDocument> m_document;
    RunOptions m_options;
    std::unique_ptr<Engine> m_engine;
    const Clock &m_clock;                         ///< the engine's
    std::unique_ptr<DependencyTaskGroup> m_group; ///< after the engine, which outlives its tasks
    std::shared_ptr<Recording> m_recording;
    std::vector<ScriptEntry> m_script; ///< by pass
    std::size_t m_nextEntry = 0;
    std::vector<Request> m_queued;
    BreakpointSet *m_breakpoints = nullptr; ///< not owned
    std::vector<BreakpointHit> m_hits;
    /// The visit whose breakpoints were looked at already, as pass and visits in it.
    std::pair<std::uint32_t, std::uint32_t> m_lookedAt{0, 0};
    std::function<void()> m_newsHandler;
    bool m_isInside = false; ///< a step or a request is going on
    bool m_wantsPass = false;
    bool m_wasCancelled = false;
    bool m_wantsPause = false;
    bool m_wantsResume = false;
};

} // namespace stepwise
