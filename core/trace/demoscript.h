#pragma once

#include "core/graph/request.h"
#include "core/trace/tracelog.h"

#include <vector>

namespace stepwise {

/// What was asked during a run, as the script of a document, so that the run can be shown again as
/// a demo. A script's entries are carried out between passes: a request that was made inside a pass
/// comes after it.
std::vector<ScriptEntry> demoScript(const TraceLog &log);

} // namespace stepwise
