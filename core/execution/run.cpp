#include "core/execution/run.h"

#include "core/execution/taskerror.h"
#include "core/scheduler/exceptiongroup.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace stepwise {

namespace {

/// In real time: passes follow each other no quicker than this.
constexpr Duration shortestWait = std::chrono::milliseconds(10);

std::shared_ptr<const Dependencies> inDirection(std::shared_ptr<const Dependencies> dependencies,
                                                bool reverse)
{
    return reverse ? std::make_shared<const Dependencies>(dependencies->reversed())
                   : std::move(dependencies);
}

bool hasTimeouts(const GraphDocument &document)
{
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
        if (document.settings(TaskId::fromIndex(index)).timeout)
            return true;
    }
    return false;
}

GroupOptions groupOptions(const RunOptions &options, const GraphDocument &document)
{
    GroupOptions result;
    result.errorWaitTimeOf = [&document, wait = options.errorWaitTime](TaskId task) {
        const auto &own = document.settings(task).errorWait;
        return own ? own->grace : wait;
    };
    if (hasTimeouts(document))
        result.timeoutOf = [&document](TaskId task) { return document.settings(task).timeout; };
    result.aggregateExceptions = options.aggregateExceptions;
    result.reverse = options.reverse;
    result.maxRunning = options.maxRunning;
    result.describe = [&document](TaskId task) { return document.graph.name(task); };
    return result;
}

std::vector<ScriptEntry> inOrderOfPasses(std::vector<ScriptEntry> script)
{
    std::stable_sort(script.begin(), script.end(), [](const ScriptEntry &a, const ScriptEntry &b) {
        return a.afterPass < b.afterPass;
    });
    return script;
}

} // namespace

Run::Run(Setup setup, std::unique_ptr<Engine> engine)
    : m_document(std::move(setup.document)), m_options(setup.options), m_engine(std::move(engine)),
      m_clock(m_engine->clock()), m_recording(std::make_shared<Recording>(Recording::Origin{
                                      m_document,
                                      inDirection(std::move(setup.dependencies), m_options.reverse),
                                      m_options,
                                      m_engine->name(),
                                      QDateTime::currentDateTimeUtc(),
                                  }))
{
    if (setup.playsScript)
        m_script = inOrderOfPasses(m_document->script);
}

Run::~Run() = default;

Result<std::unique_ptr<Run>> Run::create(Setup setup, std::unique_ptr<Engine> engine)
{
    const std::shared_ptr<const Dependencies> dependencies = setup.dependencies;
    const std::vector<TaskId> kept = std::move(setup.kept);
    std::unique_ptr<Run> run(new Run(std::move(setup), std::move(engine)));
    Run *self = run.get();
    run->m_engine->reportTo(*self);
    auto group = DependencyTaskGroup::create(
        *dependencies, [self](TaskId task) { return self->m_engine->makeTask(task); },
        run->m_engine->clock(), groupOptions(run->m_options, *run->m_document), self);
    if (!group)
        return group.error();
    run->m_group = std::move(group.value());
    if (run->m_options.timeout)
        run->m_group->setTimeout(*run->m_options.timeout);
    run->keep(kept);
    return run;
}

void Run::keep(const std::vector<TaskId> &tasks)
{
    m_group->keep(tasks);
    for (const TaskId task : tasks)
        record(EventKind::Kept, task);
}

Run::Progress Run::advance(Budget budget)
{
    if (isFinished())
        return Progress::Finished;
    if (isBetweenPasses())
        m_engine->passWaited(nextWait());
    m_isInside = true;
    closeCancelled();
    Progress progress = m_breakpoints != nullptr && m_breakpoints->breaksBeforeSteps()
                            ? advanceWatched(budget)
                            : m_group->advance(budget);
    m_isInside = false;
    carryOutQueued();
    if (progress == Progress::PassEnded)
        playScript();
    if (hasEnded()) {
        noteFinished();
        return Progress::Finished;
    }
    return progress == Progress::Finished ? Progress::PassEnded : progress;
}

