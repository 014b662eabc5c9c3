#pragma once

#include "core/base/result.h"
#include "core/execution/breakpointset.h"
#include "core/execution/runlist.h"
#include "core/graph/graphdocument.h"
#include "core/trace/recording.h"

#include <QList>
#include <QObject>

#include <cstddef>
#include <functional>
#include <memory>

namespace stepwise {

class Run;
class StepDriver;
struct EngineSetup;

/// What the window talks to: an open document and its run.
///
/// There is always a document (empty at first) and a run of it, not begun, going on or ended. What
/// the window shows of the run it reads from `state()` and `log()`, which are folded from the trace;
/// what it wants it asks through the slots. Lives in the thread of its event loop. Signals go out
/// after the step that caused them, never inside it.
///
/// What is shown is *now*, or the past: an earlier moment of this run, or any of another run of
/// the document. `state()`, `pass()` and `clock()` are those of the moment that is shown.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        Idle,     ///< nothing has run yet
        Running,  ///< passes follow each other at the pace that was set
        Paused,   ///< begun and standing still; the clock stands too
        Finished, ///< the run has ended
    };
    Q_ENUM(Mode)

    explicit Session(QObject *parent = nullptr);
    /// Destroys a run that is still going: its tasks' destructors run, no task is closed.
    ~Session() override;

    /// Takes a document over and prepares a run of it; a run that was going on is destroyed.
    void setDocument(GraphDocument document);
    /// Takes over what was read from a file: its document, and it, shown at its end.
    void openRecording(NamedRun run);
    const GraphDocument &document() const;
    /// Changes the run's options: only while Idle or Finished, then as a new run; else false.
    bool setOptions(const RunOptions &options);
    /// Turns every dependency round; as setOptions.
    bool turnDependenciesRound();

    /// What runs the tasks of the next run: simulated until it is set, and for each new document.
    const EngineSetup &engine() const;
    /// As setOptions.
    bool setEngine(const EngineSetup &setup);
    /// The user's word that the document's commands may be run; no run of them begins without it.
    void allowCommands();

    /// The dependencies as the file has them (`state().dependencies()` are those of the run).
    const Dependencies &dependencies() const;
    /// The tasks on cycles, in file order; while there are any, nothing can be run.
    const std::vector<TaskId> &cyclicTasks() const;
    /// Whether something has succeeded in what is shown, and something else has ended otherwise.
    bool canRerunRest() const;
    /// Whether the verbs of driving can do anything: there are tasks and no cycle.
    bool canRun() const;

    Mode mode() const;
    const RunState &state() const;
    /// All of the run that is shown, also what comes after the moment that is shown.
    const TraceLog &log() const;
    /// The pass that is going on or was the last; 0: none yet.
    std::uint32_t pass() const;
    /// The clock of the run that is shown. While Running between two passes it moves evenly, so that
    /// a grace period is seen running out; it never passes the next pass's time.
    Moment clock() const;
    /// The task that acts next when stepped; invalid: none, or the past is shown.
    TaskId nextTask() const;
    double passesPerSecond() const;

    /// Passes in a second while Running; 0: flat out.
    double pace() const;
    void setPace(double passesPerSecond);
    /// Whether a run carries out the document's script ("Play demo").
    bool playsScript() const;
    void setPlaysScript(bool plays); ///< takes effect with the next run

    // Time
    /// Whether now is shown, not the past.
    bool isLive() const;
    /// How many events of `log()` have happened in what is shown.
    std::size_t position() const;
    /// The run that is shown; null while none has begun.
    std::shared_ptr<const Recording> recording() const;
    /// The run that can go on, shown or not; null while there is none.
    std::shared_ptr<const Recording> liveRecording() const;
    /// The runs of the document, this one included. They outlive a reset and changed options.
    const RunList &runs() const;
    bool renameRun(const Recording *run, const QString &name);
    /// False for the run that can go on.
    bool removeRun(const Recording *run);
    /// Adds a run to the list; an error when it is of another graph.
    Result<void> addRun(NamedRun run);

    // Breakpoints: as BreakpointSet; they stay when the document is another one.
    const BreakpointSet &breakpoints() const;
    Result<BreakpointId> addBreakpoint(const Breakpoint &breakpoint);
    Result<void> replaceBreakpoint(BreakpointId id, const Breakpoint &breakpoint);
    void removeBreakpoint(BreakpointId id);
    void clearBreakpoints();

