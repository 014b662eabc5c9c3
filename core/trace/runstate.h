#pragma once

#include "core/graph/dependencies.h"
#include "core/graph/taskstate.h"
#include "core/trace/taskactivity.h"
#include "core/trace/traceevent.h"

#include <QHash>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace stepwise {

/// What the trace tells of one task so far: a cache line, as the fold jumps between tasks.
struct alignas(64) TaskStatus
{
    static constexpr Moment never{-1};

    TaskState state = TaskState::Waiting;
    bool isHeld = false;
    bool deadlineFired = false; ///< `timedOut` was seen
    bool hasLetGo = false;      ///< its dependents no longer wait for it
    std::uint16_t suppressedErrors = 0;
    std::uint32_t step = 0; ///< the last step begun; 0: none yet
    TaskId cause;           ///< of Skipped: the task; invalid: a request
    Moment since{0};        ///< when the state began
    Moment startedAt = never;
    Moment deadline = never;      ///< of its own timeout
    Moment graceDeadline = never; ///< while Cancelling, and kept afterwards
    Duration grace{0};

    friend bool operator==(const TaskStatus &, const TaskStatus &) = default;
};

/// The one fold from events to states: used alike by the live window, a replay and a watch.
///
/// A value apart from the shared dependencies. `apply` costs O(1), or O(dependents) where a task
/// lets its dependents go. Events of tasks that the graph does not have are ignored, and so is an
/// event that would leave a terminal state: a terminal state never changes.
class RunState
{
public:
    using Counts = std::array<std::uint32_t, taskStateCount>;

    RunState() : RunState(std::make_shared<Dependencies>()) {}
    /// `dependencies` in the direction of the run: already reversed for a tear-down.
    explicit RunState(std::shared_ptr<const Dependencies> dependencies);

    void apply(const TraceEvent &event, const TraceDetails &details);

    std::size_t taskCount() const { return m_tasks.size(); }
    const TaskStatus &operator[](TaskId task) const { return m_tasks[task.index()]; }
    const Dependencies &dependencies() const { return *m_dependencies; }
    /// How many of its dependencies have not let the task go yet.
    std::uint32_t unmet(TaskId task) const { return m_unmet[task.index()]; }

    /// The message of a Failed task, or of a task that failed after its deadline had fired.
    QString error(TaskId task) const { return m_errors.value(task); }
    /// The messages that the rules did not raise, oldest first.
    QStringList suppressedErrors(TaskId task) const { return m_suppressed.value(task); }

    /// What runs for the task outside, and what it told; empty for tasks that nothing ran for.
    TaskActivity activity(TaskId task) const { return m_activities.value(task); }

    std::uint32_t count(TaskState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    const Counts &counts() const { return m_counts; }
    std::uint32_t heldCount() const { return m_heldCount; }
    std::uint32_t endedCount() const;

    std::uint32_t pass() const { return m_pass; }
    Moment time() const { return m_time; }
    bool isPaused() const { return m_isPaused; }
    /// Set once the run has ended.
    const std::optional<RunOutcome> &outcome() const { return m_outcome; }

    /// The tasks that changed since the last call, each once, in order of first change.
    std::vector<TaskId> takeChanges();
    /// The tasks that are seen otherwise in `other`, a state of the same graph, in file order.
    std::vector<TaskId> differences(const RunState &other) const;
    /// Adds to the list of changes.
    void noteChanges(const std::vector<TaskId> &tasks);

private:
    void applyToTask(const TraceEvent &event, const TraceDetails &details);
    void start(TaskId task, const TraceEvent &event, const TraceDetails &details);
    void setState(TaskId task, TaskState state, Moment time);
    void fail(TaskId task, const TraceEvent &event, const TraceDetails &details);
    void setHeld(TaskId task, bool held);
    void letDependentsGo(TaskId task, Moment time);
    void markChanged(TaskId task);

    std::shared_ptr<const Dependencies> m_dependencies;
    std::vector<TaskStatus> m_tasks;
    std::vector<std::uint32_t> m_unmet; ///< apart, as each task's end looks at those of others
    std::vector<bool> m_isChanged;
    std::vector<TaskId> m_changes; ///< room for all of them
    std::size_t m_changeCount = 0;
    QHash<TaskId, QString> m_errors;
    QHash<TaskId, QStringList> m_suppressed;
    QHash<TaskId, TaskActivity> m_activities;
    Counts m_counts{};
    std::uint32_t m_heldCount = 0;
    std::uint32_t m_pass = 0;
    Moment m_time{0};
    bool m_isPaused = false;
    std::optional<RunOutcome> m_outcome;
};

} // namespace stepwise
