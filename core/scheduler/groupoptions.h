#pragma once

#include "core/base/clock.h"
#include "core/graph/taskid.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace stepwise {

/// How a DependencyTaskGroup runs.
struct GroupOptions
{
    using PeriodOf = std::function<std::optional<Duration>(TaskId)>;

    /// The grace of running tasks after an error; absent: closed at once.
    std::optional<Duration> errorWaitTime;
    /// Where set, it is asked in place of `errorWaitTime`, for running tasks only.
    PeriodOf errorWaitTimeOf;
    /// The timeouts of single tasks.
    PeriodOf timeoutOf;
    bool aggregateExceptions = false;
    /// Tear-down order: dependents before what they depend on.
    bool reverse = false;
    /// At most so many tasks run or are cancelling at once; the others stay ready.
    std::optional<std::uint32_t> maxRunning;
    /// How messages name a task; without it, by its number.
    std::function<QString(TaskId)> describe;
};

} // namespace stepwise
