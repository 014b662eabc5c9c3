#include "core/execution/stepdriver.h"

#include "core/execution/turntimes.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace stepwise {

namespace {

/// Small enough for a slice to end in time, large enough that looking at the time costs nothing.
constexpr Run::Budget quantum{512, 8192};
/// A start in real time may take a millisecond.
constexpr Run::Budget realTimeQuantum{1, 8192};
constexpr Run::Budget singleStep{1, UINT32_MAX};
constexpr auto measuringPeriod = 1s;
/// A driver that is late by more than this does not try to catch up.
constexpr auto worstLag = 250ms;

} // namespace

StepDriver::StepDriver(QObject *parent) : QObject(parent)
{
    m_time.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StepDriver::runSlice);
}

void StepDriver::setRun(Run *run)
{
    m_timer.stop();
    if (m_run != nullptr)
        m_run->setNewsHandler({});
    m_run = run;
    if (m_run != nullptr)
        m_run->setNewsHandler([this] { noteNews(); });
    m_target = {};
    m_pausedShare = 0;
    m_measuredRate = 0;
    setMode(Mode::Idle);
}

void StepDriver::setPace(double passesPerSecond)
{
    const double share = shareOfInterval();
    m_pace = passesPerSecond;
    if (m_mode != Mode::Running || m_run->isRealTime())
        return;
    m_nextPassAt = now() + std::chrono::duration_cast<Nanoseconds>(interval() * (1 - share));
    scheduleSlice();
}

StepDriver::Nanoseconds StepDriver::now() const
{
    return Nanoseconds(m_time.nsecsElapsed());
}

StepDriver::Nanoseconds StepDriver::interval() const
{
    return m_pace > 0 ? Nanoseconds(static_cast<qint64>(1e9 / m_pace)) : 0ns;
}

/// How much of the time between two passes is over, from 0 to 1.
double StepDriver::shareOfInterval() const
{
    if (m_mode != Mode::Running)
        return m_pausedShare;
    if (m_pace <= 0 || !m_run->isBetweenPasses())
        return 0;
    const Nanoseconds left = m_nextPassAt - now();
    return std::clamp(
        1 - static_cast<double>(left.count()) / static_cast<double>(interval().count()), 0.0, 1.0);
}

Moment StepDriver::shownClock() const
{
    if (m_run == nullptr)
        return Moment(0);
    if (m_mode == Mode::Finished || m_run->isRealTime())
        return m_run->clock();
    const double ahead = static_cast<double>(m_run->nextWait().count()) * shareOfInterval();
    return saturatedSum(m_run->clock(), Duration(static_cast<qint64>(ahead)));
}

double StepDriver::passesPerSecond() const
{
    return m_mode == Mode::Running ? m_measuredRate : 0;
}

void StepDriver::start()
{
    m_target = {};
    begin(Mode::Running);
}

void StepDriver::runTo(RunTarget target)
{
    m_target = std::move(target);
    begin(Mode::Running);
}

void StepDriver::begin(Mode mode)
{
    if (m_run == nullptr || m_run->isFinished() || m_mode == mode)
        return;
    m_run->noteResumed();
    const auto left =
        interval() * (m_run->hasBegun() && !m_run->isRealTime() ? 1 - m_pausedShare : 0);
    m_nextPassAt = now() + std::chrono::duration_cast<Nanoseconds>(left);
    m_measuredSince = now();
    m_measuredPass = m_run->pass();
    m_measuredRate = 0;
    setMode(mode);
    scheduleSlice();
}

void StepDriver::pause()
{
    if (m_mode != Mode::Running)
        return;
    m_timer.stop();
    m_pausedShare = shareOfInterval();
    m_target = {};
    m_run->notePaused();
    setMode(Mode::Paused);
    Q_EMIT advanced();
}

void StepDriver::stepTask()
{
    if (m_run == nullptr || m_run->isFinished())
        return;
    pause();
    // A pass that only counts poll periods down is no step: go on to the next that has one.
    // Nor does a breakpoint on the very step that was asked for stop it.
    const std::uint64_t before = m_run->stepCount();
    Progress progress = m_run->advance(singleStep);
    while (progress != Progress::Finished && m_run->stepCount() == before &&
           m_run->nextTask().isValid()) {
        m_run->takeHits();
        progress = m_run->advance(singleStep);
    }
    settle(progress);
    tellHits(m_run->takeHits());
}

