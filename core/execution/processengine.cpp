#include "core/execution/processengine.h"

#include "core/execution/taskerror.h"
#include "core/scheduler/timeout.h"

#include <QCoreApplication>

#include <csignal>

using namespace std::chrono_literals;

namespace stepwise {

namespace {

struct ProcessEngineText
{
    Q_DECLARE_TR_FUNCTIONS(ProcessEngine)
};

constexpr auto readingInterval = 100ms;
constexpr auto timeAfterTimeout = 2s;

} // namespace

ProcessEngine::ProcessEngine(std::shared_ptr<const GraphDocument> document, EngineSetup setup)
    : m_document(std::move(document)), m_setup(std::move(setup))
{
    m_clock.pause();
    m_reading.setInterval(readingInterval);
    QObject::connect(&m_reading, &QTimer::timeout, &m_reading, [this] { readLogs(); });
}

ProcessEngine::~ProcessEngine()
{
    m_attempts.clear(); // before the guard looks for what is left
}

QString ProcessEngine::name() const
{
    return engineKey(EngineKind::Process);
}

void ProcessEngine::pause()
{
    m_clock.pause();
    m_isPaused = true;
    if (!m_setup.pauseStopsProcesses)
        return;
    for (auto &[task, attempt] : m_attempts)
        attempt->process->signalGroup(SIGSTOP);
}

void ProcessEngine::resume()
{
    m_clock.resume();
    m_isPaused = false;
    if (!m_setup.pauseStopsProcesses)
        return;
    for (auto &[task, attempt] : m_attempts) {
        if (!attempt->isHeld)
            attempt->process->signalGroup(SIGCONT);
    }
}

StepTask ProcessEngine::makeTask(TaskId task)
{
    reports().stepBegan(task, 1);
    if (!m_document->settings(task).command)
        co_return;
    launch(task);
    try {
        while (!isOver(task))
            co_yield Poll{};
    } catch (const TaskTimeout &timeout) {
        giveUp(task, true);
        throw TaskError(QString::fromUtf8(timeout.what()));
    } catch (const TaskClosed &) {
        giveUp(task, false);
        throw;
    }
    finish(task);
}

/// The folder and the guard are made when the first command needs them.
void ProcessEngine::prepare()
{
    if (m_folder)
        return;
    auto folder = RunFolder::create(m_setup.runsFolder);
    if (!folder)
        throw TaskError(folder.error().message);
    if (const auto guarded = ProcessGuard::start(m_guard, folder->id()); !guarded)
        throw TaskError(guarded.error().message);
    m_folder = std::move(folder.value());
}

LocalProcess::Launch ProcessEngine::launchOf(TaskId task) const
{
    const Command &command = *m_document->settings(task).command;
    const QString key = m_document->graph.key(task);
    return {command,
            m_setup.absolute(command.workingDirectory),
            m_folder->logFile(task.value(), key),
            {{ProcessGuard::markName(), m_folder->id()}, {QStringLiteral("STEPWISE_TASK"), key}}};
}

void ProcessEngine::launch(TaskId task)
{
    prepare();
    const LocalProcess::Launch launch = launchOf(task);
    auto process = LocalProcess::start(launch, [this, task] { noteEnd(task); });
    if (!process)
        throw TaskError(process.error().message);
    m_guard.add(process.value()->id());
    auto attempt = std::make_unique<Attempt>(task, launch.log);
    attempt->process = std::move(process.value());
    reports().launched(task, {ProcessEngineText::tr("process %1").arg(attempt->process->id()),
                              launch.log, QString()});
    m_attempts.insert_or_assign(task, std::move(attempt));
    if (!m_reading.isActive())
        m_reading.start();
}

/// One that a cancel has ended waits to be closed.
bool ProcessEngine::isOver(TaskId task) const
{
    const Attempt &attempt = *m_attempts.at(task);
    return attempt.process->hasEnded() && !endedByCancel(attempt);
}

bool ProcessEngine::endedByCancel(const Attempt &attempt)
{
    const ProcessEnd &end = attempt.process->end();
    return attempt.wasCancelled && !end.hasSucceeded() && (end.signal != 0 || !attempt.ignoresTerm);
}

void ProcessEngine::finish(TaskId task)
{
    const ProcessEnd end = m_attempts.at(task)->process->end();
    m_attempts.erase(task);
    if (!end.hasSucceeded())
        throw TaskError(end.usage.ending);
}

/// Its task ends now; the process, if it still runs, is ended: at once, or with a little time.
void ProcessEngine::giveUp(TaskId task, bool hasTime)
{
    const auto found = m_attempts.find(task);
    if (found == m_attempts.end())
        return;
    Attempt &attempt = *found->second;
    if (attempt.process->hasEnded()) {
        m_attempts.erase(found);
        return;
    }
    attempt.isGivenUp = true;
    signal(attempt, hasTime ? SIGTERM : SIGKILL);
    if (!hasTime)
        return;
    attempt.kill.setSingleShot(true);
    QObject::connect(&attempt.kill, &QTimer::timeout, &attempt.kill,
                     [&attempt] { attempt.process->signalGroup(SIGKILL); });
    attempt.kill.start(timeAfterTimeout);
}

/// One that is stopped hears it, too.
void ProcessEngine::signal(Attempt &attempt, int number)
{
    attempt.process->signalGroup(number);
    attempt.process->signalGroup(SIGCONT);
}

void ProcessEngine::cancelRequested(TaskId task, std::optional<Duration> grace)
{
    const auto found = m_attempts.find(task);
    if (found == m_attempts.end() || !grace)
        return; // without grace its coroutine is closed
    Attempt &attempt = *found->second;
    attempt.wasCancelled = true;
    attempt.ignoresTerm = attempt.process->ignores(SIGTERM);
    signal(attempt, SIGTERM);
}

void ProcessEngine::holdChanged(TaskId task, bool isHeld)
{
    const auto found = m_attempts.find(task);
    if (found == m_attempts.end())
        return;
    Attempt &attempt = *found->second;
    attempt.isHeld = isHeld;
    const bool staysStopped = m_isPaused && m_setup.pauseStopsProcesses;
    if (isHeld || !staysStopped)
        attempt.process->signalGroup(isHeld ? SIGSTOP : SIGCONT);
}

void ProcessEngine::noteEnd(TaskId task)
{
    Attempt &attempt = *m_attempts.at(task);
    m_guard.remove(attempt.process->id());
    attempt.log.tell(reports(), true);
    const bool endedByItself = !attempt.isGivenUp && !attempt.wasCancelled;
    if (endedByItself && attempt.process->hasLeftOthers())
        reports().wrote(
            task, TaskReports::Stream::Error,
            ProcessEngineText::tr("[It has left processes behind; they are ended when the run is "
                                  "closed.]"));
    reports().used(task, attempt.process->end().usage);
    if (attempt.isGivenUp)
        m_attempts.erase(task);
    else if (endedByCancel(attempt))
        m_cancelled.push_back(task);
    reports().wake();
}

void ProcessEngine::readLogs()
{
    if (m_attempts.empty())
        m_reading.stop();
    for (auto &[task, attempt] : m_attempts) {
        if (attempt->process->hasEnded())
            continue;
        attempt->log.tell(reports());
        attempt->process->sampleMemory();
    }
}

} // namespace stepwise
