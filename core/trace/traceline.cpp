#include "core/trace/traceline.h"

#include "core/base/jsonreader.h"
#include "core/graph/requestjson.h"

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

struct TraceLineText
{
    Q_DECLARE_TR_FUNCTIONS(TraceReader)
};

constexpr QLatin1String eventWord("event");
constexpr QLatin1String passKey("pass");
constexpr QLatin1String timeKey("time");
constexpr QLatin1String taskKey("task");
constexpr QLatin1String errorKey("error");
constexpr QLatin1String textKey("text");

/// The text of a member, or an empty one when it is absent or no text.
QString textOf(const JsonValue &member)
{
    return member.isPresent() ? member.toString() : QString();
}

bool says(const JsonValue &member, QLatin1String word)
{
    return member.isPresent() && member.isString(word);
}

/// A moment on the run's clock; unlike a length of time it has no upper bound but its type's.
bool readMoment(JsonInput &input, const JsonValue &value, Moment &moment)
{
    const std::optional<Duration> read = value.toDuration();
    if (!read || *read < Duration::zero())
        return input.fail(value.place(),
                          TraceLineText::tr("“%1” must be a number of seconds from 0, not %2.")
                              .arg(value.key(), excerpt(value)));
    moment = *read;
    return true;
}

/// The enumerator whose word in the files stands there.
template<typename Enum, std::size_t size>
std::optional<Enum> withWord(const JsonValue &value, const std::array<Enum, size> &all,
                             QString (*wordOf)(Enum))
{
    const QString word = textOf(value);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](Enum candidate) { return wordOf(candidate) == word; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// An absent member leaves the default as it is.
template<typename Value>
bool readIfPresent(JsonInput &input, const JsonValue &member, Value &value)
{
    return !member.isPresent() || input.read(member, value);
}

bool readOptions(JsonInput &input, const JsonValue &object, RunOptions &options)
{
    if (!object.isPresent())
        return true;
    const JsonValue maxRunning = object[QLatin1String("maxRunning")];
    return input.expectObject(object) &&
           readIfPresent(input, object[QLatin1String("waitTime")], options.waitTime) &&
           readIfPresent(input, object[QLatin1String("timeout")], options.timeout) &&
           readIfPresent(input, object[QLatin1String("errorWaitTime")], options.errorWaitTime) &&
           readIfPresent(input, object[QLatin1String("aggregateExceptions")],
                         options.aggregateExceptions) &&
           readIfPresent(input, object[QLatin1String("reverse")], options.reverse) &&
           (!maxRunning.isPresent() || input.readCount(maxRunning, options.maxRunning, 1));
}

/// Whether a later version asked for something that this one does not know.
bool isUnknownRequest(const JsonValue &object)
{
    const JsonValue request = object[QLatin1String("request")];
    if (!request.isPresent() || !request.isObject())
        return false;
    const QString word = textOf(request[QLatin1String("do")]);
    return !word.isEmpty() && !requestKindFromKey(word);
}

bool isOfTask(EventKind kind)
{
    return kind < EventKind::Requested;
}

bool readGraphEvent(JsonInput &input, const JsonValue &object, TraceHeader &header)
{
    if (!object.isObject() || !says(object[eventWord], QLatin1String("graph")))
        return input.fail(
            object.place(),
            TraceLineText::tr("A recording must begin with a line {\"event\":\"graph\", …}."));
    const JsonValue version = object[QLatin1String("trace")];
    if (version.isPresent() && !version.isString(TraceHeader::version))
        return input.fail(
            version.place(),
            TraceLineText::tr("This recording is of the version %1; this program reads “%2”.")
                .arg(excerpt(version), TraceHeader::version));
    const JsonValue graph = object[QLatin1String("graph")];
    if (!graph.isPresent())
        return input.fail(object.place(),
                          TraceLineText::tr("The key “graph” is missing: it holds the "
                                            "document that was run."));
    header.document = graph.rawText().toByteArray();
    header.startedAt =
        QDateTime::fromString(textOf(object[QLatin1String("startedAt")]), Qt::ISODate);
    const JsonValue deadline = object[QLatin1String("deadline")];
    return input.expectObject(graph) &&
           readIfPresent(input, object[QLatin1String("engine")], header.engine) &&
           readOptions(input, object[QLatin1String("options")], header.options) &&
           (!deadline.isPresent() || readMoment(input, deadline, header.deadline.emplace()));
}

} // namespace

Result<TraceHeader> readTraceHeader(const QByteArray &line)
{
    const auto json = parseJson(line);
    if (!json)
        return json.error();
    JsonInput input;
    TraceHeader header;
    if (!readGraphEvent(input, (*json)->root(), header))
        return *input.error();
    return header;
}

