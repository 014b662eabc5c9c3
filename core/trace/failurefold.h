#pragma once

#include "core/trace/failurereport.h"

#include <QHash>

#include <utility>

namespace stepwise {

/// Makes a failure report out of the events of a recording, one after the other.
///
/// The events that one step causes lie together: what is closed and skipped right behind a failure
/// fell with it. So the fold knows at each event what the events just before it began.
class FailureFold
{
public:
    /// The recording outlives this.
    explicit FailureFold(const Recording &recording);

    /// The next event.
    void apply(std::size_t index);
    FailureReport takeReport();

private:
    /// What the events at hand follow from.
    enum class Cause : unsigned char {
        None,
        Failure, ///< `m_blamed`
        Request,
        Suspect, ///< `m_suspect`, if something falls with it
    };

    struct Place
    {
        TraceEvent event;
        std::size_t index = 0;
    };

    struct TaskTale
    {
        std::uint32_t step = 0;
        bool deadlineFired = false;
        bool isDoomed = false; ///< cancelling because of an error
        Moment deadline = TaskStatus::never;
        Moment graceDeadline = TaskStatus::never;
    };

    void enterPass(const TraceEvent &event);
    void noteRequest(const TraceEvent &event);
    void noteSucceeded(const TraceEvent &event);
    void noteFailed(const TraceEvent &event);
    void noteCancelling(const TraceEvent &event);
    void noteCancelled(const TraceEvent &event);
    void noteSkipped(const TraceEvent &event);
    void noteTimedOut(const TraceEvent &event);
    void noteOutcome(const TraceEvent &event);
    void noteLate(const TraceEvent &event, Moment deadline, SuppressedKind kind);
    bool hasReachedGrace(const TraceEvent &event) const;
    void suspect(const TraceEvent &event, FailureKind kind);
    /// Blames whatever the event follows from; false when that is no failure.
    bool blame();
    std::size_t addFailure(const TraceEvent &event, std::size_t index, FailureKind kind,
                           const QString &message);
    void addFall(const TraceEvent &event, FallRule rule, Duration grace = Duration(0));
    void addSuppressed(const TraceEvent &event, SuppressedKind kind, const QString &message = {});
    void matchErrors(const QStringList &errors);
    void findRoot(const RunOutcome &outcome);
    void tellDependents(Failure &failure) const;
    TaskTale &tale(const TraceEvent &event) { return m_tasks[event.task.index()]; }
    QString text(const TraceEvent &event) const;

    const Recording &m_recording;
    FailureReport m_report;
    std::vector<TaskTale> m_tasks;
    QHash<TaskId, std::size_t> m_failureOf;
    /// Where a task's fall stands, as failure and place in its list.
    QHash<TaskId, std::pair<std::size_t, std::size_t>> m_fallOf;
    std::vector<Place> m_graceEnds;   ///< of tasks that may have thrown then
    std::vector<Place> m_unexplained; ///< ends that nothing before them caused
    std::optional<Place> m_raise;     ///< a request that the next pass carries out
    std::optional<std::size_t> m_root;
    Duration m_waitTime;
    Cause m_cause = Cause::None;
    std::size_t m_blamed = 0; ///< index of a failure
    Place m_suspect;
    FailureKind m_suspicion = FailureKind::Error;
    std::size_t m_index = 0; ///< of the event at hand
    std::uint32_t m_pass = 0;
};

} // namespace stepwise
