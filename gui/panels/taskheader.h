#pragma once

#include "gui/style/palette.h"

#include <QHeaderView>

namespace stepwise {

/// The column titles of the task tree: flat, muted, standing over what the columns show.
class TaskHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TaskHeader(QWidget *parent = nullptr);

    void setColours(const Palette &colours);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sizeHint() const override;

private:
    Palette m_colours;
};

} // namespace stepwise
