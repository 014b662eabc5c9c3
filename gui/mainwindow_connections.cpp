#include "gui/mainwindow.h"

#include "gui/app/settings.h"
#include "gui/app/workspace.h"
#include "gui/canvas/graphview.h"
#include "gui/panels/inspectorpanel.h"
#include "gui/panels/logpanel.h"
#include "gui/panels/taskspanel.h"
#include "gui/panels/timelinepanel.h"
#include "gui/style/appearance.h"
#include "gui/timeline/timelineview.h"
#include "gui/window/actions.h"
#include "gui/window/bannerstack.h"
#include "gui/window/cancelmenu.h"
#include "gui/window/cancelpreviewer.h"
#include "gui/window/canvasbar.h"
#include "gui/window/closing.h"
#include "gui/window/contextmenus.h"
#include "gui/window/dialogacts.h"
#include "gui/window/docks.h"
#include "gui/window/driving.h"
#include "gui/window/engineacts.h"
#include "gui/window/fileacts.h"
#include "gui/window/filemenu.h"
#include "gui/window/gracefield.h"
#include "gui/window/groupingmenu.h"
#include "gui/window/looksmenu.h"
#include "gui/window/menus.h"
#include "gui/window/notices.h"
#include "gui/window/runbook.h"
#include "gui/window/runcaption.h"
#include "gui/window/runtoolbar.h"
#include "gui/window/searchfield.h"
#include "gui/window/selection.h"
#include "gui/window/speedbox.h"
#include "gui/window/startpage.h"
#include "gui/window/statusbar.h"
#include "gui/window/timetravel.h"

#include <QMenuBar>

namespace stepwise {

using namespace Qt::StringLiterals;

void MainWindow::connectFiles()
{
    connect(m_actions->open, &QAction::triggered, m_files, &FileActs::open);
    connect(m_actions->saveCopy, &QAction::triggered, m_files, &FileActs::saveCopy);
    connect(m_actions->exportPicture, &QAction::triggered, m_files, &FileActs::exportPicture);
    connect(m_actions->saveRecording, &QAction::triggered, m_files, &FileActs::saveRecording);
    connect(m_actions->exportTimeline, &QAction::triggered, m_files, &FileActs::exportTimeline);
    connect(m_actions->saveDemo, &QAction::triggered, m_files, &FileActs::saveDemo);
    connect(m_actions->startPage, &QAction::triggered, this, &MainWindow::showStartPage);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_files, &FileActs::written, this, [this](const QString &path) {
        m_statusBar->showMessage(tr("Written: %1").arg(path), 5000);
    });
    connect(m_files, &FileActs::failed, m_notices, &Notices::sayRefused);
    connect(m_startPage, &StartPage::openRequested, m_files, &FileActs::open);
    connect(m_startPage, &StartPage::fileChosen, &m_workspace, &Workspace::open);
    connect(m_notices, &Notices::openRequested, m_files, &FileActs::open);
    connect(m_notices, &Notices::graphChoiceRequested, m_files, &FileActs::chooseGraph);
    connect(m_dialogs, &DialogActs::revealRequested, this, &MainWindow::reveal);
    connect(&m_workspace, &Workspace::loadingStarted, this, &MainWindow::showGraph);
    connect(&m_workspace, &Workspace::opened, this, &MainWindow::takeDocument);
    connect(&m_workspace, &Workspace::loadingFailed, this, &MainWindow::takeLoadingFailure);
    connect(&m_workspace, &Workspace::loadingCancelled, this, &MainWindow::takeLoadingFailure);
    connect(m_closing, &Closing::endReached, this, &QWidget::close, Qt::QueuedConnection);
    connect(m_closing, &Closing::waitingStarted, this, [this] {
        m_statusBar->showMessage(
            tr("The run is being cancelled; the window closes when it has ended. "
               "Close again to close at once."));
    });
}

void MainWindow::connectEdit()
{
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        m_docks->showTasks();
        m_tasks->focusFilter();
    });
    connect(m_actions->find, &QAction::triggered, &m_toolBar->search(), &SearchField::begin);
    connect(&m_toolBar->search(), &SearchField::taskChosen, this, [this](TaskId task) {
        m_canvas->flyTo(task);
        m_selection->set({task});
        m_canvas->setFocus();
    });
    connect(m_selection, &Selection::noPathFound, this, [this] {
        m_statusBar->showMessage(tr("Neither of the two depends on the other."), 5000);
    });
}

