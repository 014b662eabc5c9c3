#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace stepwise {

/// The time that moves what moves on the canvas, frame by frame. It is not the clock of the run.
class MotionClock : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::milliseconds;

    MotionClock();

    /// Never goes back.
    virtual Time now() const { return Time(m_elapsed.elapsed()); }
    /// Whether `ticked` comes, about 60 times a second.
    virtual void setTicking(bool isTicking);

Q_SIGNALS:
    void ticked();

private:
    QElapsedTimer m_elapsed;
    QTimer m_frames;
};

/// A part of a way that takes some time: 0 at its beginning, 1 from its end on.
struct Transition
{
    MotionClock::Time begin{0};
    MotionClock::Time duration{0};

    double partAt(MotionClock::Time now) const;
    bool hasEnded(MotionClock::Time now) const { return now - begin >= duration; }
};

// How long things take (look.md, "Motion").
inline constexpr MotionClock::Time layoutDuration{220};
inline constexpr MotionClock::Time jumpDuration{200};
inline constexpr MotionClock::Time fadeDuration{120};
inline constexpr MotionClock::Time hitDuration{300};

/// Slow at both ends.
double easedInOut(double part);
/// Fast at first.
double easedOut(double part);

} // namespace stepwise
