#include "gui/window/docks.h"

#include "gui/style/metrics.h"
#include "gui/window/docktitle.h"

#include <QDockWidget>
#include <QMainWindow>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

constexpr int timelineShare = 63; // percent of the window's width

} // namespace

Docks::Docks(QMainWindow &window, const Panels &panels)
    : QObject(&window), m_window(window), m_tasksTitle(new DockTitle(tr("Tasks"))),
      m_tasks(add(Qt::LeftDockWidgetArea, u"tasks"_s, tr("&Tasks"), m_tasksTitle, panels.tasks)),
      m_inspector(add(Qt::RightDockWidgetArea, u"inspector"_s, tr("&Inspector"),
                      new DockTitle(tr("Inspector")), panels.inspector)),
      m_timelineTitle(new DockTitle(tr("Timeline"))),
      m_timeline(add(Qt::BottomDockWidgetArea, u"timeline"_s, tr("Ti&meline"), m_timelineTitle,
                     panels.timeline)),
      m_logTitle(new DockTitle(tr("Event log"))),
      m_log(add(Qt::BottomDockWidgetArea, u"log"_s, tr("E&vent log"), m_logTitle, panels.log)),
      m_breakpoints(add(Qt::RightDockWidgetArea, u"breakpoints"_s, tr("&Breakpoints"),
                        new DockTitle(tr("Breakpoints")), panels.breakpoints))
{
    window.splitDockWidget(m_timeline, m_log, Qt::Horizontal);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

QDockWidget *Docks::add(Qt::DockWidgetArea area, const QString &name, const QString &text,
                        DockTitle *title, QWidget *panel)
{
    auto *dock = new QDockWidget(text, &m_window);
    dock->setObjectName(name); // by which its place is saved
    dock->setTitleBarWidget(title);
    dock->setWidget(panel);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_window.addDockWidget(area, dock);
    return dock;
}

QList<QDockWidget *> Docks::all() const
{
    return QList<QDockWidget *>{m_tasks, m_inspector, m_timeline, m_log, m_breakpoints} + m_below;
}

QList<QAction *> Docks::toggleActions() const
{
    QList<QAction *> actions;
    for (QDockWidget *dock : all())
        actions.append(dock->toggleViewAction());
    return actions;
}

void Docks::restore(const QByteArray &state)
{
    if (!m_window.restoreState(state))
        arrangeAsDesigned();
    m_isNarrow = false;
    adaptTo(m_window.width());
}

void Docks::arrangeAsDesigned()
{
    for (QDockWidget *dock : {m_tasks, m_inspector, m_timeline, m_log, m_breakpoints})
        dock->show();
    for (QDockWidget *dock : std::as_const(m_below))
        dock->hide();
    m_window.tabifyDockWidget(m_inspector, m_breakpoints);
    m_inspector->raise();
    m_window.resizeDocks({m_tasks, m_inspector},
                         {scaled(metrics::leftDock), scaled(metrics::rightDock)}, Qt::Horizontal);
    const int bottom = qMin(scaled(metrics::bottomDock), m_window.height() / 4);
    m_window.resizeDocks({m_timeline}, {bottom}, Qt::Vertical);
    const int timeline = m_window.width() * timelineShare / 100;
    m_window.resizeDocks({m_timeline, m_log}, {timeline, m_window.width() - timeline},
                         Qt::Horizontal);
}

void Docks::hideAll()
{
    for (QDockWidget *dock : all())
        dock->hide();
}

void Docks::adaptTo(int windowWidth)
{
    const bool isNarrow = windowWidth < scaled(metrics::tabbedBelow);
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    if (isNarrow) {
        m_window.tabifyDockWidget(m_tasks, m_inspector);
        m_window.tabifyDockWidget(m_inspector, m_breakpoints);
        m_tasks->raise();
    } else {
        m_window.addDockWidget(Qt::RightDockWidgetArea, m_inspector);
        m_window.tabifyDockWidget(m_inspector, m_breakpoints);
        m_inspector->raise();
        m_window.resizeDocks({m_tasks, m_inspector},
                             {scaled(metrics::leftDock), scaled(metrics::rightDock)},
                             Qt::Horizontal);
    }
}

void Docks::showTasks()
{
    m_tasks->show();
    m_tasks->raise();
}

void Docks::showInspector()
{
    m_inspector->show();
    m_inspector->raise();
}

void Docks::addBelow(const QString &name, const QString &text, DockTitle *title, QWidget *panel)
{
    QDockWidget *dock = add(Qt::BottomDockWidgetArea, name, text, title, panel);
    m_window.tabifyDockWidget(m_log, dock);
    dock->hide();
    m_below.append(dock);
}

void Docks::show(const QString &name)
{
    for (QDockWidget *dock : std::as_const(m_below)) {
        if (dock->objectName() == name) {
            dock->show();
            dock->raise();
        }
    }
}

} // namespace stepwise
