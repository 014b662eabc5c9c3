#include "gui/models/breakpointtext.h"

#include <QLocale>

namespace stepwise {

QString BreakpointText::event(BreakOn on)
{
    switch (on) {
    case BreakOn::Start:
        return tr("Start", "what a breakpoint waits for");
    case BreakOn::Step:
        return tr("Step", "what a breakpoint waits for");
    case BreakOn::Success:
        return tr("Success", "what a breakpoint waits for");
    case BreakOn::Failure:
        return tr("Failure", "what a breakpoint waits for");
    case BreakOn::Cancelling:
        return tr("Cancelling", "what a breakpoint waits for");
    case BreakOn::Cancelled:
        return tr("Cancelled", "what a breakpoint waits for");
    case BreakOn::Timeout:
        return tr("Timeout", "what a breakpoint waits for");
    case BreakOn::Skipped:
        break;
    }
    return tr("Skipped", "what a breakpoint waits for");
}

QString BreakpointText::what(const Breakpoint &breakpoint)
{
    if (breakpoint.on != BreakOn::Step)
        return event(breakpoint.on);
    return breakpoint.step == 0 ? tr("Every step")
                                : tr("Step %1").arg(QLocale().toString(breakpoint.step));
}

QString BreakpointText::where(const BreakpointScope &scope, const TaskGraph &graph)
{
    switch (scope.kind) {
    case BreakpointScope::Kind::Task: {
        const TaskId task = graph.findTask(scope.text);
        return task.isValid() ? graph.name(task) : scope.text;
    }
    case BreakpointScope::Kind::Group: {
        const GroupId group = graph.findGroup(scope.text);
        return tr("any task in %1").arg(group.isValid() ? graph.name(group) : scope.text);
    }
    case BreakpointScope::Kind::Filter:
        return tr("tasks that match %1").arg(scope.text);
    case BreakpointScope::Kind::AnyTask:
        break;
    }
    return tr("any task");
}

QStringList BreakpointText::manners(const Breakpoint &breakpoint)
{
    QStringList manners;
    if (breakpoint.ignoreCount > 0)
        manners.append(
            tr("the first %n passed over", nullptr, static_cast<int>(breakpoint.ignoreCount)));
    if (breakpoint.isOneShot)
        manners.append(tr("once"));
    if (breakpoint.isLogOnly)
        manners.append(tr("only logged"));
    return manners;
}

QString BreakpointText::whole(const Breakpoint &breakpoint, const TaskGraph &graph)
{
    const QString text = tr("%1: %2", "what a breakpoint waits for: of whom")
                             .arg(what(breakpoint), where(breakpoint.scope, graph));
    return breakpoint.condition.isEmpty() ? text : tr("%1, if %2").arg(text, breakpoint.condition);
}

QString BreakpointText::hit(const BreakpointHit &hit, const QString &task)
{
    switch (hit.on) {
    case BreakOn::Start:
        return tr("Breakpoint: %1 is about to start").arg(task);
    case BreakOn::Step:
        return tr("Breakpoint: %1 is about to make step %2")
            .arg(task, QLocale().toString(hit.step));
    case BreakOn::Success:
        return tr("Breakpoint: %1 has succeeded").arg(task);
    case BreakOn::Failure:
        return tr("Breakpoint: %1 has failed").arg(task);
    case BreakOn::Cancelling:
        return tr("Breakpoint: %1 is being cancelled").arg(task);
    case BreakOn::Cancelled:
        return tr("Breakpoint: %1 was cancelled").arg(task);
    case BreakOn::Timeout:
        return tr("Breakpoint: %1 has run into its timeout").arg(task);
    case BreakOn::Skipped:
        break;
    }
    return tr("Breakpoint: %1 was skipped").arg(task);
}

} // namespace stepwise
