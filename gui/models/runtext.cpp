#include "gui/models/runtext.h"

#include "gui/models/timetext.h"

#include <QLocale>

namespace stepwise {

QString RunText::policy(const RunOptions &options)
{
    QStringList parts;
    if (options.aggregateExceptions)
        parts.append(tr("aggregate"));
    else if (options.errorWaitTime)
        parts.append(tr("fail-fast, %1 of grace").arg(TimeText::duration(*options.errorWaitTime)));
    else
        parts.append(tr("fail-fast"));
    if (options.reverse)
        parts.append(tr("reverse"));
    if (options.maxRunning)
        parts.append(tr("at most %n at once", nullptr, static_cast<int>(*options.maxRunning)));
    if (options.timeout)
        parts.append(tr("timeout %1").arg(TimeText::duration(*options.timeout)));
    return parts.join(QLatin1String(", "));
}

QString RunText::outcome(const Recording &run)
{
    const auto &outcome = run.state().outcome();
    if (!outcome)
        return tr("not ended");
    switch (outcome->kind) {
    case OutcomeKind::Succeeded:
        return tr("succeeded");
    case OutcomeKind::Cancelled:
        return tr("cancelled");
    case OutcomeKind::TimedOut:
        return tr("timed out");
    case OutcomeKind::Failed:
        break;
    }
    const auto count = static_cast<int>(outcome->errors.size());
    return count == 1 ? tr("failed: %1").arg(outcome->errors.first())
                      : tr("failed with %n error(s)", nullptr, count);
}

std::optional<TaskState> RunText::outcomeState(const Recording &run)
{
    const auto &outcome = run.state().outcome();
    if (!outcome)
        return std::nullopt;
    switch (outcome->kind) {
    case OutcomeKind::Succeeded:
        return TaskState::Succeeded;
    case OutcomeKind::Cancelled:
        return TaskState::Cancelled;
    case OutcomeKind::TimedOut:
        return TaskState::TimedOut;
    case OutcomeKind::Failed:
        return TaskState::Failed;
    }
    return std::nullopt;
}

QString RunText::length(const Recording &run)
{
    return TimeText::duration(run.state().time());
}

QString RunText::startedAt(const Recording &run)
{
    const QDateTime &time = run.origin().startedAt;
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                          : QString();
}

} // namespace stepwise
