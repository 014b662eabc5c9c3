#include "core/execution/session.h"

#include "core/execution/sessionprivate.h"
#include "core/execution/simulatedengine.h"
#include "core/execution/turntimes.h"
#include "core/graph/graphdifference.h"
#include "core/trace/tracesteps.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <utility>

using namespace std::chrono_literals;

namespace stepwise {

namespace {

struct SessionTimeText
{
    Q_DECLARE_TR_FUNCTIONS(SessionTime)
};

std::optional<Error> whyNotForked(const RunState &shown, const Recording &run)
{
    if (shown.outcome())
        return Error{
            ErrorCode::BadUsage,
            SessionTimeText::tr("The run has ended here: go further back to go on from there."),
            {},
            {}};
    if (const QString &engine = run.origin().engine; engine != QLatin1String("simulate"))
        return Error{
            ErrorCode::BadUsage,
            SessionTimeText::tr("Only a simulated run can go on from its past; the engine of this "
                                "one is “%1”.")
                .arg(engine),
            {},
            {}};
    return std::nullopt;
}

} // namespace

bool Session::isLive() const
{
    return m->playhead.recording() == nullptr;
}

std::size_t Session::position() const
{
    return isLive() ? log().count() : m->playhead.position();
}

std::shared_ptr<const Recording> Session::recording() const
{
    return isLive() ? liveRecording() : m->playhead.recording();
}

std::shared_ptr<const Recording> Session::liveRecording() const
{
    return m->run ? m->run->recording() : nullptr;
}

const RunList &Session::runs() const
{
    return m->runs;
}

bool Session::renameRun(const Recording *run, const QString &name)
{
    const bool isRenamed = m->runs.rename(run, name);
    if (isRenamed)
        Q_EMIT runsChanged();
    return isRenamed;
}

bool Session::removeRun(const Recording *run)
{
    if (run == liveRecording().get())
        return false;
    if (run == m->playhead.recording().get())
        backToNow();
    const bool isRemoved = m->runs.remove(run);
    if (isRemoved)
        Q_EMIT runsChanged();
    return isRemoved;
}

void Session::openRecording(NamedRun run)
{
    const std::shared_ptr<const Recording> recording = run.recording;
    m->playhead.leave();
    m->runs.clear();
    m->runCount = 0;
    takeDocument(recording->origin().document);
    run.isRead = true;
    m->runs.add(std::move(run));
    Q_EMIT runsChanged();
    Q_EMIT breakpointsChanged();
    lookAtRun(recording.get());
}

Result<void> Session::addRun(NamedRun run)
{
    const QString difference = graphDifference(m->document->graph, run.recording->document().graph);
    if (!difference.isEmpty())
        return Error{
            ErrorCode::BadValue, tr("This is a run of another graph: %1.").arg(difference), {}, {}};
    m->runs.add(std::move(run));
    Q_EMIT runsChanged();
    return {};
}

void Session::lookAt(std::size_t position)
{
    if (const auto shown = recording())
        showPast(shown, position);
}

void Session::lookAtMoment(Moment moment)
{
    if (const auto shown = recording())
        showPast(shown, shown->countAt(moment));
}

void Session::lookAtRun(const Recording *run)
{
    if (run == liveRecording().get())
        backToNow();
    else if (const NamedRun *named = m->runs.find(run))
        showPast(named->recording, named->recording->log().count());
}

void Session::stepBack()
{
    m->driver.pause();
    if (recording())
        lookAt(placeBefore(log(), position()));
}

void Session::stepForward()
{
    if (isLive())
        return;
    lookAt(placeBehind(log(), position()));
}

void Session::backToNow()
{
    if (isLive())
        return;
    const RunState past = m->playhead.state();
    const bool isOtherRun = m->playhead.recording() != liveRecording();
    stopForking();
    m->playhead.leave();
    if (m->run)
        m->run->takeChanges(); // all that differs is told below
    tellMove(isOtherRun, past.differences(state()));
}

void Session::showPast(std::shared_ptr<const Recording> run, std::size_t position)
{
    const bool isNow = run == liveRecording() && position >= run->log().count();
    const bool isOtherRun = run != recording();
    m->driver.pause();
    stopForking();
    if (isNow) {
        backToNow();
    } else if (run != m->playhead.recording()) {
        const RunState before = state();
        const auto changes = m->playhead.moveTo(std::move(run), position, before);
        tellMove(isOtherRun, changes);
    } else if (position != m->playhead.position()) {
        tellMove(false, m->playhead.moveTo(position));
    }
}

void Session::tellMove(bool isOtherRun, const std::vector<TaskId> &changes)
{
    if (isOtherRun)
        Q_EMIT runReset();
    else
        Q_EMIT tasksChanged(QList<TaskId>(changes.begin(), changes.end()));
    Q_EMIT progressed();
    Q_EMIT playheadMoved();
}

void Session::stopForking()
{
    m->fork.reset();
    m->forkTimer.stop();
}

/// Makes a run that does again what is shown, and then drives it.
void Session::fork(std::function<void(StepDriver &)> verb)
{
    if (m->isForking())
        return;
    if (const auto error = whyNotForked(state(), *m->playhead.recording())) {
        Q_EMIT requestRefused(*error);
        return;
    }
    auto again = Reexecution::create(
        m->playhead.recording(), m->playhead.position(), m->dependencies,
        std::make_unique<SimulatedEngine>(m->playhead.recording()->origin().document));
    if (!again) {
        Q_EMIT requestRefused(again.error());
        return;
    }
    m->fork = std::move(again.value());
    m->afterFork = std::move(verb);
    forkSlice();
}

void Session::forkSlice()
{
    const QDeadlineTimer sliceEnd(sliceLength, Qt::PreciseTimer);
    bool isThere = false;
    while (!isThere && !sliceEnd.hasExpired()) {
        const auto progress = m->fork->advance(sliceQuantum);
        if (!progress) {
            m->fork.reset();
            Q_EMIT requestRefused(progress.error());
            return;
        }
        isThere = *progress;
    }
    if (!isThere) {
        m->forkTimer.start(0ms);
        return;
    }
    const std::unique_ptr<Reexecution> done = std::move(m->fork);
    const NamedRun *origin = m->runs.find(done->recording().get());
    const QString from = origin != nullptr ? origin->name : QString();
    dropRun();
    takeDocumentOf(*done->recording());
    adoptRun(done->takeRun());
    m->run->noteForked(QStringLiteral("%1, event %2").arg(from).arg(done->place()));
    m->runs.add({tr("Run %1, from %2").arg(QString::number(++m->runCount), from), false,
                 m->run->recording(), done->recording(), done->place()});
    Q_EMIT runReset();
    Q_EMIT runsChanged();
    Q_EMIT playheadMoved();
    m->afterFork(m->driver);
}

/// The options of another run of the graph may have been others.
void Session::takeDocumentOf(const Recording &run)
{
    if (m->document == run.origin().document)
        return;
    m->document = run.origin().document;
    m->breakpoints.setDocument(m->document);
    m->showIdle();
    Q_EMIT documentChanged();
}

const BreakpointSet &Session::breakpoints() const
{
    return m->breakpoints;
}

Result<BreakpointId> Session::addBreakpoint(const Breakpoint &breakpoint)
{
    auto added = m->breakpoints.add(breakpoint);
    if (added)
        Q_EMIT breakpointsChanged();
    return added;
}

Result<void> Session::replaceBreakpoint(BreakpointId id, const Breakpoint &breakpoint)
{
    auto replaced = m->breakpoints.replace(id, breakpoint);
    if (replaced)
        Q_EMIT breakpointsChanged();
    return replaced;
}

void Session::removeBreakpoint(BreakpointId id)
{
    m->breakpoints.remove(id);
    Q_EMIT breakpointsChanged();
}

void Session::clearBreakpoints()
{
    m->breakpoints.clear();
    Q_EMIT breakpointsChanged();
}

void Session::tellHits(const QList<BreakpointHit> &hits)
{
    Q_EMIT breakpointsChanged(); // their counts, and those that pause once
    Q_EMIT breakpointsHit(hits);
}

} // namespace stepwise
