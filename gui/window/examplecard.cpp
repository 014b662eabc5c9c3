#include "gui/window/examplecard.h"

#include "gui/style/metrics.h"

#include <QPainter>

namespace stepwise {

ExampleCard::ExampleCard(const Example &example, QWidget *parent)
    : QAbstractButton(parent), m_example(example)
{
    setText(example.title);
    setAccessibleDescription(example.summary);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ExampleCard::sizeHint() const
{
    return {scaled(240), scaled(124)};
}

void ExampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = hasFocus() || underMouse();
    painter.setPen(
        QPen(palette().color(isMarked ? QPalette::Link : QPalette::Mid), hasFocus() ? 2.0 : 1.0));
    painter.setBrush(palette().color(isDown() ? QPalette::Highlight : QPalette::Base));
    const int radius = scaled(metrics::cardRadius);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);

    const QRect inside = rect().adjusted(scaled(14), scaled(12), -scaled(14), -scaled(10));
    QFont title = font();
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(palette().color(QPalette::Text));
    const int titleHeight = QFontMetrics(title, this).height();
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetrics(title, this).elidedText(text(), Qt::ElideRight, inside.width()));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(inside.adjusted(0, titleHeight + scaled(6), 0, 0),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_example.summary);
}

} // namespace stepwise
