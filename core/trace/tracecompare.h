#pragma once

#include "core/trace/tracelog.h"

#include <cstddef>
#include <optional>

namespace stepwise {

/// Whether two events of two logs tell the same: what their details say is compared, not where the
/// logs keep it.
bool tellSame(const TraceEvent &event, const TraceDetails &details, const TraceEvent &other,
              const TraceDetails &otherDetails);

/// Goes through the events of a log that are of the run itself: standstills, breakpoints and forks
/// are passed over (`isOfWatching`).
class RunEvents
{
public:
    explicit RunEvents(const TraceLog &log, std::size_t from = 0) : m_log(log), m_next(from) {}

    /// The index of the next; absent: none yet.
    std::optional<std::size_t> next();

private:
    const TraceLog &m_log;
    std::size_t m_next;
};

/// Where two runs part: the index of the first event in each that the other does not have at its
/// place; one past the end where a log is the beginning of the other. Absent: they are the same.
struct TraceDifference
{
    std::size_t index = 0;
    std::size_t otherIndex = 0;
};
std::optional<TraceDifference> firstDifference(const TraceLog &log, const TraceLog &other);

} // namespace stepwise
