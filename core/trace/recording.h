#pragma once

#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"
#include "core/trace/tracelog.h"

#include <QDateTime>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace stepwise {

/// A run from its beginning to where it is: what was run, what happened, and how it stands. It can
/// be asked for its state at any moment.
///
/// Who records appends; everybody else reads. For one thread.
class Recording
{
public:
    struct Origin
    {
        std::shared_ptr<const GraphDocument> document;
        /// In the direction of the run: already reversed for a tear-down.
        std::shared_ptr<const Dependencies> dependencies;
        RunOptions options; ///< in effect when it began; the document's may be others
        QString engine = QStringLiteral("simulate");
        QDateTime startedAt;
    };

    /// A checkpoint of the state is kept every so many events; absent: as many as suit the graph.
    explicit Recording(Origin origin, std::optional<std::size_t> checkpointInterval = std::nullopt);
    /// Of a log that is there already; its moments do not go back.
    Recording(Origin origin, TraceLog log);

    const Origin &origin() const { return m_origin; }
    const GraphDocument &document() const { return *m_origin.document; }
    const TraceLog &log() const { return m_log; }
    /// After the whole log.
    const RunState &state() const { return m_state; }
    bool isFinished() const { return m_state.outcome().has_value(); }

    /// Where the details of an event go, before it is appended.
    TraceDetails &details() { return m_log.details(); }
    void append(const TraceEvent &event)
    {
        m_log.append(event);
        m_state.apply(event, m_log.details());
        if (m_log.count() >= m_nextCheckpoint)
            keepCheckpoint(m_log.count());
    }
    std::vector<TaskId> takeChanges() { return m_state.takeChanges(); }

    /// The state after the first `count` events; its list of changes is empty. Costs a copy of a
    /// state and the folding of what came since a checkpoint.
    RunState stateAt(std::size_t count) const;
    /// Brings a state that stands after `from` events to `count` events, the cheapest way; its
    /// list of changes then holds the tasks that differ.
    void move(RunState &state, std::size_t from, std::size_t count) const;
    /// How many events had happened at that moment: all those of the moment itself as well.
    std::size_t countAt(Moment moment) const;

private:
    struct Checkpoint
    {
        std::size_t count = 0;
        RunState state;
    };

    void keepCheckpoint(std::size_t count);
    const Checkpoint *checkpointBefore(std::size_t count) const;
    void fold(RunState &state, std::size_t from, std::size_t count) const;

    Origin m_origin;
    TraceLog m_log;
    RunState m_state;
    std::vector<Checkpoint> m_checkpoints; ///< by count
    std::size_t m_interval;
    std::size_t m_nextCheckpoint;
};

} // namespace stepwise
