#pragma once

#include "core/trace/traceevent.h"

#include <optional>
#include <vector>

namespace stepwise {

/// The events of one run, in the order in which they happened. Appending never moves what is
/// there, so that a slice of a run costs the same at any length of the log.
class TraceLog
{
public:
    /// `stepped` events beyond `steppedCap` are dropped; all others are always kept.
    explicit TraceLog(std::size_t steppedCap = 4'000'000) : m_steppedLeft(steppedCap) {}

    TraceLog(TraceLog &&) = default;
    TraceLog &operator=(TraceLog &&) = default;

    void append(const TraceEvent &event)
    {
        if (event.kind == EventKind::Stepped && !takeStepped(event))
            return;
        if (m_chunks.empty() || m_chunks.back().size() == chunkSize)
            m_chunks.emplace_back().reserve(chunkSize);
        m_chunks.back().push_back(event);
        ++m_count;
    }

    std::size_t count() const { return m_count; }
    const TraceEvent &operator[](std::size_t index) const
    {
        return m_chunks[index / chunkSize][index % chunkSize];
    }

    TraceDetails &details() { return m_details; }
    const TraceDetails &details() const { return m_details; }

    /// The first `stepped` event that was dropped, if any was.
    const std::optional<TraceEvent> &firstDropped() const { return m_firstDropped; }
    /// Tells of one that whoever wrote a recording had dropped.
    void setFirstDropped(const TraceEvent &event) { m_firstDropped = event; }

private:
    static constexpr std::size_t chunkSize = 1 << 15;

    bool takeStepped(const TraceEvent &event);

    std::vector<std::vector<TraceEvent>> m_chunks; ///< all but the last are full
    std::size_t m_count = 0;
    std::size_t m_steppedLeft;
    TraceDetails m_details;
    std::optional<TraceEvent> m_firstDropped;
};

} // namespace stepwise
