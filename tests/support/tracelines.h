#pragma once

#include "core/graph/taskgraph.h"
#include "core/trace/tracelog.h"

#include <QByteArray>

namespace stepwise::testing {

/// What a TraceWriter writes of the whole log.
QByteArray traceLines(const TaskGraph &graph, const TraceLog &log);

} // namespace stepwise::testing
