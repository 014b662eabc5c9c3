#pragma once

#include "core/execution/session.h"
#include "core/layout/layout.h"
#include "gui/canvas/nodelook.h"
#include "gui/style/palette.h"

#include <QAbstractScrollArea>

#include <memory>

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
    ~GraphView() override;

    LayoutDirection direction() const;
    void setDirection(LayoutDirection direction);
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
    /// Tasks outside are dimmed; no filter: all are plain.
    void setFilter(const std::optional<QList<TaskId>> &matching);

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
    /// Selects the task and brings it into view.
    void reveal(stepwise::TaskId task);
    void setGroupCollapsed(stepwise::GroupId group, bool collapsed);
    void collapseAllGroups();
    void expandAllGroups();

Q_SIGNALS:
    void selectionChanged(const QList<stepwise::TaskId> &tasks);
    void zoomChanged(double zoom);
    void taskActivated(stepwise::TaskId task); ///< double-click or Enter
    /// Right-click or the menu key on tasks (the selection) …
    void taskMenuRequested(const QList<stepwise::TaskId> &tasks, const QPoint &globalPosition);
    /// … or on a group's header or collapsed box.
    void groupMenuRequested(stepwise::GroupId group, const QPoint &globalPosition);
    /// A legend entry was clicked.
    void stateFilterRequested(stepwise::TaskState state);
    void layoutStarted();
    void layoutFinished();

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
