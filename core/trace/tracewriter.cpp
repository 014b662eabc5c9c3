#include "core/trace/tracewriter.h"

#include "core/base/decimalseconds.h"
#include "core/base/jsonwriter.h"
#include "core/graph/requestjson.h"

#include <QCoreApplication>
#include <QIODevice>

#include <array>
#include <cstring>

namespace stepwise {

namespace {

constexpr qsizetype batchSize = 1 << 16;

QByteArray jsonText(QStringView text)
{
    JsonWriter writer;
    writer.string(text);
    return writer.takeText();
}

QByteArray jsonRequest(const Request &request, const TaskGraph &graph)
{
    JsonWriter writer;
    writeRequest(writer, request, graph);
    return writer.takeText();
}

/// `{"event":"started"` for each kind.
const std::array<QByteArray, eventKindCount> &lineStarts()
{
    static const auto starts = [] {
        std::array<QByteArray, eventKindCount> texts;
        for (std::size_t kind = 0; kind < eventKindCount; ++kind)
            texts[kind] = "{\"event\":" + jsonText(eventKey(static_cast<EventKind>(kind)));
        return texts;
    }();
    return starts;
}

void writeOptional(JsonWriter &writer, QLatin1String key, const std::optional<Duration> &duration)
{
    writer.key(key);
    duration ? writer.seconds(*duration) : writer.null();
}

void writeOptions(JsonWriter &writer, const RunOptions &options)
{
    writer.beginObject();
    writer.key(QLatin1String("waitTime")).seconds(options.waitTime);
    writeOptional(writer, QLatin1String("timeout"), options.timeout);
    writeOptional(writer, QLatin1String("errorWaitTime"), options.errorWaitTime);
    writer.key(QLatin1String("aggregateExceptions")).boolean(options.aggregateExceptions);
    writer.key(QLatin1String("reverse")).boolean(options.reverse);
    writer.key(QLatin1String("maxRunning"));
    options.maxRunning ? writer.integer(*options.maxRunning) : writer.null();
    writer.endObject();
}

/// JSON text without the white space between its parts, so that it stands on one line.
QByteArray onOneLine(QByteArrayView json)
{
    QByteArray line;
    line.reserve(json.size());
    bool isInString = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char byte = json[at];
        if (isInString && byte == '\\' && at + 1 < json.size()) {
            line += byte;
            line += json[++at];
            continue;
        }
        if (byte == '"')
            isInString = !isInString;
        if (isInString || !std::strchr(" \t\r\n", byte))
            line += byte;
    }
    return line;
}

} // namespace

TraceWriter::TraceWriter(QIODevice &device, const TaskGraph &graph)
    : m_device(device), m_graph(graph)
{
    m_taskKeys.reserve(graph.taskCount());
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        m_taskKeys.push_back(jsonText(graph.key(TaskId::fromIndex(index))));
}

Result<void> TraceWriter::writeHeader(const TraceHeader &header)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key(QLatin1String("event")).string(QLatin1String("graph"));
    writer.key(QLatin1String("trace")).string(TraceHeader::version);
    writer.key(QLatin1String("engine")).string(header.engine);
    writer.key(QLatin1String("startedAt")).string(header.startedAt.toUTC().toString(Qt::ISODate));
    writer.key(QLatin1String("options"));
    writeOptions(writer, header.options);
    if (header.deadline)
        writer.key(QLatin1String("deadline")).seconds(*header.deadline);
    writer.key(QLatin1String("graph")).raw(onOneLine(header.document));
    writer.endObject();
    m_lines += writer.text();
    m_lines += '\n';
    writeLines();
    return m_outcome;
}

Result<void> TraceWriter::writeNew(const TraceLog &log, std::size_t count)
{
    const std::size_t end = std::min(count, log.count());
    while (m_outcome && m_written < end) {
        appendEvent(log[m_written++], log.details());
        if (m_lines.size() >= batchSize)
            writeLines();
    }
    if (log.firstDropped() && !m_hasToldOfDropped) {
        m_hasToldOfDropped = true;
        appendStart("{\"event\":\"dropped\"", *log.firstDropped());
        appendStep(log.firstDropped()->detail);
        m_lines += "}\n";
    }
    writeLines();
    return m_outcome;
}

void TraceWriter::appendEvent(const TraceEvent &event, const TraceDetails &details)
{
    appendStart(lineStarts()[static_cast<std::size_t>(event.kind)], event);
    appendDetail(event, details);
    m_lines += "}\n";
}

