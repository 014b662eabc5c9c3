#pragma once

#include "core/graph/request.h"

#include <QList>

/// The requests that the window makes of a run.
namespace stepwise::requests {

Request cancelAll(std::optional<Duration> grace);
Request cancelTasks(const QList<TaskId> &tasks, std::optional<Duration> grace);
Request cancelGroup(GroupId group, std::optional<Duration> grace);
/// No tasks: all that are cancelling.
Request cancelNow(const QList<TaskId> &tasks = {});
Request extendGrace(Duration more, const QList<TaskId> &tasks = {});
Request hold(const QList<TaskId> &tasks);
Request release(const QList<TaskId> &tasks);
// Faults, of simulated tasks.
Request failNext(const QList<TaskId> &tasks);
Request delay(const QList<TaskId> &tasks, Duration duration);
Request ignoreCancel(const QList<TaskId> &tasks);

} // namespace stepwise::requests
