#include "core/trace/demoscript.h"

#include <algorithm>

namespace stepwise {

std::vector<ScriptEntry> demoScript(const TraceLog &log)
{
    std::vector<ScriptEntry> script;
    for (std::size_t index = 0; index < log.count(); ++index) {
        const TraceEvent &event = log[index];
        if (event.kind == EventKind::Requested)
            script.push_back({std::max(event.pass, 1U), log.details().request(event.detail)});
    }
    return script;
}

} // namespace stepwise