void StepDriver::stepPass()
{
    if (m_run == nullptr || m_run->isFinished())
        return;
    pause();
    const std::uint64_t before = m_run->stepCount();
    Progress progress = Progress::Paused;
    std::vector<BreakpointHit> hits;
    while (progress == Progress::Paused && hits.empty()) {
        progress = m_run->advance();
        hits = m_run->takeHits();
        if (m_run->stepCount() == before) // those of the step that one stands before
            hits.clear();
    }
    settle(progress);
    tellHits(hits);
}

void StepDriver::settle(Progress progress)
{
    m_pausedShare = 0;
    if (progress != Progress::Finished)
        m_run->notePaused();
    m_run->takePauseRequest();
    m_run->takeResumeRequest();
    setMode(progress == Progress::Finished ? Mode::Finished : Mode::Paused);
    Q_EMIT advanced();
}

void StepDriver::runSlice()
{
    const Nanoseconds sliceEnd = now() + sliceLength;
    while (m_mode == Mode::Running && now() < sliceEnd) {
        const bool isDue = !m_run->isBetweenPasses() || m_nextPassAt <= now();
        if (!isDue || !makeProgress())
            break;
    }
    if (m_mode != Mode::Running)
        return;
    Q_EMIT advanced();
    if (m_mode == Mode::Running)
        scheduleSlice();
}

/// False when the run has stopped.
bool StepDriver::makeProgress()
{
    if (hasReachedTarget()) {
        pause();
        return false;
    }
    const Run::Budget budget = m_run->isRealTime() ? realTimeQuantum : quantum;
    const Progress progress = m_run->advance(m_target.exists() ? singleStep : budget);
    if (progress == Progress::Finished) {
        noteFinished();
        Q_EMIT advanced();
        tellHits(m_run != nullptr ? m_run->takeHits() : std::vector<BreakpointHit>());
        return false;
    }
    if (progress == Progress::PassEnded)
        notePass();
    if (stopForHits())
        return false;
    obeyRequests();
    return m_mode == Mode::Running;
}

bool StepDriver::hasReachedTarget()
{
    return m_target.exists() && m_target.isReached(m_run->state(), m_run->nextTask());
}

/// Pauses where breakpoints were hit.
bool StepDriver::stopForHits()
{
    const std::vector<BreakpointHit> hits = m_run->takeHits();
    if (hits.empty())
        return false;
    pause();
    tellHits(hits);
    return true;
}

/// The last that is done, as listeners may do anything.
void StepDriver::tellHits(const std::vector<BreakpointHit> &hits)
{
    if (!hits.empty())
        Q_EMIT breakpointsHit(QList<BreakpointHit>(hits.begin(), hits.end()));
}

void StepDriver::notePass()
{
    const Nanoseconds time = now();
    m_nextPassAt = m_run->isRealTime() ? time + m_run->untilNextPass()
                                       : std::max(m_nextPassAt + interval(), time - worstLag);
    const Nanoseconds measured = time - m_measuredSince;
    if (measured < measuringPeriod / 2)
        return;
    m_measuredRate =
        (m_run->pass() - m_measuredPass) / std::chrono::duration<double>(measured).count();
    if (measured >= measuringPeriod) {
        m_measuredSince = time;
        m_measuredPass = m_run->pass();
    }
}

void StepDriver::obeyRequests()
{
    if (m_run == nullptr)
        return;
    if (m_run->takePauseRequest())
        pause();
    if (m_run->takeResumeRequest())
        start();
    heedWake();
}

/// In real time news from outside may make the next pass due.
void StepDriver::heedWake()
{
    if (!m_run->takeWake() || !m_run->isRealTime() || m_mode != Mode::Running)
        return;
    m_nextPassAt = now();
    scheduleSlice();
}

void StepDriver::noteNews()
{
    heedWake();
    Q_EMIT advanced();
}

void StepDriver::noteFinished()
{
    if (m_run == nullptr || !m_run->isFinished())
        return;
    m_timer.stop();
    m_pausedShare = 0;
    setMode(Mode::Finished);
}

void StepDriver::scheduleSlice()
{
    Nanoseconds wait = m_nextPassAt - now();
    if (!m_run->isBetweenPasses() || wait < 0ns)
        wait = 0ns;
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

void StepDriver::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged(mode);
}

} // namespace stepwise
