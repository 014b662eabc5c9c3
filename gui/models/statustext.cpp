#include "gui/models/statustext.h"

#include "core/execution/taskmatch.h"
#include "core/trace/skipreason.h"
#include "gui/models/taskprogress.h"
#include "gui/models/timetext.h"

namespace stepwise {

QString StatusText::step(std::uint32_t step, std::optional<std::uint32_t> steps)
{
    return steps ? tr("step %1 of %2").arg(step).arg(*steps) : tr("step %1").arg(step);
}

QString StatusText::skipped(TaskId task, const RunState &state)
{
    if (task.index() >= state.taskCount())
        return tr("on request"); // told of a task that the graph does not have
    switch (skipReason(task, state)) {
    case SkipReason::UpstreamFailed:
        return tr("upstream failed");
    case SkipReason::UpstreamCancelled:
        return tr("upstream cancelled");
    case SkipReason::Request:
        break;
    }
    return tr("on request");
}

QString StatusText::line(TaskId task, const RunSource &source)
{
    const TaskStatus status = source.status(task);
    const auto time = runningTime(status, source.clock());
    switch (status.state) {
    case TaskState::Waiting:
        return tr("waits for %1 of %2")
            .arg(source.state().unmet(task))
            .arg(source.state().dependencies().prerequisitesOf(task).size());
    case TaskState::Ready:
        return status.isHeld ? tr("held") : QString();
    case TaskState::Running:
        if (status.isHeld)
            return tr("held");
        if (const TaskActivity activity = source.state().activity(task); activity != TaskActivity())
            return of(activity);
        return step(status.step, stepCount(source.document().settings(task)));
    case TaskState::Cancelling:
        return tr("%1 left").arg(
            TimeText::duration(std::max(Duration(0), status.graceDeadline - source.clock())));
    case TaskState::Failed:
        return source.state().error(task);
    case TaskState::Skipped:
        return skipped(task, source.state());
    default:
        return time ? tr("after %1").arg(TimeText::duration(*time)) : QString();
    }
}

QString StatusText::of(const TaskActivity &activity)
{
    if (!activity.progress)
        return activity.progressText.isEmpty() ? activity.launch.handle : activity.progressText;
    const QString share = QLocale().toString(*activity.progress * 100, 'f', 0);
    return activity.progressText.isEmpty()
               ? tr("%1 %", "per cent").arg(share)
               : tr("%1 %, %2", "per cent, what it does").arg(share, activity.progressText);
}

QString StatusText::whole(TaskId task, const RunSource &source)
{
    const QString &name = source.document().graph.name(task);
    const QString state = stateName(source.status(task).state);
    const QString reason = line(task, source);
    return reason.isEmpty() ? tr("%1, %2", "task, state").arg(name, state)
                            : tr("%1, %2, %3", "task, state, reason").arg(name, state, reason);
}

QString StatusText::count(TaskState state, std::uint32_t tasks)
{
    const int n = static_cast<int>(tasks);
    switch (state) {
    case TaskState::Waiting:
        return tr("%n waiting", nullptr, n);
    case TaskState::Ready:
        return tr("%n ready", nullptr, n);
    case TaskState::Running:
        return tr("%n running", nullptr, n);
    case TaskState::Cancelling:
        return tr("%n cancelling", nullptr, n);
    case TaskState::Succeeded:
        return tr("%n succeeded", nullptr, n);
    case TaskState::Failed:
        return tr("%n failed", nullptr, n);
    case TaskState::TimedOut:
        return tr("%n timed out", nullptr, n);
    case TaskState::Cancelled:
        return tr("%n cancelled", nullptr, n);
    case TaskState::Skipped:
        return tr("%n skipped", nullptr, n);
    }
    return {};
}

QString StatusText::counts(const RunState::Counts &counts)
{
    QStringList parts;
    for (const TaskState state : barOrder) {
        if (const std::uint32_t tasks = counts[static_cast<std::size_t>(state)]; tasks > 0)
            parts.append(count(state, tasks));
    }
    return parts.join(tr(", ", "between the parts of a list"));
}

} // namespace stepwise
