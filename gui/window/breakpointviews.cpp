#include "gui/window/breakpointviews.h"

#include "gui/canvas/graphview.h"
#include "gui/panels/breakpointspanel.h"
#include "gui/panels/taskspanel.h"
#include "gui/window/breakpointacts.h"
#include "gui/window/notices.h"
#include "gui/window/selection.h"

namespace stepwise {

namespace {

void connectPanel(BreakpointActs &acts, const BreakpointViews &views)
{
    BreakpointsPanel &panel = views.panel;
    panel.addVerbs(acts.verbs());
    QObject::connect(&panel, &BreakpointsPanel::editRequested, &acts, &BreakpointActs::edit);
    QObject::connect(&panel, &BreakpointsPanel::removeRequested, &acts, &BreakpointActs::remove);
    QObject::connect(&panel, &BreakpointsPanel::switchRequested, &acts,
                     &BreakpointActs::setEnabled);
    QObject::connect(&panel, &BreakpointsPanel::revealRequested, &views.canvas,
                     [views](TaskId task) {
                         views.canvas.reveal(task);
                         views.selection.set({task});
                     });
}

} // namespace

void showBreakpoints(Session &session, BreakpointActs &acts, const BreakpointViews &views)
{
    connectPanel(acts, views);
    QObject::connect(&views.selection, &Selection::changed, &acts, &BreakpointActs::setSelection);
    QObject::connect(&acts, &BreakpointActs::marksChanged, &views.canvas,
                     &GraphView::setBreakpoints);
    QObject::connect(&acts, &BreakpointActs::marksChanged, &views.tasks,
                     &TasksPanel::setBreakpoints);
    QObject::connect(&views.notices, &Notices::editBreakpointRequested, &acts,
                     &BreakpointActs::edit);
    QObject::connect(&views.notices, &Notices::removeBreakpointRequested, &acts,
                     [&acts](BreakpointId breakpoint) { acts.remove({breakpoint}); });
    QObject::connect(&session, &Session::breakpointsHit, &views.canvas,
                     [views](const QList<BreakpointHit> &hits) {
                         const BreakpointHit &hit = hits.first();
                         views.canvas.showHit(hit.task);
                         views.selection.set({hit.task});
                         views.panel.show(hit.breakpoint);
                     });
}

} // namespace stepwise
