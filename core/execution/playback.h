#pragma once

#include "core/execution/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace stepwise {

/// Plays what is recorded of the run that is shown: moves the session's playhead along the run's
/// clock, as fast as real time or so many times faster or slower.
///
/// Whatever else moves the playhead while it plays is followed; when now is shown again, or the
/// end is reached, it stops. Lives in the thread of its event loop.
class Playback : public QObject
{
    Q_OBJECT

public:
    static constexpr double slowest = 0.25;
    static constexpr double fastest = 64;

    /// The session outlives this.
    explicit Playback(Session &session, QObject *parent = nullptr);

    /// Whether there is something to play: a run that was recorded, and lasts some time.
    bool canPlay() const;
    bool isPlaying() const { return m_timer.isActive(); }
    /// Seconds of the run's clock in a second.
    double rate() const { return m_rate; }
    /// Where the playhead stands, or is on its way to, on the run's clock.
    Moment moment() const;
    /// The run's whole length so far.
    Moment end() const;

public Q_SLOTS:
    /// From where the playhead stands; from the beginning when that is the end.
    void play();
    void pause();
    /// Brought between `slowest` and `fastest`.
    void setRate(double rate);
    /// So much real time has passed.
    void advance(stepwise::Duration realTime);

Q_SIGNALS:
    void playingChanged(bool isPlaying);
    void rateChanged(double rate);

private:
    void tick();
    void noteMoved();

    Session &m_session;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    double m_rate = 1;
    Moment m_moment{0};
    bool m_isMoving = false; ///< it moves the playhead itself
};

} // namespace stepwise
