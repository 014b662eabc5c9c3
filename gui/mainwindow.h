#pragma once

#include "core/execution/session.h"
#include "gui/style/palette.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace stepwise {

class Actions;
class Appearance;
struct Arrangement;
class Arranging;
class BannerStack;
class BreakpointActs;
class BreakpointsPanel;
class CancelMenu;
class CancelPreviewer;
class CanvasBar;
class Closing;
class ContextMenus;
class DialogActs;
class Docks;
class Driving;
class FileActs;
class GraphView;
class GroupingMenu;
class InspectorPanel;
class LogPanel;
class Notices;
class Playing;
class EngineActs;
class RunBook;
class RunToolBar;
class SearchModel;
class Selection;
class Settings;
class StartPage;
class StatusBar;
class TasksPanel;
class TimeTravel;
class TimelinePanel;
class Timelining;
class UndoActs;
class Workspace;

/// The window: brings canvas, panels, bars and actions together. It shows what the workspace has
/// open and asks the session for everything; nothing about a run is kept here.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All outlive the window.
    MainWindow(Workspace &workspace, Appearance &appearance, Settings &settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Asked when the window is closed during a run: whether to cancel the run and close. In place
    /// of the dialog that asks otherwise.
    void setCloseQuestion(std::function<bool()> question);

    /// Keeps layout and view for the next time; closing the window does so too.
    void remember();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void buildBars();
    void connectFiles();
    void connectEdit();
    void connectView();
    void connectRun();
    void connectSelection();
    void connectMenus();
    void connectLooks();

    void showGraph();
    void takeLoadingFailure();
    void showStartPage();
    void takeDocument();
    void refreshCaption();
    void refreshPlace();
    void refreshDocumentActions();
    void rememberFileView(const Arrangement &arrangement);

    void reveal(TaskId task);

    Workspace &m_workspace;
    Session &m_session;
    Appearance &m_appearance;
    Settings &m_settings;
    QString m_shownPath; ///< whose view is on the screen

    Actions *m_actions;
    GraphView *m_canvas;
    TasksPanel *m_tasks;
    InspectorPanel *m_inspector;
    TimelinePanel *m_timeline;
    LogPanel *m_log;
    BreakpointsPanel *m_breakpoints;
    SearchModel *m_searchModel;
    CancelMenu *m_cancelMenu;
    QMenu *m_looks;
    GroupingMenu *m_grouping;
    Arranging *m_arranging;
    RunToolBar *m_toolBar;
    CanvasBar *m_canvasBar;
    BannerStack *m_banners;
    StatusBar *m_statusBar;
    StartPage *m_startPage;
    QStackedWidget *m_pages;
    QVBoxLayout *m_startColumn = nullptr;
    QVBoxLayout *m_graphColumn = nullptr;
    Selection *m_selection;
    Docks *m_docks;
    UndoActs *m_undo;
    BreakpointActs *m_breakpointActs;
    RunBook *m_runs;
    EngineActs *m_engines;
    Playing *m_playing;
    Driving *m_driving;
    TimeTravel *m_timeTravel;
    CancelPreviewer *m_previewer;
    ContextMenus *m_menus;
    Timelining *m_timelining;
    Notices *m_notices;
    FileActs *m_files;
    DialogActs *m_dialogs;
    Closing *m_closing;
};

} // namespace stepwise
