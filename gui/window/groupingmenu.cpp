#include "gui/window/groupingmenu.h"

#include "gui/canvas/graphview.h"
#include "gui/window/actions.h"

namespace stepwise {

GroupingMenu::GroupingMenu(const Actions &actions, GraphView &canvas, QWidget *parent)
    : QMenu(tr("&Group by"), parent), m_actions(actions), m_canvas(canvas)
{
    for (const GroupingKind kind : {GroupingKind::File, GroupingKind::Prefix, GroupingKind::Depth,
                                    GroupingKind::State, GroupingKind::None}) {
        QAction *action = actionOf(kind);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] {
            m_canvas.setGroupingKind(kind);
            check();
        });
    }
    addSeparator();
    addAction(actions.regroup);
    connect(actions.regroup, &QAction::triggered, &canvas, &GraphView::regroup);
    connect(actions.mergeTwins, &QAction::toggled, &canvas, &GraphView::setMergesTwins);
    check();
}

void GroupingMenu::check()
{
    actionOf(m_canvas.groupingKind())->setChecked(true);
    m_actions.mergeTwins->setChecked(m_canvas.mergesTwins());
    m_actions.regroup->setEnabled(m_canvas.groupingKind() == GroupingKind::State);
}

QAction *GroupingMenu::actionOf(GroupingKind kind) const
{
    switch (kind) {
    case GroupingKind::File:
        return m_actions.groupByFile;
    case GroupingKind::Prefix:
        return m_actions.groupByPrefix;
    case GroupingKind::Depth:
        return m_actions.groupByDepth;
    case GroupingKind::State:
        return m_actions.groupByState;
    case GroupingKind::None:
        break;
    }
    return m_actions.groupByNone;
}

} // namespace stepwise