/// Most events come at the same moment as the one before them: their stamp is kept.
void TraceWriter::appendStart(QByteArrayView word, const TraceEvent &event)
{
    if (event.pass != m_stampPass || event.time != m_stampTime) {
        m_stampPass = event.pass;
        m_stampTime = event.time;
        m_stamp.clear();
        if (event.pass > 0)
            m_stamp += ",\"pass\":" + QByteArray::number(event.pass);
        m_stamp += ",\"time\":" + secondsText(event.time);
    }
    m_lines += word;
    m_lines += m_stamp;
    if (!event.task.isValid())
        return;
    m_lines += ",\"task\":";
    m_lines += m_taskKeys[event.task.index()];
}

void TraceWriter::appendDetail(const TraceEvent &event, const TraceDetails &details)
{
    const std::uint32_t detail = event.detail;
    switch (event.kind) {
    case EventKind::Stepped:
        return appendStep(detail);
    case EventKind::Skipped:
        m_lines += ",\"cause\":";
        m_lines += detail == TraceEvent::none ? QByteArray("null") : m_taskKeys[detail];
        return;
    case EventKind::Cancelling:
        return appendGrace(details.grace(detail));
    case EventKind::Requested:
        return appendRequest(detail, details);
    case EventKind::Finished:
        return appendOutcome(details.outcome(detail));
    case EventKind::Launched:
        return appendLaunch(details.launch(detail));
    case EventKind::Used:
        return appendUsage(details.usage(detail));
    case EventKind::Progress:
        m_lines += ",\"fraction\":" + QByteArray::number(event.extra / 1000.0);
        break;
    case EventKind::Output:
        m_lines += event.extra == 2 ? ",\"stream\":\"stderr\"" : ",\"stream\":\"stdout\"";
        break;
    default:
        break;
    }
    if (detail == TraceEvent::none)
        return;
    if (event.kind == EventKind::Started)
        m_lines += ",\"deadline\":" + secondsText(details.moment(detail));
    else if (event.kind == EventKind::Progress || event.kind == EventKind::Output)
        m_lines += ",\"text\":" + jsonText(details.text(detail));
    else if (event.kind == EventKind::Failed || event.kind == EventKind::Suppressed)
        m_lines += ",\"error\":" + jsonText(details.text(detail));
    else if (event.kind == EventKind::BreakpointHit)
        m_lines += ",\"breakpoint\":" + jsonText(details.text(detail));
    else if (event.kind == EventKind::Forked)
        m_lines += ",\"from\":" + jsonText(details.text(detail));
}

void TraceWriter::appendRequest(std::uint32_t detail, const TraceDetails &details)
{
    m_lines += ",\"request\":" + jsonRequest(details.request(detail), m_graph);
    if (const auto visit = details.requestVisit(detail))
        m_lines += ",\"visit\":" + QByteArray::number(*visit);
}

void TraceWriter::appendGrace(const GraceDetail &grace)
{
    m_lines += ",\"grace\":" + secondsText(grace.grace);
    m_lines += ",\"deadline\":" + secondsText(grace.deadline);
    m_lines += ",\"by\":" + jsonText(cancelledByKey(grace.by));
}

void TraceWriter::appendLaunch(const LaunchDetail &launch)
{
    m_lines += ",\"handle\":" + jsonText(launch.handle);
    if (!launch.log.isEmpty())
        m_lines += ",\"log\":" + jsonText(launch.log);
    if (!launch.errorLog.isEmpty())
        m_lines += ",\"errorLog\":" + jsonText(launch.errorLog);
}

void TraceWriter::appendUsage(const TaskUsage &usage)
{
    if (usage.cpuTime)
        m_lines += ",\"cpuTime\":" + secondsText(*usage.cpuTime);
    if (usage.peakMemory)
        m_lines += ",\"peakMemory\":" + QByteArray::number(quint64(*usage.peakMemory));
    m_lines += ",\"ending\":" + jsonText(usage.ending);
}

void TraceWriter::appendOutcome(const RunOutcome &outcome)
{
    JsonWriter writer;
    writer.beginArray();
    for (const QString &error : outcome.errors)
        writer.string(error);
    writer.endArray();
    const QString raises = raisesKey(outcome.raises);
    m_lines += ",\"outcome\":" + jsonText(outcomeKey(outcome.kind));
    m_lines += ",\"raises\":" + (raises.isEmpty() ? QByteArray("null") : jsonText(raises));
    m_lines += ",\"errors\":" + writer.text();
}

void TraceWriter::appendStep(std::uint32_t step)
{
    m_lines += ",\"step\":";
    m_lines += QByteArray::number(step);
}

void TraceWriter::writeLines()
{
    if (m_outcome && !m_lines.isEmpty() && m_device.write(m_lines) != m_lines.size()) {
        const QString message = QCoreApplication::translate(
            "TraceWriter", "The trace cannot be written further: %1. Free some space, or choose "
                           "another file.");
        m_outcome = Error{ErrorCode::Unreadable, message.arg(m_device.errorString()), {}, {}};
    }
    m_lines.resize(0); // keeps the memory
}

} // namespace stepwise
