#pragma once

#include "core/base/result.h"
#include "core/trace/recording.h"
#include "core/trace/traceheader.h"

#include <QString>

#include <memory>

class QIODevice;

namespace stepwise {

/// What a recording is called, without the leading dot.
inline constexpr QLatin1String recordingSuffix{"stepwise-trace.jsonl"};

/// A recording that was read, and what is to be told about it.
struct LoadedRecording
{
    std::shared_ptr<const Recording> recording;
    /// That it was cut off, what its document warns of. Never errors.
    Problems problems;
};

/// Whether the file is a recording rather than a graph: its first line, else its name, says so.
bool isRecording(const QString &path);

/// Reads a recording up to its last whole line; "-" is the standard input. An Error names the file
/// and, for a line that is damaged, line and column, what is wrong and what would be right; then
/// nothing is read by halves.
Result<LoadedRecording> loadRecording(const QString &path);
/// The same from an open device; `name` is for messages.
Result<LoadedRecording> readRecording(QIODevice &device, const QString &name);

/// The first line of the file that a recording is written to.
TraceHeader headerOf(const Recording &recording);

} // namespace stepwise
