#include "core/trace/recording.h"

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

/// So many events are folded in a few milliseconds.
constexpr std::size_t leastInterval = std::size_t(1) << 17;
/// A checkpoint holds every task: with two events for each the checkpoints need no more memory
/// than the log.
constexpr std::size_t eventsPerTask = 2;
/// Copying the state of more tasks takes longer than the event loop may wait.
constexpr std::size_t mostTasksCopied = 250'000;

} // namespace

Recording::Recording(Origin origin, std::optional<std::size_t> checkpointInterval)
    : m_origin(std::move(origin)), m_state(m_origin.dependencies),
      m_interval(checkpointInterval.value_or(
          std::max(leastInterval, eventsPerTask * m_state.taskCount()))),
      m_nextCheckpoint(m_state.taskCount() <= mostTasksCopied ? m_interval : SIZE_MAX)
{
}

Recording::Recording(Origin origin, TraceLog log) : Recording(std::move(origin))
{
    m_log = std::move(log);
    for (std::size_t index = 0; index < m_log.count(); ++index) {
        m_state.apply(m_log[index], m_log.details());
        if (index + 1 >= m_nextCheckpoint)
            keepCheckpoint(index + 1);
    }
    m_state.takeChanges();
}

void Recording::keepCheckpoint(std::size_t count)
{
    m_checkpoints.push_back({count, m_state});
    m_checkpoints.back().state.takeChanges();
    m_nextCheckpoint = count + m_interval;
}

const Recording::Checkpoint *Recording::checkpointBefore(std::size_t count) const
{
    const auto after = std::upper_bound(
        m_checkpoints.begin(), m_checkpoints.end(), count,
        [](std::size_t sought, const Checkpoint &point) { return sought < point.count; });
    return after == m_checkpoints.begin() ? nullptr : &*std::prev(after);
}

void Recording::fold(RunState &state, std::size_t from, std::size_t count) const
{
    for (std::size_t index = from; index < count; ++index)
        state.apply(m_log[index], m_log.details());
}

RunState Recording::stateAt(std::size_t count) const
{
    const std::size_t end = std::min(count, m_log.count());
    const Checkpoint *point = checkpointBefore(end);
    RunState state = point != nullptr ? point->state : RunState(m_origin.dependencies);
    fold(state, point != nullptr ? point->count : 0, end);
    state.takeChanges();
    return state;
}

void Recording::move(RunState &state, std::size_t from, std::size_t count) const
{
    const std::size_t end = std::min(count, m_log.count());
    const Checkpoint *point = checkpointBefore(end);
    if (from <= end && (point == nullptr || point->count <= from)) {
        fold(state, from, end);
        return;
    }
    RunState moved = stateAt(end);
    moved.noteChanges(state.differences(moved));
    state = std::move(moved);
}

std::size_t Recording::countAt(Moment moment) const
{
    std::size_t low = 0;
    std::size_t high = m_log.count();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_log[middle].time <= moment)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace stepwise
