#include "core/graph/requestjson.h"

#include "core/base/suggestion.h"

namespace stepwise {

namespace {

struct RequestJsonText
{
    Q_DECLARE_TR_FUNCTIONS(RequestJson)
};

enum class Need : unsigned char { No, Maybe, Yes };

/// What the members of a kind of request are.
struct Shape
{
    Need tasks = Need::No;
    Need group = Need::No;
    Need grace = Need::No;
    Need duration = Need::No;
    Need error = Need::No;
};

Shape shapeOf(RequestKind kind)
{
    switch (kind) {
    case RequestKind::CancelAll:
    case RequestKind::CancelRun:
        return {.grace = Need::Maybe};
    case RequestKind::CancelTask:
        return {.tasks = Need::Yes, .grace = Need::Maybe};
    case RequestKind::IgnoreCancel:
        return {.tasks = Need::Yes};
    case RequestKind::CancelGroup:
        return {.group = Need::Yes, .grace = Need::Maybe};
    case RequestKind::CancelNow:
        return {.tasks = Need::Maybe};
    case RequestKind::ExtendGrace:
        return {.tasks = Need::Maybe, .grace = Need::Yes};
    case RequestKind::Hold:
    case RequestKind::Release:
        return {.tasks = Need::Maybe, .group = Need::Maybe};
    case RequestKind::Throw:
        return {.error = Need::Maybe};
    case RequestKind::FailNext:
        return {.tasks = Need::Yes, .error = Need::Maybe};
    case RequestKind::Delay:
        return {.tasks = Need::Yes, .duration = Need::Yes};
    case RequestKind::SetWaitTime:
        return {.duration = Need::Yes};
    case RequestKind::Pause:
    case RequestKind::Resume:
        break;
    }
    return {};
}

constexpr QLatin1String doKey = requestMemberKeys[0];
constexpr QLatin1String taskKey = requestMemberKeys[1];
constexpr QLatin1String tasksKey = requestMemberKeys[2];
constexpr QLatin1String groupKey = requestMemberKeys[3];
constexpr QLatin1String graceKey = requestMemberKeys[4];
constexpr QLatin1String durationKey = requestMemberKeys[5];
constexpr QLatin1String errorKey = requestMemberKeys[6];
constexpr QLatin1String defaultError("failed");

void writeTasks(JsonWriter &writer, const std::vector<TaskId> &tasks, const TaskGraph &graph)
{
    if (tasks.empty())
        return;
    if (tasks.size() == 1) {
        writer.key(taskKey).string(graph.key(tasks.front()));
        return;
    }
    writer.key(tasksKey).beginArray();
    for (const TaskId task : tasks)
        writer.string(graph.key(task));
    writer.endArray();
}

/// Reads one request; each step returns whether reading may go on.
class RequestReader
{
public:
    RequestReader(JsonInput &input, const JsonValue &object, const TaskGraph &graph,
                  Request &request)
        : m_input(input), m_object(object), m_graph(graph), m_request(request)
    {
    }

    bool run()
    {
        m_request = {};
        if (!m_input.expectObject(m_object, RequestJsonText::tr("request")) || !readKind())
            return false;
        const Shape shape = shapeOf(m_request.kind);
        return readTasks(shape.tasks) && readGroup(shape.group) && readTarget(shape) &&
               readTime(shape.grace, graceKey, m_request.grace) &&
               readTime(shape.duration, durationKey, m_request.duration) && readError(shape.error);
    }

private:
    bool readKind()
    {
        const JsonValue member = m_object[doKey];
        if (!member.isPresent())
            return missing(doKey);
        QString word;
        if (!m_input.read(member, word))
            return false;
        const std::optional<RequestKind> kind = requestKindFromKey(word);
        if (!kind)
            return unknownKind(member, word);
        m_request.kind = *kind;
        return true;
    }

    bool unknownKind(const JsonValue &member, const QString &word)
    {
        Suggestion suggestion(word);
        for (auto kind = 0; kind <= static_cast<int>(RequestKind::SetWaitTime); ++kind)
            suggestion.offer(requestKey(static_cast<RequestKind>(kind)));
        if (suggestion.best().isEmpty())
            return m_input.fail(
                member.place(),
                RequestJsonText::tr("“%1” cannot be asked for; use cancelAll, cancelTask, "
                                    "cancelGroup, cancelRun, cancelNow, extendGrace, hold, "
                                    "release, throw, failNext, delay, ignoreCancel, "
                                    "pause, resume or setWaitTime.")
                    .arg(word));
        return m_input.fail(member.place(),
                            RequestJsonText::tr("“%1” cannot be asked for; did you mean “%2”?")
                                .arg(word, suggestion.best()));
    }

