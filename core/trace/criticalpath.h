#pragma once

#include "core/base/clock.h"
#include "core/graph/taskid.h"

#include <QHash>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace stepwise {

class Dependencies;
class TraceStats;

/// Durations that take the place of the measured ones: "what if it took as long as this?"
using EditedDurations = QHash<TaskId, Duration>;

/// Which chain of tasks decides when a run ends, and how much later each task could have been.
///
/// The critical path method (J. E. Kelley and M. R. Walker, "Critical-path planning and
/// scheduling", 1959) over the tasks that have begun: measured durations, for what still runs the
/// time so far. A wait that no dependency causes (a hold, a limit of running tasks) does not
/// count, nor does a dependency that the run did not keep to.
class CriticalPath
{
public:
    /// From the start of the first to the end of the last, when each begins as soon as it can.
    Duration length() const { return m_length; }
    /// From the first task to the last; of several as long the one that is found first.
    const std::vector<TaskId> &path() const { return m_path; }
    bool isOnPath(TaskId task) const { return placeOf(task).has_value(); }
    /// Its place in `path()`; nothing for a task that is not on it.
    std::optional<std::size_t> placeOf(TaskId task) const;
    /// How much longer it could have taken; nothing for a task that has not begun.
    std::optional<Duration> slack(TaskId task) const;
    /// What it was counted with.
    Duration duration(TaskId task) const { return m_tasks[task.index()].duration; }

private:
    friend class CriticalPathSearch;

    static constexpr std::uint32_t notOnPath = 0xffffffff;

    struct Task
    {
        Duration duration{0};
        Duration earliestEnd{-1}; ///< negative: it has not begun
        Duration latestEnd = Duration::max();
        std::uint32_t place = notOnPath;
    };

    std::vector<Task> m_tasks;
    std::vector<TaskId> m_path;
    Duration m_length{0};
};

/// Finds it piece by piece, so that nothing has to wait for a large graph: O(tasks that have begun
/// and their dependencies) altogether.
class CriticalPathSearch
{
public:
    /// All outlive the search, and `dependencies` are in the direction of the run. Tasks that begin
    /// later are not in it. `now` is where the time of what still runs ends.
    CriticalPathSearch(const TraceStats &stats, const Dependencies &dependencies, Moment now,
                       const EditedDurations &edited = {});

    /// Goes on with so many tasks, and says whether it is done.
    bool advance(std::size_t most);
    /// Once it is done.
    CriticalPath take() { return std::move(m_result); }

    /// The whole at once.
    static CriticalPath find(const TraceStats &stats, const Dependencies &dependencies, Moment now,
                             const EditedDurations &edited = {});

private:
    enum class Phase { Forward, Backward, Done };

    void visitForward(TaskId task);
    void visitBackward(TaskId task);
    void tracePath();

    const TraceStats &m_stats;
    const Dependencies &m_dependencies;
    Moment m_now;
    EditedDurations m_edited;
    std::size_t m_count;
    std::size_t m_next = 0;
    Phase m_phase = Phase::Forward;
    TaskId m_last;
    CriticalPath m_result;
};

} // namespace stepwise
