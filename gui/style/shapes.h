#pragma once

#include <QStyle>
#include <QStyleOption>

class QPainter;

/// What WindowStyle draws: every shape in the colours of the option's palette.
namespace stepwise::shapes {

/// The background of a tool button: nothing, or its state.
void drawFlatButton(QPainter &painter, const QStyleOption &option);
/// Icon and text of a tool button, further apart than Fusion has them.
void drawTextBesideIcon(QPainter &painter, const QStyleOptionToolButton &button,
                        const QStyle &style);
/// What that adds to the button's width, in design pixels.
inline constexpr int besideIconGap = 4;
void drawOutlinedButton(QPainter &painter, const QStyleOption &option);
/// A field: panel with an outline, in accent when it has the keyboard.
void drawField(QPainter &painter, const QStyleOption &option);
/// A small field with a tick, or a bar where only some of several are ticked.
void drawCheckBox(QPainter &painter, const QStyleOption &option);
void drawFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void drawSeparator(QPainter &painter, const QStyleOption &option);
/// A bar with a line below it.
void drawBar(QPainter &painter, const QStyleOption &option);
void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style);
void drawChevron(QPainter &painter, const QStyleOption &option, const QRect &rect,
                 Qt::ArrowType direction);
void drawProgressTrack(QPainter &painter, const QStyleOption &option);
void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar);
void drawScrollHandle(QPainter &painter, const QStyleOption &option, const QRect &handle);
/// Where the parts of a scroll bar without arrow buttons are.
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);

} // namespace stepwise::shapes