/// What the engine ended for a cancel is over: its coroutines are closed for it.
void Run::closeCancelled()
{
    const std::vector<TaskId> cancelled = m_engine->takeCancelled();
    if (!cancelled.empty())
        m_group->cancelNow(cancelled);
}

Duration Run::untilNextPass() const
{
    const Moment deadline = m_group->isFinished() ? Moment::max() : m_group->nextDeadline();
    // Only what is later than a deadline acts on it.
    const Duration untilDeadline =
        deadline == Moment::max() ? Duration::max() : deadline - clock() + Duration(1);
    return std::clamp(untilDeadline, Duration(0), std::max(m_options.waitTime, shortestWait));
}

/// Step by step, looking at who acts next before each.
Run::Progress Run::advanceWatched(Budget budget)
{
    Progress progress = m_group->advance({0, 0}); // begins a pass that is to begin
    while (progress == Progress::Paused && budget.steps > 0 && budget.visits > 0) {
        if (stopsBeforeNextStep())
            break;
        const std::uint64_t steps = m_group->stepCount();
        progress = m_group->advance({1, 1});
        budget.steps -= m_group->stepCount() > steps ? 1 : 0;
        --budget.visits;
        if (!m_hits.empty() || !m_queued.empty())
            break;
    }
    return progress;
}

bool Run::stopsBeforeNextStep()
{
    const std::pair place(m_group->pass(), m_group->visitsInPass());
    if (m_lookedAt == place)
        return false;
    m_lookedAt = place;
    note(m_breakpoints->hitsBefore(m_group->dueNow(), state(), clock()));
    return !m_hits.empty();
}

void Run::note(const std::vector<BreakpointHit> &hits)
{
    for (const BreakpointHit &hit : hits) {
        const BreakpointSet::Entry *entry = m_breakpoints->find(hit.breakpoint);
        record(EventKind::BreakpointHit, hit.task,
               m_recording->details().addText(breakpointText(entry->breakpoint)));
        if (!hit.isLogOnly)
            m_hits.push_back(hit);
    }
}

Duration Run::nextWait() const
{
    return pass() >= 2 && isBetweenPasses() ? m_options.waitTime : Duration(0);
}

void Run::playScript()
{
    while (m_nextEntry < m_script.size() && m_script[m_nextEntry].afterPass < pass())
        ++m_nextEntry;
    while (m_nextEntry < m_script.size() && m_script[m_nextEntry].afterPass == pass() &&
           !m_group->isFinished())
        carryOut(m_script[m_nextEntry++].request);
}

Result<void> Run::request(const Request &request)
{
    if (auto checked = check(request); !checked)
        return checked;
    if (m_isInside) {
        m_queued.push_back(request);
        m_group->pauseAfterStep();
        return {};
    }
    m_isInside = true;
    carryOut(request);
    m_isInside = false;
    m_wantsPass = true;
    if (hasEnded())
        noteFinished();
    return {};
}

void Run::carryOutQueued()
{
    for (const Request &queued : std::exchange(m_queued, {})) {
        if (!m_group->isFinished())
            carryOut(queued);
    }
}

Result<void> Run::check(const Request &request) const
{
    const auto refusal = [](const QString &text) {
        return Error{ErrorCode::BadUsage, text, {}, {}};
    };
    if (m_group->isFinished())
        return refusal(QCoreApplication::translate("Run", "The run has ended: reset it first."));
    if (const QString reason = m_engine->refusal(request.kind); !reason.isEmpty())
        return refusal(reason);
    const auto exists = [this](TaskId task) { return task.index() < state().taskCount(); };
    if (!std::all_of(request.tasks.begin(), request.tasks.end(), exists))
        return refusal(QCoreApplication::translate("Run", "The run has no such task."));
    return {};
}

