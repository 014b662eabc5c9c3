#include "core/execution/playback.h"

#include "core/execution/turntimes.h"

#include <algorithm>
#include <utility>

namespace stepwise {

Playback::Playback(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_timer.setInterval(frameLength);
    connect(&m_timer, &QTimer::timeout, this, &Playback::tick);
    connect(&session, &Session::playheadMoved, this, &Playback::noteMoved);
    connect(&session, &Session::runReset, this, &Playback::noteMoved);
}

bool Playback::canPlay() const
{
    return end() > Moment(0) && m_session.mode() != Session::Mode::Running;
}

Moment Playback::moment() const
{
    return isPlaying() ? m_moment : m_session.clock();
}

Moment Playback::end() const
{
    const TraceLog &log = m_session.log();
    return log.count() > 0 ? log[log.count() - 1].time : Moment(0);
}

void Playback::play()
{
    if (isPlaying() || !canPlay())
        return;
    const bool isAtEnd = m_session.position() >= m_session.log().count();
    m_moment = isAtEnd ? Moment(0) : m_session.state().time();
    if (isAtEnd) {
        m_isMoving = true;
        m_session.lookAt(0);
        m_isMoving = false;
    }
    m_elapsed.start();
    m_timer.start();
    Q_EMIT playingChanged(true);
}

void Playback::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    Q_EMIT playingChanged(false);
}

void Playback::setRate(double rate)
{
    const double bounded = std::clamp(rate, slowest, fastest);
    if (std::exchange(m_rate, bounded) != bounded)
        Q_EMIT rateChanged(bounded);
}

void Playback::tick()
{
    advance(std::chrono::nanoseconds(m_elapsed.nsecsElapsed()));
    m_elapsed.restart();
}

void Playback::advance(Duration realTime)
{
    if (!isPlaying())
        return;
    const Moment last = end();
    const double left = toSeconds(last - m_moment);
    const double passed = toSeconds(realTime) * m_rate;
    m_moment = passed < left ? m_moment + fromSeconds(passed) : last;
    m_isMoving = true;
    m_session.lookAtMoment(m_moment);
    m_isMoving = false;
    if (m_moment >= last || m_session.isLive())
        pause();
}

/// Somebody else moved the playhead, or shows another run.
void Playback::noteMoved()
{
    if (m_isMoving || !isPlaying())
        return;
    if (m_session.isLive())
        pause();
    else
        m_moment = m_session.state().time();
}

} // namespace stepwise
