#pragma once

#include "core/execution/session.h"

#include <QObject>

#include <optional>

class QAction;

namespace stepwise {

class Actions;

/// Connects the verbs of driving to the session, and keeps them enabled only while they can do
/// something.
class Driving : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    Driving(Session &session, Actions &actions, QObject *parent = nullptr);

    void setSelection(const QList<TaskId> &tasks);
    void setGrace(std::optional<Duration> grace) { m_grace = grace; }

    /// What a verb would ask now; absent for those that ask nothing.
    std::optional<Request> requestOf(const QAction *action) const;

private:
    void connectRun();
    void connectRequests();
    void refresh();
    void refreshRunTexts();
    void refreshSelectionVerbs(bool goesOn);

    Session &m_session;
    Actions &m_actions;
    QList<TaskId> m_selection;
    std::optional<Duration> m_grace;
};

} // namespace stepwise
