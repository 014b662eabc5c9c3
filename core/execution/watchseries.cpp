#include "core/execution/watchseries.h"

#include <algorithm>
#include <utility>

namespace stepwise {

WatchSeries::WatchSeries(std::shared_ptr<const Recording> recording, std::vector<Watch> watches)
    : m_recording(std::move(recording)), m_state(m_recording->origin().dependencies),
      m_context(m_recording->document().graph, &m_recording->document())
{
    for (Watch &watch : watches)
        m_tracks.push_back({std::move(watch), std::vector<bool>(m_state.taskCount()), 0, 0, {}});
    for (std::size_t index = 0; index < m_state.taskCount(); ++index)
        judge(TaskId::fromIndex(index));
    notePoints();
}

void WatchSeries::judge(TaskId task)
{
    const ExpressionContext &context = m_context.of(task, m_state, m_state.time());
    for (Track &track : m_tracks) {
        const bool matches = track.watch.filter().matches(context);
        if (matches == track.matches[task.index()])
            continue;
        track.matches[task.index()] = matches;
        if (matches)
            ++track.value;
        else
            --track.value;
    }
}

void WatchSeries::notePoints()
{
    for (Track &track : m_tracks) {
        if (!track.points.empty() && track.points.back().value == track.value)
            continue;
        track.points.push_back({m_state.time(), m_read, track.value});
        track.largest = std::max(track.largest, track.value);
    }
}

bool WatchSeries::follow(std::size_t events)
{
    const TraceLog &log = m_recording->log();
    const std::size_t end = std::min(log.count(), m_read + events);
    while (m_read < end) {
        m_state.apply(log[m_read++], log.details());
        for (const TaskId task : m_state.takeChanges())
            judge(task);
        notePoints();
    }
    return isBehind();
}

std::uint32_t WatchSeries::valueAt(std::size_t watch, std::size_t position) const
{
    const auto &points = m_tracks[watch].points;
    const auto after = std::upper_bound(
        points.begin(), points.end(), position,
        [](std::size_t sought, const WatchPoint &point) { return sought < point.position; });
    return after == points.begin() ? 0 : std::prev(after)->value;
}

std::uint32_t WatchSeries::valueAt(std::size_t watch, Moment moment) const
{
    const auto &points = m_tracks[watch].points;
    const auto after = std::upper_bound(
        points.begin(), points.end(), moment,
        [](Moment sought, const WatchPoint &point) { return sought < point.time; });
    return after == points.begin() ? 0 : std::prev(after)->value;
}

} // namespace stepwise
