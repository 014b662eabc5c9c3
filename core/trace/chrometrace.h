#pragma once

class QIODevice;

namespace stepwise {

class Recording;

/// Writes a run in the "JSON Object Format" of Chrome's trace viewer, which Perfetto opens (Google,
/// "Trace Event Format", 2016).
///
/// A group is a process (tasks in none are in process 1), a task is a thread of it, both named and
/// in file order. A task is a complete event ("X") with its state, and its grace period another
/// inside it; a step is an instant ("i"). Times are microseconds of the run's clock. What still
/// runs ends at the last event. An error of the device is the device's to tell.
void writeChromeTrace(QIODevice &device, const Recording &run);

} // namespace stepwise
