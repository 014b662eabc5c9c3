#include "core/trace/tracesteps.h"

namespace stepwise {

namespace {

/// Whether a task does it by itself, when it is its turn.
bool isOwnDoing(EventKind kind)
{
    switch (kind) {
    case EventKind::Started:
    case EventKind::Stepped:
    case EventKind::Succeeded:
    case EventKind::Failed:
    case EventKind::TimedOut:
        return true;
    default:
        return false;
    }
}

/// Whether it can end other tasks.
bool endsOthers(EventKind kind)
{
    return kind == EventKind::Failed || kind == EventKind::TimedOut || kind == EventKind::Requested;
}

} // namespace

bool beginsStep(const TraceLog &log, std::size_t index)
{
    const TraceEvent &event = log[index];
    if (event.kind == EventKind::Requested || event.kind == EventKind::Finished ||
        event.kind == EventKind::Started)
        return true;
    if (!isOwnDoing(event.kind) && event.kind != EventKind::Cancelled)
        return index == 0;
    for (std::size_t before = index; before > 0; --before) {
        const TraceEvent &earlier = log[before - 1];
        if (earlier.pass != event.pass)
            return true;
        if (!isOwnDoing(earlier.kind) && earlier.kind != EventKind::Requested)
            continue;
        // The end of a grace period is a step; being closed for another's sake is not.
        if (event.kind == EventKind::Cancelled && endsOthers(earlier.kind))
            return false;
        return earlier.task != event.task;
    }
    return true;
}

std::size_t placeBefore(const TraceLog &log, std::size_t position)
{
    std::size_t place = position;
    while (place > 0 && !beginsStep(log, --place)) {
    }
    return place;
}

std::size_t placeBehind(const TraceLog &log, std::size_t position)
{
    if (position >= log.count())
        return log.count();
    std::size_t place = position + 1;
    while (place < log.count() && !beginsStep(log, place))
        ++place;
    return place;
}

} // namespace stepwise
