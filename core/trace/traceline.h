#pragma once

#include "core/base/jsoninput.h"
#include "core/base/result.h"
#include "core/graph/taskgraph.h"
#include "core/trace/traceheader.h"
#include "core/trace/tracelog.h"

#include <QByteArray>

#include <vector>

namespace stepwise {

/// Reads the `graph` line. Places of errors are within the line.
Result<TraceHeader> readTraceHeader(const QByteArray &line);

/// Reads one line of events and appends what it says to a log. An object reads one line.
class TraceLineReader
{
public:
    /// Tasks that `graph` does not have are added to it and to `addedTasks`.
    TraceLineReader(TaskGraph &graph, std::vector<TaskId> &addedTasks, TraceLog &log)
        : m_graph(graph), m_addedTasks(addedTasks), m_log(log)
    {
    }

    /// Places of errors are within the line.
    Result<void> read(const QByteArray &line);

private:
    // Each is false after an error in m_input.
    bool readObject(const JsonValue &object);
    bool readStamp(const JsonValue &object);
    bool readTask(const JsonValue &object);
    bool readDetail(const JsonValue &object);
    bool readText(const JsonValue &object, QLatin1String key);
    bool readStep(const JsonValue &object);
    bool readDeadline(const JsonValue &object);
    bool readGrace(const JsonValue &object);
    bool readCause(const JsonValue &object);
    bool readProgress(const JsonValue &object);
    bool readLaunch(const JsonValue &object);
    bool readUsage(const JsonValue &object);
    bool readRequest(const JsonValue &object);
    bool readOutcome(const JsonValue &object);
    bool missing(const JsonValue &object, QLatin1String key);

    void addTasksOf(const JsonValue &request);
    TaskId taskWithKey(const QString &key);

    TaskGraph &m_graph;
    std::vector<TaskId> &m_addedTasks;
    TraceLog &m_log;
    JsonInput m_input;
    TraceEvent m_event;
};

} // namespace stepwise
