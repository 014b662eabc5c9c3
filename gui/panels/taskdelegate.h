#pragma once

#include "gui/canvas/palette.h"

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

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where a group's row in `row` opens and closes.
    static QRect chevronArea(const QRect &row, Qt::LayoutDirection direction, int depth);

private:
    void paintGroupName(QPainter &painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const;
    void paintTaskName(QPainter &painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintGroupBar(QPainter &painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintProgress(QPainter &painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintTime(QPainter &painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    Palette m_colours;
};

} // namespace stepwise
