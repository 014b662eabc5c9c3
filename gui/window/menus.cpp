#include "gui/window/menus.h"

#include "gui/window/actions.h"

#include <QCoreApplication>

namespace stepwise {

namespace {

struct Menus
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::Menus)
};

/// Null stands for a separator.
void addActions(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

} // namespace

QMenu *fillMenuBar(QMenuBar &bar, const Actions &actions, const MenuParts &parts)
{
    bar.addMenu(&parts.file);
    addActions(*bar.addMenu(Menus::tr("&Edit")),
               {actions.undo, actions.redo, nullptr, actions.copyNames, nullptr, actions.selectAll,
                actions.selectDependents, actions.selectPrerequisites, actions.selectBetween,
                nullptr, actions.filter, actions.find});

    QMenu *view = bar.addMenu(Menus::tr("&View"));
    addActions(*view, {actions.zoomIn, actions.zoomOut, actions.zoomReset, actions.fit,
                       actions.fitSelection, nullptr, actions.goBack, actions.goForward,
                       actions.follow, nullptr, actions.leftToRight, actions.topToBottom});
    view->addMenu(&parts.grouping);
    addActions(*view->addMenu(Menus::tr("Layout &effort")),
               {actions.effortAutomatic, actions.effortFast, actions.effortQuality});
    addActions(*view->addMenu(Menus::tr("Ti&meline")),
               {actions.timelineFit, actions.timelineZoomIn, actions.timelineZoomOut,
                actions.timelineFollow, nullptr, actions.criticalPath, nullptr,
                actions.timelineByStart, actions.timelineByName, actions.timelineByPath,
                actions.timelineByFile, nullptr, actions.timelineFold, actions.timelineUnfold});
    addActions(*view, {actions.mergeTwins, nullptr, actions.minimap, actions.legend, nullptr});
    view->addActions(parts.docks);
    view->addSeparator();
    view->addMenu(&parts.looks);

    addActions(*bar.addMenu(Menus::tr("&Graph")),
               {actions.runOptions, actions.turnRound, actions.problems, nullptr,
                actions.collapseGroup, actions.expandGroup, actions.collapseGroups,
                actions.expandGroups});

    QMenu *run = bar.addMenu(Menus::tr("&Run"));
    addActions(*run, {actions.runOrPause,
                      actions.stepTask,
                      actions.stepPass,
                      actions.stepOut,
                      actions.runToSelection,
                      nullptr,
                      actions.stepBack,
                      actions.stepForward,
                      actions.backToNow,
                      nullptr,
                      actions.slower,
                      actions.faster,
                      nullptr,
                      actions.reset,
                      actions.rerun,
                      actions.rerunFailed,
                      actions.playDemo,
                      actions.playRecording,
                      nullptr,
                      actions.cancelAll,
                      actions.cancelSelection,
                      actions.cancelNow,
                      actions.extendGrace,
                      nullptr,
                      actions.hold,
                      actions.release});
    addActions(*run->addMenu(Menus::tr("&Inject a fault")),
               {actions.failNext, actions.delay, actions.ignoreCancel});
    addActions(*run->addMenu(Menus::tr("Brea&kpoints")),
               {actions.toggleBreakpoint, actions.addBreakpoint, nullptr, actions.switchBreakpoints,
                actions.removeBreakpoints});
    run->addSeparator();
    run->addAction(actions.showFailures);
    run->addAction(actions.showWatches);
    run->addAction(actions.showOutput);
    addActions(*run->addMenu(Menus::tr("&Engine")),
               {actions.engineSimulate, actions.engineProcess, actions.engineSlurm, nullptr,
                actions.pauseStopsProcesses, actions.slurmSettings});
    addActions(*run->addMenu(Menus::tr("R&uns")),
               {actions.showRuns, actions.renameRun, nullptr, actions.compareRuns,
                actions.comparePolicies, actions.addRecording});
    addActions(*bar.addMenu(Menus::tr("&Help")), {actions.keys, actions.about});
    return run;
}

QMenu *makeCanvasMenu(const Actions &actions, QMenu &grouping, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    addActions(*menu, {actions.fit, actions.fitSelection, actions.zoomReset, actions.goBack,
                       nullptr, actions.leftToRight, actions.topToBottom});
    menu->addMenu(&grouping);
    addActions(*menu, {actions.mergeTwins, actions.collapseGroups, actions.expandGroups, nullptr,
                       actions.minimap, actions.legend, actions.exportPicture});
    return menu;
}

} // namespace stepwise
