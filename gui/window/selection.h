#pragma once

#include "core/execution/session.h"

#include <QList>
#include <QObject>

#include <optional>

namespace stepwise {

class Actions;

/// The tasks that are selected: one selection for canvas, tree, inspector and verbs. Does what the
/// Edit menu does with it.
class Selection : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the selection.
    Selection(const Session &session, Actions &actions, QObject *parent = nullptr);

    const QList<TaskId> &tasks() const { return m_tasks; }
    /// The group that all of them lie in directly; invalid: there is none.
    GroupId commonGroup() const;

public Q_SLOTS:
    void set(const QList<stepwise::TaskId> &tasks);
    /// While a filter is on, *Select all* takes what it lets through: what a cancel of the
    /// selection would reach is what is seen.
    void setFilter(const std::optional<QList<stepwise::TaskId>> &matching)
    {
        m_matching = matching;
    }
    /// Puts the names into the clipboard, one a line.
    void copyNames(const QList<stepwise::TaskId> &tasks);
    /// All tasks on any way between the two that are selected.
    void selectBetween();

Q_SIGNALS:
    void changed(const QList<stepwise::TaskId> &tasks);
    /// The two that are selected do not depend on each other; nothing has changed.
    void noPathFound();

private:
    void selectAll();
    void refreshActions();
    std::vector<TaskId> vector() const { return {m_tasks.begin(), m_tasks.end()}; }

    const Session &m_session;
    Actions &m_actions;
    QList<TaskId> m_tasks;
    std::optional<QList<TaskId>> m_matching; ///< nothing: no filter
};

} // namespace stepwise
