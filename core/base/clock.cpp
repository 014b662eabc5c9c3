#include "core/base/clock.h"

#include <cmath>

namespace stepwise {

Duration fromSeconds(double seconds)
{
    return Duration(std::llround(seconds * 1e9));
}

double toSeconds(Duration duration)
{
    return static_cast<double>(duration.count()) / 1e9;
}

SteadyClock::SteadyClock()
{
    m_timer.start();
}

Moment SteadyClock::now() const
{
    return m_paused ? m_beforePause : m_beforePause + Duration(m_timer.nsecsElapsed());
}

void SteadyClock::pause()
{
    if (m_paused)
        return;
    m_beforePause = now();
    m_paused = true;
}

void SteadyClock::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    m_timer.start();
}

} // namespace stepwise
