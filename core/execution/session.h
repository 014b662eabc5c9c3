#pragma once

#include "core/base/result.h"
#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"
#include "core/trace/tracelog.h"

#include <QList>
#include <QObject>

#include <memory>

namespace stepwise {

class Run;
class StepDriver;

/// What the window talks to: an open document and its run.
///
/// There is always a document (an empty one at first) and always a run of it, which has not begun,
/// is going on or has ended. What the window shows of the run it reads from `state()` and `log()`,
/// which are folded from the trace; what it wants it asks through the slots. Lives in the thread
/// of its event loop. Signals go out after the step that caused them, never inside it.
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
    const GraphDocument &document() const;
    /// Changes the run's options (wait time, fail-fast or aggregate, …): only while Idle or
    /// Finished, and then as a new run; false otherwise.
    bool setOptions(const RunOptions &options);
    /// Turns every dependency round; as setOptions.
    bool turnDependenciesRound();

    /// The dependencies as the file has them (`state().dependencies()` are those of the run).
    const Dependencies &dependencies() const;
    /// The tasks on cycles, in file order; while there are any, nothing can be run.
    const std::vector<TaskId> &cyclicTasks() const;
    /// Whether the verbs of driving can do anything: there are tasks and no cycle.
    bool canRun() const;

    Mode mode() const;
    const RunState &state() const;
    const TraceLog &log() const;
    /// The pass that is going on or was the last; 0: none yet.
    std::uint32_t pass() const;
    /// The run's clock. While Running between two passes it moves evenly with real time, so that a
    /// grace period is seen running out; it never passes the next pass's time, and stands while
    /// Paused.
    Moment clock() const;
    /// The task that acts next when stepped; invalid: none.
    TaskId nextTask() const;
    double passesPerSecond() const;

    /// Passes in a second while Running; 0: flat out.
    double pace() const;
    void setPace(double passesPerSecond);
    /// Whether a run carries out the document's script ("Play demo").
    bool playsScript() const;
    void setPlaysScript(bool plays); ///< takes effect with the next run

public Q_SLOTS:
    /// Begins, or goes on. After Finished: resets first.
    void run();
    void pause();
    /// One step of one task, then Paused. Visits that only count a poll period down are passed
    /// over.
    void stepTask();
    /// To the end of the pass, then Paused.
    void stepPass();
    /// Goes on at the pace until the task starts (or cannot any more), then Paused.
    void runTo(stepwise::TaskId task);
    /// A new run of the document that has not begun.
    void reset();
    /// Asks the run for something; carried out between two task steps, at the latest before the
    /// next one. Ignored when the run has not begun (but Hold and Release) or has ended.
    void request(const stepwise::Request &request);

Q_SIGNALS:
    /// Another document, or the same one with other options or dependencies.
    void documentChanged();
    /// A new run that has not begun: everything about states is to be read anew.
    void runReset();
    void modeChanged(stepwise::Session::Mode mode);
    /// At most once a frame (16 ms): each task whose status changed since, once.
    void tasksChanged(const QList<stepwise::TaskId> &tasks);
    /// At most once a frame: the log has grown, or pass, clock or counts have moved.
    void progressed();
    void runFinished(const stepwise::RunOutcome &outcome);
    /// A request that could not be carried out, and why.
    void requestRefused(const stepwise::Error &error);

private:
    struct Private;

    bool prepareRun();
    void dropRun();
    void noteAdvanced();
    void tellChanges();

    std::unique_ptr<Private> m;
};

} // namespace stepwise