Result<void> TraceLineReader::read(const QByteArray &line)
{
    const auto json = parseJson(line);
    if (!json)
        return json.error();
    if (!readObject((*json)->root()))
        return *m_input.error();
    return {};
}

bool TraceLineReader::readObject(const JsonValue &object)
{
    if (!m_input.expectObject(object, TraceLineText::tr("event")))
        return false;
    const JsonValue word = object[eventWord];
    if (!word.isPresent())
        return missing(object, eventWord);
    const bool tellsOfDropped = word.isString(QLatin1String("dropped"));
    const auto kind = tellsOfDropped ? EventKind::Stepped : eventKindFromKey(word.toString());
    if (!kind || (*kind == EventKind::Requested && isUnknownRequest(object)))
        return true;
    m_event.kind = *kind;
    if (!readStamp(object) || !readTask(object) || !readDetail(object))
        return false;
    if (tellsOfDropped)
        m_log.setFirstDropped(m_event);
    else
        m_log.append(m_event);
    return true;
}

bool TraceLineReader::readStamp(const JsonValue &object)
{
    const JsonValue pass = object[passKey];
    const JsonValue time = object[timeKey];
    if (!time.isPresent())
        return missing(object, timeKey);
    return (!pass.isPresent() || m_input.readCount(pass, m_event.pass, 0)) &&
           readMoment(m_input, time, m_event.time);
}

bool TraceLineReader::readTask(const JsonValue &object)
{
    const JsonValue task = object[taskKey];
    const bool mayHaveTask = m_event.kind == EventKind::BreakpointHit && task.isPresent();
    if (!isOfTask(m_event.kind) && !mayHaveTask)
        return true;
    QString key;
    if (!task.isPresent())
        return missing(object, taskKey);
    if (!m_input.read(task, key))
        return false;
    m_event.task = taskWithKey(key);
    return true;
}

bool TraceLineReader::readDetail(const JsonValue &object)
{
    switch (m_event.kind) {
    case EventKind::Started:
        return readDeadline(object);
    case EventKind::Stepped:
        return readStep(object);
    case EventKind::Failed:
    case EventKind::Suppressed:
        return readText(object, errorKey);
    case EventKind::Cancelling:
        return readGrace(object);
    case EventKind::Skipped:
        return readCause(object);
    case EventKind::Progress:
        return readProgress(object);
    case EventKind::Output:
        m_event.extra = says(object[QLatin1String("stream")], QLatin1String("stderr")) ? 2 : 1;
        return readText(object, textKey);
    case EventKind::Launched:
        return readLaunch(object);
    case EventKind::Used:
        return readUsage(object);
    case EventKind::Requested:
        return readRequest(object);
    case EventKind::BreakpointHit:
        return readText(object, QLatin1String("breakpoint"));
    case EventKind::Forked:
        return readText(object, QLatin1String("from"));
    case EventKind::Finished:
        return readOutcome(object);
    default:
        return true;
    }
}

/// An absent text is an empty one.
bool TraceLineReader::readText(const JsonValue &object, QLatin1String key)
{
    QString text;
    if (!readIfPresent(m_input, object[key], text))
        return false;
    m_event.detail = m_log.details().addText(text);
    return true;
}

bool TraceLineReader::readStep(const JsonValue &object)
{
    const JsonValue step = object[QLatin1String("step")];
    return step.isPresent() ? m_input.readCount(step, m_event.detail, 0)
                            : missing(object, QLatin1String("step"));
}

bool TraceLineReader::readDeadline(const JsonValue &object)
{
    const JsonValue deadline = object[QLatin1String("deadline")];
    if (!deadline.isPresent())
        return true;
    Moment moment{0};
    if (!readMoment(m_input, deadline, moment))
        return false;
    m_event.detail = m_log.details().addMoment(moment);
    return true;
}

bool TraceLineReader::readGrace(const JsonValue &object)
{
    constexpr std::array all{CancelledBy::Request, CancelledBy::Error, CancelledBy::Run};
    GraceDetail grace;
    if (!readIfPresent(m_input, object[QLatin1String("grace")], grace.grace))
        return false;
    grace.deadline = saturatedSum(m_event.time, grace.grace);
    const JsonValue deadline = object[QLatin1String("deadline")];
    if (deadline.isPresent() && !readMoment(m_input, deadline, grace.deadline))
        return false;
    grace.by = withWord(object[QLatin1String("by")], all, cancelledByKey).value_or(grace.by);
    m_event.detail = m_log.details().addGrace(grace);
    return true;
}

/// Null, or none: a request is the cause. "request" says the same unless a task is called so.
bool TraceLineReader::readCause(const JsonValue &object)
{
    const JsonValue cause = object[QLatin1String("cause")];
    if (!cause.isPresent() || cause.isNull())
        return true;
    QString key;
    if (!m_input.read(cause, key))
        return false;
    const bool isRequest = key == QLatin1String("request") && !m_graph.findTask(key).isValid();
    if (!isRequest)
        m_event.detail = taskWithKey(key).value();
    return true;
}

