#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/graph/taskgraph.h"
#include "core/trace/traceheader.h"
#include "core/trace/tracelog.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

class QIODevice;

namespace stepwise {

/// Reads what TraceWriter, or another program, wrote.
///
///     TraceReader reader(file);
///     const auto header = reader.readHeader();  // its document is JSON: core/formats reads it
///     reader.setGraph(document.graph);
///     const auto read = reader.readEvents(log); // again when the file has grown
///
/// Tolerant where the format is: `pass` may be missing (0), events, requests and keys that are not
/// known are passed over, tasks that the graph did not name are added to `graph()`, and a last
/// line without its end is kept until the rest of it comes.
class TraceReader
{
public:
    /// The device is not owned, is open for reading and outlives the reader.
    explicit TraceReader(QIODevice &device) : m_device(device) {}

    /// The first line. An Error when it is no `graph` event, and with code NotFound when the
    /// device does not have the whole of it yet: then it can be asked for again.
    Result<TraceHeader> readHeader();

    /// The graph whose keys the events name. Before the first `readEvents`.
    void setGraph(TaskGraph graph) { m_graph = std::move(graph); }
    /// That graph, with the tasks that only the events named.
    const TaskGraph &graph() const { return m_graph; }
    /// Those tasks, in the order in which they appeared.
    const std::vector<TaskId> &addedTasks() const { return m_addedTasks; }

    /// Appends the events of all whole lines that the device has. An Error has the line and the
    /// column; the lines before it are in the log, and a further call goes on behind it.
    Result<void> readEvents(TraceLog &log);

    /// Whether the device ended inside a line, which is then not read.
    bool hasCutOffLine() const { return m_next < m_buffer.size(); }
    /// How many whole lines have been read.
    int lineCount() const { return m_line; }

private:
    std::optional<QByteArray> takeLine();
    Error placed(Error error) const;

    QIODevice &m_device;
    TaskGraph m_graph;
    std::vector<TaskId> m_addedTasks;
    QByteArray m_buffer;  ///< what has been read from the device
    qsizetype m_next = 0; ///< where in it the next line begins
    int m_line = 0;
};

} // namespace stepwise
