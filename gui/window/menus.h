#pragma once

#include <QMenuBar>

namespace stepwise {

class Actions;

/// The sub-menus that are made elsewhere; none is owned by the menu bar's makers.
struct MenuParts
{
    QMenu &file;
    QMenu &looks;
    QMenu &grouping;
    QList<QAction *> docks; ///< show and hide the panels
};

/// Fills the menu bar with every verb there is. Returns the Run menu, whose verbs can be shown
/// before they are done.
QMenu *fillMenuBar(QMenuBar &bar, const Actions &actions, const MenuParts &parts);

/// What can be done with the whole picture, for a click where there is no task and no group. The
/// caller's, if it has no parent.
QMenu *makeCanvasMenu(const Actions &actions, QMenu &grouping, QWidget *parent);

} // namespace stepwise
