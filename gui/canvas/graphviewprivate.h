#pragma once

#include "gui/canvas/canvasactions.h"
#include "gui/canvas/canvaskeys.h"
#include "gui/canvas/canvasmouse.h"
#include "gui/canvas/canvaspicture.h"
#include "gui/canvas/canvasviewport.h"
#include "gui/canvas/graphview.h"
#include "gui/canvas/layoutworker.h"
#include "gui/canvas/legend.h"
#include "gui/canvas/minimap.h"

#include <QTimer>

namespace stepwise {

/// Joins the rooms of the canvas: the session's signals to the scene, the scene to the picture,
/// mouse and keyboard to selection and viewport, and all of them to the view's own signals.
struct GraphView::Private final : CanvasActions
{
    Private(GraphView &view, Session &session);

    // From the session
    void loadDocument();
    void loadRun();
    void updateTasks(const QList<TaskId> &tasks);
    void updateRun();
    void tick();

    // Layout
    void requestLayout();
    void takeLayout(const LayoutResult &result);
    void placeView();
    void setCollapsed(const std::vector<bool> &wanted);

    // What is seen
    void viewMoved(); ///< after every change of the viewport
    void resized();
    void fontChanged();
    void fitTo(const LayoutRect &area);
    QMargins fitMargins() const;
    void zoomAroundMiddle(double zoom);
    void placeCards();
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
    GroupId groupAt(const LayoutPoint &point, bool &isHeader) const;

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
    void selectTasks(const QList<TaskId> &tasks, TaskId current, SelectedBy by) override;
    void hover(const CanvasHit &hit) override;
    void showRubberBand(const QRect &area) override;
    void showCursor(Qt::CursorShape shape) override;
    void toggleGroup(GroupId group) override;
    void activate(TaskId task) override;
    void openMenu(const CanvasHit &hit, const QPoint &position) override;

    /// Where the view goes when the next layout arrives.
    enum class Arrival { Fit, KeepMiddle, KeepAnchor };

    GraphView &view;
    Session &session;
    CanvasScene canvas;
    CanvasMarks shownMarks;
    CanvasViewport viewport;
    CanvasPicture picture;
    LayoutWorker worker;
    CanvasMouse mouse;
    CanvasKeys keys;
    Minimap *minimap; ///< children of the viewport
    Legend *legend;
    QTimer clock;

    LayoutDirection direction = LayoutDirection::LeftToRight;
    std::vector<bool> isCollapsed; ///< by group, as wanted; the scene's are as laid out
    Arrival arrival = Arrival::Fit;
    GroupId anchor;
    QPointF anchorAt; ///< where the anchor's corner is, in device pixels
    std::optional<QList<TaskId>> filter;
    bool wantsMinimap = true;
    bool wantsLegend = true;
    double toldZoom = 1;
    bool isFitted = true; ///< and stays so when the view is resized
    bool isSyncingScrollBars = false;
};

} // namespace stepwise
