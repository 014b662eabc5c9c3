#pragma once

#include "core/base/result.h"
#include "core/graph/taskgraph.h"
#include "core/trace/traceheader.h"
#include "core/trace/tracelog.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

class QIODevice;

namespace stepwise {

/// Writes a run as JSON Lines: the trace file, the live protocol, what `--trace` prints.
///
///     {"event":"stepped","pass":1,"time":0.0,"task":"a","step":1}
///
/// Keys come in that order, times as the shortest exact decimals. The device is given whole lines
/// only, many in one `write`, so that whoever reads along sees no torn line; open it Unbuffered
/// when others read along. The first error is kept, and nothing is written after it.
class TraceWriter
{
public:
    /// Neither is owned; both outlive the writer. `device` is open for writing; `graph` has all
    /// tasks and groups that the events name.
    TraceWriter(QIODevice &device, const TaskGraph &graph);

    /// The `graph` line; before anything else.
    Result<void> writeHeader(const TraceHeader &header);
    /// The events of `log` that were not written yet, and once a `dropped` line when the log has
    /// begun to drop steps; at most up to `count` events of it. Always the same log.
    Result<void> writeNew(const TraceLog &log, std::size_t count = SIZE_MAX);
    /// How many events have been written.
    std::size_t writtenCount() const { return m_written; }

private:
    void appendEvent(const TraceEvent &event, const TraceDetails &details);
    void appendStart(QByteArrayView word, const TraceEvent &event);
    void appendDetail(const TraceEvent &event, const TraceDetails &details);
    void appendRequest(std::uint32_t detail, const TraceDetails &details);
    void appendGrace(const GraceDetail &grace);
    void appendLaunch(const LaunchDetail &launch);
    void appendUsage(const TaskUsage &usage);
    void appendOutcome(const RunOutcome &outcome);
    void appendStep(std::uint32_t step);
    void writeLines();

    QIODevice &m_device;
    const TaskGraph &m_graph;
    std::vector<QByteArray> m_taskKeys; ///< as JSON strings
    QByteArray m_lines;                 ///< whole lines that are not written yet
    std::size_t m_written = 0;          ///< events of the log
    bool m_hasToldOfDropped = false;
    Result<void> m_outcome;

    QByteArray m_stamp; ///< pass and time as text, for m_stampPass and m_stampTime
    std::uint32_t m_stampPass = 0;
    Moment m_stampTime{-1};
};

} // namespace stepwise
