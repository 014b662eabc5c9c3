#pragma once

#include "gui/style/palette.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace stepwise {

/// Draws the rows of the task tree: glyph and name, a thin bar of steps or of a group's counts, the
/// time. Sizes are the design's at the system font; everything is mirrored from right to left.
class TaskDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColours(const Palette &colours) { m_colours = colours; }
    /// The view's font, from which those of the rows are made; also when the system's changes.
    void setFont(const QFont &base);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where a group's row in `row` opens and closes.
    static QRect chevronArea(const QRect &row, Qt::LayoutDirection direction, int depth);

private:
    void paintGroupName(QPainter &painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const;
    void paintBreakpoint(QPainter &painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    void paintTaskName(QPainter &painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintGroupBar(QPainter &painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintProgress(QPainter &painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintTime(QPainter &painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    double px(double designPixels) const { return designPixels * m_pixel; }

    Palette m_colours;
    QFont m_font;
    QFont m_bold;
    double m_pixel = 1;
};

} // namespace stepwise
