#pragma once

#include "core/execution/runpair.h"
#include "core/execution/session.h"
#include "gui/style/palette.h"

#include <QObject>

class QWidget;

namespace stepwise {

class Actions;
class ComparisonPanel;
class Docks;
class FailurePanel;
class RunCaption;
class RunsPanel;
class Settings;
class WatchPanel;
class Workspace;

/// Looks after the runs of the document: their list, two of them side by side, two policies run as
/// a pair, what went wrong in the one that is shown, and what is watched of it.
class RunBook : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; dialogs open above `window`.
    RunBook(Workspace &workspace, Settings &settings, const Actions &actions, Docks &docks,
            QWidget &window);

    void setColours(const Palette &colours);
    /// The file and the run, beside the menus; whoever places it owns it.
    RunCaption *caption() const { return m_caption; }

public Q_SLOTS:
    void showFailures();
    void compare(const stepwise::Recording *first, const stepwise::Recording *second);
    /// Runs the graph in both policies, and compares them when they have ended.
    void startPair(const stepwise::RunPair::Options &options);

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);
    void refused(const stepwise::Error &error);
    /// For the status bar; empty: what was said is over.
    void said(const QString &text);

private:
    void connectActions();
    void connectPanels();
    void addDocks();
    void connectWatches();
    void showPlace(const Recording *run, std::size_t position, TaskId task);
    void compareWithTheOneBefore();
    void askForPair();
    void takePair();
    void askForRecording();
    void refresh();

    Workspace &m_workspace;
    Session &m_session;
    Settings &m_settings;
    const Actions &m_actions;
    Docks &m_docks;
    QWidget &m_window;
    RunsPanel *m_runs; ///< the docks'
    ComparisonPanel *m_comparison;
    FailurePanel *m_failures;
    WatchPanel *m_watches;
    RunCaption *m_caption;
    RunPair *m_pair = nullptr; ///< while one goes on
    int m_pairCount = 0;
};

} // namespace stepwise
