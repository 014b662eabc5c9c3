#pragma once

#include "core/base/result.h"
#include "core/execution/processid.h"

#include <QString>

namespace stepwise {

/// Sees to it that nothing outlives a run: a small program beside this one that waits at a pipe and,
/// when the pipe closes, ends what is left.
///
/// The pipe closes when the guard is destroyed, and also when this program is killed or crashes.
/// Then the groups that were not taken back are ended (SIGTERM, SIGKILL after two seconds), and so
/// is whatever bears the run's mark in its environment, detached or not.
class ProcessGuard
{
public:
    /// The variable that marks what belongs to a run, and its value.
    static QString markName() { return QStringLiteral("STEPWISE_RUN"); }

    /// `mark`: letters, digits and dashes. An error where it cannot be started.
    static Result<void> start(ProcessGuard &guard, const QString &mark);

    ProcessGuard() = default;
    ~ProcessGuard();
    ProcessGuard(const ProcessGuard &) = delete;
    ProcessGuard &operator=(const ProcessGuard &) = delete;

    void add(ProcessId group) { tell('+', group); }
    void remove(ProcessId group) { tell('-', group); }

private:
    void tell(char verb, ProcessId group);

    int m_pipe = -1;
};

} // namespace stepwise
