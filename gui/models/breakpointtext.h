#pragma once

#include "core/execution/breakpoint.h"
#include "core/graph/taskgraph.h"

#include <QCoreApplication>

namespace stepwise {

/// Breakpoints in words.
class BreakpointText
{
    Q_DECLARE_TR_FUNCTIONS(BreakpointText)

public:
    /// What is waited for: "Start", "Success".
    static QString event(BreakOn on);
    /// The same with its number: "Step 3", "Every step".
    static QString what(const Breakpoint &breakpoint);
    /// "migrate-orders", "any task in Database", "tasks that match name:load*", "any task"; the key
    /// where the graph has no such thing.
    static QString where(const BreakpointScope &scope, const TaskGraph &graph);
    /// How it differs from the usual: "once", "only logged", "the first 3 passed over".
    static QStringList manners(const Breakpoint &breakpoint);
    /// All of it in one line: "Step 3 of migrate-orders, if pass > 2".
    static QString whole(const Breakpoint &breakpoint, const TaskGraph &graph);
    /// What is happening, for who stands before it. Rich text: `task` is the escaped name.
    static QString hit(const BreakpointHit &hit, const QString &task);
};

} // namespace stepwise
