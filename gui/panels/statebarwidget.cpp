#include "gui/panels/statebarwidget.h"

#include "gui/models/statustext.h"
#include "gui/panels/statebar.h"
#include "gui/style/metrics.h"

#include <QPainter>

namespace stepwise {

StateBarWidget::StateBarWidget(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(scaled(8));
}

void StateBarWidget::setColours(const Palette &colours)
{
    m_colours = colours;
    update();
}

void StateBarWidget::setCounts(const RunState::Counts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    setAccessibleName(StatusText::counts(counts));
    update();
}

void StateBarWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStateBar(painter, rect(), m_counts, m_colours, layoutDirection());
}

} // namespace stepwise
