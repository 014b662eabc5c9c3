#include "gui/models/eventtext.h"

#include "core/execution/taskmatch.h"
#include "gui/models/statustext.h"
#include "gui/models/taskprogress.h"
#include "gui/models/timetext.h"

#include <QLocale>

namespace stepwise {

QString EventText::of(const LogEntry &entry, const RunSource &source)
{
    if (entry.isReady())
        return stateName(TaskState::Ready);
    const QString text = of(source.log()[entry.event], source);
    if (entry.merged == 1)
        return text;
    return tr("%1 (+%2)", "Skipped, upstream failed (and 2 more tasks)")
        .arg(text, QLocale().toString(entry.merged - 1));
}

QString EventText::of(const TraceEvent &event, const RunSource &source)
{
    const TraceDetails &details = source.log().details();
    switch (event.kind) {
    case EventKind::Started:
        return tr("Started");
    case EventKind::Stepped: {
        const auto steps = stepCount(source.document().settings(event.task));
        return steps ? tr("Step %1 of %2").arg(event.detail).arg(*steps)
                     : tr("Step %1").arg(event.detail);
    }
    case EventKind::Cancelling:
        return tr("Cancelling, %1 of grace")
            .arg(TimeText::duration(details.grace(event.detail).grace));
    case EventKind::Skipped:
        return tr("Skipped, %1").arg(StatusText::skipped(event.task, source.state()));
    case EventKind::Held:
        return tr("Held");
    case EventKind::Released:
        return tr("Released");
    case EventKind::Suppressed:
        return tr("Error while it was closed: %1").arg(details.text(event.detail));
    case EventKind::Progress:
    case EventKind::Output:
        return ofProgress(event, source);
    case EventKind::Launched:
        return tr("Runs as %1").arg(details.launch(event.detail).handle);
    case EventKind::Used:
        return ofUsage(details.usage(event.detail));
    case EventKind::Requested:
        return of(details.request(event.detail), source.document().graph);
    case EventKind::Paused:
        return tr("Run paused");
    case EventKind::Resumed:
        return tr("Run resumed");
    case EventKind::BreakpointHit:
        return tr("Breakpoint hit: %1").arg(details.text(event.detail));
    case EventKind::Forked:
        return tr("Goes on from %1").arg(details.text(event.detail));
    case EventKind::Kept:
        return tr("Kept from an earlier run");
    case EventKind::Finished:
        return of(details.outcome(event.detail));
    default:
        return ofEnd(event, source);
    }
}

QString EventText::ofEnd(const TraceEvent &event, const RunSource &source)
{
    if (event.kind == EventKind::Failed)
        return ofFailure(event, source);
    const TaskStatus status = source.status(event.task);
    const QString time = TimeText::duration(
        status.startedAt == TaskStatus::never ? Duration(0) : event.time - status.startedAt);
    switch (event.kind) {
    case EventKind::Succeeded:
        return tr("Succeeded after %1").arg(time);
    case EventKind::TimedOut:
        return tr("Timed out after %1").arg(time);
    default:
        return tr("Cancelled after %1").arg(time);
    }
}

QString EventText::ofFailure(const TraceEvent &event, const RunSource &source)
{
    const QString error =
        event.detail == TraceEvent::none ? QString() : source.log().details().text(event.detail);
    const std::uint32_t step = source.status(event.task).step;
    const auto steps = stepCount(source.document().settings(event.task));
    if (step == 0 || source.document().settings(event.task).command)
        return tr("Failed: %1").arg(error);
    if (!steps)
        return tr("Failed at step %1: %2").arg(QString::number(step), error);
    return tr("Failed at step %1 of %2: %3")
        .arg(QString::number(step), QString::number(*steps), error);
}

QString EventText::ofProgress(const TraceEvent &event, const RunSource &source)
{
    const QString text =
        event.detail == TraceEvent::none ? QString() : source.log().details().text(event.detail);
    if (event.kind == EventKind::Progress && text.isEmpty())
        return tr("%1 %", "per cent").arg(QLocale().toString(event.extra / 10.0, 'f', 0));
    if (event.kind == EventKind::Output)
        return event.extra == 2 ? tr("Error output: %1").arg(text) : tr("Output: %1").arg(text);
    if (event.extra == 0)
        return text;
    return tr("%1, %2 %", "what a task is doing, how much of it in per cent")
        .arg(text, QLocale().toString(event.extra / 10.0, 'f', 0));
}

QString EventText::ofUsage(const TaskUsage &usage)
{
    return usage.cpuTime ? tr("Ended with %1, after %2 of CPU time")
                               .arg(usage.ending, TimeText::duration(*usage.cpuTime))
                         : tr("Ended with %1").arg(usage.ending);
}

QString EventText::of(const RunOutcome &outcome)
{
    const QString errors = outcome.errors.join(tr("; ", "between error messages"));
    switch (outcome.kind) {
    case OutcomeKind::Succeeded:
        return tr("Run succeeded");
    case OutcomeKind::Cancelled:
        return tr("Run cancelled");
    case OutcomeKind::TimedOut:
        return tr("Run timed out");
    case OutcomeKind::Failed:
        break;
    }
    return errors.isEmpty() ? tr("Run failed") : tr("Run failed: %1").arg(errors);
}

QString EventText::subject(const Request &request, const TaskGraph &graph)
{
    if (request.group.isValid() && request.group.index() < graph.groupCount())
        return graph.name(request.group);
    if (request.tasks.size() == 1 && request.tasks.front().index() < graph.taskCount())
        return graph.name(request.tasks.front());
    if (!request.tasks.empty())
        return tr("%n tasks", nullptr, static_cast<int>(request.tasks.size()));
    return tr("all tasks");
}

QString EventText::of(const Request &request, const TaskGraph &graph)
{
    const QString what = subject(request, graph);
    const QString grace = TimeText::duration(request.grace.value_or(Duration(0)));
    const QString duration = TimeText::duration(request.duration.value_or(Duration(0)));
    switch (request.kind) {
    case RequestKind::CancelAll:
    case RequestKind::CancelTask:
    case RequestKind::CancelGroup:
        return request.grace ? tr("Asked to cancel %1 with %2 of grace").arg(what, grace)
                             : tr("Asked to cancel %1 at once").arg(what);
    case RequestKind::CancelRun:
        return request.grace ? tr("Asked to cancel the run with %1 of grace").arg(grace)
                             : tr("Asked to cancel the run at once");
    case RequestKind::CancelNow:
        return tr("Asked to end the grace of %1").arg(what);
    case RequestKind::ExtendGrace:
        return tr("Asked for %1 more grace for %2").arg(grace, what);
    case RequestKind::Hold:
        return tr("Asked to hold %1").arg(what);
    case RequestKind::Release:
        return tr("Asked to release %1").arg(what);
    case RequestKind::Throw:
        return tr("Error raised into the run: %1").arg(request.error);
    case RequestKind::FailNext:
        return tr("Asked that %1 fail at the next step: %2").arg(what, request.error);
    case RequestKind::Delay:
        return tr("Asked to delay %1 by %2").arg(what, duration);
    case RequestKind::IgnoreCancel:
        return tr("Asked that %1 ignore being cancelled").arg(what);
    case RequestKind::Pause:
        return tr("Asked to pause");
    case RequestKind::Resume:
        return tr("Asked to go on");
    case RequestKind::SetWaitTime:
        return tr("Time between passes set to %1").arg(duration);
    }
    return {};
}

std::optional<TaskState> EventText::glyph(const LogEntry &entry, const RunSource &source)
{
    if (entry.isReady())
        return TaskState::Ready;
    const TraceEvent &event = source.log()[entry.event];
    if (event.kind != EventKind::Finished)
        return glyph(event);
    switch (source.log().details().outcome(event.detail).kind) {
    case OutcomeKind::Succeeded:
        return TaskState::Succeeded;
    case OutcomeKind::Failed:
        return TaskState::Failed;
    case OutcomeKind::Cancelled:
        return TaskState::Cancelled;
    case OutcomeKind::TimedOut:
        return TaskState::TimedOut;
    }
    return std::nullopt;
}

std::optional<TaskState> EventText::glyph(const TraceEvent &event)
{
    switch (event.kind) {
    case EventKind::Started:
    case EventKind::Stepped:
    case EventKind::Progress:
    case EventKind::Output:
    case EventKind::Launched:
    case EventKind::Used:
        return TaskState::Running;
    case EventKind::Succeeded:
    case EventKind::Kept:
        return TaskState::Succeeded;
    case EventKind::Failed:
        return TaskState::Failed;
    case EventKind::Cancelling:
        return TaskState::Cancelling;
    case EventKind::Cancelled:
    case EventKind::Suppressed:
        return TaskState::Cancelled;
    case EventKind::TimedOut:
        return TaskState::TimedOut;
    case EventKind::Skipped:
        return TaskState::Skipped;
    default:
        return std::nullopt;
    }
}

bool EventText::hasHeldMark(const TraceEvent &event)
{
    return event.kind == EventKind::Held || event.kind == EventKind::Released ||
           event.kind == EventKind::Paused || event.kind == EventKind::Resumed ||
           event.kind == EventKind::BreakpointHit;
}

} // namespace stepwise
