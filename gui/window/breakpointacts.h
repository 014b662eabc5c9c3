#pragma once

#include "core/execution/session.h"
#include "gui/canvas/breakpointmark.h"

#include <QObject>

#include <vector>

class QAction;
class QMenu;
class QUndoStack;
class QWidget;

namespace stepwise {

class Actions;
class Settings;

/// What one does with breakpoints: every change can be undone, and is remembered with the file.
class BreakpointActs : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; dialogs open above `window`.
    BreakpointActs(Session &session, Actions &actions, QUndoStack &stack, Settings &settings,
                   QWidget &window);

    /// Takes those that are remembered with the file in place of all there are.
    void load(const QString &path);
    void setSelection(const QList<TaskId> &tasks);
    /// Fills a menu with all that tasks, or the tasks of a group, can pause on.
    void fillMenu(QMenu &menu, const QList<TaskId> &tasks);
    void fillMenu(QMenu &menu, GroupId group);

    /// The verbs that are not about a task.
    QList<QAction *> verbs() const;

    /// By task. Only breakpoints on one task are marked: any other would be on half the graph.
    std::vector<BreakpointMark> marks() const;

    void edit(BreakpointId breakpoint);
    void remove(const QList<BreakpointId> &breakpoints);
    void setEnabled(BreakpointId breakpoint, bool enabled);

    /// A breakpoint for each task of a selection is set up to so many; beyond, a group or a filter
    /// says it better.
    static constexpr qsizetype selectionLimit = 100;

Q_SIGNALS:
    void marksChanged(const std::vector<stepwise::BreakpointMark> &marks);

private:
    using Scopes = std::vector<BreakpointScope>;

    void connectActions();
    void refresh();
    void refreshActions();
    void remember();
    void fill(QMenu &menu, const Scopes &scopes);
    void toggle(BreakOn on, const Scopes &scopes);
    void propose(const Breakpoint &breakpoint);
    void switchAll();
    bool areAllEnabled() const;
    bool hasAll(BreakOn on, const Scopes &scopes) const;
    void change(const QString &text, std::vector<Breakpoint> breakpoints);
    Scopes scopesOf(const QList<TaskId> &tasks) const;

    Session &m_session;
    Actions &m_actions;
    QUndoStack &m_stack;
    Settings &m_settings;
    QWidget &m_window;
    QString m_path; ///< whose they are
    QList<TaskId> m_selection;
    std::vector<BreakpointMark> m_marks; ///< as last told
};

} // namespace stepwise
