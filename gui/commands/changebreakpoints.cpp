#include "gui/commands/changebreakpoints.h"

#include <tuple>
#include <utility>

namespace stepwise {

ChangeBreakpoints::ChangeBreakpoints(const QString &text, Session &session,
                                     std::vector<Breakpoint> after)
    : QUndoCommand(text), m_session(session), m_before(breakpointsOf(session)),
      m_after(std::move(after))
{
}

void ChangeBreakpoints::undo()
{
    setBreakpoints(m_session, m_before);
}

void ChangeBreakpoints::redo()
{
    setBreakpoints(m_session, m_after);
}

std::vector<Breakpoint> breakpointsOf(const Session &session)
{
    std::vector<Breakpoint> breakpoints;
    for (const BreakpointSet::Entry &entry : session.breakpoints().entries())
        breakpoints.push_back(entry.breakpoint);
    return breakpoints;
}

void setBreakpoints(Session &session, const std::vector<Breakpoint> &breakpoints)
{
    const std::vector<BreakpointSet::Entry> before = session.breakpoints().entries();
    if (before.size() == breakpoints.size()) { // edited
        for (std::size_t index = 0; index < before.size(); ++index) {
            if (before[index].breakpoint != breakpoints[index])
                std::ignore = session.replaceBreakpoint(before[index].id, breakpoints[index]);
        }
        return;
    }
    // All of them have been checked. Whatever is in the way of going through both lists side by side goes.
    std::size_t kept = 0;
    for (const BreakpointSet::Entry &entry : before) {
        if (kept < breakpoints.size() && entry.breakpoint == breakpoints[kept])
            ++kept;
        else
            session.removeBreakpoint(entry.id);
    }
    for (; kept < breakpoints.size(); ++kept)
        std::ignore = session.addBreakpoint(breakpoints[kept]);
}

} // namespace stepwise
