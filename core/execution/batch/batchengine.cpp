#include "core/execution/batch/batchengine.h"

#include "core/execution/taskerror.h"
#include "core/scheduler/timeout.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace stepwise {

namespace {

struct BatchEngineText
{
    Q_DECLARE_TR_FUNCTIONS(BatchEngine)
};

constexpr Duration timeAfterTimeout = 2s;

} // namespace

BatchEngine::BatchEngine(std::shared_ptr<const GraphDocument> document, EngineSetup setup,
                         std::unique_ptr<const BatchProfile> profile, const BatchTimes &times)
    : m_document(std::move(document)), m_setup(std::move(setup)),
      m_settings(m_setup.slurm.settingsFor(*m_document)),
      m_context(
          std::make_unique<BatchContext>(std::move(profile), m_settings.commandPrefix, times)),
      m_submitter(std::make_unique<JobSubmitter>(
          *m_context, [this](const BatchJob &job) { return requestOf(job); },
          [this](BatchJob &job, const QString &refusal) { noteSubmitted(job, refusal); })),
      m_query(std::make_unique<JobQuery>(
          *m_context,
          [this](const QList<QueuedJob> &rows, std::uint64_t query) {
              return noteRows(rows, query);
          },
          [this](const QString &complaint) { noteNoAnswer(complaint); })),
      m_signals(std::make_unique<JobSignals>(*m_context, [this] { m_query->noteAct(); }))
{
    m_clock.pause();
    m_tick.setInterval(times.reading);
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { tick(); });
    if (m_setup.slurm.pickUp == PickUp::Never)
        forgetUnfinished();
    else
        pickUp();
}

BatchEngine::~BatchEngine()
{
    if (m_record && !m_leavesJobs)
        abandon();
}

/// Nobody waits for the jobs any more: they end, also those that are just being submitted.
void BatchEngine::abandon()
{
    bool isAny = false;
    for (auto &[task, job] : m_context->jobs) {
        if (job->isOver())
            continue;
        isAny = true;
        job->folder.setGrace(Duration(0));
        job->folder.noteCancel();
    }
    if (isAny)
        m_context->calls.callDetached(m_context->profile->cancelRun(m_record->id()));
    m_record->finish();
}

void BatchEngine::pause()
{
    m_clock.pause();
    m_signals->setAllHeld(m_setup.pauseStopsProcesses);
}

void BatchEngine::resume()
{
    m_clock.resume();
    m_signals->setAllHeld(false);
}

StepTask BatchEngine::makeTask(TaskId task)
{
    reports().stepBegan(task, 1);
    if (!m_document->settings(task).command)
        co_return;
    begin(task);
    try {
        while (goesOn(task))
            co_yield Poll{};
    } catch (const TaskTimeout &timeout) {
        giveUp(task, timeAfterTimeout);
        throw TaskError(QString::fromUtf8(timeout.what()));
    } catch (const TaskClosed &) {
        giveUp(task, Duration(0));
        throw;
    }
    finish(task);
}

BatchJob *BatchEngine::find(TaskId task) const
{
    const auto found = m_context->jobs.find(task);
    return found == m_context->jobs.end() ? nullptr : found->second.get();
}

void BatchEngine::begin(TaskId task)
{
    BatchJob *job = find(task);
    if (job == nullptr) {
        beginAttempt(task, 1);
        return;
    }
    job->hasTask = true;
    reports().wrote(task, TaskReports::Stream::Output,
                    BatchEngineText::tr("[Picked up from an earlier run of this graph.]"));
    if (!job->ids.isEmpty())
        tellLaunched(*job);
    if (job->isOver())
        tellEnd(*job);
    else
        tellState(*job);
}

/// Its folder stands before it is submitted, so that whatever happens then, its traces are found.
void BatchEngine::beginAttempt(TaskId task, std::uint32_t number)
{
    prepare();
    const Command &command = *m_document->settings(task).command;
    if (command.argv.isEmpty() || command.argv.first().isEmpty())
        throw TaskError(BatchEngineText::tr("cannot be started: its command is empty"));
    const AttemptFolder folder = m_record->attempt(task, number);
    const auto made = folder.create(m_setup.absolute(command.workingDirectory));
    if (!made)
        throw TaskError(made.error().message);
    auto job = std::make_unique<BatchJob>(task, number, folder);
    job->hasTask = true;
    BatchJob &added = *job;
    m_context->jobs.insert_or_assign(task, std::move(job));
    m_tick.start();
    m_submitter->add(added);
    tellState(added);
}

/// An attempt that was cancelled before it was picked up is followed by another.
bool BatchEngine::goesOn(TaskId task)
{
    const BatchJob &job = *find(task);
    if (!job.isOver())
        return true;
    const bool wasCancelled = job.end->kind == JobEnd::Kind::Cancelled;
    if (!wasCancelled || !job.isPickedUp)
        return wasCancelled; // then it waits to be closed
    beginAttempt(task, job.number + 1);
    return true;
}

void BatchEngine::finish(TaskId task)
{
    const JobEnd end = *find(task)->end;
    m_context->jobs.erase(task);
    if (end.kind == JobEnd::Kind::Failed)
        throw TaskError(end.text);
}

/// Its task ends now; the job, if there is one, is ended.
void BatchEngine::giveUp(TaskId task, Duration grace)
{
    BatchJob *job = find(task);
    if (job == nullptr)
        return;
    if (!job->isOver())
        m_signals->end(*job, grace, m_clock.now());
    if (job->isOver() || job->stage == BatchJob::Stage::Waiting) {
        m_context->jobs.erase(task);
        return;
    }
    job->isGivenUp = true;
    m_signals->act();
}

void BatchEngine::cancelRequested(TaskId task, std::optional<Duration> grace)
{
    BatchJob *job = find(task);
    if (job == nullptr || job->isOver() || !grace)
        return;              // without grace its coroutine is closed
    job->isPickedUp = false; // what ends it now is of this run
    m_signals->end(*job, *grace, m_clock.now());
    if (job->stage == BatchJob::Stage::Waiting)
        end(*job, lostEnd(false, true));
}

void BatchEngine::graceChanged(TaskId task, Moment deadline)
{
    if (BatchJob *job = find(task); job != nullptr && job->wish)
        m_signals->setGrace(*job, deadline - job->wish->asked);
}

void BatchEngine::holdChanged(TaskId task, bool isHeld)
{
    if (BatchJob *job = find(task))
        job->isHeld = isHeld;
}

bool BatchEngine::isSettled() const
{
    for (auto &[task, job] : m_context->jobs) {
        if (job->isOver() || job->hasTask || job->isGivenUp)
            continue;
        job->isGivenUp = true;
        m_signals->end(*job, Duration(0), m_clock.now());
    }
    const bool isAnyLeft = std::any_of(m_context->jobs.begin(), m_context->jobs.end(),
                                       [](const auto &entry) { return !entry.second->isOver(); });
    if (!isAnyLeft && m_record)
        m_record->finish();
    return !isAnyLeft;
}

} // namespace stepwise
