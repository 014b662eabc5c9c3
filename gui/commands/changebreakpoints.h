#pragma once

#include "core/execution/session.h"

#include <QUndoCommand>

#include <vector>

namespace stepwise {

/// Adding, editing, switching or removing breakpoints, so that it can be undone.
class ChangeBreakpoints : public QUndoCommand
{
public:
    /// From those that the session has now to `after`, all of which can be read (see
    /// BreakpointSet::check). The session outlives the command.
    ChangeBreakpoints(const QString &text, Session &session, std::vector<Breakpoint> after);

    void undo() override;
    void redo() override;

private:
    Session &m_session;
    std::vector<Breakpoint> m_before;
    std::vector<Breakpoint> m_after;
};

/// Those of the session, in their order.
std::vector<Breakpoint> breakpointsOf(const Session &session);

/// Makes these the session's. Those that stay keep their identity, as far as that can be told.
void setBreakpoints(Session &session, const std::vector<Breakpoint> &breakpoints);

} // namespace stepwise
