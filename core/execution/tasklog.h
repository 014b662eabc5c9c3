#pragma once

#include "core/execution/engine.h"
#include "core/execution/outputlog.h"

namespace stepwise {

/// Tells what a task writes to its log, as far as a trace should hold it: from the beginning up to
/// a limit, and at the end the last lines. The whole is in the file.
class TaskLog
{
public:
    TaskLog(TaskId task, TaskReports::Stream stream, const QString &fileName)
        : m_task(task), m_stream(stream), m_log(fileName)
    {
    }

    /// Reads on, and tells what is new; with `isAtEnd` for the last time.
    void tell(TaskReports &reports, bool isAtEnd = false);
    /// How far the task has last said that it is.
    double fraction() const { return m_progress ? m_progress->fraction : 0; }

private:
    /// Characters of a task that the trace holds, its last lines aside.
    static constexpr qsizetype toldLimit = 32 * 1024;
    static constexpr qsizetype lastLines = 20;

    TaskId m_task;
    TaskReports::Stream m_stream;
    OutputLog m_log;
    qsizetype m_told = 0;
    bool m_isCut = false;
    QStringList m_last; ///< once it is cut
    std::optional<ToldProgress> m_progress;
};

} // namespace stepwise
