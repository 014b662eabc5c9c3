#include "gui/window/requests.h"

namespace stepwise::requests {

namespace {

Request requestFor(RequestKind kind, const QList<TaskId> &tasks)
{
    Request request;
    request.kind = kind;
    request.tasks.assign(tasks.begin(), tasks.end());
    return request;
}

} // namespace

Request cancelAll(std::optional<Duration> grace)
{
    Request request = requestFor(RequestKind::CancelAll, {});
    request.grace = grace;
    return request;
}

Request cancelTasks(const QList<TaskId> &tasks, std::optional<Duration> grace)
{
    Request request = requestFor(RequestKind::CancelTask, tasks);
    request.grace = grace;
    return request;
}

Request cancelGroup(GroupId group, std::optional<Duration> grace)
{
    Request request = requestFor(RequestKind::CancelGroup, {});
    request.group = group;
    request.grace = grace;
    return request;
}

Request cancelNow(const QList<TaskId> &tasks)
{
    return requestFor(RequestKind::CancelNow, tasks);
}

Request extendGrace(Duration more, const QList<TaskId> &tasks)
{
    Request request = requestFor(RequestKind::ExtendGrace, tasks);
    request.grace = more;
    return request;
}

Request hold(const QList<TaskId> &tasks)
{
    return requestFor(RequestKind::Hold, tasks);
}

Request release(const QList<TaskId> &tasks)
{
    return requestFor(RequestKind::Release, tasks);
}

Request failNext(const QList<TaskId> &tasks)
{
    return requestFor(RequestKind::FailNext, tasks);
}

Request delay(const QList<TaskId> &tasks, Duration duration)
{
    Request request = requestFor(RequestKind::Delay, tasks);
    request.duration = duration;
    return request;
}

Request ignoreCancel(const QList<TaskId> &tasks)
{
    return requestFor(RequestKind::IgnoreCancel, tasks);
}

} // namespace stepwise::requests
