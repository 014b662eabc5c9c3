#pragma once

#include "gui/models/runsource.h"

#include <cstddef>

namespace stepwise {

/// Where a timeline reads a run: that of a session, or a recording beside it.
///
/// `log()` is the whole run, `state()` and `clock()` are those of the moment that is shown.
class TimelineSource : public RunSource
{
public:
    /// How many events of the log have happened at the moment that is shown.
    virtual std::size_t position() const = 0;
    /// Whether that moment is now: the run may go on from there.
    virtual bool isLive() const = 0;
};

} // namespace stepwise