    bool readTasks(Need need)
    {
        if (need == Need::No)
            return true;
        const JsonValue one = m_object[taskKey];
        if (one.isPresent() && !readTask(one, taskKey))
            return false;
        const JsonValue several = m_object[tasksKey];
        if (several.isPresent()) {
            if (!m_input.expectArray(several))
                return false;
            for (const JsonValue element : several) {
                if (!readTask(element, tasksKey))
                    return false;
            }
        }
        return need == Need::Maybe || !m_request.tasks.empty() || missing(taskKey);
    }

    bool readTask(const JsonValue &value, const QString &name)
    {
        QString key;
        if (!m_input.read(value, key, name))
            return false;
        const TaskId task = m_graph.findTask(key);
        if (!task.isValid())
            return m_input.fail(
                value.place(),
                RequestJsonText::tr("There is no task “%1”; name one of “tasks” by its id.")
                    .arg(key));
        m_request.tasks.push_back(task);
        return true;
    }

    bool readGroup(Need need)
    {
        const JsonValue member = m_object[groupKey];
        if (need == Need::No)
            return true;
        if (!member.isPresent())
            return need == Need::Maybe || missing(groupKey);
        QString key;
        if (!m_input.read(member, key))
            return false;
        m_request.group = m_graph.findGroup(key);
        return m_request.group.isValid() ||
               m_input.fail(
                   member.place(),
                   RequestJsonText::tr("There is no group “%1”; name one of “groups” by its id.")
                       .arg(key));
    }

    /// Hold and release need tasks or a group.
    bool readTarget(const Shape &shape)
    {
        const bool needsOne = shape.tasks == Need::Maybe && shape.group == Need::Maybe;
        return !needsOne || !m_request.tasks.empty() || m_request.group.isValid() ||
               missing(taskKey);
    }

    bool readTime(Need need, QLatin1String key, std::optional<Duration> &time)
    {
        const JsonValue member = m_object[key];
        if (need == Need::No)
            return true;
        if (!member.isPresent() || (member.isNull() && need == Need::Yes))
            return need == Need::Maybe || missing(key);
        return m_input.read(member, time);
    }

    bool readError(Need need)
    {
        const JsonValue member = m_object[errorKey];
        if (need == Need::No)
            return true;
        m_request.error = defaultError;
        return !member.isPresent() || m_input.read(member, m_request.error);
    }

    bool missing(QLatin1String key)
    {
        const QString word = m_object[doKey].isPresent() ? requestKey(m_request.kind) : QString();
        if (word.isEmpty())
            return m_input.fail(
                m_object.place(),
                RequestJsonText::tr("The key “%1” is missing in this request.").arg(key));
        return m_input.fail(
            m_object.place(),
            RequestJsonText::tr("The key “%1” is missing; “%2” needs it.").arg(key, word));
    }

    JsonInput &m_input;
    const JsonValue m_object;
    const TaskGraph &m_graph;
    Request &m_request;
};

} // namespace

void writeRequest(JsonWriter &writer, const Request &request, const TaskGraph &graph)
{
    writer.beginObject();
    writeRequestMembers(writer, request, graph);
    writer.endObject();
}

void writeRequestMembers(JsonWriter &writer, const Request &request, const TaskGraph &graph)
{
    const Shape shape = shapeOf(request.kind);
    writer.key(doKey).string(requestKey(request.kind));
    if (shape.tasks != Need::No)
        writeTasks(writer, request.tasks, graph);
    if (shape.group != Need::No && request.group.isValid())
        writer.key(groupKey).string(graph.key(request.group));
    if (shape.grace != Need::No && request.grace)
        writer.key(graceKey).seconds(*request.grace);
    if (shape.duration != Need::No && request.duration)
        writer.key(durationKey).seconds(*request.duration);
    if (shape.error != Need::No)
        writer.key(errorKey).string(request.error);
}

bool readRequest(JsonInput &input, const JsonValue &value, const TaskGraph &graph, Request &request)
{
    return RequestReader(input, value, graph, request).run();
}

Result<Request> readRequest(const JsonValue &value, const TaskGraph &graph)
{
    JsonInput input;
    Request request;
    if (!readRequest(input, value, graph, request))
        return *input.error();
    return request;
}

bool isRequestMember(RequestKind kind, const JsonValue &member)
{
    const Shape shape = shapeOf(kind);
    const std::array<Need, requestMemberKeys.size()> needs{
        Need::Yes, shape.tasks, shape.tasks, shape.group, shape.grace, shape.duration, shape.error,
    };
    for (std::size_t index = 0; index < needs.size(); ++index) {
        if (needs[index] != Need::No && member.hasKey(requestMemberKeys[index]))
            return true;
    }
    return false;
}

} // namespace stepwise
