#pragma once

#include "gui/app/settings.h"

#include <QObject>

class QAction;

namespace stepwise {

class Actions;
class GraphView;
class GroupingMenu;

/// What the View menu does with the canvas: how the graph is arranged, where one looks at it, and
/// whether it moves.
class Arranging : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    Arranging(GraphView &canvas, const Actions &actions, GroupingMenu &grouping, Settings &settings,
              QObject *parent = nullptr);

    /// Arranges the canvas so, and says it in the menus.
    void arrange(const Arrangement &arrangement);
    /// Whether there is a graph to look at.
    void setShown(bool isShown);

private:
    void connectPlaces();
    void connectGroups();
    void takeArrangement();
    QAction *actionOf(LayoutEffort effort) const;
    void takeMotion(Motion motion);
    void refreshPlaces();

    GraphView &m_canvas;
    const Actions &m_actions;
    GroupingMenu &m_grouping;
    bool m_isShown = false;
};

} // namespace stepwise