void MainWindow::connectView()
{
    connect(m_canvas, &GraphView::zoomChanged, m_canvasBar, &CanvasBar::setZoom);
    connect(m_canvas, &GraphView::layoutProgressed, m_canvasBar, &CanvasBar::setLayoutProgress);
    connect(m_canvasBar, &CanvasBar::layoutCancelled, m_canvas, &GraphView::cancelLayout);
    connect(m_canvas, &GraphView::layoutFinished, m_canvasBar, [this] {
        m_canvasBar->endLayout();
        m_canvasBar->setZoom(m_canvas->zoom());
    });
    connect(m_canvas, &GraphView::graphLeft, this, &MainWindow::rememberFileView);
    connect(m_canvasBar, &CanvasBar::wholeRequested, m_canvas, &GraphView::fit);
    connect(m_actions->minimap, &QAction::toggled, m_canvas, &GraphView::setMinimapVisible);
    connect(m_actions->minimap, &QAction::toggled, &m_settings, &Settings::setMinimapVisible);
    connect(m_actions->legend, &QAction::toggled, m_canvas, &GraphView::setLegendVisible);
    connect(m_actions->legend, &QAction::toggled, &m_settings, &Settings::setLegendVisible);
    m_actions->minimap->setChecked(m_settings.isMinimapVisible());
    m_actions->legend->setChecked(m_settings.isLegendVisible());
    m_canvas->setMinimapVisible(m_settings.isMinimapVisible());
    m_canvas->setLegendVisible(m_settings.isLegendVisible());
}

void MainWindow::connectRun()
{
    SpeedBox &speed = m_toolBar->speed();
    connect(&speed, &SpeedBox::paceChanged, &m_session, &Session::setPace);
    connect(&speed, &SpeedBox::paceChanged, &m_settings, &Settings::setPace);
    connect(m_actions->slower, &QAction::triggered, &speed, &SpeedBox::makeSlower);
    connect(m_actions->faster, &QAction::triggered, &speed, &SpeedBox::makeFaster);

    GraceField &grace = m_toolBar->grace();
    const auto takeGrace = [this](std::optional<Duration> duration) {
        m_driving->setGrace(duration);
        m_cancelMenu->setGrace(duration);
        m_menus->setGrace(duration);
        m_closing->setGrace(duration);
    };
    connect(&grace, &GraceField::graceChanged, this, takeGrace);
    connect(&m_settings, &Settings::defaultGraceChanged, &grace, &GraceField::setGrace);
    takeGrace(grace.grace());

    connect(m_actions->turnRound, &QAction::triggered, &m_workspace,
            &Workspace::turnDependenciesRound);
    connect(m_timeTravel, &TimeTravel::shownRunChanged, this, &MainWindow::refreshCaption);
    connect(m_runs, &RunBook::refused, m_notices, &Notices::sayRefused);
    connect(m_runs, &RunBook::revealRequested, this, &MainWindow::reveal);
    connect(m_runs, &RunBook::said, m_statusBar,
            [this](const QString &text) { m_statusBar->showMessage(text); });
    connect(m_notices, &Notices::failuresRequested, m_runs, &RunBook::showFailures);
    connect(m_runs->caption(), &RunCaption::resized, menuBar(),
            [this] { menuBar()->setCornerWidget(m_runs->caption()); });
}

