#pragma once

#include "core/graph/taskgraph.h"
#include "core/trace/runstate.h"

#include <QString>

namespace stepwise::testing {

/// The state of a run of `graph` after what `text` tells, at time 0: words such as
///
///     a+          started, and succeeded
///     a@2         started, and at step 2 (0: none yet)
///     a~3         started, and cancelling until 3 s
///     a!          started, and failed
///     a?          started, and timed out without an end
///     a%          started, and cancelled
///     a/b   a/    skipped for b, for a request
///     a#          held; after another word about the same task
///
/// All other tasks wait, or are ready.
RunState stateFromText(const TaskGraph &graph, const QString &text);

} // namespace stepwise::testing