void Run::carryOut(const Request &request)
{
    record(EventKind::Requested, {},
           m_recording->details().addRequest(request, m_group->visitsInPass()));
    const std::vector<TaskId> tasks = tasksOf(request);
    switch (request.kind) {
    case RequestKind::CancelAll:
    case RequestKind::CancelTask:
    case RequestKind::CancelGroup:
    case RequestKind::CancelNow:
        m_wasCancelled |= cancel(request);
        break;
    case RequestKind::CancelRun:
        m_group->cancelRun(request.grace);
        break;
    case RequestKind::ExtendGrace:
        m_group->extendGrace(cancellingTasks(request), request.grace.value_or(Duration(0)));
        break;
    case RequestKind::Hold:
        m_group->hold(tasks);
        break;
    case RequestKind::Release:
        m_group->release(tasks);
        break;
    case RequestKind::Throw:
        m_group->raise(std::make_exception_ptr(TaskError(request.error)));
        break;
    case RequestKind::FailNext:
        for (const TaskId task : tasks)
            m_engine->failNext(task, request.error);
        break;
    case RequestKind::Delay:
        for (const TaskId task : tasks)
            m_engine->delay(task, request.duration.value_or(Duration(0)));
        break;
    case RequestKind::IgnoreCancel:
        for (const TaskId task : tasks)
            m_engine->ignoreCancel(task);
        break;
    case RequestKind::Pause:
        m_wantsPause = true;
        break;
    case RequestKind::Resume:
        m_wantsResume = true;
        break;
    case RequestKind::SetWaitTime:
        m_options.waitTime = request.duration.value_or(m_options.waitTime);
        break;
    }
}

bool Run::cancel(const Request &request)
{
    switch (request.kind) {
    case RequestKind::CancelAll:
        return m_group->cancelAll(request.grace);
    case RequestKind::CancelNow:
        return m_group->cancelNow(cancellingTasks(request));
    default:
        return m_group->cancelTasks(tasksOf(request), request.grace);
    }
}

std::vector<TaskId> Run::tasksOf(const Request &request) const
{
    if (!request.group.isValid())
        return request.tasks;
    std::vector<TaskId> tasks = m_document->graph.tasksIn(request.group);
    tasks.insert(tasks.end(), request.tasks.begin(), request.tasks.end());
    return tasks;
}

/// The tasks named, or, when none is named, all that are cancelling.
std::vector<TaskId> Run::cancellingTasks(const Request &request) const
{
    if (!request.tasks.empty() || request.group.isValid())
        return tasksOf(request);
    std::vector<TaskId> tasks;
    for (std::size_t index = 0; index < state().taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (state()[task].state == TaskState::Cancelling)
            tasks.push_back(task);
    }
    return tasks;
}

void Run::notePaused()
{
    if (!state().isPaused())
        record(EventKind::Paused, {});
    m_engine->pause();
}

void Run::noteResumed()
{
    m_engine->resume();
    if (state().isPaused())
        record(EventKind::Resumed, {});
}

void Run::noteForked(const QString &from)
{
    record(EventKind::Forked, {}, m_recording->details().addText(from));
}

void Run::noteFinished()
{
    if (!state().outcome())
        record(EventKind::Finished, {}, m_recording->details().addOutcome(outcome()));
    m_engine->pause(); // its clock stands from now on
}

RunOutcome Run::outcome() const
{
    const bool wasCancelled = m_wasCancelled || m_group->wasRunCancelled();
    const std::exception_ptr &failure = m_group->failure();
    if (!failure)
        return {
            wasCancelled ? OutcomeKind::Cancelled : OutcomeKind::Succeeded, Raises::Nothing, {}};
    try {
        std::rethrow_exception(failure);
    } catch (const ExceptionGroup &group) {
        return {OutcomeKind::Failed, Raises::ExceptionGroup, group.messages()};
    } catch (const TaskTimeout &) {
        return {OutcomeKind::TimedOut, Raises::Timeout, {}};
    } catch (const Interrupt &) {
        return {OutcomeKind::Cancelled, Raises::Nothing, {}};
    } catch (...) {
        return {OutcomeKind::Failed, Raises::Error, {exceptionMessage(failure)}};
    }
}

