#pragma once

#include "core/execution/session.h"
#include "core/trace/criticalpath.h"
#include "gui/timeline/timelinerows.h"

#include <QMenu>
#include <QObject>

#include <array>
#include <memory>

class QAction;
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

    /// How the rows are sorted, by a key that stays the same from version to version: "start",
    /// "name", "path", "file". A key that is none of these sorts by start.
    QString order() const;
    void setOrder(const QString &key);
    /// Asks how long the task would have taken.
    void editDuration(TaskId task);

private:
    struct Order
    {
        QString key;
        TimelineOrder order;
        QAction *action;
    };
    std::array<Order, 4> orders() const;

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
