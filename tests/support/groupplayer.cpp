#include "tests/support/groupplayer.h"

#include "core/execution/taskerror.h"
#include "core/scheduler/exceptiongroup.h"
#include "tests/support/tracewords.h"

#include <QStringList>

#include <utility>

namespace stepwise::testing {

namespace {

DependencyTaskGroup::Options groupOptions(const GraphDocument &document)
{
    const RunOptions &run = document.options;
    DependencyTaskGroup::Options options;
    options.errorWaitTimeOf = [&document](TaskId task) {
        const auto &own = document.settings(task).errorWait;
        return own ? own->grace : document.options.errorWaitTime;
    };
    options.timeoutOf = [&document](TaskId task) { return document.settings(task).timeout; };
    options.aggregateExceptions = run.aggregateExceptions;
    options.reverse = run.reverse;
    options.maxRunning = run.maxRunning;
    options.describe = [&document](TaskId task) { return document.graph.key(task); };
    return options;
}

} // namespace

GroupPlayer::GroupPlayer(const GraphDocument &document, DependencyTaskGroup::MakeTask makeTask)
    : m_document(std::make_shared<const GraphDocument>(document)), m_engine(m_document)
{
    m_engine.reportTo(*this);
    if (!makeTask)
        makeTask = [this](TaskId task) { return m_engine.makeTask(task); };
    auto group = DependencyTaskGroup::create(Dependencies(graph()), std::move(makeTask),
                                             m_engine.clock(), groupOptions(*m_document), this);
    m_group = std::move(group.value());
    if (m_document->options.timeout)
        m_group->setTimeout(*m_document->options.timeout);
}

GroupPlayer::Progress GroupPlayer::advance(Budget budget)
{
    if (m_group->isBetweenPasses() && m_group->pass() >= 2)
        m_engine.passWaited(m_document->options.waitTime);
    const Progress progress = m_group->advance(budget);
    if (progress == Progress::PassEnded)
        playScript();
    return m_group->isFinished() ? Progress::Finished : progress;
}

void GroupPlayer::playTo(std::uint32_t pass)
{
    while (!m_group->isFinished() && (m_group->pass() < pass || !m_group->isBetweenPasses()))
        advance();
}

void GroupPlayer::playScript()
{
    for (const ScriptEntry &entry : m_document->script) {
        if (entry.afterPass == m_group->pass() && !m_group->isFinished())
            request(entry.request);
    }
}

void GroupPlayer::request(const Request &request)
{
    std::vector<TaskId> tasks = request.tasks;
    if (request.group.isValid())
        tasks = graph().tasksIn(request.group);
    switch (request.kind) {
    case RequestKind::CancelAll:
        m_group->cancelAll(request.grace);
        break;
    case RequestKind::CancelTask:
    case RequestKind::CancelGroup:
        m_group->cancelTasks(tasks, request.grace);
        break;
    case RequestKind::CancelNow:
        m_group->cancelNow(tasks);
        break;
    case RequestKind::ExtendGrace:
        m_group->extendGrace(tasks, request.grace.value_or(Duration(0)));
        break;
    case RequestKind::Hold:
        m_group->hold(tasks);
        break;
    case RequestKind::Release:
        m_group->release(tasks);
        break;
    case RequestKind::CancelRun:
        m_group->cancelRun(request.grace);
        break;
    case RequestKind::Throw:
        m_group->raise(std::make_exception_ptr(TaskError(request.error)));
        break;
    default:
        Q_UNREACHABLE();
    }
}

QString GroupPlayer::words() const
{
    return traceWords(m_log, graph());
}

QString GroupPlayer::raised() const
{
    if (!m_group->failure())
        return {};
    try {
        std::rethrow_exception(m_group->failure());
    } catch (const ExceptionGroup &group) {
        return QStringLiteral("exceptionGroup[%1]")
            .arg(group.messages().join(QStringLiteral(", ")));
    } catch (const TaskTimeout &) {
        return QStringLiteral("timeout");
    } catch (...) {
        return QStringLiteral("error[%1]").arg(exceptionMessage(std::current_exception()));
    }
}

void GroupPlayer::append(EventKind kind, TaskId task, std::uint32_t detail)
{
    m_log.append({m_engine.clock().now(), task, m_group->pass(), detail, kind, 0});
}

void GroupPlayer::stepBegan(TaskId task, std::uint32_t step)
{
    append(EventKind::Stepped, task, step);
}

void GroupPlayer::taskStarted(TaskId task, const Deadline &ownTimeout)
{
    append(EventKind::Started, task,
           ownTimeout.exists() ? m_log.details().addMoment(ownTimeout.moment()) : TraceEvent::none);
}

void GroupPlayer::taskSucceeded(TaskId task)
{
    append(EventKind::Succeeded, task);
}

void GroupPlayer::taskFailed(TaskId task, const std::exception_ptr &error)
{
    append(EventKind::Failed, task, m_log.details().addText(exceptionMessage(error)));
}

void GroupPlayer::taskCancelling(TaskId task, Duration grace, Moment deadline, Asker asker)
{
    const CancelledBy by = asker == Asker::Error ? CancelledBy::Error : CancelledBy::Request;
    append(EventKind::Cancelling, task, m_log.details().addGrace({grace, deadline, by}));
}

void GroupPlayer::taskCancelled(TaskId task)
{
    append(EventKind::Cancelled, task);
}

void GroupPlayer::taskTimedOut(TaskId task)
{
    append(EventKind::TimedOut, task);
}

void GroupPlayer::taskSkipped(TaskId task, TaskId cause)
{
    append(EventKind::Skipped, task, cause.isValid() ? cause.value() : TraceEvent::none);
}

void GroupPlayer::taskHeld(TaskId task)
{
    append(EventKind::Held, task);
}

void GroupPlayer::taskReleased(TaskId task)
{
    append(EventKind::Released, task);
}

void GroupPlayer::errorSuppressed(TaskId task, const std::exception_ptr &error)
{
    append(EventKind::Suppressed, task, m_log.details().addText(exceptionMessage(error)));
}

} // namespace stepwise::testing
