#include "gui/models/waittext.h"

#include "gui/models/statustext.h"
#include "gui/models/taskprogress.h"
#include "gui/models/timetext.h"

namespace stepwise {

QString WaitText::of(const WaitLink &link, const RunSource &source)
{
    const QString text = reason(link, source);
    if (!link.isHeld || link.kind == WaitKind::Held)
        return text;
    return tr("%1; held too", "a reason, and beside it the task is held").arg(text);
}

QString WaitText::reason(const WaitLink &link, const RunSource &source)
{
    switch (link.kind) {
    case WaitKind::Dependencies:
        return tr("waits for %1 of %2").arg(link.unmet).arg(link.total);
    case WaitKind::Limit:
        return tr("ready, but %1 run and only %2 may").arg(link.running).arg(link.limit);
    case WaitKind::Starting:
        return tr("ready, starts next");
    case WaitKind::Held:
        return tr("held until it is released");
    case WaitKind::Running:
        return StatusText::step(link.step, stepCount(source.document().settings(link.task)));
    case WaitKind::Cancelling:
        return link.deadline == TaskStatus::never
                   ? tr("cancelling")
                   : tr("cancelling, %1 left")
                         .arg(TimeText::duration(
                             std::max(Duration(0), link.deadline - source.clock())));
    case WaitKind::Failed:
        return tr("failed: %1").arg(source.state().error(link.task));
    case WaitKind::TimedOut:
        return tr("timed out");
    case WaitKind::Cancelled:
        return tr("cancelled");
    case WaitKind::UpstreamFailed:
        return tr("skipped, upstream failed");
    case WaitKind::UpstreamCancelled:
        return tr("skipped, upstream cancelled");
    case WaitKind::SkippedByRequest:
        return tr("skipped on request");
    case WaitKind::Cycle:
        return tr("waits for itself: a cycle");
    }
    return {};
}

QString WaitText::title(TaskState state)
{
    switch (state) {
    case TaskState::Skipped:
        return tr("Why it was skipped");
    case TaskState::Running:
        return tr("Why it stands still");
    default:
        return tr("Why it waits");
    }
}

} // namespace stepwise
