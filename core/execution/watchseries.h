#pragma once

#include "core/execution/taskmatch.h"
#include "core/execution/watch.h"
#include "core/trace/recording.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace stepwise {

/// How a number went during a run: a point where it changes.
struct WatchPoint
{
    Moment time{0};
    std::size_t position = 0; ///< from so many events on
    std::uint32_t value = 0;
};

/// How many tasks matched each of some watches, over the whole of a run.
///
/// Follows the recording event by event; each event costs a look at the tasks that it changed, not
/// at the graph. A task is judged when it changes: what a filter says of `duration` is as it was
/// then.
class WatchSeries
{
public:
    /// The recording may grow; it is shared.
    WatchSeries(std::shared_ptr<const Recording> recording, std::vector<Watch> watches);

    /// Reads up to `events` more events; false when there are none.
    bool follow(std::size_t events);
    bool isBehind() const { return m_read < m_recording->log().count(); }
    const std::shared_ptr<const Recording> &recording() const { return m_recording; }

    std::size_t watchCount() const { return m_tracks.size(); }
    /// By position, from 0 on; never empty.
    const std::vector<WatchPoint> &points(std::size_t watch) const
    {
        return m_tracks[watch].points;
    }
    std::uint32_t largest(std::size_t watch) const { return m_tracks[watch].largest; }
    /// After so many events.
    std::uint32_t valueAt(std::size_t watch, std::size_t position) const;
    /// At that moment of the clock, with all of its events.
    std::uint32_t valueAt(std::size_t watch, Moment moment) const;

private:
    struct Track
    {
        Watch watch;
        std::vector<bool> matches; ///< by task
        std::uint32_t value = 0;
        std::uint32_t largest = 0;
        std::vector<WatchPoint> points;
    };

    void judge(TaskId task);
    void notePoints();

    std::shared_ptr<const Recording> m_recording;
    RunState m_state;
    TaskContext m_context;
    std::vector<Track> m_tracks;
    std::size_t m_read = 0;
};

} // namespace stepwise
