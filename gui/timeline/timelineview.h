#pragma once

#include "gui/style/palette.h"
#include "gui/timeline/timelinescene.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace stepwise {

/// The timeline: a bar for each task on the run's clock, groups that fold, a ruler, and a playhead
/// that can be dragged.
///
/// Reads a source, which must outlive the view, and never changes it; what the user wants is told
/// by signals. Whoever owns the source calls `reload` and `follow`. Keeps its direction where
/// texts run from right to left: so does time.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(const TimelineSource &source, QWidget *parent = nullptr);
    ~TimelineView() override;

    const TimelineScene &scene() const;
    const Palette &colours() const;
    void setColours(const Palette &palette);

    TimelineOrder order() const;
    void setOrder(TimelineOrder order);
    /// Null: not known.
    void setCriticalPath(std::shared_ptr<const CriticalPath> path);
    bool isPathShown() const;
    void setPathShown(bool isShown);
    bool isFollowing() const;
    /// Shows that part of the clock only, until something else is asked for.
    void showTime(Moment first, Moment last);

    // In the viewport's pixels; empty: nowhere.

    QRect rowRect(const TimelineRow &row) const;
    QRect barRect(TaskId task) const;
    int xOf(Moment moment) const;
    std::optional<TimelineRow> rowAt(const QPoint &position) const;
    /// What there is to know of a row, as its tip tells it; rich text.
    QString tipOf(const TimelineRow &row) const;
    /// Brings the row into view and makes it the one that the keyboard is at.
    void setCurrentRow(const TimelineRow &row);

    /// The picture of the whole run, not cut off; width × height of `pictureSize`.
    QSizeF pictureSize() const;
    void render(QPainter &painter) const;

public Q_SLOTS:
    /// Another run or graph.
    void reload();
    /// The log has grown, or another moment is shown.
    void follow();
    void select(const QList<stepwise::TaskId> &tasks);
    /// Rows of other tasks are hidden; nothing: there is no filter.
    void setFilter(const std::optional<QList<stepwise::TaskId>> &matching);
    void zoomIn();
    void zoomOut();
    /// Shows the whole run, and goes on doing so.
    void fit();
    /// Keeps the playhead in view while the run goes on.
    void setFollowing(bool isFollowing);
    void setFolded(stepwise::GroupId group, bool isFolded);
    void foldAll();
    void unfoldAll();

Q_SIGNALS:
    /// The playhead was put there.
    void momentRequested(stepwise::Moment moment);
    void beginningRequested();
    void nowRequested();
    void stepBackRequested();
    void stepForwardRequested();
    void selectionChanged(const QList<stepwise::TaskId> &tasks);
    void taskActivated(stepwise::TaskId task); ///< double-click or Enter
    void taskMenuRequested(const QList<stepwise::TaskId> &tasks, const QPoint &globalPosition);
    void groupMenuRequested(stepwise::GroupId group, const QPoint &globalPosition);
    void followingChanged(bool isFollowing);
    void pathShownChanged(bool isShown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
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
