#pragma once

#include "core/graph/taskid.h"

#include <QList>
#include <QObject>

class QWidget;

namespace stepwise {

class Actions;
class Appearance;
class Settings;
class Workspace;

/// Opens the dialogs that the actions ask for, and carries out what was chosen in them.
class DialogActs : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; dialogs open above `window`.
    DialogActs(const Actions &actions, Workspace &workspace, Settings &settings,
               Appearance &appearance, QWidget &window);

    /// Whether the run is to be cancelled, so that the window can be closed.
    bool askToCancelRun();
    /// Asks for how long they are to make no step, and asks the run for it.
    void askForDelay(const QList<TaskId> &tasks);

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);

private:
    void editSettings();
    void editRunOptions();
    void showProblems();
    void showKeys();
    void showAbout();

    Workspace &m_workspace;
    Settings &m_settings;
    Appearance &m_appearance;
    QWidget &m_window;
};

} // namespace stepwise