void Run::record(EventKind kind, TaskId task, std::uint32_t detail, std::uint16_t extra)
{
    if (state().outcome()) // what an engine still tells is too late
        return;
    const TraceEvent event{clock(), task, pass(), detail, kind, extra};
    m_recording->append(event);
    if (m_breakpoints == nullptr || !m_breakpoints->listensTo(kind))
        return;
    note(m_breakpoints->hitsAfter(event, state()));
    if (!m_hits.empty())
        m_group->pauseAfterStep();
}

void Run::stepBegan(TaskId task, std::uint32_t step)
{
    record(EventKind::Stepped, task, step);
}

void Run::launched(TaskId task, const LaunchDetail &launch)
{
    record(EventKind::Launched, task, m_recording->details().addLaunch(launch));
    tellNews();
}

void Run::progressed(TaskId task, double fraction, const QString &text)
{
    const std::uint32_t detail =
        text.isEmpty() ? TraceEvent::none : m_recording->details().addText(text);
    record(EventKind::Progress, task, detail,
           static_cast<std::uint16_t>(std::lround(std::clamp(fraction, 0.0, 1.0) * 1000)));
    tellNews();
}

void Run::wrote(TaskId task, Stream stream, const QString &text)
{
    record(EventKind::Output, task, m_recording->details().addText(text),
           static_cast<std::uint16_t>(stream));
    tellNews();
}

void Run::used(TaskId task, const TaskUsage &usage)
{
    record(EventKind::Used, task, m_recording->details().addUsage(usage));
    tellNews();
}

void Run::wake()
{
    m_wantsPass = true;
    tellNews();
}

void Run::tellNews()
{
    if (!m_isInside && m_newsHandler)
        m_newsHandler();
}

void Run::taskStarted(TaskId task, const Deadline &ownTimeout)
{
    record(EventKind::Started, task,
           ownTimeout.exists() ? m_recording->details().addMoment(ownTimeout.moment())
                               : TraceEvent::none);
}

void Run::taskSucceeded(TaskId task)
{
    record(EventKind::Succeeded, task);
}

void Run::taskFailed(TaskId task, const std::exception_ptr &error)
{
    record(EventKind::Failed, task, m_recording->details().addText(exceptionMessage(error)));
}

void Run::taskCancelling(TaskId task, Duration grace, Moment deadline, Asker asker)
{
    const CancelledBy by = asker == Asker::Error ? CancelledBy::Error : CancelledBy::Request;
    const bool wasCancelling = state()[task].state == TaskState::Cancelling;
    record(EventKind::Cancelling, task, m_recording->details().addGrace({grace, deadline, by}));
    if (wasCancelling)
        m_engine->graceChanged(task, deadline);
    else
        m_engine->cancelRequested(task, grace);
}

void Run::taskCancelled(TaskId task)
{
    record(EventKind::Cancelled, task);
}

void Run::taskTimedOut(TaskId task)
{
    record(EventKind::TimedOut, task);
}

void Run::taskSkipped(TaskId task, TaskId cause)
{
    record(EventKind::Skipped, task, cause.isValid() ? cause.value() : TraceEvent::none);
}

void Run::taskHeld(TaskId task)
{
    record(EventKind::Held, task);
    m_engine->holdChanged(task, true);
}

void Run::taskReleased(TaskId task)
{
    record(EventKind::Released, task);
    m_engine->holdChanged(task, false);
}

void Run::errorSuppressed(TaskId task, const std::exception_ptr &error)
{
    record(EventKind::Suppressed, task, m_recording->details().addText(exceptionMessage(error)));
}

} // namespace stepwise
