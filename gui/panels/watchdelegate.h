#pragma once

#include "gui/style/palette.h"

#include <QStyledItemDelegate>

namespace stepwise {

class WatchModel;

/// Draws the rows of the watches; how a number went during the run as a small plot, darker where a
/// condition holds, with the playhead over it.
class WatchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The model outlives the delegate.
    explicit WatchDelegate(const WatchModel &model, QObject *parent = nullptr);

    void setColours(const Palette &colours) { m_colours = colours; }
    /// Where in its cell the plot stands.
    static QRect plotArea(const QRect &cell);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPlot(QPainter &painter, const QRect &area, int row) const;

    const WatchModel &m_model;
    Palette m_colours;
};

} // namespace stepwise
