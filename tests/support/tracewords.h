#pragma once

#include "core/graph/taskgraph.h"
#include "core/trace/tracelog.h"

#include <QString>

namespace stepwise::testing {

/// What a log says, pass by pass, as "1: a> a:1 | 2: a+ b> b:1", for tables of expectations:
///
///     a>        started; a>5: with a deadline at 5 s
///     a:2       step 2
///     a+        succeeded
///     a!boom    failed
///     a~2       cancelling, with 2 s of grace
///     a%        cancelled
///     a?        its deadline fired
///     a/b  a/   skipped because of b, because of a request
///     a#   a^   held, released
///     a&boom    an error that was suppressed
///     <hold>    a request
///     =  =>     paused, resumed
///     {…}       a breakpoint was hit; {from …}: went on from another run
///
/// The end of a run is left out: see `outcomeWords`.
QString traceWords(const TraceLog &log, const TaskGraph &graph);

/// "failed error[boom]", "cancelled", "timedOut timeout".
QString outcomeWords(const RunOutcome &outcome);

} // namespace stepwise::testing
