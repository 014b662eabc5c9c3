#include "gui/style/shapes.h"

#include "gui/style/metrics.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

namespace stepwise::shapes {

namespace {

/// Antialiasing, pen and brush for the length of one shape.
class Drawing
{
public:
    Drawing(QPainter &painter, const QPen &pen, const QBrush &brush) : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(pen);
        painter.setBrush(brush);
    }
    ~Drawing() { m_painter.restore(); }
    Drawing(const Drawing &) = delete;
    Drawing &operator=(const Drawing &) = delete;

private:
    QPainter &m_painter;
};

/// A rectangle whose outline of that width lies wholly inside `rect`.
QRectF inner(const QRect &rect, qreal width = 1.0)
{
    const qreal half = width / 2;
    return QRectF(rect).adjusted(half, half, -half, -half);
}

bool isHovered(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_MouseOver) &&
           option.state.testFlag(QStyle::State_Enabled);
}

QColor halfStrength(QColor colour)
{
    colour.setAlphaF(0.5f);
    return colour;
}

/// The colour under a button in its state; invalid: none.
QColor buttonTint(const QStyleOption &option)
{
    const QColor selection = option.palette.color(QPalette::Highlight);
    if (option.state.testAnyFlags(QStyle::State_On | QStyle::State_Sunken))
        return selection;
    return isHovered(option) ? halfStrength(selection) : QColor();
}

qreal radius()
{
    return scaled(metrics::controlRadius);
}

} // namespace

void drawFlatButton(QPainter &painter, const QStyleOption &option)
{
    const QColor tint = buttonTint(option);
    if (!tint.isValid())
        return;
    const Drawing drawing(painter, Qt::NoPen, tint);
    painter.drawRoundedRect(option.rect, radius(), radius());
}

void drawTextBesideIcon(QPainter &painter, const QStyleOptionToolButton &button,
                        const QStyle &style)
{
    const bool isEnabled = button.state.testFlag(QStyle::State_Enabled);
    const int side = button.iconSize.width();
    const int textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int gap = scaled(4 + besideIconGap);
    const int left = button.rect.left() + (button.rect.width() - side - gap - textWidth) / 2;
    const QRect iconRect(left, button.rect.center().y() - side / 2 + 1, side, side);
    button.icon.paint(&painter, iconRect, Qt::AlignCenter,
                      isEnabled ? QIcon::Normal : QIcon::Disabled);
    const QRect textRect =
        button.rect.adjusted(iconRect.right() + 1 + gap - button.rect.left(), 0, 0, 0);
    painter.setFont(button.font);
    style.drawItemText(&painter, textRect,
                       Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                       button.palette, isEnabled, button.text, QPalette::ButtonText);
}

void drawOutlinedButton(QPainter &painter, const QStyleOption &option)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QPalette::ColorRole outline = isEnabled ? QPalette::Dark : QPalette::Mid;
    const Drawing drawing(painter, option.palette.color(outline),
                          option.palette.color(QPalette::Base));
    painter.drawRoundedRect(inner(option.rect), radius(), radius());
    if (const QColor tint = buttonTint(option); tint.isValid()) {
        painter.setBrush(tint);
        painter.drawRoundedRect(inner(option.rect), radius(), radius());
    }
}

void drawField(QPainter &painter, const QStyleOption &option)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus) && isEnabled;
    const QPalette::ColorRole outline =
        hasFocus ? QPalette::Link : (isEnabled ? QPalette::Dark : QPalette::Mid);
    const qreal width = hasFocus ? 1.5 : 1.0;
    const Drawing drawing(painter, QPen(option.palette.color(outline), width),
                          option.palette.color(QPalette::Base));
    painter.drawRoundedRect(inner(option.rect, width), radius(), radius());
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    const bool isFilled = isEnabled && (option.state.testFlag(QStyle::State_On) || isPartly);
    const QColor outline = option.palette.color(isFilled ? QPalette::Link : QPalette::Dark);
    const QColor fill = option.palette.color(isFilled ? QPalette::Link : QPalette::Base);
    const Drawing drawing(painter, outline, fill);
    const QRectF box = inner(option.rect);
    painter.drawRoundedRect(box, 3, 3);
    const QColor tick = option.palette.color(isEnabled ? QPalette::BrightText : QPalette::Dark);
    painter.setPen(QPen(tick, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (isPartly)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (option.state.testFlag(QStyle::State_On))
        painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
}

void drawFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (qobject_cast<const QAbstractItemView *>(widget))
        return; // the selected row shows where the keyboard is
    const Drawing drawing(painter, QPen(option.palette.color(QPalette::Link), 1.5), Qt::NoBrush);
    painter.drawRoundedRect(inner(option.rect, 1.5), radius(), radius());
}

