#pragma once

#include "core/execution/session.h"
#include "core/trace/criticalpath.h"

#include <QMenu>
#include <QObject>

#include <memory>

class QPoint;
class QWidget;

namespace stepwise {

class Actions;
class ContextMenus;
class DockTitle;
class TimelinePanel;
class TimelineView;

/// Brings the timeline together with the verbs of the window, its menus and the title of its dock.
class Timelining : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; dialogs open above `window`.
    Timelining(Session &session, TimelinePanel &panel, Actions &actions, ContextMenus &menus,
               QWidget &window);

    /// Puts the tools into the title.
    void fillTitle(DockTitle &title);
    /// Asks how long the task would have taken.
    void editDuration(TaskId task);

private:
    void connectVerbs();
    void connectMenus();
    void addTaskActs(QMenu &menu, TaskId task);
    void addGroupActs(QMenu &menu, GroupId group);
    void refreshVerbs();

    Session &m_session;
    TimelinePanel &m_panel;
    TimelineView &m_view;
    Actions &m_actions;
    ContextMenus &m_menus;
    QWidget &m_window;
};

} // namespace stepwise
