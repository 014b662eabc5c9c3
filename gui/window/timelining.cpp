#include "gui/window/timelining.h"

#include "gui/panels/timelinepanel.h"
#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"
#include "gui/timeline/timelineview.h"
#include "gui/window/actions.h"
#include "gui/window/contextmenus.h"
#include "gui/window/docktitle.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace stepwise {

using namespace Qt::StringLiterals;

Timelining::Timelining(Session &session, TimelinePanel &panel, Actions &actions,
                       ContextMenus &menus, QWidget &window)
    : QObject(&window), m_session(session), m_panel(panel), m_view(panel.view()),
      m_actions(actions), m_menus(menus), m_window(window)
{
    connectVerbs();
    connectMenus();
    connect(&session, &Session::documentChanged, this, &Timelining::refreshVerbs);
    refreshVerbs();
}

void Timelining::connectVerbs()
{
    connect(m_actions.timelineFit, &QAction::triggered, &m_view, &TimelineView::fit);
    connect(m_actions.timelineZoomIn, &QAction::triggered, &m_view, &TimelineView::zoomIn);
    connect(m_actions.timelineZoomOut, &QAction::triggered, &m_view, &TimelineView::zoomOut);
    connect(m_actions.timelineFold, &QAction::triggered, &m_view, &TimelineView::foldAll);
    connect(m_actions.timelineUnfold, &QAction::triggered, &m_view, &TimelineView::unfoldAll);
    m_actions.timelineFollow->setChecked(m_view.isFollowing());
    connect(m_actions.timelineFollow, &QAction::toggled, &m_view, &TimelineView::setFollowing);
    connect(&m_view, &TimelineView::followingChanged, m_actions.timelineFollow,
            &QAction::setChecked);
    m_actions.criticalPath->setChecked(m_view.isPathShown());
    connect(m_actions.criticalPath, &QAction::toggled, &m_view, &TimelineView::setPathShown);
    connect(&m_view, &TimelineView::pathShownChanged, m_actions.criticalPath, &QAction::setChecked);
    for (const Order &order : orders())
        connect(order.action, &QAction::triggered, &m_view,
                [this, wanted = order.order] { m_view.setOrder(wanted); });
}

std::array<Timelining::Order, 4> Timelining::orders() const
{
    return {{{u"start"_s, TimelineOrder::Start, m_actions.timelineByStart},
             {u"name"_s, TimelineOrder::Name, m_actions.timelineByName},
             {u"path"_s, TimelineOrder::CriticalPath, m_actions.timelineByPath},
             {u"file"_s, TimelineOrder::File, m_actions.timelineByFile}}};
}

QString Timelining::order() const
{
    const auto all = orders();
    const auto is = [this](const Order &order) { return order.order == m_view.order(); };
    return std::find_if(all.begin(), all.end(), is)->key;
}

void Timelining::setOrder(const QString &key)
{
    const auto all = orders();
    const auto is = [&key](const Order &order) { return order.key == key; };
    const auto found = std::find_if(all.begin(), all.end(), is);
    const Order &order = found == all.end() ? all.front() : *found;
    order.action->setChecked(true);
    m_view.setOrder(order.order);
}

void Timelining::connectMenus()
{
    connect(&m_view, &TimelineView::taskMenuRequested, this,
            [this](const QList<TaskId> &tasks, const QPoint &position) {
                m_menus.showWith(tasks, position, [&](QMenu &menu) {
                    if (tasks.size() == 1)
                        addTaskActs(menu, tasks.first());
                });
            });
    connect(&m_view, &TimelineView::groupMenuRequested, this,
            [this](GroupId group, const QPoint &position) {
                m_menus.showWith(group, position, [&](QMenu &menu) { addGroupActs(menu, group); });
            });
}

void Timelining::refreshVerbs()
{
    const bool hasGroups = m_view.scene().rows().hasGroups();
    m_actions.timelineFold->setEnabled(hasGroups);
    m_actions.timelineUnfold->setEnabled(hasGroups);
}

void Timelining::addTaskActs(QMenu &menu, TaskId task)
{
    menu.addSeparator();
    const TaskGraph &graph = m_session.document().graph;
    if (const GroupId group = graph.group(task); group.isValid()) {
        const QString name = graph.name(group);
        connect(menu.addAction(tr("&Fold %1 in the timeline").arg(name)), &QAction::triggered,
                &m_view, [this, group] { m_view.setFolded(group, true); });
    }
    const auto run = m_session.recording();
    const bool isSimulated = run && run->origin().engine == "simulate"_L1;
    if (isSimulated && m_view.scene().stats()[task].hasBegun())
        connect(menu.addAction(tr("What if it took &longer or shorter…")), &QAction::triggered,
                this, [this, task] { editDuration(task); });
    if (!m_panel.editedDurations().isEmpty())
        connect(menu.addAction(tr("All durations as &measured")), &QAction::triggered, &m_panel,
                &TimelinePanel::resetEditedDurations);
}

void Timelining::addGroupActs(QMenu &menu, GroupId group)
{
    menu.addSeparator();
    connect(menu.addAction(tr("&Unfold in the timeline")), &QAction::triggered, &m_view,
            [this, group] { m_view.setFolded(group, false); });
    const TaskGraph &graph = m_session.document().graph;
    if (const GroupId parent = graph.parent(group); parent.isValid()) {
        connect(menu.addAction(tr("&Fold %1 in the timeline").arg(graph.name(parent))),
                &QAction::triggered, &m_view, [this, parent] { m_view.setFolded(parent, true); });
    }
}

void Timelining::editDuration(TaskId task)
{
    constexpr int decimals = 3;
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What if"));
    dialog->setLabelText(
        tr("%1 takes so many seconds:").arg(m_session.document().graph.name(task)));
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setDoubleDecimals(decimals);
    dialog->setDoubleRange(0, toSeconds(longestDuration));
    dialog->setDoubleValue(toSeconds(m_panel.durationOf(task)));
    connect(dialog, &QInputDialog::doubleValueSelected, &m_panel, [this, task](double seconds) {
        m_panel.setEditedDuration(task, fromSeconds(seconds));
    });
    dialog->open();
}

void Timelining::fillTitle(DockTitle &title)
{
    const auto add = [&](QAction *action) {
        auto *button = new QToolButton(&title);
        button->setDefaultAction(action);
        button->setIconSize(QSize(scaled(metrics::panelIcon), scaled(metrics::panelIcon)));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        title.addTool(button);
        return button;
    };
    add(m_actions.criticalPath)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *orders = new QMenu(tr("Order of the rows"), &title);
    orders->addActions({m_actions.timelineByStart, m_actions.timelineByName,
                        m_actions.timelineByPath, m_actions.timelineByFile});
    orders->addSeparator();
    orders->addActions({m_actions.timelineFold, m_actions.timelineUnfold});
    orders->setIcon(lineIcon(u"arrow-up-down"_s));
    QToolButton *order = add(orders->menuAction());
    order->setMenu(orders);
    order->setPopupMode(QToolButton::InstantPopup);
    add(m_actions.timelineFollow);
    add(m_actions.timelineZoomOut);
    add(m_actions.timelineZoomIn);
    add(m_actions.timelineFit);
}

} // namespace stepwise
