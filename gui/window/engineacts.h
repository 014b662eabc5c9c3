#pragma once

#include "core/execution/enginesetup.h"
#include "gui/style/palette.h"

#include <QObject>

class QAction;
class QToolButton;
class QWidget;

namespace stepwise {

class Actions;
class Docks;
class OutputPanel;
class Selection;
class Settings;
class Workspace;

/// Looks after what runs the tasks: the choice of the engine, kept for each file; the question
/// before commands are run for the first time; and the panel with what they write.
class EngineActs : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; dialogs open above `window`. `speed` is the control that only simulated
    /// runs heed.
    EngineActs(Workspace &workspace, Settings &settings, const Actions &actions, Docks &docks,
               Selection &selection, QWidget &speed, QWidget &window);

    void setColours(const Palette &colours);
    /// Says which engine it is, and opens the choice; whoever places it owns it.
    QWidget *button() const;

private:
    void connectChoice();
    void choose(EngineKind kind);
    void takeFile();
    void takeDocument();
    void editSlurm();
    void askForCommands();
    void refresh();
    QString whyNot(EngineKind kind) const;
    EngineSetup setup(EngineKind kind) const;
    QAction *actionOf(EngineKind kind) const;

    Workspace &m_workspace;
    Settings &m_settings;
    const Actions &m_actions;
    QWidget &m_speed;
    QWidget &m_window;
    bool m_hasCommands = false; ///< the document: looked at once, as it may be large
    QToolButton *m_button;
    OutputPanel *m_output; ///< the docks'
};

} // namespace stepwise
