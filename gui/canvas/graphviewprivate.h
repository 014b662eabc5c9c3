#pragma once

#include "gui/canvas/canvasactions.h"
#include "gui/canvas/canvaskeys.h"
#include "gui/canvas/canvasmouse.h"
#include "gui/canvas/canvaspicture.h"
#include "gui/canvas/canvastouch.h"
#include "gui/canvas/canvasviewport.h"
#include "gui/canvas/graphview.h"
#include "gui/canvas/layoutmorph.h"
#include "gui/canvas/layoutworker.h"
#include "gui/canvas/legend.h"
#include "gui/canvas/minimap.h"
#include "gui/canvas/statefades.h"
#include "gui/canvas/viewflight.h"
#include "gui/canvas/viewgroups.h"
#include "gui/canvas/viewhistory.h"

#include <QTimer>

namespace stepwise {

/// Joins the rooms of the canvas: the session's signals to the scene, the scene to the picture,
/// mouse and keyboard to selection and viewport, and all of them to the view's own signals.
struct GraphView::Private final : CanvasActions
{
    Private(GraphView &view, Session &session, std::unique_ptr<MotionClock> clock);

    // From the session
    void loadDocument();
    void loadRun();
    void updateTasks(const QList<TaskId> &tasks);
    void updateRun();
    void tick();

    // Layout
    /// Where the view goes when the next layout arrives.
    enum class Arrival { Fit, Keep };

    void requestLayout(); ///< once for all that changes until the event loop is there again
    void startLayout();
    void takeLayout(const LayoutResult &result);
    void giveUpLayout();
    void tellProgress();
    bool isLayingOut() const { return layoutDue.isActive() || worker.isBusy(); }
    LayoutSeed seed() const;
    void placeView(const LayoutResult &result);
    bool isRestored() const { return restored && restored->second == viewport.transform(); }
    void restore(const ViewPlace &place);
    void groupTasks(GroupingKind kind, bool mergesTwins);
    void collapse(GroupId group, bool isCollapsed);
    void collapseAround(TaskId task, bool isCollapsed);
    void setAllCollapsed(bool isCollapsed);

    // Motion
    bool mayMorph(const LayoutResult &result) const;
    void startMorph(const LayoutMorph::Side &to, const CanvasViewport &before);
    void endMorph();
    void stopMotion(); ///< where it is
    void frame();
    void updateTicking();
    /// Before the scene follows: what changes its state begins to fade.
    void fade(const QList<TaskId> &tasks);
    /// A jump of the view, to what `change` makes of it.
    void fly(const std::function<void(CanvasViewport &)> &change);
    void flyThroughHistory(bool isBack);
    void tellHistory();
    /// The user takes the view into the own hands.
    void takeInHand();
    /// The program is about to take it elsewhere.
    void leaveByJump();
    void follow();
    void setFollowing(bool wanted);

    // What is seen
    void viewMoved(); ///< after every change of the viewport
    void resized();
    void fontChanged();
    void fitTo(const LayoutRect &area);
    QMargins fitMargins() const;
    /// Around the canvas while an earlier moment is shown, so that nobody takes it for now.
    void paintFrameOfPast(QPainter &painter) const;
    void zoomAroundMiddle(double zoom);
    void placeCards();
    bool hasRoomForCards() const;
    void showMinimap(); ///< or not, where it is in the way
    void syncScrollBars();
    void takeScrollBars();
    void updateDimming();
    LayoutRect boxAround(const QList<TaskId> &tasks) const;
    QString toolTipAt(const QPoint &position) const;
    QPoint menuPosition() const;
    QRect toLogical(const LayoutRect &box) const;
    QPointF toDevice(const QPointF &logical) const { return logical * pixelRatio(); }
    double pixelRatio() const { return view.viewport()->devicePixelRatioF(); }
    TaskId taskAt(const QPointF &device) const;
    GroupId groupAt(const LayoutPoint &point, bool &isChevron) const;
    /// The innermost group there, between its tasks as well.
    GroupId groupAround(const LayoutPoint &point) const;

    // CanvasActions
    const CanvasScene &scene() const override { return canvas; }
    const CanvasMarks &marks() const override { return shownMarks; }
    CanvasHit hitAt(const QPoint &position) const override;
    QList<TaskId> tasksIn(const QRect &area) const override;
    void moveView(const QPoint &by) override;
    void zoomBy(double factor, const QPoint &at) override;
    void zoomInSteps(int steps) override;
    void zoomToFullSize() override;
    void fitAll() override;
    void fitSelected() override;
    void zoomToGroup(GroupId group) override;
    void goBack() override;
    void goForward() override;
    void selectTasks(const QList<TaskId> &tasks, TaskId current, SelectedBy by) override;
    void hover(const CanvasHit &hit) override;
    void showRubberBand(const QRect &area) override;
    void showCursor(Qt::CursorShape shape) override;
    void toggleGroup(GroupId group) override;
    void activate(TaskId task) override;
    void openMenu(const CanvasHit &hit, const QPoint &position) override;

    GraphView &view;
    Session &session;
    CanvasScene canvas;
    CanvasMarks shownMarks;
    CanvasViewport viewport;
    CanvasPicture picture;
    LayoutWorker worker;
    CanvasMouse mouse;
    CanvasKeys keys;
    CanvasTouch touch;
    Minimap *minimap; ///< children of the viewport
    Legend *legend;
    QTimer clock;
    QTimer layoutDue;
    QTimer layoutWatch;
    std::unique_ptr<MotionClock> motion;

    LayoutDirection direction = LayoutDirection::LeftToRight;
    LayoutEffort effort = LayoutOptions().effort;
    ViewGroups groups; ///< as wanted; the scene's are as laid out
    LayoutEffort shownEffort = effort;
    ViewGroups shownGroups; ///< as laid out last
    /// Where everything is, or goes; null before the first layout.
    std::shared_ptr<const LayoutResult> settled;
    std::optional<LayoutMorph> morph;
    Transition morphing;
    std::optional<ViewFlight> flight;
    StateFades fades;
    Transition hitRing; ///< around the task that has just stopped at a breakpoint
    ViewHistory history;
    std::pair<bool, bool> toldHistory;     ///< back, forward
    std::optional<ViewPlace> placeAtFirst; ///< when the first layout comes
    /// Where the view was put, and the transform that this gave: as long as it is that one, a
    /// resized view shows the same place.
    std::optional<std::pair<ViewPlace, ViewTransform>> restored;
    std::optional<bool> wantsReducedMotion;
    bool isFollowing = false;
    Arrival arrival = Arrival::Fit;
    GroupId anchor; ///< what the user touched
    std::optional<QList<TaskId>> filter;
    bool wantsMinimap = true;
    bool wantsLegend = true;
    double toldZoom = 1;
    bool isFitted = true; ///< and stays so when the view is resized
    bool isSyncingScrollBars = false;
};

} // namespace stepwise
