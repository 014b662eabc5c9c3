#pragma once

#include "core/graph/taskgraph.h"
#include "core/trace/tracelog.h"

#include <QString>

namespace stepwise::testing {

/// A log from a line of text, its events divided by ";":
///
///     #1 @0 started a; stepped a 1; @1 failed a boom; skipped b a
///
/// "#n" sets the pass and "@s" the time in seconds, for this event and those that follow (at first
/// 0 both). Then come the word of the files for the event, the task's key, and the details:
/// started [deadline], stepped number, failed error, cancelling grace deadline [by], skipped
/// [cause], suppressed error, finished outcome [raises error …]. Times are seconds, texts single
/// words. A task that the graph does not have gets an id beyond its tasks.
TraceLog traceFromText(const TaskGraph &graph, const QString &text);

} // namespace stepwise::testing
