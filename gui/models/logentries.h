#pragma once

#include "core/trace/runstate.h"
#include "core/trace/tracelog.h"

#include <vector>

namespace stepwise {

/// A line of the event log: an event, a run of neighbouring skips, or a task that became ready,
/// which is no event of its own.
struct LogEntry
{
    std::uint32_t event = 0;  ///< its index in the log; for Ready: of the event that let it go
    std::uint32_t merged = 1; ///< how many skips it stands for
    TaskId readyTask;         ///< valid: the task that became ready

    bool isReady() const { return readyTask.isValid(); }
};

/// The lines of a log, in its order. Grows with the log; reads each event once.
class LogEntries
{
public:
    /// What a `follow` did.
    struct Growth
    {
        std::size_t first = 0;     ///< the first new entry
        std::size_t count = 0;     ///< how many are new
        bool lastExtended = false; ///< the entry before `first` stands for more skips now
    };

    LogEntries() = default;
    /// For a run with these dependencies that has not begun.
    explicit LogEntries(const Dependencies &dependencies);

    /// Reads what the log has gained, at most `most` events.
    Growth follow(const TraceLog &log, const RunState &state,
                  std::size_t most = static_cast<std::size_t>(-1));
    /// Whether the log has events that were not read yet.
    bool isBehind(const TraceLog &log) const { return m_read < log.count(); }

    std::size_t count() const { return m_entries.size(); }
    const LogEntry &operator[](std::size_t index) const { return m_entries[index]; }

private:
    /// What must be known of a task to see when it becomes ready.
    struct TaskProgress
    {
        std::uint32_t unmet = 0;
        bool isWaiting = true;
        bool deadlineFired = false;
    };

    void read(const TraceEvent &event, std::uint32_t index, const Dependencies &dependencies);
    bool mergesWithLast(const TraceLog &log, const TraceEvent &event, const RunState &state) const;
    void letDependentsGo(TaskId task, std::uint32_t index, const Dependencies &dependencies);

    std::vector<LogEntry> m_entries;
    std::vector<TaskProgress> m_tasks;
    std::size_t m_read = 0;
};

} // namespace stepwise
