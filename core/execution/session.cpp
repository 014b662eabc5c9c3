#include "core/execution/session.h"

#include "core/execution/sessionprivate.h"
#include "core/execution/turntimes.h"
#include "core/graph/toposort.h"

#include <QCoreApplication>

#include <utility>

namespace stepwise {

void Session::Private::showIdle()
{
    idleState = RunState(document->options.reverse
                             ? std::make_shared<const Dependencies>(dependencies->reversed())
                             : dependencies);
}

Session::Session(QObject *parent) : QObject(parent), m(std::make_unique<Private>())
{
    m->frame.setSingleShot(true);
    m->frame.setInterval(frameLength);
    connect(&m->frame, &QTimer::timeout, this, &Session::tellChanges);
    connect(&m->driver, &StepDriver::advanced, this, &Session::noteAdvanced);
    connect(&m->driver, &StepDriver::modeChanged, this, [this] { Q_EMIT modeChanged(mode()); });
    connect(&m->driver, &StepDriver::breakpointsHit, this, &Session::tellHits);
    m->forkTimer.setSingleShot(true);
    connect(&m->forkTimer, &QTimer::timeout, this, &Session::forkSlice);
}

Session::~Session()
{
    m->driver.disconnect(this);
    m->driver.setRun(nullptr);
}

void Session::setDocument(GraphDocument document)
{
    m->playhead.leave();
    m->runs.clear();
    m->runCount = 0;
    m->engine = {};
    m->areCommandsAllowed = false;
    takeDocument(std::make_shared<const GraphDocument>(std::move(document)));
    Q_EMIT runsChanged();
    Q_EMIT breakpointsChanged();
}

/// The runs of the document stay.
void Session::takeDocument(std::shared_ptr<const GraphDocument> document)
{
    dropRun();
    m->dependencies = std::make_shared<const Dependencies>(document->graph);
    m->cyclicTasks = tasksOnCycles(*m->dependencies);
    m->document = std::move(document);
    m->breakpoints.setDocument(m->document);
    m->showIdle();
    Q_EMIT documentChanged();
    Q_EMIT runReset();
}

const GraphDocument &Session::document() const
{
    return *m->document;
}

bool Session::setOptions(const RunOptions &options)
{
    if (mode() == Mode::Running || mode() == Mode::Paused)
        return false;
    GraphDocument changed = *m->document;
    changed.options = options;
    takeDocument(std::make_shared<const GraphDocument>(std::move(changed)));
    return true;
}

const EngineSetup &Session::engine() const
{
    return m->engine;
}

bool Session::setEngine(const EngineSetup &setup)
{
    if (mode() == Mode::Running || mode() == Mode::Paused)
        return false;
    if (m->engine == setup)
        return true;
    m->engine = setup;
    reset();
    return true;
}

void Session::allowCommands()
{
    m->areCommandsAllowed = true;
}

bool Session::mayUseEngine()
{
    if (!runsCommands(m->engine.kind))
        return true;
    if (!m->areCommandsAllowed)
        Q_EMIT consentNeeded();
    return m->areCommandsAllowed;
}

bool Session::turnDependenciesRound()
{
    if (mode() == Mode::Running || mode() == Mode::Paused)
        return false;
    GraphDocument changed = *m->document;
    changed.graph.turnRound();
    setDocument(std::move(changed));
    return true;
}

const Dependencies &Session::dependencies() const
{
    return *m->dependencies;
}

const std::vector<TaskId> &Session::cyclicTasks() const
{
    return m->cyclicTasks;
}

bool Session::canRun() const
{
    return m->document->graph.taskCount() > 0 && m->cyclicTasks.empty();
}

Session::Mode Session::mode() const
{
    switch (m->driver.mode()) {
    case StepDriver::Mode::Idle:
        return Mode::Idle;
    case StepDriver::Mode::Running:
        return Mode::Running;
    case StepDriver::Mode::Paused:
        return Mode::Paused;
    case StepDriver::Mode::Finished:
        return Mode::Finished;
    }
    return Mode::Idle;
}

const RunState &Session::state() const
{
    if (!isLive())
        return m->playhead.state();
    return m->run ? m->run->state() : m->idleState;
}

const TraceLog &Session::log() const
{
    if (!isLive())
        return m->playhead.recording()->log();
    return m->run ? m->run->log() : m->idleLog;
}

std::uint32_t Session::pass() const
{
    if (!isLive())
        return m->playhead.state().pass();
    return m->run ? m->run->pass() : 0;
}

Moment Session::clock() const
{
    return isLive() ? m->driver.shownClock() : m->playhead.state().time();
}

TaskId Session::nextTask() const
{
    return isLive() && m->run ? m->run->nextTask() : TaskId();
}

double Session::passesPerSecond() const
{
    return m->driver.passesPerSecond();
}

double Session::pace() const
{
    return m->driver.pace();
}

void Session::setPace(double passesPerSecond)
{
    m->driver.setPace(passesPerSecond);
}

bool Session::playsScript() const
{
    return m->playsScript;
}

void Session::setPlaysScript(bool plays)
{
    m->playsScript = plays;
    if (mode() == Mode::Idle && m->run)
        reset();
}

void Session::run()
{
    drive(&StepDriver::start);
}

void Session::pause()
{
    m->driver.pause();
}

void Session::stepTask()
{
    drive(&StepDriver::stepTask);
}

void Session::stepPass()
{
    drive(&StepDriver::stepPass);
}

void Session::runTo(const QList<TaskId> &tasks)
{
    drive([target = RunTarget::start({tasks.begin(), tasks.end()})](StepDriver &driver) {
        driver.runTo(target);
    });
}

void Session::runOut(const QList<TaskId> &tasks)
{
    drive([target = RunTarget::end({tasks.begin(), tasks.end()})](StepDriver &driver) {
        driver.runTo(target);
    });
}

void Session::drive(std::function<void(StepDriver &)> verb)
{
    if (!isLive())
        fork(std::move(verb));
    else if (prepareRun())
        verb(m->driver);
}

void Session::reset()
{
    dropRun();
    m->showIdle();
    Q_EMIT runReset();
}

void Session::rerun()
{
    reset();
    run();
}

bool Session::canRerunRest() const
{
    const RunState::Counts &counts = state().counts();
    const auto of = [&counts](TaskState state) { return counts[static_cast<std::size_t>(state)]; };
    return canRun() && of(TaskState::Succeeded) > 0 &&
           of(TaskState::Failed) + of(TaskState::TimedOut) + of(TaskState::Cancelled) +
                   of(TaskState::Skipped) >
               0;
}

void Session::rerunRest()
{
    if (!canRerunRest())
        return;
    std::vector<TaskId> kept;
    for (std::size_t index = 0; index < state().taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (state()[task].state == TaskState::Succeeded)
            kept.push_back(task);
    }
    const NamedRun *from = m->runs.find(recording().get());
    const QString name = from != nullptr ? from->name : QString();
    reset();
    if (!prepareRun(std::move(kept), name))
        return;
    tellChanges();
    run();
}

void Session::request(const Request &request)
{
    if (!isLive()) {
        Q_EMIT requestRefused({ErrorCode::BadUsage,
                               tr("This is the past: go back to now, or go on from here."),
                               {},
                               {}});
        return;
    }
    const bool isHold = request.kind == RequestKind::Hold || request.kind == RequestKind::Release;
    if (mode() == Mode::Finished || (mode() == Mode::Idle && !isHold) || !prepareRun())
        return;
    const auto accepted = m->run->request(request);
    if (!accepted) {
        Q_EMIT requestRefused(accepted.error());
        return;
    }
    m->driver.obeyRequests();
    noteAdvanced();
}

/// Makes sure that there is a run that can go on; false where there can be none.
/// Tasks are kept of the run of that name.
bool Session::prepareRun(std::vector<TaskId> kept, const QString &ofRun)
{
    if (!canRun())
        return false;
    if (m->run && m->run->isFinished())
        reset();
    if (m->run)
        return true;
    EngineSetup setup = m->engine;
    setup.slurm.isReversed = m->document->options.reverse;
    if (const QString reason = startRefusal(setup, *m->document); !reason.isEmpty()) {
        Q_EMIT requestRefused({ErrorCode::BadUsage, reason, {}, {}});
        return false;
    }
    if (!mayUseEngine())
        return false;
    RunOptions options = m->document->options;
    if (!options.maxRunning)
        options.maxRunning = defaultMaxRunning(m->engine.kind);
    auto created =
        Run::create({m->document, m->dependencies, options, m->playsScript, std::move(kept)},
                    makeEngine(setup, m->document));
    if (!created) {
        Q_EMIT requestRefused(created.error());
        return false;
    }
    adoptRun(std::move(created.value()));
    const QString number = QString::number(++m->runCount);
    QString name = ofRun.isEmpty() ? tr("Run %1").arg(number)
                                   : tr("Run %1, the rest of %2").arg(number, ofRun);
    if (!m->run->engine().notice().isEmpty())
        name = tr("Run %1, begun earlier").arg(number);
    m->runs.add({name, false, m->run->recording(), nullptr, 0});
    Q_EMIT runsChanged();
    return true;
}

void Session::adoptRun(std::unique_ptr<Run> run)
{
    m->run = std::move(run);
    m->run->watch(&m->breakpoints);
    m->breakpoints.resetHits();
    m->hasTold = false;
    m->driver.setRun(m->run.get());
}

/// Its recording stays, if anything has happened in it.
void Session::dropRun()
{
    m->frame.stop();
    stopForking();
    m->driver.setRun(nullptr);
    if (m->run && !m->run->hasBegun() && m->runs.remove(m->run->recording().get()))
        Q_EMIT runsChanged();
    m->run.reset();
    m->playhead.leave();
    m->hasTold = true;
}

/// Changes are told once a frame, but an end and a standstill at once.
void Session::noteAdvanced()
{
    m->driver.noteFinished();
    if (mode() != Mode::Running)
        tellChanges();
    else if (!m->frame.isActive())
        m->frame.start();
}

void Session::tellChanges()
{
    if (!m->run || !isLive())
        return;
    m->frame.stop();
    const std::vector<TaskId> changes = m->run->takeChanges();
    if (!changes.empty())
        Q_EMIT tasksChanged(QList<TaskId>(changes.begin(), changes.end()));
    Q_EMIT progressed();
    if (m->run && m->run->isFinished() && !std::exchange(m->hasTold, true))
        Q_EMIT runFinished(*m->run->state().outcome());
}

} // namespace stepwise
