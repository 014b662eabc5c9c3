#include "tests/support/tracewords.h"

#include <QStringList>

namespace stepwise::testing {

namespace {

QString seconds(Duration duration)
{
    return QString::number(toSeconds(duration));
}

QString skippedBy(const TraceEvent &event, const TaskGraph &graph)
{
    return event.detail == TraceEvent::none ? QString() : graph.key(TaskId(event.detail));
}

QString taskWord(const TraceEvent &event, const TraceDetails &details, const TaskGraph &graph)
{
    switch (event.kind) {
    case EventKind::Started:
        return QLatin1Char('>') + (event.detail == TraceEvent::none
                                       ? QString()
                                       : seconds(details.moment(event.detail)));
    case EventKind::Stepped:
        return QLatin1Char(':') + QString::number(event.detail);
    case EventKind::Succeeded:
        return QStringLiteral("+");
    case EventKind::Failed:
        return QLatin1Char('!') + details.text(event.detail);
    case EventKind::Cancelling:
        return QLatin1Char('~') + seconds(details.grace(event.detail).grace);
    case EventKind::Cancelled:
        return QStringLiteral("%");
    case EventKind::TimedOut:
        return QStringLiteral("?");
    case EventKind::Skipped:
        return QLatin1Char('/') + skippedBy(event, graph);
    case EventKind::Held:
        return QStringLiteral("#");
    case EventKind::Released:
        return QStringLiteral("^");
    case EventKind::Suppressed:
        return QLatin1Char('&') + details.text(event.detail);
    default:
        return eventKey(event.kind);
    }
}

QString word(const TraceEvent &event, const TraceDetails &details, const TaskGraph &graph)
{
    switch (event.kind) {
    case EventKind::Requested:
        return QStringLiteral("<%1>").arg(requestKey(details.request(event.detail).kind));
    case EventKind::Paused:
        return QStringLiteral("=");
    case EventKind::Resumed:
        return QStringLiteral("=>");
    case EventKind::BreakpointHit:
        return QStringLiteral("{%1}").arg(details.text(event.detail));
    case EventKind::Forked:
        return QStringLiteral("{from %1}").arg(details.text(event.detail));
    default:
        return graph.key(event.task) + taskWord(event, details, graph);
    }
}

} // namespace

QString traceWords(const TraceLog &log, const TaskGraph &graph)
{
    QStringList passes;
    QStringList words;
    std::uint32_t pass = 0;
    const auto closePass = [&] {
        if (!words.isEmpty())
            passes.append(QStringLiteral("%1: %2").arg(pass).arg(words.join(QLatin1Char(' '))));
        words.clear();
    };
    for (std::size_t index = 0; index < log.count(); ++index) {
        const TraceEvent &event = log[index];
        if (event.kind == EventKind::Finished)
            continue;
        if (event.pass != pass)
            closePass();
        pass = event.pass;
        words.append(word(event, log.details(), graph));
    }
    closePass();
    return passes.join(QStringLiteral(" | "));
}

QString outcomeWords(const RunOutcome &outcome)
{
    QString words = outcomeKey(outcome.kind);
    if (outcome.raises != Raises::Nothing)
        words += QLatin1Char(' ') + raisesKey(outcome.raises);
    if (!outcome.errors.isEmpty())
        words += QStringLiteral("[%1]").arg(outcome.errors.join(QStringLiteral(", ")));
    return words;
}

} // namespace stepwise::testing
