#pragma once

#include "core/graph/taskstate.h"
#include "core/trace/recording.h"

#include <QCoreApplication>

#include <optional>

namespace stepwise {

/// A run of a document, in few words: for lists of runs.
class RunText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::RunText)

public:
    /// "fail-fast, 10.0 s of grace", "aggregate, at most 4 at once".
    static QString policy(const RunOptions &options);
    /// "failed: out of memory", "not ended".
    static QString outcome(const Recording &run);
    /// The state whose glyph stands for it; absent: it has not ended.
    static std::optional<TaskState> outcomeState(const Recording &run);
    /// How long it took, or has taken, on its own clock.
    static QString length(const Recording &run);
    /// When it began, in the user's time.
    static QString startedAt(const Recording &run);
};

} // namespace stepwise
