#include "gui/panels/spansdelegate.h"

#include "gui/canvas/stateglyph.h"
#include "gui/models/comparisonmodel.h"
#include "gui/style/metrics.h"

#include <QPainter>

#include <algorithm>

namespace stepwise {

namespace {

void paintSpan(QPainter &painter, const QRectF &track, const RunSpan &span, Moment end,
               const StateColours &colours)
{
    if (span.startedAt == TaskStatus::never || end <= Moment(0))
        return;
    const double scale = track.width() / toSeconds(end);
    const double left = toSeconds(span.startedAt) * scale;
    const double width = std::max(2.0, toSeconds(span.endedAt - span.startedAt) * scale);
    const QRectF bar(track.left() + left, track.top(), width, track.height());
    painter.setPen(QPen(colours.mark, 1));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
}

} // namespace

SpansDelegate::SpansDelegate(const ComparisonModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void SpansDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant state = index.data(ComparisonModel::StateRole);
    if (!state.isValid())
        return;
    const StateColours &of = m_colours.of(state.value<TaskState>());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(scaled(14), scaled(14));
    option->icon = stateGlyphIcon(state.value<TaskState>(), of.mark, of.ink, scaled(14));
    if (index.data(ComparisonModel::DiffersRole).toBool())
        option->font.setWeight(QFont::DemiBold);
}

void SpansDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != ComparisonModel::SpansColumn)
        return;
    const auto task = index.data(ComparisonModel::TaskRole).value<TaskId>();
    const RunComparison &comparison = m_model.comparison();
    const RunSpan &first = comparison.first[task.index()];
    const RunSpan &second = comparison.second[task.index()];
    const double height = (option.rect.height() - 5) / 2.0;
    const QRectF area = QRectF(option.rect).adjusted(scaled(4), 2, -scaled(8), 0);
    const QRectF above(area.left(), area.top(), area.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintSpan(*painter, above, first, comparison.end, m_colours.of(first.state));
    paintSpan(*painter, above.translated(0, height + 1), second, comparison.end,
              m_colours.of(second.state));
    painter->restore();
}

} // namespace stepwise
