#pragma once

#include "core/execution/simulatedengine.h"
#include "core/scheduler/dependencytaskgroup.h"
#include "core/trace/tracelog.h"

#include <QString>

#include <memory>

namespace stepwise::testing {

/// Plays a document through the scheduler's public interface alone: a DependencyTaskGroup, this as
/// its observer, the simulated engine's tasks (or others), and the clock moved by hand, as the
/// rules of a run say. A cycle is a programming error here.
class GroupPlayer : private GroupObserver, private TaskReports
{
public:
    using Budget = DependencyTaskGroup::Budget;
    using Progress = DependencyTaskGroup::Progress;

    /// `makeTask` in place of the simulated tasks.
    explicit GroupPlayer(const GraphDocument &document,
                         DependencyTaskGroup::MakeTask makeTask = {});

    /// As `DependencyTaskGroup::advance`, but moves the clock before a pass, and carries out the
    /// script's requests after it.
    Progress advance(Budget budget = {});
    /// To the end of that pass, or the end.
    void playTo(std::uint32_t pass);
    void play() { playTo(UINT32_MAX); }

    /// Carries out a request of the kinds that a group knows.
    void request(const Request &request);

    DependencyTaskGroup &group() { return *m_group; }
    const TaskGraph &graph() const { return m_document->graph; }
    const TraceLog &log() const { return m_log; }
    TaskId task(const char *key) const { return graph().findTask(QString::fromLatin1(key)); }

    /// What happened, as `traceWords` says it.
    QString words() const;
    /// What the group raised: "error[boom]", "exceptionGroup[a, b]", "timeout", or nothing.
    QString raised() const;

private:
    void playScript();
    void append(EventKind kind, TaskId task, std::uint32_t detail = TraceEvent::none);

    void stepBegan(TaskId task, std::uint32_t step) override;
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
    SimulatedEngine m_engine;
    TraceLog m_log;
    std::unique_ptr<DependencyTaskGroup> m_group; ///< after the engine, which outlives its tasks
};

} // namespace stepwise::testing
