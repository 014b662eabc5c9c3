#include "gui/panels/taskheader.h"

#include "gui/models/tasktreemodel.h"
#include "gui/panels/panelfont.h"
#include "gui/style/metrics.h"

#include <QPainter>

namespace stepwise {

TaskHeader::TaskHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setStretchLastSection(false);
    setFont(panelFont(font(), 11.5));
}

void TaskHeader::setColours(const Palette &colours)
{
    m_colours = colours;
    viewport()->update();
}

QSize TaskHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(24)};
}

void TaskHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const bool isTime = section == TaskTreeModel::TimeColumn;
    const bool isTask = section == TaskTreeModel::TaskColumn;
    const QRect area = rect.adjusted(isTask ? scaled(12) : 0, 0, isTime ? -scaled(13) : 0, 0);
    const Qt::Alignment side = isTime ? Qt::AlignRight : Qt::AlignLeft;
    painter->fillRect(rect, m_colours.panel);
    painter->setPen(m_colours.muted);
    painter->setFont(font());
    painter->drawText(
        QStyle::visualRect(layoutDirection(), rect, area),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter),
        model()->headerData(section, Qt::Horizontal).toString());
}

} // namespace stepwise
