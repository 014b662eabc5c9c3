#pragma once

#include "gui/models/runsource.h"

#include <QCoreApplication>

#include <vector>

namespace stepwise {

/// A line of a task's history.
struct HistoryLine
{
    Moment time{0};
    std::optional<TaskState> state; ///< the glyph beside it
    bool hasHeldMark = false;
    QString text;
    std::size_t position = 0; ///< how many events had happened with it
};

/// What happened to one task: its states, holds and errors, oldest first; no steps, no output.
///
/// Reads the whole log once, when it is made, and afterwards what the log has gained.
class TaskHistory
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::TaskHistory)

public:
    /// `source` must outlive the history, which is of its present run.
    TaskHistory(TaskId task, const RunSource &source);

    /// Whether there are new lines.
    bool follow();
    const std::vector<HistoryLine> &lines() const { return m_lines; }

private:
    void addBeginning();
    void read(const TraceEvent &event);
    void noteLetGo(const TraceEvent &event);

    TaskId m_task;
    const RunSource &m_source;
    std::vector<HistoryLine> m_lines;
    std::vector<bool> m_holdsBack;     ///< by task: this task waits for it still
    std::vector<bool> m_deadlineFired; ///< by task
    std::size_t m_unmet = 0;
    std::size_t m_read = 0;
    bool m_isWaiting = true;
};

} // namespace stepwise
