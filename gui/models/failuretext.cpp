#include "gui/models/failuretext.h"

#include "gui/models/timetext.h"

namespace stepwise {

QString FailureText::of(const Failure &failure)
{
    const QString step = QString::number(failure.step);
    switch (failure.kind) {
    case FailureKind::Error:
        return failure.step > 0 ? tr("failed at step %1: %2").arg(step, failure.message)
                                : tr("failed: %1").arg(failure.message);
    case FailureKind::Timeout:
        return failure.step > 0 ? tr("timed out at step %1: %2").arg(step, failure.message)
                                : tr("timed out: %1").arg(failure.message);
    case FailureKind::TimeoutLetOut:
        return tr("timed out and let the timeout out, which ends the run");
    case FailureKind::GraceEndError:
        return tr("threw as its grace period ended: %1").arg(failure.message);
    case FailureKind::RaisedIn:
        return tr("an error was raised into the run: %1").arg(failure.message);
    case FailureKind::RunTimeout:
        return tr("the timeout of the whole run fired");
    }
    return {};
}

QString FailureText::of(const Fall &fall)
{
    const QString grace = TimeText::duration(fall.grace);
    switch (fall.rule) {
    case FallRule::Dependent:
        return tr("skipped: it needs what failed");
    case FallRule::NotStarted:
        return tr("skipped: fail-fast starts nothing more");
    case FallRule::ClosedAtOnce:
        return tr("closed at once: running tasks get no grace after an error");
    case FallRule::Cancelling:
        return tr("is cancelling, with %1 of grace").arg(grace);
    case FallRule::GraceEnded:
        return tr("closed when its %1 of grace had ended").arg(grace);
    case FallRule::EndedInGrace:
        return tr("ended by itself within its %1 of grace").arg(grace);
    case FallRule::ClosedWithRun:
        return tr("closed, as the run ended");
    case FallRule::SkippedWithRun:
        return tr("skipped, as the run ended");
    }
    return {};
}

QString FailureText::of(const SuppressedError &error)
{
    switch (error.kind) {
    case SuppressedKind::ThrownWhileClosed:
        return tr("threw while it was closed: %1").arg(error.message);
    case SuppressedKind::LaterFailure:
        return tr("failed as well, but fail-fast raises one error only: %1").arg(error.message);
    case SuppressedKind::TimeoutSwallowed:
        return tr("swallowed its timeout, and counts as done");
    case SuppressedKind::TimeoutLate:
        return tr("its timeout came %1 late, because of its poll period of %2")
            .arg(TimeText::duration(error.late), QString::number(error.pollPeriod));
    case SuppressedKind::GraceLate:
        return tr("its grace ended %1 late, because of its poll period of %2")
            .arg(TimeText::duration(error.late), QString::number(error.pollPeriod));
    }
    return {};
}

QString FailureText::subject(const Failure &failure, const TaskGraph &graph)
{
    return failure.task.isValid() ? graph.name(failure.task) : tr("The run");
}

QString FailureText::summary(const FailureReport &report, const TaskGraph &graph)
{
    if (report.isEmpty())
        return tr("Nothing has gone wrong.");
    QStringList parts;
    if (!report.failures.empty()) {
        const Failure &root = report.failures.front();
        parts.append(tr("%1: %2.", "task, how it failed").arg(subject(root, graph), of(root)));
    }
    const auto more = static_cast<int>(report.failures.size()) - 1;
    if (more > 0)
        parts.append(tr("%n more failed.", nullptr, more));
    if (const auto fell = static_cast<int>(report.fallCount()); fell > 0)
        parts.append(tr("%n task(s) fell with that.", nullptr, fell));
    if (const auto count = static_cast<int>(report.suppressed.size()); count > 0)
        parts.append(tr("%n thing(s) were suppressed.", nullptr, count));
    return parts.join(QLatin1Char(' '));
}

TaskState FailureText::glyph(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Timeout:
    case FailureKind::TimeoutLetOut:
    case FailureKind::RunTimeout:
        return TaskState::TimedOut;
    case FailureKind::GraceEndError:
        return TaskState::Cancelled;
    default:
        return TaskState::Failed;
    }
}

TaskState FailureText::glyph(const Fall &fall)
{
    switch (fall.rule) {
    case FallRule::Dependent:
    case FallRule::NotStarted:
    case FallRule::SkippedWithRun:
        return TaskState::Skipped;
    case FallRule::Cancelling:
        return TaskState::Cancelling;
    case FallRule::EndedInGrace:
        return TaskState::Succeeded;
    default:
        return TaskState::Cancelled;
    }
}

} // namespace stepwise
