#pragma once

#include "gui/models/logentries.h"
#include "gui/models/runsource.h"

#include <QCoreApplication>

namespace stepwise {

/// What happened, in words: the texts of the event log and of a task's history.
///
/// What is said of a task's end ("after 48.5 s", "at step 3 of 4") is read from the run's state,
/// since an end is final.
class EventText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::EventText)

public:
    static QString of(const LogEntry &entry, const RunSource &source);
    static QString of(const TraceEvent &event, const RunSource &source);

    /// "Run cancelled", "Run failed: out of memory".
    static QString of(const RunOutcome &outcome);
    /// "Cancel all asked, 10.0 s of grace": what was asked of the run.
    static QString of(const Request &request, const TaskGraph &graph);

    /// The state that the glyph beside the text shows; absent: an event of the run, or a mark of
    /// the debugger.
    static std::optional<TaskState> glyph(const LogEntry &entry, const RunSource &source);
    static std::optional<TaskState> glyph(const TraceEvent &event);
    /// Whether the held mark stands there: held, released, paused, resumed.
    static bool hasHeldMark(const TraceEvent &event);

private:
    static QString ofEnd(const TraceEvent &event, const RunSource &source);
    static QString ofFailure(const TraceEvent &event, const RunSource &source);
    static QString ofUsage(const TaskUsage &usage);
    static QString ofProgress(const TraceEvent &event, const RunSource &source);
    static QString subject(const Request &request, const TaskGraph &graph);
};

} // namespace stepwise
