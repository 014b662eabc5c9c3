#pragma once

#include "core/execution/session.h"
#include "core/layout/layout.h"
#include "gui/canvas/arrangement.h"
#include "gui/canvas/motionclock.h"
#include "gui/canvas/nodelook.h"
#include "gui/style/palette.h"

#include <QAbstractScrollArea>

#include <memory>
#include <vector>

namespace stepwise {

/// The canvas: the graph of a session, laid out in layers, with its states live.
///
/// Reads the session (document, state, cyclic tasks) and never changes it; what the user wants is
/// told by signals. The session must outlive the view.
class GraphView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit GraphView(Session &session, QWidget *parent = nullptr);
    /// What moves, moves by that clock.
    GraphView(Session &session, std::unique_ptr<MotionClock> clock, QWidget *parent = nullptr);
    ~GraphView() override;

    LayoutDirection direction() const;
    void setDirection(LayoutDirection direction);
    LayoutEffort effort() const;
    void setEffort(LayoutEffort effort);
    /// Taken over at once, with one layout; groups that are not there any more do not matter.
    Arrangement arrangement() const;
    void setArrangement(const Arrangement &arrangement);
    /// Gives the layout that is going on up: the picture stays, and so do its groups and its
    /// direction. Does nothing while there is no picture yet.
    void cancelLayout();

    // Groups are those of the view: with GroupingKind::File the file's come first, with their ids.

    /// As wanted; what is seen follows when it has been laid out.
    const Grouping &grouping() const;
    bool isGroupCollapsed(GroupId group) const;
    GroupingKind groupingKind() const;
    void setGroupingKind(GroupingKind kind);
    bool mergesTwins() const;
    void setMergesTwins(bool merges);

    /// Without motion everything is where it goes at once.
    bool isMotionReduced() const;
    /// Nothing: as the system has it, where Qt can know.
    void setMotionReduced(std::optional<bool> isReduced);

    const Palette &colours() const;
    void setColours(const Palette &palette);

    double zoom() const; ///< 1.0 is 100 %
    QList<TaskId> selection() const;
    /// The task that the keyboard is at; invalid: none.
    TaskId currentTask() const;

    // Where things are, in the viewport's pixels; empty or invalid: nowhere.

    /// The task's box, or that of the collapsed group that it is in.
    QRect boxOf(TaskId task) const;
    QRect boxOf(GroupId group) const;
    TaskId taskAt(const QPoint &position) const;
    /// What is seen of the task: its name, state and reason.
    NodeLook lookOf(TaskId task) const;
    std::size_t taskCount() const;

    /// What a cancel would do, drawn over the nodes; empty lists: no preview.
    struct Preview
    {
        QList<TaskId> stops;
        QList<TaskId> getsGrace;
        QList<TaskId> skipped;
        Duration grace{0};
    };
    void setPreview(const Preview &preview);
    /// The chain from the selection to the root cause of its waiting, in that order.
    void setChain(const QList<TaskId> &chain);
    /// By task; empty: there are none.
    void setBreakpoints(const std::vector<BreakpointMark> &marks);
    /// Tasks outside are dimmed; no filter: all are plain.
    void setFilter(const std::optional<QList<TaskId>> &matching);

    bool canGoBack() const;
    bool canGoForward() const;
    bool isFollowing() const;

    bool isLegendVisible() const;
    void setLegendVisible(bool visible);
    bool isMinimapVisible() const;
    void setMinimapVisible(bool visible);

    /// Paints the whole graph, uncropped, as it stands now; scene unit = 1 painter unit.
    void render(QPainter &painter) const;
    /// The same in pixels; `scale` of them for each scene unit.
    QImage renderImage(double scale) const;
    QSizeF sceneSize() const;

public Q_SLOTS:
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    void fit();
    void fitSelection();
    void select(const QList<stepwise::TaskId> &tasks);
    /// Selects the task and brings it into view; `flyTo` so near that its name can be read.
    void reveal(stepwise::TaskId task);
    void flyTo(stepwise::TaskId task);
    /// Brings a task that has stopped at a breakpoint into view, with a ring around it for a moment.
    void showHit(stepwise::TaskId task);
    /// Shows all of the group, as near as it can be.
    void zoomToGroup(stepwise::GroupId group);
    /// Back and forward through the places that the view has been at.
    void goBack();
    void goForward();
    /// Keeps what is running in view, until the view is moved by hand.
    void setFollowing(bool isFollowing);
    /// With groups by state: the states that there are now. They do not follow by themselves, so
    /// that nodes stay where they are while one looks at them.
    void regroup();
    void setGroupCollapsed(stepwise::GroupId group, bool collapsed);
    /// The innermost open group around the selection, or the group that hides it.
    void setSelectedGroupCollapsed(bool collapsed);
    void collapseAllGroups();
    void expandAllGroups();

Q_SIGNALS:
    void selectionChanged(const QList<stepwise::TaskId> &tasks);
    void zoomChanged(double zoom);
    void taskActivated(stepwise::TaskId task); ///< double-click or Enter
    /// Right-click or the menu key on tasks (the selection) …
    void taskMenuRequested(const QList<stepwise::TaskId> &tasks, const QPoint &globalPosition);
    /// … or on a group, also between the tasks of an open one …
    void groupMenuRequested(stepwise::GroupId group, const QPoint &globalPosition);
    /// … or where there is nothing.
    void canvasMenuRequested(const QPoint &globalPosition);
    /// A legend entry was clicked.
    void stateFilterRequested(stepwise::TaskState state);
    /// Ten times a second once it takes longer than 0.3 s; `part` goes from 0 to 1. Without a
    /// picture to keep it cannot be given up.
    void layoutProgressed(double part, bool canCancel);
    void layoutFinished(); ///< or given up
    /// Other groups, or another direction, than were asked for last: the arrangement has changed
    /// without the caller's doing.
    void arrangementChanged();
    void historyChanged();
    /// Another graph takes the place of the one that was arranged so.
    void graphLeft(const stepwise::Arrangement &arrangement);
    void followingChanged(bool isFollowing);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace stepwise
