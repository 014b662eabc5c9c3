#pragma once

#include "gui/style/palette.h"

#include <QStyledItemDelegate>

namespace stepwise {

class ComparisonModel;

/// Draws the rows of a comparison: the spans of a task in both runs as bars, the first run's above
/// the second's, and the states' glyphs.
class SpansDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The model outlives the delegate.
    explicit SpansDelegate(const ComparisonModel &model, QObject *parent = nullptr);

    void setColours(const Palette &colours) { m_colours = colours; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const ComparisonModel &m_model;
    Palette m_colours;
};

} // namespace stepwise
