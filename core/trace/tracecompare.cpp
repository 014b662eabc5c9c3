#include "core/trace/tracecompare.h"

namespace stepwise {

bool tellSame(const TraceEvent &event, const TraceDetails &details, const TraceEvent &other,
              const TraceDetails &otherDetails)
{
    if (event.kind != other.kind || event.time != other.time || event.task != other.task ||
        event.pass != other.pass || event.extra != other.extra)
        return false;
    const bool hasDetail = event.detail != TraceEvent::none;
    if (hasDetail != (other.detail != TraceEvent::none))
        return false;
    if (!hasDetail)
        return true;
    switch (event.kind) {
    case EventKind::Started:
        return details.moment(event.detail) == otherDetails.moment(other.detail);
    case EventKind::Failed:
    case EventKind::Suppressed:
    case EventKind::Progress:
    case EventKind::Output:
        return details.text(event.detail) == otherDetails.text(other.detail);
    case EventKind::Cancelling:
        return details.grace(event.detail) == otherDetails.grace(other.detail);
    case EventKind::Requested:
        return details.request(event.detail) == otherDetails.request(other.detail);
    case EventKind::Launched:
        return details.launch(event.detail) == otherDetails.launch(other.detail);
    case EventKind::Used:
        return details.usage(event.detail) == otherDetails.usage(other.detail);
    case EventKind::Finished:
        return details.outcome(event.detail) == otherDetails.outcome(other.detail);
    default:
        return event.detail == other.detail;
    }
}

std::optional<std::size_t> RunEvents::next()
{
    while (m_next < m_log.count() && isOfWatching(m_log[m_next].kind))
        ++m_next;
    if (m_next == m_log.count())
        return std::nullopt;
    return m_next++;
}

std::optional<TraceDifference> firstDifference(const TraceLog &log, const TraceLog &other)
{
    RunEvents events(log);
    RunEvents others(other);
    while (true) {
        const auto index = events.next();
        const auto otherIndex = others.next();
        if (!index && !otherIndex)
            return std::nullopt;
        if (!index || !otherIndex ||
            !tellSame(log[*index], log.details(), other[*otherIndex], other.details()))
            return TraceDifference{index.value_or(log.count()), otherIndex.value_or(other.count())};
    }
}

} // namespace stepwise
