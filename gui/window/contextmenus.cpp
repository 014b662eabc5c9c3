#include "gui/window/contextmenus.h"

#include "gui/canvas/graphview.h"
#include "gui/window/breakpointacts.h"
#include "gui/window/cancelpreviewer.h"
#include "gui/window/driving.h"
#include "gui/window/selection.h"
#include "gui/window/taskmenu.h"

namespace stepwise {

ContextMenus::ContextMenus(Session &session, GraphView &canvas, Selection &selection,
                           CancelPreviewer &previewer, BreakpointActs &breakpoints, QWidget &window)
    : QObject(&window), m_session(session), m_canvas(canvas), m_selection(selection),
      m_previewer(previewer), m_breakpoints(breakpoints), m_window(window)
{
}

void ContextMenus::connectRequests(const RequestMenu &menu)
{
    connect(&menu, &RequestMenu::requestChosen, &m_session, &Session::request);
    connect(&menu, &RequestMenu::requestHovered, &m_previewer, &CancelPreviewer::show);
    connect(&menu, &RequestMenu::hoverEnded, &m_previewer, &CancelPreviewer::clear);
}

void ContextMenus::previewVerbs(const QMenu &menu, const Driving &driving)
{
    connect(&menu, &QMenu::hovered, this, [this, &driving](const QAction *action) {
        const std::optional<Request> request = driving.requestOf(action);
        if (request && action->isEnabled())
            m_previewer.show(*request);
        else
            m_previewer.clear();
    });
    connect(&menu, &QMenu::aboutToHide, &m_previewer, &CancelPreviewer::clear);
}

void ContextMenus::showForTasks(const QList<TaskId> &tasks, const QPoint &globalPosition)
{
    showWith(tasks, globalPosition, [](QMenu &) {});
}

void ContextMenus::showWith(const QList<TaskId> &tasks, const QPoint &globalPosition,
                            const Extension &extend)
{
    if (tasks.isEmpty())
        return;
    TaskMenu *menu = TaskMenu::forTasks(m_session, tasks, m_grace, &m_window);
    m_breakpoints.fillMenu(menu->breakpoints(), tasks);
    extend(*menu);
    show(menu, globalPosition);
}

void ContextMenus::showForGroup(GroupId group, const QPoint &globalPosition)
{
    showWith(group, globalPosition, [](QMenu &) {});
}

void ContextMenus::showWith(GroupId group, const QPoint &globalPosition, const Extension &extend)
{
    const std::vector<Grouping::Group> &shown = m_canvas.grouping().groups;
    TaskMenu *menu = TaskMenu::forGroup(m_session, group, m_grace, &m_window);
    m_breakpoints.fillMenu(menu->breakpoints(), group);
    if (group.index() < shown.size() && shown[group.index()].isOfFile)
        menu->addCanvasActs(group, m_canvas.isGroupCollapsed(group));
    extend(*menu);
    show(menu, globalPosition);
}

void ContextMenus::showForCanvasGroup(GroupId group, const QPoint &globalPosition)
{
    if (m_canvas.grouping().groups[group.index()].isOfFile) {
        showForGroup(group, globalPosition);
        return;
    }
    const std::vector<TaskId> tasks = m_canvas.grouping().tasksIn(group);
    TaskMenu *menu =
        TaskMenu::forTasks(m_session, {tasks.begin(), tasks.end()}, m_grace, &m_window);
    m_breakpoints.fillMenu(menu->breakpoints(), {tasks.begin(), tasks.end()});
    menu->addCanvasActs(group, m_canvas.isGroupCollapsed(group));
    show(menu, globalPosition);
}

void ContextMenus::show(TaskMenu *menu, const QPoint &globalPosition)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connectRequests(*menu);
    connect(menu, &TaskMenu::runToRequested, &m_session, &Session::runTo);
    connect(menu, &TaskMenu::runOutRequested, &m_session, &Session::runOut);
    connect(menu, &TaskMenu::delayRequested, this, &ContextMenus::delayRequested);
    connect(menu, &TaskMenu::namesCopied, &m_selection, &Selection::copyNames);
    connect(menu, &TaskMenu::selectionRequested, &m_selection, &Selection::set);
    connect(menu, &TaskMenu::pathRequested, &m_selection, &Selection::selectBetween);
    connect(menu, &TaskMenu::groupZoomRequested, &m_canvas, &GraphView::zoomToGroup);
    connect(menu, &TaskMenu::groupCollapsed, &m_canvas, &GraphView::setGroupCollapsed);
    menu->popup(globalPosition);
}

} // namespace stepwise
