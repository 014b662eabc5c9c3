#pragma once

#include <QAction>
#include <QActionGroup>
#include <QList>
#include <QObject>

namespace stepwise {

/// Every verb of the window, once, with its text, icon and key: menus, toolbar, command palette
/// and the sheet of keys show these. What a verb does is connected by whoever can do it; nothing
/// here knows of a session.
class Actions : public QObject
{
    Q_OBJECT

    QList<QAction *> m_all; // before the actions, which enter themselves here

public:
    explicit Actions(QObject *parent = nullptr);

    // File
    QAction *const open;
    QAction *const startPage;
    QAction *const saveCopy;
    QAction *const exportPicture;
    QAction *const saveRecording;
    QAction *const exportTimeline;
    QAction *const saveDemo;
    QAction *const settings;
    QAction *const quit;
    // Edit
    QAction *const undo; ///< what it undoes is in its text
    QAction *const redo;
    QAction *const copyNames;
    QAction *const selectAll;
    QAction *const selectDependents;
    QAction *const selectPrerequisites;
    QAction *const selectBetween;
    QAction *const filter;
    QAction *const find;
    // View
    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const zoomReset;
    QAction *const fit;
    QAction *const fitSelection;
    QAction *const goBack;
    QAction *const goForward;
    QAction *const follow;
    QAction *const leftToRight;
    QAction *const topToBottom;
    QAction *const effortAutomatic;
    QAction *const effortFast;
    QAction *const effortQuality;
    QAction *const groupByFile;
    QAction *const groupByPrefix;
    QAction *const groupByDepth;
    QAction *const groupByState;
    QAction *const groupByNone;
    QAction *const regroup;
    QAction *const mergeTwins;
    QAction *const minimap;
    QAction *const legend;
    // View of the timeline
    QAction *const timelineFit;
    QAction *const timelineZoomIn;
    QAction *const timelineZoomOut;
    QAction *const timelineFollow;
    QAction *const criticalPath;
    QAction *const timelineByStart;
    QAction *const timelineByName;
    QAction *const timelineByPath;
    QAction *const timelineByFile;
    QAction *const timelineFold;
    QAction *const timelineUnfold;
    // Graph
    QAction *const runOptions;
    QAction *const turnRound;
    QAction *const problems;
    QAction *const collapseGroup; ///< around the selection
    QAction *const expandGroup;
    QAction *const collapseGroups;
    QAction *const expandGroups;
    // Run
    QAction *const runOrPause; ///< the key's and the menu's; text and icon say which it is now
    QAction *const run;        ///< the toolbar's filled button: Run, Continue, Run again
    QAction *const pause;
    QAction *const stepTask;
    QAction *const stepPass;
    QAction *const stepOut; ///< of the group that the selection, or who acts next, lies in
    QAction *const runToSelection;
    QAction *const stepBack;
    QAction *const stepForward;
    QAction *const backToNow;
    QAction *const slower;
    QAction *const faster;
    QAction *const reset;
    QAction *const rerun;
    QAction *const rerunFailed; ///< and skipped and cancelled: what had succeeded is kept
    QAction *const playDemo;
    QAction *const playRecording;
    QAction *const showRuns;
    QAction *const renameRun;
    QAction *const compareRuns;
    QAction *const comparePolicies;
    QAction *const addRecording;
    QAction *const showFailures;
    QAction *const showWatches;
    QAction *const showOutput;
    QAction *const engineSimulate;
    QAction *const engineProcess;
    QAction *const engineSlurm;
    QAction *const slurmSettings;
    QAction *const pauseStopsProcesses;
    QAction *const cancelAll;
    QAction *const cancelSelection;
    QAction *const cancelNow;
    QAction *const extendGrace;
    QAction *const hold;
    QAction *const release;
    QAction *const failNext;
    QAction *const delay;
    QAction *const ignoreCancel;
    QAction *const toggleBreakpoint; ///< on start, of the selection
    QAction *const addBreakpoint;
    QAction *const switchBreakpoints; ///< all on, or all off; the text says which
    QAction *const removeBreakpoints;
    // Help
    QAction *const keys;
    QAction *const about;

    /// All of them, in the order above.
    QList<QAction *> all() const { return m_all; }
    /// Those for the palette of commands and the sheet of keys: without the two that only the
    /// toolbar needs.
    QList<QAction *> verbs() const;

private:
    QAction *make(const QString &text, const QString &icon = {}, const QKeySequence &key = {});
    void describe();
    void groupTimelineActions();

    QActionGroup *m_directions;
    QActionGroup *m_groupings;
    QActionGroup *m_efforts;
    QActionGroup *m_timelineOrders;
};

} // namespace stepwise
