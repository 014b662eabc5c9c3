#include "gui/mainwindow.h"

#include "gui/app/settings.h"
#include "gui/app/workspace.h"
#include "gui/canvas/graphview.h"
#include "gui/panels/breakpointspanel.h"
#include "gui/panels/inspectorpanel.h"
#include "gui/panels/logpanel.h"
#include "gui/panels/taskspanel.h"
#include "gui/panels/timelinepanel.h"
#include "gui/style/appearance.h"
#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"
#include "gui/timeline/timelineview.h"
#include "gui/window/actions.h"
#include "gui/window/arranging.h"
#include "gui/window/bannerstack.h"
#include "gui/window/breakpointacts.h"
#include "gui/window/breakpointviews.h"
#include "gui/window/cancelmenu.h"
#include "gui/window/cancelpreviewer.h"
#include "gui/window/canvasbar.h"
#include "gui/window/closing.h"
#include "gui/window/contextmenus.h"
#include "gui/window/dialogacts.h"
#include "gui/window/docks.h"
#include "gui/window/docktitle.h"
#include "gui/window/driving.h"
#include "gui/window/engineacts.h"
#include "gui/window/fileacts.h"
#include "gui/window/gracefield.h"
#include "gui/window/groupingmenu.h"
#include "gui/window/looksmenu.h"
#include "gui/window/notices.h"
#include "gui/window/playing.h"
#include "gui/window/runbook.h"
#include "gui/window/runcaption.h"
#include "gui/window/runtoolbar.h"
#include "gui/window/searchmodel.h"
#include "gui/window/selection.h"
#include "gui/window/speedbox.h"
#include "gui/window/startpage.h"
#include "gui/window/statusbar.h"
#include "gui/window/timelining.h"
#include "gui/window/timetravel.h"
#include "gui/window/undoacts.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

