#pragma once

#include "core/execution/run.h"
#include "core/execution/runtarget.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

namespace stepwise {

/// Drives a run on the Qt event loop: at a pace, flat out, or step by step.
///
/// Flat out and in long passes it works in slices of a few milliseconds, so that the loop stays
/// responsive; where a slice ends changes nothing of what happens in the run. Signals go out
/// between slices. Lives in the thread of its event loop.
class StepDriver : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Idle, Running, Paused, Finished };

    explicit StepDriver(QObject *parent = nullptr);

    /// Drives `run` from now on (null: none). It is not owned and must outlive its driving.
    void setRun(Run *run);

    Mode mode() const { return m_mode; }
    /// Passes a second; 0: flat out. Takes effect at once.
    void setPace(double passesPerSecond);
    double pace() const { return m_pace; }
    /// Measured over the last second or so; 0 unless Running.
    double passesPerSecond() const;

    /// The run's clock, moving evenly between two passes while Running.
    Moment shownClock() const;

    void start();
    void pause();
    void stepTask();
    void stepPass();
    /// Goes on at the pace until the target is reached, then pauses.
    void runTo(RunTarget target);
    /// Pauses or goes on when a request that the run has carried out asks for it.
    void obeyRequests();
    /// Stops when a request has ended the run.
    void noteFinished();

Q_SIGNALS:
    /// A slice has been carried out.
    void advanced();
    void modeChanged(stepwise::StepDriver::Mode mode);
    /// The run has paused for these.
    void breakpointsHit(const QList<stepwise::BreakpointHit> &hits);

private:
    using Progress = Run::Progress;
    using Nanoseconds = std::chrono::nanoseconds;

    void begin(Mode mode);
    void setMode(Mode mode);
    void runSlice();
    bool makeProgress();
    bool hasReachedTarget();
    bool stopForHits();
    void tellHits(const std::vector<BreakpointHit> &hits);
    void notePass();
    void settle(Progress progress);
    void scheduleSlice();
    void noteNews();
    void heedWake();
    Nanoseconds now() const;
    Nanoseconds interval() const;
    double shareOfInterval() const;

    Run *m_run = nullptr;
    Mode m_mode = Mode::Idle;
    QTimer m_timer;
    QElapsedTimer m_time;
    double m_pace = 1;
    Nanoseconds m_nextPassAt{0};    ///< on m_time
    double m_pausedShare = 0;       ///< of the interval that had passed when it was paused
    RunTarget m_target;             ///< of runTo
    Nanoseconds m_measuredSince{0}; ///< on m_time
    std::uint32_t m_measuredPass = 0;
    double m_measuredRate = 0;
};

} // namespace stepwise
