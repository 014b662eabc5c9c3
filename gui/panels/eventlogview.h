#pragma once

#include "core/graph/taskid.h"
#include "gui/style/palette.h"

#include <QAbstractItemView>

namespace stepwise {

/// The rows of the event log: time, glyph, task, text; all of one height.
///
/// A view of its own, since Qt's lists and tables touch every row when one is inserted: here a row
/// costs nothing before it is seen, however long the log. While the newest row is in view it stays
/// so; otherwise what is being read stays where it is.
class EventLogView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit EventLogView(QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    /// The row of the moment that is shown, above which all is yet to come; 0: there is nothing to
    /// come, and no mark.
    void setNow(int row);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;

Q_SIGNALS:
    /// The row was clicked, or Enter was pressed on it.
    void rowChosen(const QModelIndex &index);
    /// It was double-clicked, or Enter was pressed on it.
    void rowOpened(const QModelIndex &index);
    /// Up was pressed in the first row.
    void leftUpwards();

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    int rowCount() const;
    int px(double designPixels) const { return qRound(designPixels * m_pixel); }
    int firstRow() const;
    int rowsInView() const;
    QRect columnArea(const QRect &row, int column) const;
    void paintRow(QPainter &painter, int row) const;
    void paintGlyph(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    void copyRow() const;
    void showToolTip(const QPoint &position, const QPoint &globalPosition);

    Palette m_colours;
    int m_now = 0;
    int m_rowHeight;
    double m_pixel;
};

} // namespace stepwise
