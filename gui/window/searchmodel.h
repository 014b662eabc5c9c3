#pragma once

#include "core/execution/session.h"

#include <QAbstractListModel>
#include <QAction>
#include <QList>

#include <vector>

namespace stepwise {

/// What the command palette lists: the actions and the tasks that answer to what was typed, the
/// best first. Actions come before tasks that fit as well.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< text: an action's key, a task's state
        ActionRole,                ///< QAction *, null for a task
        TaskRole,                  ///< TaskId, invalid for an action
    };
    static constexpr std::size_t resultLimit = 40;

    /// The actions are not owned and outlive the model, as does the session.
    SearchModel(const Session &session, QList<QAction *> actions, QObject *parent = nullptr);

    void search(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        QAction *action = nullptr;
        TaskId task;
        int score = 0;
    };

    void addActions(const QString &text);
    void addTasks(const QString &text);
    QVariant actionData(const QAction &action, int role) const;
    QVariant taskData(TaskId task, int role) const;

    const Session &m_session;
    QList<QAction *> m_actions;
    std::vector<Entry> m_entries;
};

} // namespace stepwise
