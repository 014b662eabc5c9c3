#pragma once

#include <QElapsedTimer>

#include <chrono>

namespace stepwise {

/// The resolution of every time in the program. Times in files are seconds; inside they are this.
using Duration = std::chrono::nanoseconds;

/// A moment on a run's clock: the time since the run's start.
using Moment = std::chrono::nanoseconds;

/// The longest time that a file or a user may name; anything above it is refused as absurd.
inline constexpr Duration longestDuration = std::chrono::hours(24 * 366 * 10);

/// `moment + duration`, but never beyond the largest moment.
constexpr Moment saturatedSum(Moment moment, Duration duration)
{
    return duration > Moment::max() - moment ? Moment::max() : moment + duration;
}

/// Seconds as a decimal number, rounded to the nearest nanosecond.
Duration fromSeconds(double seconds);
double toSeconds(Duration duration);

/// What time it is on a run's clock.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
};

/// A clock that stands still until it is moved. Simulated runs and tests use it.
class VirtualClock final : public Clock
{
public:
    Moment now() const override { return m_now; }
    void advance(Duration duration) { m_now = saturatedSum(m_now, duration); }

private:
    Moment m_now{0};
};

/// Real time since the clock's construction, less the time for which it was paused.
class SteadyClock final : public Clock
{
public:
    SteadyClock();

    Moment now() const override;

    /// While paused the clock stands, so neither grace periods nor timeouts run on.
    void pause();
    void resume();

private:
    QElapsedTimer m_timer;
    Duration m_beforePause{0};
    bool m_paused = false;
};

} // namespace stepwise