void drawSeparator(QPainter &painter, const QStyleOption &option)
{
    const QRect &rect = option.rect;
    const int margin = rect.height() / 5;
    painter.fillRect(rect.center().x(), rect.top() + margin, 1, rect.height() - 2 * margin,
                     option.palette.color(QPalette::Mid));
}

void drawBar(QPainter &painter, const QStyleOption &option)
{
    const QRect &rect = option.rect;
    painter.fillRect(rect, option.palette.color(QPalette::Window));
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1,
                     option.palette.color(QPalette::Mid));
}

void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style)
{
    painter.fillRect(item.rect, item.palette.color(QPalette::Window));
    const bool isActive = item.state.testFlag(QStyle::State_Selected);
    if (isActive) {
        const Drawing drawing(painter, Qt::NoPen, item.palette.color(QPalette::Highlight));
        painter.drawRoundedRect(item.rect.adjusted(0, 2, 0, -2), 4, 4);
    }
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &item))
        flags |= Qt::TextHideMnemonic;
    style.drawItemText(&painter, item.rect, flags, item.palette,
                       item.state.testFlag(QStyle::State_Enabled), item.text, QPalette::ButtonText);
}

void drawChevron(QPainter &painter, const QStyleOption &option, const QRect &rect,
                 Qt::ArrowType direction)
{
    const qreal half = scaled(3.5);
    const qreal rise = half * (direction == Qt::UpArrow ? -0.5 : 0.5);
    const QPointF centre = QRectF(rect).center();
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QPen pen(option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled,
                                        QPalette::ButtonText),
                   1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const Drawing drawing(painter, pen, Qt::NoBrush);
    painter.drawPolyline(QPolygonF{centre + QPointF(-half, -rise), centre + QPointF(0, rise),
                                   centre + QPointF(half, -rise)});
}

namespace {

QRectF progressLine(const QRect &rect)
{
    const int height = scaled(4);
    return QRectF(rect.left(), rect.center().y() - height / 2.0, rect.width(), height);
}

} // namespace

void drawProgressTrack(QPainter &painter, const QStyleOption &option)
{
    const Drawing drawing(painter, Qt::NoPen, option.palette.color(QPalette::Mid));
    const QRectF line = progressLine(option.rect);
    painter.drawRoundedRect(line, line.height() / 2, line.height() / 2);
}

void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar)
{
    const Drawing drawing(painter, Qt::NoPen, bar.palette.color(QPalette::Link));
    QRectF line = progressLine(bar.rect);
    const int span = bar.maximum - bar.minimum;
    if (span <= 0)
        line.adjust(line.width() / 3, 0, -line.width() / 3, 0); // busy, nothing that moves
    else
        line.setWidth(line.width() * (bar.progress - bar.minimum) / span);
    if (line.width() > 0)
        painter.drawRoundedRect(line, line.height() / 2, line.height() / 2);
}

void drawScrollHandle(QPainter &painter, const QStyleOption &option, const QRect &handle)
{
    QColor colour = option.palette.color(QPalette::Dark);
    colour.setAlphaF(isHovered(option) ? 0.9f : 0.55f);
    const Drawing drawing(painter, Qt::NoPen, colour);
    const QRectF shape = QRectF(handle).adjusted(3, 3, -3, -3);
    const qreal round = qMin(shape.width(), shape.height()) / 2;
    painter.drawRoundedRect(shape, round, round);
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool isHorizontal = bar.orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    const int shortest = scaled(28);
    int handle = length;
    if (range > 0) {
        const auto whole = static_cast<qint64>(range) + bar.pageStep;
        const auto share = static_cast<int>(static_cast<qint64>(length) * bar.pageStep / whole);
        handle = qMin(length, qMax(share, shortest));
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    const auto piece = [&](int from, int size) {
        return isHorizontal ? QRect(from, 0, size, bar.rect.height())
                            : QRect(0, from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    case QStyle::SC_ScrollBarSlider:
        return piece(start, handle);
    case QStyle::SC_ScrollBarGroove:
        return piece(0, length);
    default:
        return {};
    }
}

} // namespace stepwise::shapes