/// The first local file of what is dragged; empty: there is none.
QString fileOf(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Appearance &appearance, Settings &settings,
                       QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_session(workspace.session()),
      m_appearance(appearance), m_settings(settings), m_actions(new Actions(this)),
      m_canvas(new GraphView(m_session)), m_tasks(new TasksPanel(m_session)),
      m_inspector(new InspectorPanel(m_session)), m_timeline(new TimelinePanel(m_session)),
      m_log(new LogPanel(m_session)), m_breakpoints(new BreakpointsPanel(m_session)),
      m_searchModel(new SearchModel(m_session, m_actions->verbs(), this)),
      m_cancelMenu(new CancelMenu(m_session, this)),
      m_looks(new LooksMenu(appearance, settings, this)),
      m_grouping(new GroupingMenu(*m_actions, *m_canvas, this)),
      m_arranging(new Arranging(*m_canvas, *m_actions, *m_grouping, settings, this)),
      m_toolBar(new RunToolBar(*m_actions, *m_searchModel, *m_cancelMenu, this)),
      m_canvasBar(new CanvasBar(*m_actions, *m_looks)),
      m_banners(new BannerStack(appearance.palette())),
      m_statusBar(new StatusBar(m_session, appearance.palette(), this)),
      m_startPage(new StartPage(settings)), m_pages(new QStackedWidget(this)),
      m_selection(new Selection(m_session, *m_actions, this)),
      m_docks(new Docks(*this, {m_tasks, m_inspector, m_timeline, m_log, m_breakpoints})),
      m_undo(new UndoActs(*m_actions, this)),
      m_breakpointActs(new BreakpointActs(m_session, *m_actions, m_undo->stack(), settings, *this)),
      m_runs(new RunBook(workspace, settings, *m_actions, *m_docks, *this)),
      m_engines(new EngineActs(workspace, settings, *m_actions, *m_docks, *m_selection,
                               m_toolBar->speed(), *this)),
      m_playing(new Playing(m_session, *m_actions, this)),
      m_driving(new Driving(m_session, *m_actions, *m_playing, this)),
      m_timeTravel(new TimeTravel(m_session, *m_actions, *m_banners, this)),
      m_previewer(new CancelPreviewer(m_session, *m_canvas, this)),
      m_menus(new ContextMenus(m_session, *m_canvas, *m_selection, *m_previewer, *m_breakpointActs,
                               *this)),
      m_timelining(new Timelining(m_session, *m_timeline, *m_actions, *m_menus, *this)),
      m_notices(new Notices(workspace, *m_banners, this)),
      m_files(new FileActs(workspace, *m_canvas, m_timeline->view(), *this)),
      m_dialogs(new DialogActs(*m_actions, workspace, settings, appearance, *this)),
      m_closing(new Closing(
          m_session, [this] { return m_dialogs->askToCancelRun(); }, this))
{
    setAcceptDrops(true);
    setMinimumSize(scaled(640), scaled(420));
    addActions(m_actions->all());
    buildCentre();
    buildBars();
    connectFiles();
    connectEdit();
    connectView();
    connectRun();
    connectSelection();
    showBreakpoints(m_session, *m_breakpointActs,
                    {*m_canvas, *m_tasks, *m_breakpoints, *m_notices, *m_selection});
    connectMenus();
    connectLooks();
    resize(scaled(1280), scaled(800));
    restoreGeometry(settings.windowGeometry());
    if (workspace.hasDocument())
        takeDocument();
    else
        showStartPage();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    const auto addPage = [this] {
        auto *page = new QWidget(this);
        auto *column = new QVBoxLayout(page);
        column->setContentsMargins({});
        column->setSpacing(0);
        m_pages->addWidget(page);
        return column;
    };
    m_startColumn = addPage();
    m_startColumn->addWidget(m_startPage, 1);
    m_graphColumn = addPage();
    m_graphColumn->addWidget(m_canvasBar);
    m_graphColumn->addWidget(m_banners);
    m_graphColumn->addWidget(m_canvas, 1);
    m_graphColumn->addWidget(m_playing->bar());
    m_canvas->setFrameShape(QFrame::NoFrame);
    setCentralWidget(m_pages);
    m_docks->tasksTitle().addButton(lineIcon(u"chevrons-down-up"_s), tr("Collapse all"),
                                    [this] { m_tasks->collapseAll(); });
    m_docks->tasksTitle().addButton(lineIcon(u"list-tree"_s), tr("Expand all"),
                                    [this] { m_tasks->expandAll(); });
    m_timelining->fillTitle(m_docks->timelineTitle());
    m_docks->logTitle().addField(m_log->filterField(), scaled(300));
}

void MainWindow::buildBars()
{
    menuBar()->setFixedHeight(scaled(metrics::menuBar));
    menuBar()->setCornerWidget(m_runs->caption());
    addToolBar(m_toolBar);
    setStatusBar(m_statusBar);
    m_statusBar->addPermanentWidget(m_engines->button());
    m_toolBar->grace().setGrace(m_settings.defaultGrace());
    m_toolBar->speed().setPace(m_settings.pace());
    m_session.setPace(m_toolBar->speed().pace());
}

void MainWindow::showGraph()
{
    if (m_pages->currentIndex() == 1)
        return;
    m_pages->setCurrentIndex(1);
    m_graphColumn->insertWidget(1, m_banners);
    m_docks->restore(m_settings.windowState());
}

/// Without anything else to show, an empty canvas would say nothing.
void MainWindow::takeLoadingFailure()
{
    if (m_workspace.hasDocument())
        return;
    showStartPage();
    m_startColumn->insertWidget(0, m_banners);
}

void MainWindow::showStartPage()
{
    if (!m_shownPath.isEmpty())
        remember();
    m_pages->setCurrentIndex(0);
    m_docks->hideAll();
    m_startPage->setFocus();
    refreshDocumentActions();
}

void MainWindow::takeDocument()
{
    m_shownPath = m_workspace.path();
    if (!m_workspace.isExample())
        m_settings.addRecentFile(m_shownPath);
    showGraph();
    const FileView view = m_settings.fileView(m_shownPath);
    m_arranging->arrange(view.arrangement);
    m_tasks->setFilterText(view.filter);
    m_timelining->setOrder(view.timelineOrder);
    m_docks->tasksTitle().setNumber(
        QLocale().toString(static_cast<qulonglong>(m_session.document().graph.taskCount())));
    m_actions->playDemo->setChecked(m_session.playsScript());
    m_selection->set({});
    m_breakpointActs->load(m_shownPath);
    refreshDocumentActions();
    refreshCaption();
    m_canvas->setFocus();
}

void MainWindow::refreshCaption()
{
    const QString file = m_workspace.hasDocument() ? m_workspace.fileName() : QString();
    m_runs->caption()->setTexts(file, m_timeTravel->shownRunText());
    setWindowTitle(file.isEmpty() ? tr("Stepwise") : tr("%1 – Stepwise").arg(file));
    refreshPlace();
}

void MainWindow::refreshPlace()
{
    const GroupId group = m_selection->commonGroup();
    const GraphDocument &document = m_session.document();
    m_canvasBar->setPlace(document.name, group.isValid() ? document.graph.name(group) : QString());
}

void MainWindow::refreshDocumentActions()
{
    const bool isShown = m_pages->currentIndex() == 1 && m_workspace.hasDocument();
    const QList<QAction *> actions{m_actions->saveCopy,  m_actions->exportPicture,
                                   m_actions->selectAll, m_actions->filter,
                                   m_actions->minimap,   m_actions->legend};
    for (QAction *action : actions + m_docks->toggleActions())
        action->setEnabled(isShown);
    m_arranging->setShown(isShown);
    m_actions->problems->setEnabled(isShown && !m_workspace.problems().isEmpty());
}

void MainWindow::reveal(TaskId task)
{
    m_canvas->reveal(task);
    m_selection->set({task});
}

void MainWindow::setCloseQuestion(std::function<bool()> question)
{
    m_closing->setQuestion(std::move(question));
}

void MainWindow::remember()
{
    rememberFileView(m_canvas->arrangement());
    const bool hasDocks = m_pages->currentIndex() == 1;
    m_settings.setWindow(saveGeometry(), hasDocks ? saveState() : m_settings.windowState());
}

void MainWindow::rememberFileView(const Arrangement &arrangement)
{
    if (!m_shownPath.isEmpty())
        m_settings.setFileView(m_shownPath,
                               {arrangement, m_tasks->filterText(), m_timelining->order()});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing->mayClose()) {
        event->ignore();
        return;
    }
    remember();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_toolBar->adaptTo(width());
    if (m_pages->currentIndex() == 1)
        m_docks->adaptTo(width());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = fileOf(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    // A dialog inside of a drop would hold up the program that the file comes from.
    QMetaObject::invokeMethod(
        m_files, [this, path] { m_files->openPath(path); }, Qt::QueuedConnection);
}

} // namespace stepwise