bool TraceLineReader::readProgress(const JsonValue &object)
{
    const JsonValue fraction = object[QLatin1String("fraction")];
    const double value = fraction.isPresent() ? fraction.toDouble().value_or(-1) : 0;
    if (!(value >= 0 && value <= 1))
        return m_input.fail(
            fraction.place(),
            TraceLineText::tr("“fraction” must be from 0 to 1, not %1.").arg(excerpt(fraction)));
    m_event.extra = static_cast<std::uint16_t>(std::lround(value * 1000));
    return !object[textKey].isPresent() || readText(object, textKey);
}

bool TraceLineReader::readLaunch(const JsonValue &object)
{
    LaunchDetail launch;
    if (!readIfPresent(m_input, object[QLatin1String("handle")], launch.handle) ||
        !readIfPresent(m_input, object[QLatin1String("log")], launch.log) ||
        !readIfPresent(m_input, object[QLatin1String("errorLog")], launch.errorLog))
        return false;
    m_event.detail = m_log.details().addLaunch(launch);
    return true;
}

bool TraceLineReader::readUsage(const JsonValue &object)
{
    TaskUsage usage;
    Duration cpuTime{0};
    const JsonValue cpu = object[QLatin1String("cpuTime")];
    if (cpu.isPresent() && !m_input.read(cpu, cpuTime))
        return false;
    if (cpu.isPresent())
        usage.cpuTime = cpuTime;
    const JsonValue peak = object[QLatin1String("peakMemory")];
    const double memory = peak.isPresent() ? peak.toDouble().value_or(-1) : -1;
    if (memory >= 0 && memory <= 1e18)
        usage.peakMemory = static_cast<std::uint64_t>(memory);
    if (!readIfPresent(m_input, object[QLatin1String("ending")], usage.ending))
        return false;
    m_event.detail = m_log.details().addUsage(usage);
    return true;
}

bool TraceLineReader::readRequest(const JsonValue &object)
{
    const JsonValue member = object[QLatin1String("request")];
    if (!member.isPresent())
        return missing(object, QLatin1String("request"));
    if (!m_input.expectObject(member))
        return false;
    addTasksOf(member);
    Request request;
    if (!stepwise::readRequest(m_input, member, m_graph, request))
        return false;
    std::optional<std::uint32_t> visit;
    const JsonValue place = object[QLatin1String("visit")];
    if (place.isPresent() && !m_input.readCount(place, visit, 0))
        return false;
    m_event.detail = m_log.details().addRequest(request, visit);
    return true;
}

/// A request may be the first to name a task.
void TraceLineReader::addTasksOf(const JsonValue &request)
{
    const JsonValue task = request[taskKey];
    const JsonValue tasks = request[QLatin1String("tasks")];
    if (task.isPresent() && task.isString())
        taskWithKey(task.toString());
    if (!tasks.isPresent())
        return;
    for (const JsonValue element : tasks) {
        if (element.isString())
            taskWithKey(element.toString());
    }
}

bool TraceLineReader::readOutcome(const JsonValue &object)
{
    constexpr std::array kinds{OutcomeKind::Succeeded, OutcomeKind::Failed, OutcomeKind::Cancelled,
                               OutcomeKind::TimedOut};
    constexpr std::array raises{Raises::Nothing, Raises::Error, Raises::ExceptionGroup,
                                Raises::Timeout};
    const JsonValue word = object[QLatin1String("outcome")];
    const auto kind = withWord(word, kinds, outcomeKey);
    if (!word.isPresent())
        return missing(object, QLatin1String("outcome"));
    if (!kind)
        return m_input.fail(word.place(),
                            TraceLineText::tr("“outcome” must be succeeded, failed, cancelled "
                                              "or timedOut, not %1.")
                                .arg(excerpt(word)));
    RunOutcome outcome;
    outcome.kind = *kind;
    outcome.raises =
        withWord(object[QLatin1String("raises")], raises, raisesKey).value_or(Raises::Nothing);
    const JsonValue errors = object[QLatin1String("errors")];
    if (errors.isPresent() && !m_input.readList(errors, outcome.errors))
        return false;
    m_event.detail = m_log.details().addOutcome(outcome);
    return true;
}

bool TraceLineReader::missing(const JsonValue &object, QLatin1String key)
{
    return m_input.fail(object.place(),
                        TraceLineText::tr("The key “%1” is missing in this event.").arg(key));
}

TaskId TraceLineReader::taskWithKey(const QString &key)
{
    const TaskId known = m_graph.findTask(key);
    if (known.isValid())
        return known;
    m_addedTasks.push_back(m_graph.addTask(key));
    return m_addedTasks.back();
}

} // namespace stepwise
