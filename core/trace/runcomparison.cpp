#include "core/trace/runcomparison.h"

#include <algorithm>

namespace stepwise {

namespace {

RunSpan spanOf(const TaskStatus &status, Moment end)
{
    RunSpan span;
    span.state = status.state;
    span.startedAt = status.startedAt;
    span.endedAt = isTerminal(status.state) ? status.since : end;
    return span;
}

std::optional<PartingEvent> eventAt(const TraceLog &log, std::size_t index)
{
    if (index >= log.count())
        return std::nullopt;
    return PartingEvent{index, log[index].task, log[index].time};
}

} // namespace

RunComparison compareRuns(const Recording &first, const Recording &second)
{
    RunComparison result;
    const RunState &one = first.state();
    const RunState &other = second.state();
    result.end = std::max(one.time(), other.time());
    const std::size_t count = std::min(one.taskCount(), other.taskCount());
    result.first.reserve(count);
    result.second.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        const TaskId task = TaskId::fromIndex(index);
        result.first.push_back(spanOf(one[task], one.time()));
        result.second.push_back(spanOf(other[task], other.time()));
        if (result.first.back() != result.second.back())
            result.differing.push_back(task);
    }
    if (const auto parting = firstDifference(first.log(), second.log())) {
        result.firstParts = eventAt(first.log(), parting->index);
        result.secondParts = eventAt(second.log(), parting->otherIndex);
    }
    return result;
}

} // namespace stepwise
