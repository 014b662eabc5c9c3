#pragma once

#include "core/execution/session.h"
#include "gui/window/requestmenu.h"

#include <optional>

namespace stepwise {

/// The context menu of tasks, or of all tasks in a group: every act on them.
///
/// What an act does is told by signals; the menu changes nothing. Made for one showing.
class TaskMenu : public RequestMenu
{
    Q_OBJECT

public:
    /// `grace` is what a cancel gives. Neither list nor group may be empty or invalid.
    static TaskMenu *forTasks(const Session &session, const QList<TaskId> &tasks,
                              std::optional<Duration> grace, QWidget *parent);
    /// A group of the file.
    static TaskMenu *forGroup(const Session &session, GroupId group, std::optional<Duration> grace,
                              QWidget *parent);
    /// Where all that the tasks can pause on is filled in by others.
    QMenu &breakpoints() { return *m_breakpoints; }
    /// Adds what the canvas can do with a group that it shows.
    void addCanvasActs(GroupId group, bool isCollapsed);

    /// "Cancel, 10.0 s of grace", or "Cancel at once" without one.
    static QString cancelText(std::optional<Duration> grace);
    /// "+5 s", "+10 s", "+30 s": more time for `tasks` (none: for all that are cancelling).
    static void addExtensions(RequestMenu &menu, const QList<TaskId> &tasks);

Q_SIGNALS:
    void runToRequested(const QList<stepwise::TaskId> &tasks);
    void runOutRequested(const QList<stepwise::TaskId> &tasks);
    /// For how long is asked there.
    void delayRequested(const QList<stepwise::TaskId> &tasks);
    void namesCopied(const QList<stepwise::TaskId> &tasks);
    void selectionRequested(const QList<stepwise::TaskId> &tasks);
    /// The path between the two tasks of the menu.
    void pathRequested();
    void groupCollapsed(stepwise::GroupId group, bool collapsed);
    void groupZoomRequested(stepwise::GroupId group);

private:
    TaskMenu(const Session &session, QList<TaskId> tasks, QWidget *parent);

    void addCancels(const Request &withGrace);
    void addHolds();
    void addFaults();
    void addDriving();
    void addSelections();
    bool any(bool (*fits)(const TaskStatus &)) const;

    const Session &m_session;
    QList<TaskId> m_tasks;
    QMenu *m_breakpoints;
};

} // namespace stepwise