void MainWindow::connectSelection()
{
    connect(m_canvas, &GraphView::selectionChanged, m_selection, &Selection::set);
    connect(m_tasks, &TasksPanel::selectionChanged, m_selection, &Selection::set);
    connect(m_selection, &Selection::changed, m_canvas, &GraphView::select);
    connect(m_selection, &Selection::changed, m_tasks, &TasksPanel::select);
    connect(&m_timeline->view(), &TimelineView::selectionChanged, m_selection, &Selection::set);
    connect(&m_timeline->view(), &TimelineView::taskActivated, this, &MainWindow::reveal);
    connect(m_selection, &Selection::changed, &m_timeline->view(), &TimelineView::select);
    connect(m_tasks, &TasksPanel::filterChanged, &m_timeline->view(), &TimelineView::setFilter);
    connect(m_selection, &Selection::changed, m_inspector, &InspectorPanel::inspect);
    connect(m_selection, &Selection::changed, m_driving, &Driving::setSelection);
    connect(m_selection, &Selection::changed, m_cancelMenu, &CancelMenu::setSelection);
    connect(m_selection, &Selection::changed, this, &MainWindow::refreshPlace);
    connect(m_tasks, &TasksPanel::taskActivated, m_canvas, &GraphView::reveal);
    connect(m_canvas, &GraphView::taskActivated, m_docks, &Docks::showInspector);
    connect(m_tasks, &TasksPanel::filterChanged, m_canvas, &GraphView::setFilter);
    connect(m_tasks, &TasksPanel::filterChanged, m_selection, &Selection::setFilter);
    connect(m_inspector, &InspectorPanel::revealRequested, this, &MainWindow::reveal);
    connect(m_timeline, &TimelinePanel::criticalPathChanged, m_inspector,
            &InspectorPanel::setCriticalPath);
    connect(m_inspector, &InspectorPanel::chainChanged, m_canvas, &GraphView::setChain);
    connect(m_inspector, &InspectorPanel::requestMade, &m_session, &Session::request);
    connect(m_inspector, &InspectorPanel::positionRequested, &m_session, &Session::lookAt);
    connect(m_log, &LogPanel::positionRequested, &m_session, &Session::lookAt);
    connect(m_log, &LogPanel::revealRequested, this, &MainWindow::reveal);
    connect(m_notices, &Notices::revealRequested, this, &MainWindow::reveal);
    connect(m_notices, &Notices::selectionRequested, this, [this](const QList<TaskId> &tasks) {
        m_selection->set(tasks);
        m_canvas->fitSelection();
    });
    connect(m_notices, &Notices::filterRequested, m_tasks, &TasksPanel::setFilterText);
    connect(m_notices, &Notices::problemsRequested, m_actions->problems, &QAction::trigger);
    const auto filterState = [this](TaskState state) {
        m_tasks->setFilterText(u"state:"_s + stateKey(state));
    };
    connect(m_canvas, &GraphView::stateFilterRequested, this, filterState);
    connect(m_statusBar, &StatusBar::stateClicked, this, filterState);
    connect(m_statusBar, &StatusBar::heldClicked, this,
            [this] { m_tasks->setFilterText(u"held"_s); });
}

void MainWindow::connectMenus()
{
    auto *fileMenu = new FileMenu(*m_actions, m_settings, this);
    connect(fileMenu, &FileMenu::fileChosen, &m_workspace, &Workspace::open);
    QMenu *run = fillMenuBar(*menuBar(), *m_actions,
                             {*fileMenu, *m_looks, *m_grouping, m_docks->toggleActions()});
    m_menus->previewVerbs(*run, *m_driving);
    m_menus->connectRequests(*m_cancelMenu);
    connect(m_menus, &ContextMenus::delayRequested, m_dialogs, &DialogActs::askForDelay);
    connect(m_actions->delay, &QAction::triggered, this,
            [this] { m_dialogs->askForDelay(m_selection->tasks()); });
    connect(m_previewer, &CancelPreviewer::textChanged, m_statusBar,
            [this](const QString &text) { m_statusBar->showMessage(text); });

    connect(m_canvas, &GraphView::taskMenuRequested, m_menus, &ContextMenus::showForTasks);
    connect(m_tasks, &TasksPanel::taskMenuRequested, m_menus, &ContextMenus::showForTasks);
    connect(m_canvas, &GraphView::groupMenuRequested, m_menus, &ContextMenus::showForCanvasGroup);
    connect(m_tasks, &TasksPanel::groupMenuRequested, m_menus, &ContextMenus::showForGroup);
    QMenu *canvasMenu = makeCanvasMenu(*m_actions, *m_grouping, this);
    connect(m_canvas, &GraphView::canvasMenuRequested, canvasMenu,
            [canvasMenu](const QPoint &position) { canvasMenu->popup(position); });
}

void MainWindow::connectLooks()
{
    const auto colour = [this](const Palette &palette) {
        m_canvas->setColours(palette);
        m_tasks->setColours(palette);
        m_inspector->setColours(palette);
        m_timeline->setColours(palette);
        m_log->setColours(palette);
        m_runs->setColours(palette);
        m_engines->setColours(palette);
        m_banners->setColours(palette);
        m_statusBar->setColours(palette);
        refreshCaption();
    };
    connect(&m_appearance, &Appearance::paletteChanged, this, colour);
    colour(m_appearance.palette());
}

} // namespace stepwise
