#pragma once

namespace stepwise {

class BreakpointActs;
class BreakpointsPanel;
class GraphView;
class Notices;
class Selection;
class Session;
class TasksPanel;

/// Wherever breakpoints are seen.
struct BreakpointViews
{
    GraphView &canvas;
    TasksPanel &tasks;
    BreakpointsPanel &panel;
    Notices &notices;
    Selection &selection;
};

/// Shows the breakpoints there, and the tasks that stop at them; what is asked there is done.
/// All must live as long as the session.
void showBreakpoints(Session &session, BreakpointActs &acts, const BreakpointViews &views);

} // namespace stepwise
