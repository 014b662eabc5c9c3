#pragma once

namespace stepwise {

/// The system's number of a process, and of the group that it leads (pid_t).
using ProcessId = int;

} // namespace stepwise
