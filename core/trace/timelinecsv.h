#pragma once

class QIODevice;

namespace stepwise {

class Recording;

/// Writes what each task of a run did as comma-separated values (RFC 4180, UTF-8, lines end with
/// CR LF), a line for each task in file order after a line of names:
///
///     id,name,group,state,start,end,duration,steps,grace,slack,critical
///
/// Times are seconds on the run's clock with a point; grace is the time between being asked to end
/// and the end; slack and critical ("yes" or "no") are those of CriticalPath. What a task does not
/// have is empty. An error of the device is the device's to tell.
void writeTimelineCsv(QIODevice &device, const Recording &run);

} // namespace stepwise
