#pragma once

#include "core/execution/playback.h"

#include <QObject>

class QWidget;

namespace stepwise {

class Actions;

/// Plays recordings in the window: the bar below the canvas and the action for it. Where the run
/// that is shown was read from a file, Run plays it, as there is nothing else that could run.
class Playing : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    Playing(Session &session, Actions &actions, QObject *parent = nullptr);

    /// The row below the canvas; whoever places it owns it.
    QWidget *bar() const { return m_bar; }
    Playback &playback() { return m_playback; }
    /// Whether a run from a file is shown.
    bool takesRun() const;
    /// Does what Run does while a run from a file is shown: plays and pauses. False: it is not.
    bool takeRun();

private:
    void toggle();
    void refresh();

    Session &m_session;
    Actions &m_actions;
    Playback m_playback;
    QWidget *m_bar;
};

} // namespace stepwise
