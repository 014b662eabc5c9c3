#pragma once

#include "core/execution/session.h"

#include <QObject>

#include <functional>
#include <optional>

class QMenu;
class QPoint;
class QWidget;

namespace stepwise {

class BreakpointActs;
class CancelPreviewer;
class Driving;
class GraphView;
class RequestMenu;
class Selection;
class TaskMenu;

/// Opens the menus of tasks and groups, and sees to it that every verb that cancels is shown
/// before it is done.
class ContextMenus : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; the menus open above `window`.
    ContextMenus(Session &session, GraphView &canvas, Selection &selection,
                 CancelPreviewer &previewer, BreakpointActs &breakpoints, QWidget &window);

    /// What a cancel gives.
    void setGrace(std::optional<Duration> grace) { m_grace = grace; }

    /// The verbs of a menu ask the session, and are previewed.
    void connectRequests(const RequestMenu &menu);
    /// The same for a menu of actions, which ask through `driving` themselves.
    void previewVerbs(const QMenu &menu, const Driving &driving);

    /// What else a menu has, at its end.
    using Extension = std::function<void(QMenu &)>;
    void showWith(const QList<TaskId> &tasks, const QPoint &globalPosition,
                  const Extension &extend);
    void showWith(GroupId group, const QPoint &globalPosition, const Extension &extend);
Q_SIGNALS:
    void delayRequested(const QList<stepwise::TaskId> &tasks);

public Q_SLOTS:
    void showForTasks(const QList<stepwise::TaskId> &tasks, const QPoint &globalPosition);
    /// A group of the file …
    void showForGroup(stepwise::GroupId group, const QPoint &globalPosition);
    /// … or of the canvas: one that only the canvas knows is a selection of its tasks.
    void showForCanvasGroup(stepwise::GroupId group, const QPoint &globalPosition);

private:
    void show(TaskMenu *menu, const QPoint &globalPosition);

    Session &m_session;
    GraphView &m_canvas;
    Selection &m_selection;
    CancelPreviewer &m_previewer;
    BreakpointActs &m_breakpoints;
    QWidget &m_window;
    std::optional<Duration> m_grace;
};

} // namespace stepwise
