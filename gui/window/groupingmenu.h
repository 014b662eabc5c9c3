#pragma once

#include "core/graph/grouping.h"

#include <QMenu>

class QActionGroup;

namespace stepwise {

class Actions;
class GraphView;

/// What the canvas puts tasks into groups by, and whether it merges twins: the menu and the canvas
/// say the same.
class GroupingMenu : public QMenu
{
    Q_OBJECT

public:
    /// Both outlive the menu.
    GroupingMenu(const Actions &actions, GraphView &canvas, QWidget *parent = nullptr);

    /// Checks what the canvas has.
    void check();

private:
    QAction *actionOf(GroupingKind kind) const;

    const Actions &m_actions;
    GraphView &m_canvas;
};

} // namespace stepwise
