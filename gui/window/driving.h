#pragma once

#include "core/execution/session.h"

#include <QObject>

#include <optional>

class QAction;

namespace stepwise {

class Actions;
class Playing;

/// Connects the verbs of driving to the session, and keeps them enabled only while they can do
/// something; a verb that cannot says why.
class Driving : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    Driving(Session &session, Actions &actions, Playing &playing, QObject *parent = nullptr);

    void setSelection(const QList<TaskId> &tasks);
    void setGrace(std::optional<Duration> grace) { m_grace = grace; }

    /// What a verb would ask now; absent for those that ask nothing.
    std::optional<Request> requestOf(const QAction *action) const;

private:
    void connectRun();
    void connectRequests();
    void run();
    void stepOut();
    void refresh();
    void refreshRun();
    void refreshRunTexts();
    void refreshCancelling();
    void refreshSelectionVerbs();
    QString whyNotDriven() const;
    QString whyNotStepped() const;
    QString whyNotAsked() const;
    QString whyNotEdited() const;
    GroupId groupToLeave() const;
    bool anySelected(bool (*fits)(const TaskStatus &)) const;

    Session &m_session;
    Actions &m_actions;
    Playing &m_playing;
    QList<TaskId> m_selection;
    GroupId m_selectedGroup; ///< the innermost around all of it
    std::optional<Duration> m_grace;
};

} // namespace stepwise
