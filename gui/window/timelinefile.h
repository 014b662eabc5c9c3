#pragma once

#include "core/base/result.h"

#include <QString>

namespace stepwise {

class Recording;
class TimelineView;

/// Writes what a timeline shows, by the suffix of the name: as a picture (SVG, PNG, PDF) of the
/// whole run in the order of its rows; or what every task of the run did, as a table (CSV) or as a
/// trace for Chrome and Perfetto (JSON). A file that is there is replaced only when the new one is
/// whole.
Result<void> writeTimeline(const TimelineView &view, const Recording &run, const QString &path);

} // namespace stepwise