public Q_SLOTS:
    // The verbs of driving. In the past they first go on from there: a new run is made that does
    // again what was done up to that moment, requests included, and is driven from then on.
    /// Begins, or goes on. After Finished: resets first.
    void run();
    void pause();
    /// One step of one task, then Paused; visits that only count a poll period down are no step.
    void stepTask();
    /// To the end of the pass, then Paused.
    void stepPass();
    /// Goes on until one of the tasks is about to start (or none can any more), then Paused.
    void runTo(const QList<stepwise::TaskId> &tasks);
    /// Goes on at the pace until all of the tasks have ended, then Paused.
    void runOut(const QList<stepwise::TaskId> &tasks);
    /// A new run of the document that has not begun.
    void reset();
    /// A new run, from the beginning, that begins at once.
    void rerun();
    /// The same of what has not succeeded in what is shown; what has is kept, and not run again.
    void rerunRest();
    /// Carried out between two task steps, at the latest before the next one. Ignored when the run
    /// has not begun (but Hold and Release) or has ended; refused in the past.
    void request(const stepwise::Request &request);

    // Looking back; a run that is going on pauses.
    /// Shows the run as it was after so many events.
    void lookAt(std::size_t position);
    /// Shows it as it was at that moment of its clock.
    void lookAtMoment(stepwise::Moment moment);
    /// Shows another run of the list, at its end.
    void lookAtRun(const stepwise::Recording *run);
    /// To the end of what happened before the last step, and of the next one.
    void stepBack();
    void stepForward();
    void backToNow();

Q_SIGNALS:
    /// Another document, or the same one with other options or dependencies.
    void documentChanged();
    /// Another run is shown, most often a new one: everything about states is to be read anew.
    void runReset();
    void modeChanged(stepwise::Session::Mode mode);
    /// At most once a frame (16 ms): each task whose status changed since, once.
    void tasksChanged(const QList<stepwise::TaskId> &tasks);
    /// At most once a frame: the log has grown, or pass, clock or counts have moved.
    void progressed();
    void runFinished(const stepwise::RunOutcome &outcome);
    /// Commands are about to be run that nobody has allowed: nothing is unless `allowCommands` is
    /// called before this returns.
    void consentNeeded();
    /// A request that could not be carried out, and why.
    void requestRefused(const stepwise::Error &error);
    /// Another moment is shown, or now again.
    void playheadMoved();
    /// A run was added, renamed or removed.
    void runsChanged();
    /// One was added, edited, removed, or has switched itself off.
    void breakpointsChanged();
    /// The run has paused for these.
    void breakpointsHit(const QList<stepwise::BreakpointHit> &hits);

private:
    struct Private;
    void takeDocument(std::shared_ptr<const GraphDocument> document);
    bool mayUseEngine();
    bool prepareRun(std::vector<TaskId> kept = {}, const QString &ofRun = {});
    void adoptRun(std::unique_ptr<Run> run);
    void dropRun();
    void noteAdvanced();
    void tellChanges();
    void tellHits(const QList<BreakpointHit> &hits);

    void drive(std::function<void(StepDriver &)> verb);
    void fork(std::function<void(StepDriver &)> verb);
    void forkSlice();
    void stopForking();
    void tellMove(bool isOtherRun, const std::vector<TaskId> &changes);
    void takeDocumentOf(const Recording &run);
    void showPast(std::shared_ptr<const Recording> run, std::size_t position);
    std::unique_ptr<Private> m;
};

} // namespace stepwise
