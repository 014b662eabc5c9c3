#pragma once

#include "core/trace/waitreason.h"
#include "gui/models/runsource.h"

#include <QCoreApplication>

namespace stepwise {

/// Why a task does not go on, in words.
class WaitText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::WaitText)

public:
    /// "waits for 2 of 3", "held until it is released", "step 3 of 5".
    static QString of(const WaitLink &link, const RunSource &source);

    /// "Why it waits", "Why it was skipped": over the chain of a task in this state.
    static QString title(TaskState state);

private:
    static QString reason(const WaitLink &link, const RunSource &source);
};

} // namespace stepwise
