#pragma once

#include "core/execution/engine.h"
#include "core/execution/enginesetup.h"
#include "core/execution/localprocess.h"
#include "core/execution/processguard.h"
#include "core/execution/runfolder.h"
#include "core/execution/tasklog.h"
#include "core/graph/graphdocument.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_map>

namespace stepwise {

/// Runs each task's command as a process on this machine, in real time.
///
/// A task succeeds when its process exits with 0, and fails otherwise; a task without a command
/// succeeds at once. A cancel with grace sends SIGTERM to the process's group, the end of the grace
/// SIGKILL; without grace SIGKILL comes at once. A process that SIGTERM ends makes its task
/// cancelled, one that ignores it and goes on to its end succeeded or failed. A timeout sends
/// SIGTERM, and SIGKILL two seconds later.
class ProcessEngine final : public Engine
{
public:
    ProcessEngine(std::shared_ptr<const GraphDocument> document, EngineSetup setup);
    ~ProcessEngine() override;

    QString name() const override;
    const Clock &clock() const override { return m_clock; }
    bool isRealTime() const override { return true; }
    void passWaited(Duration) override {}
    void pause() override;
    void resume() override;

    StepTask makeTask(TaskId task) override;

    void cancelRequested(TaskId task, std::optional<Duration> grace) override;
    void holdChanged(TaskId task, bool isHeld) override;
    std::vector<TaskId> takeCancelled() override { return std::exchange(m_cancelled, {}); }
    bool isSettled() const override { return m_attempts.empty(); }

private:
    /// What runs for a task.
    struct Attempt
    {
        Attempt(TaskId task, const QString &logFile)
            : log(task, TaskReports::Stream::Output, logFile)
        {
        }

        std::unique_ptr<LocalProcess> process;
        TaskLog log;
        bool wasCancelled = false; ///< was sent SIGTERM for a cancel
        bool ignoresTerm = false;
        bool isHeld = false;
        bool isGivenUp = false; ///< its task has ended; it is waited for, no more
        QTimer kill;            ///< after a timeout
    };

    void launch(TaskId task);
    LocalProcess::Launch launchOf(TaskId task) const;
    void prepare();
    bool isOver(TaskId task) const;
    void finish(TaskId task);
    void giveUp(TaskId task, bool hasTime);
    void noteEnd(TaskId task);
    void readLogs();
    void signal(Attempt &attempt, int number);
    static bool endedByCancel(const Attempt &attempt);

    std::shared_ptr<const GraphDocument> m_document;
    EngineSetup m_setup;
    SteadyClock m_clock;
    std::optional<RunFolder> m_folder; ///< from the first command on
    ProcessGuard m_guard;
    std::unordered_map<TaskId, std::unique_ptr<Attempt>> m_attempts;
    std::vector<TaskId> m_cancelled;
    QTimer m_reading; ///< of the logs, while something runs
    bool m_isPaused = true;
};

} // namespace stepwise
