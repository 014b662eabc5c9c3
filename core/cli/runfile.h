#pragma once

#include "core/cli/commandline.h"
#include "core/cli/exitstatus.h"

namespace stepwise {

/// Carries out `stepwise run`: loads, runs, shows progress on standard error and a summary at the
/// end (on standard output, or standard error when the trace goes there). Needs a
/// QCoreApplication, whose event loop it runs.
ExitStatus runFile(const RunCommand &command);

} // namespace stepwise
