#pragma once

#include "core/trace/traceevent.h"

namespace stepwise {

/// What the program says to the shell.
enum class ExitStatus : int {
    Succeeded = 0,
    Failed = 1,   ///< the run failed
    BadInput = 2, ///< bad usage or input
    Cancelled = 3,
    TimedOut = 4,
};

inline ExitStatus exitStatusOf(OutcomeKind outcome)
{
    switch (outcome) {
    case OutcomeKind::Succeeded:
        return ExitStatus::Succeeded;
    case OutcomeKind::Failed:
        return ExitStatus::Failed;
    case OutcomeKind::Cancelled:
        return ExitStatus::Cancelled;
    case OutcomeKind::TimedOut:
        return ExitStatus::TimedOut;
    }
    return ExitStatus::Failed;
}

} // namespace stepwise
