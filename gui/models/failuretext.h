#pragma once

#include "core/trace/failurereport.h"

#include <QCoreApplication>

#include <optional>

namespace stepwise {

/// What went wrong, in words.
class FailureText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::FailureText)

public:
    /// "failed at step 2: boom".
    static QString of(const Failure &failure);
    /// "skipped: it needs what failed".
    static QString of(const Fall &fall);
    /// "threw while it was closed, so that it is not raised: boom".
    static QString of(const SuppressedError &error);
    /// "cut-over failed; 4 tasks fell with it; 1 error was suppressed."
    static QString summary(const FailureReport &report, const TaskGraph &graph);

    /// The state that the glyph shows.
    static TaskState glyph(const Failure &failure);
    static TaskState glyph(const Fall &fall);
    /// Absent: the run itself, which bears no name.
    static QString subject(const Failure &failure, const TaskGraph &graph);
};

} // namespace stepwise
