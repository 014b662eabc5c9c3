#include "gui/canvas/motionclock.h"

#include <algorithm>

namespace stepwise {

namespace {

constexpr std::chrono::milliseconds frameInterval{16};

} // namespace

MotionClock::MotionClock()
{
    m_elapsed.start();
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(frameInterval);
    connect(&m_frames, &QTimer::timeout, this, &MotionClock::ticked);
}

void MotionClock::setTicking(bool isTicking)
{
    if (!isTicking)
        m_frames.stop();
    else if (!m_frames.isActive())
        m_frames.start();
}

double Transition::partAt(MotionClock::Time now) const
{
    if (hasEnded(now))
        return 1;
    return std::max(0.0, double((now - begin).count()) / double(duration.count()));
}

double easedInOut(double part)
{
    return part < 0.5 ? 4 * part * part * part : 1 - 4 * (1 - part) * (1 - part) * (1 - part);
}

double easedOut(double part)
{
    return 1 - (1 - part) * (1 - part) * (1 - part);
}

} // namespace stepwise
