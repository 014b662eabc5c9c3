#include "gui/window/actions.h"

#include "gui/style/iconengine.h"

namespace stepwise {

using namespace Qt::StringLiterals;

Actions::Actions(QObject *parent)
    : QObject(parent), open(make(tr("&Open…"), u"folder-open"_s, QKeySequence::Open)),
      startPage(make(tr("S&tart page"), u"layout-grid"_s)),
      saveCopy(make(tr("&Save a copy…"), u"save"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
      exportPicture(make(tr("&Export picture…"), u"image-down"_s, Qt::CTRL | Qt::Key_E)),
      saveRecording(make(tr("Save &recording…"), {}, Qt::CTRL | Qt::ALT | Qt::Key_S)),
      exportTimeline(
          make(tr("Export ti&meline…"), u"chart-gantt"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      saveDemo(make(tr("Save as &demo…"))),
      settings(make(tr("Se&ttings…"), u"settings"_s, Qt::CTRL | Qt::Key_Comma)),
      quit(make(tr("&Quit"), {}, Qt::CTRL | Qt::Key_Q)),
      undo(make(tr("&Undo"), u"undo-2"_s, QKeySequence::Undo)),
      redo(make(tr("&Redo"), u"redo-2"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Z)),
      copyNames(make(tr("&Copy names"), {}, QKeySequence::Copy)),
      selectAll(make(tr("Select &all"), {}, QKeySequence::SelectAll)),
      selectDependents(make(tr("Select what &depends on it"), {}, Qt::CTRL | Qt::Key_D)),
      selectPrerequisites(make(tr("Select what it &needs"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_D)),
      selectBetween(make(tr("Select the &path between two"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_B)),
      filter(make(tr("&Filter tasks"), u"list-filter"_s, QKeySequence::Find)),
      find(make(tr("Find a &task or an action"), u"command"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      zoomIn(make(tr("Zoom &in"), u"plus"_s, QKeySequence::ZoomIn)),
      zoomOut(make(tr("Zoom &out"), u"minus"_s, QKeySequence::ZoomOut)),
      zoomReset(make(tr("Zoom to &100 %"), {}, Qt::CTRL | Qt::Key_0)),
      fit(make(tr("&Fit graph"), u"fullscreen"_s, Qt::CTRL | Qt::Key_9)),
      fitSelection(make(tr("Fit &selection"), u"scan-search"_s, Qt::CTRL | Qt::Key_8)),
      goBack(make(tr("&Back to where the view was"), {}, Qt::CTRL | Qt::ALT | Qt::Key_Left)),
      goForward(make(tr("Fo&rward again"), {}, Qt::CTRL | Qt::ALT | Qt::Key_Right)),
      follow(make(tr("Follow what r&uns"), u"locate-fixed"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_F)),
      leftToRight(make(tr("&Left to right"), u"move-right"_s)),
      topToBottom(make(tr("&Top to bottom"), u"move-down"_s)),
      effortAutomatic(make(tr("&Automatic"))), effortFast(make(tr("&Fast"))),
      effortQuality(make(tr("&Quality"))), groupByFile(make(tr("The &file's groups"))),
      groupByPrefix(make(tr("What &names begin with"))), groupByDepth(make(tr("&Depth"))),
      groupByState(make(tr("&State"))), groupByNone(make(tr("N&othing"))),
      regroup(make(tr("&Group by states as they are now"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_G)),
      mergeTwins(make(tr("Merge t&wins"))),
      minimap(make(tr("&Minimap"), u"map"_s, Qt::CTRL | Qt::Key_M)),
      legend(make(tr("L&egend"), {}, Qt::CTRL | Qt::Key_L)),
      timelineFit(make(tr("Fit ti&meline"), u"fullscreen"_s)),
      timelineZoomIn(make(tr("Zoom timeline &in"), u"zoom-in"_s)),
      timelineZoomOut(make(tr("Zoom timeline &out"), u"zoom-out"_s)),
      timelineFollow(make(tr("Keep &now in the timeline"), u"locate-fixed"_s)),
      criticalPath(
          make(tr("&Critical path"), u"rectangle-horizontal"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C)),
      timelineByStart(make(tr("Timeline by &start"))),
      timelineByName(make(tr("Timeline by &name"))),
      timelineByPath(make(tr("Timeline by critical &path"))),
      timelineByFile(make(tr("Timeline as in the &file"))),
      timelineFold(make(tr("Fo&ld all groups of the timeline"))),
      timelineUnfold(make(tr("&Unfold all groups of the timeline"))),
      runOptions(make(tr("Run &options…"), {}, Qt::CTRL | Qt::Key_R)),
      turnRound(make(tr("&Turn dependencies round"))), problems(make(tr("&Problems of the file…"))),
      collapseGroup(make(tr("C&ollapse the group of the selection"), {}, Qt::ALT | Qt::Key_Minus)),
      expandGroup(make(tr("E&xpand the group of the selection"), {}, Qt::ALT | Qt::Key_Plus)),
      collapseGroups(make(tr("&Collapse all groups"), u"chevrons-down-up"_s,
                          Qt::CTRL | Qt::ALT | Qt::Key_Minus)),
      expandGroups(make(tr("&Expand all groups"), {}, Qt::CTRL | Qt::ALT | Qt::Key_Plus)),
      runOrPause(make(tr("&Run"), u"play"_s, Qt::Key_F5)), run(make(tr("Run"), u"play"_s)),
      pause(make(tr("Pause"), u"pause"_s)),
      stepTask(make(tr("Step &task"), u"step-forward"_s, Qt::Key_F10)),
      stepPass(make(tr("Step &pass"), u"chevrons-right"_s, Qt::Key_F11)),
      stepOut(make(tr("Step o&ut of group"), u"corner-right-up"_s, Qt::SHIFT | Qt::Key_F11)),
      runToSelection(
          make(tr("Run to &selection"), u"arrow-right-to-line"_s, Qt::CTRL | Qt::Key_F10)),
      stepBack(make(tr("Step &back"), u"step-back"_s, Qt::ALT | Qt::Key_Left)),
      stepForward(make(tr("Step f&orward"), u"arrow-right"_s, Qt::ALT | Qt::Key_Right)),
      backToNow(make(tr("Back to no&w"), u"skip-forward"_s, Qt::ALT | Qt::Key_End)),
      slower(make(tr("Slo&wer"), {}, Qt::CTRL | Qt::Key_BracketLeft)),
      faster(make(tr("&Faster"), {}, Qt::CTRL | Qt::Key_BracketRight)),
      reset(make(tr("R&eset"), u"rotate-ccw"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_F5)),
      rerun(make(tr("Rerun e&verything"), u"repeat"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_R)),
      rerunFailed(make(tr("Rerun what has &not succeeded"), u"list-restart"_s,
                       Qt::CTRL | Qt::ALT | Qt::Key_R)),
      playDemo(make(tr("Play &demo"))),
      playRecording(make(tr("&Play the recording"), u"play"_s, Qt::CTRL | Qt::ALT | Qt::Key_F5)),
      showRuns(make(tr("&List of runs"), {}, Qt::CTRL | Qt::ALT | Qt::Key_L)),
      renameRun(make(tr("Re&name the run"), {}, Qt::Key_F2)),
      compareRuns(make(tr("&Compare with the run before"), {}, Qt::CTRL | Qt::ALT | Qt::Key_C)),
      comparePolicies(make(tr("Compare two &policies…"), {}, Qt::CTRL | Qt::ALT | Qt::Key_P)),
      addRecording(make(tr("&Add a recording…"))),
      showFailures(make(tr("&What went wrong"), {}, Qt::CTRL | Qt::ALT | Qt::Key_W)),
      showWatches(make(tr("W&atches"), {}, Qt::CTRL | Qt::ALT | Qt::Key_A)),
      showOutput(make(tr("&Output of the task"), {}, Qt::CTRL | Qt::ALT | Qt::Key_O)),
      engineSimulate(make(tr("&Simulated tasks"))),
      engineProcess(make(tr("&Commands on this machine"))),
      engineSlurm(make(tr("Commands on a Slurm &cluster"))),
      slurmSettings(make(tr("S&lurm settings…"))),
      pauseStopsProcesses(make(tr("Pausing &stops the processes, too"))),
      cancelAll(make(tr("&Cancel everything"), u"circle-stop"_s, Qt::SHIFT | Qt::Key_F5)),
      cancelSelection(make(tr("Ca&ncel selection"), u"circle-stop"_s, Qt::CTRL | Qt::Key_F5)),
      cancelNow(make(tr("Cancel no&w what is cancelling"), u"octagon-x"_s,
                     Qt::ALT | Qt::SHIFT | Qt::Key_F5)),
      extendGrace(make(tr("Extend &grace by 10 s"), u"clock-plus"_s, Qt::CTRL | Qt::Key_G)),
      hold(make(tr("&Hold"), u"hand"_s, Qt::CTRL | Qt::Key_H)),
      release(make(tr("Re&lease"), u"circle-play"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H)),
      failNext(make(tr("Fail at ne&xt step"), u"zap"_s, Qt::CTRL | Qt::Key_K)),
      delay(make(tr("Dela&y…"), u"timer"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_K)),
      ignoreCancel(make(tr("&Ignore cancel"), u"shield"_s, Qt::CTRL | Qt::ALT | Qt::Key_K)),
      toggleBreakpoint(make(tr("&Breakpoint on start"), u"circle-dot"_s, Qt::Key_F9)),
      addBreakpoint(make(tr("New breakpoint…"), u"plus"_s, Qt::CTRL | Qt::Key_F9)),
      switchBreakpoints(make(tr("Switch all breakpoints off"), {}, Qt::SHIFT | Qt::Key_F9)),
      removeBreakpoints(make(tr("Remove all breakpoints"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_F9)),
      keys(make(tr("&Keys"), {}, Qt::Key_F1)), about(make(tr("&About Stepwise"))),
      m_directions(new QActionGroup(this)), m_groupings(new QActionGroup(this)),
      m_efforts(new QActionGroup(this)), m_timelineOrders(new QActionGroup(this))
{
    for (QAction *action : {leftToRight, topToBottom, minimap, legend, playDemo, follow, mergeTwins,
                            groupByFile, groupByPrefix, groupByDepth, groupByState, groupByNone})
        action->setCheckable(true);
    for (QAction *action : {groupByFile, groupByPrefix, groupByDepth, groupByState, groupByNone})
        m_groupings->addAction(action);
    groupByFile->setChecked(true);
    for (QAction *action : {effortAutomatic, effortFast, effortQuality}) {
        action->setCheckable(true);
        m_efforts->addAction(action);
    }
    effortAutomatic->setChecked(true);
    auto *engines = new QActionGroup(this);
    for (QAction *action : {engineSimulate, engineProcess, engineSlurm}) {
        action->setCheckable(true);
        engines->addAction(action);
    }
    engineSimulate->setChecked(true);
    pauseStopsProcesses->setCheckable(true);
    m_directions->addAction(leftToRight);
    m_directions->addAction(topToBottom);
    leftToRight->setChecked(true);
    groupTimelineActions();
    quit->setMenuRole(QAction::QuitRole);
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    run->setIcon(lineIcon(u"play"_s, QPalette::BrightText));
    describe();
}

void Actions::groupTimelineActions()
{
    for (QAction *action : {timelineByStart, timelineByName, timelineByPath, timelineByFile}) {
        action->setCheckable(true);
        m_timelineOrders->addAction(action);
    }
    timelineByStart->setChecked(true);
    timelineFollow->setCheckable(true);
    criticalPath->setCheckable(true);
    criticalPath->setToolTip(tr("The chain of tasks that decides the end (Ctrl+Shift+C)"));
}

QList<QAction *> Actions::verbs() const
{
    QList<QAction *> verbs = m_all;
    verbs.removeOne(run);
    verbs.removeOne(pause);
    return verbs;
}

QAction *Actions::make(const QString &text, const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(lineIcon(icon));
    action->setShortcut(key);
    m_all.append(action);
    return action;
}

void Actions::describe()
{
    run->setToolTip(tr("Run the graph, or go on (F5)"));
    pause->setToolTip(tr("Pause: tasks and clock stand still (F5)"));
    stepTask->setToolTip(tr("One step of one task, the next in order (F10)"));
    stepPass->setToolTip(tr("One whole pass (F11)"));
    stepOut->setToolTip(tr("Go on until all tasks of the group have ended (Shift+F11)"));
    runToSelection->setToolTip(tr("Go on until one of the selected tasks starts (Ctrl+F10)"));
    stepBack->setToolTip(tr("Look at the moment before the last step (Alt+Left)"));
    stepForward->setToolTip(tr("Look at the moment after the next step (Alt+Right)"));
    backToNow->setToolTip(tr("Show the run as it is now (Alt+End)"));
    reset->setToolTip(tr("A new run that has not begun (Ctrl+Shift+F5)"));
    fit->setToolTip(tr("Show the whole graph (Ctrl+9)"));
    fitSelection->setToolTip(tr("Show what is selected (Ctrl+8)"));
    follow->setToolTip(tr("Keep what is running in view (Ctrl+Shift+F)"));
    effortAutomatic->setToolTip(tr("Chosen by the size of the graph"));
    mergeTwins->setToolTip(tr("Tasks with the same dependencies as one node"));
    leftToRight->setToolTip(tr("Layers from left to right"));
    topToBottom->setToolTip(tr("Layers from top to bottom"));
    playRecording->setToolTip(tr("Shows the run from where you are, as time goes (Ctrl+Alt+F5)"));
    saveDemo->setToolTip(tr("The graph, with what was asked of this run as its script"));
    compareRuns->setToolTip(tr("Or the two that are selected in the list of runs"));
    playDemo->setToolTip(tr("Runs carry out the script of the file"));
    rerun->setToolTip(tr("A new run of all tasks, from the beginning (Ctrl+Shift+R)"));
    rerunFailed->setToolTip(
        tr("A new run of what failed, was cancelled or skipped; the rest is kept (Ctrl+Alt+R)"));
    failNext->setToolTip(tr("The selected tasks fail at their next step (Ctrl+K)"));
    delay->setToolTip(tr("The selected tasks make no step for a while (Ctrl+Shift+K)"));
    ignoreCancel->setToolTip(
        tr("The selected tasks ignore it when they are told to end (Ctrl+Alt+K)"));
    toggleBreakpoint->setToolTip(tr("Pause before the selected tasks start (F9)"));
    addBreakpoint->setToolTip(tr("New breakpoint (Ctrl+F9)"));
    turnRound->setToolTip(tr("Read every arrow of the file the other way"));
}

} // namespace stepwise
