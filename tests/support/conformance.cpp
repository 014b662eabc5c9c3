#include "tests/support/conformance.h"

#include "core/base/jsonreader.h"
#include "core/formats/nativereader.h"
#include "core/trace/tracereader.h"
#include "tests/support/tracewords.h"

#include <QFile>

#include <algorithm>

namespace stepwise::testing {

namespace {

QString joined(std::uint32_t pass, Moment time, const QString &event, const QString &task,
               const QString &detail)
{
    QStringList parts{QString::number(pass), QString::number(toSeconds(time)), event, task};
    if (!detail.isEmpty())
        parts.append(detail);
    return parts.join(QLatin1Char(' '));
}

QString detailText(const JsonValue &detail)
{
    if (!detail.isPresent() || detail.isString())
        return detail.isPresent() ? detail.toString() : QString();
    return QString::number(detail.toDouble().value_or(-1));
}

QString expectedEvent(const JsonValue &entry)
{
    std::vector<JsonValue> parts;
    for (const JsonValue part : entry)
        parts.push_back(part);
    parts.resize(5);
    return joined(static_cast<std::uint32_t>(parts[0].toInteger().value_or(0)),
                  parts[1].toDuration().value_or(Moment(-1)), parts[2].toString(),
                  parts[3].toString(), detailText(parts[4]));
}

QString expectedRaise(const JsonValue &finished)
{
    const QString raises = finished[QLatin1String("raises")].toString();
    QStringList errors;
    for (const JsonValue error : finished[QLatin1String("errors")])
        errors.append(error.toString());
    if (errors.isEmpty())
        return raises;
    return QStringLiteral("%1[%2]").arg(raises, errors.join(QStringLiteral(", ")));
}

QString detailText(const TraceEvent &event, const TraceDetails &details)
{
    switch (event.kind) {
    case EventKind::Stepped:
        return QString::number(event.detail);
    case EventKind::Failed:
        return details.text(event.detail);
    case EventKind::Cancelling:
        return QString::number(toSeconds(details.grace(event.detail).grace));
    default:
        return {};
    }
}

/// Started to Skipped: the first of the enumeration.
bool isCompared(EventKind kind)
{
    return kind <= EventKind::Skipped;
}

bool isSameMoment(const TraceEvent &a, const TraceEvent &b)
{
    return a.kind == b.kind && a.pass == b.pass && a.time == b.time;
}

} // namespace

std::vector<ConformanceCase> conformanceCases()
{
    QFile file(QStringLiteral(STEPWISE_TEST_DATA "/conformance/scheduler-traces.jsonl"));
    std::vector<ConformanceCase> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    while (!file.atEnd()) {
        const auto line = parseJson(file.readLine());
        if (!line)
            return {};
        const JsonValue root = (*line)->root();
        auto loaded = readNative(root[QLatin1String("scenario")], {});
        if (!loaded)
            return {};
        ConformanceCase read{std::move(loaded->document), {}, {}};
        for (const JsonValue entry : root[QLatin1String("trace")])
            read.events.append(expectedEvent(entry));
        read.raised = expectedRaise(root[QLatin1String("finished")]);
        cases.push_back(std::move(read));
    }
    return cases;
}

QStringList conformanceEvents(const TraceLog &log, const TaskGraph &graph)
{
    std::vector<TraceEvent> events;
    for (std::size_t index = 0; index < log.count(); ++index) {
        if (isCompared(log[index].kind))
            events.push_back(log[index]);
    }
    for (auto begin = events.begin(); begin != events.end();) {
        const auto end = std::find_if_not(begin, events.end(), [&begin](const TraceEvent &event) {
            return isSameMoment(*begin, event);
        });
        if (begin->kind == EventKind::Skipped) {
            std::sort(begin, end, [&graph](const TraceEvent &a, const TraceEvent &b) {
                return graph.key(a.task) < graph.key(b.task);
            });
        }
        begin = end;
    }
    QStringList texts;
    for (const TraceEvent &event : events)
        texts.append(joined(event.pass, event.time, eventKey(event.kind), graph.key(event.task),
                            detailText(event, log.details())));
    return texts;
}

QString departureOf(QIODevice &trace, const ConformanceCase &expected)
{
    TraceReader reader(trace);
    if (!reader.readHeader())
        return QStringLiteral("no header");
    reader.setGraph(expected.document.graph);
    TraceLog log;
    if (!reader.readEvents(log) || reader.hasCutOffLine() || log.count() == 0)
        return QStringLiteral("unreadable, cut off or empty");
    const QStringList events = conformanceEvents(log, expected.document.graph);
    if (events != expected.events)
        return QStringLiteral("events: ") + events.join(QStringLiteral(", "));
    const TraceEvent &end = log[log.count() - 1];
    if (end.kind != EventKind::Finished)
        return QStringLiteral("not finished");
    const RunOutcome &outcome = log.details().outcome(end.detail);
    const QString raised = outcome.raises == Raises::Nothing
                               ? QString()
                               : outcomeWords(outcome).section(QLatin1Char(' '), 1);
    return raised == expected.raised ? QString() : QStringLiteral("raised: ") + raised;
}

} // namespace stepwise::testing
