#include "gui/style/windowstyle.h"

#include "gui/style/metrics.h"
#include "gui/style/shapes.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace stepwise {

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonTool:
        shapes::drawFlatButton(*painter, *option);
        return;
    case PE_PanelButtonCommand:
        shapes::drawOutlinedButton(*painter, *option);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        // The editor inside a combo or spin box has its owner's frame.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            shapes::drawField(*painter, *option);
        }
        return;
    case PE_IndicatorCheckBox:
        shapes::drawCheckBox(*painter, *option);
        return;
    case PE_FrameFocusRect:
        shapes::drawFocus(*painter, *option, widget);
        return;
    case PE_IndicatorToolBarSeparator:
        shapes::drawSeparator(*painter, *option);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
        return;
    case PE_FrameDockWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            shapes::drawMenuBarItem(*painter, *item, *this);
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon &&
            !button->icon.isNull()) {
            shapes::drawTextBesideIcon(*painter, *button, *this);
            return;
        }
        break;
    case CE_ToolBar:
        shapes::drawBar(*painter, *option);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case CE_ProgressBarGroove:
        shapes::drawProgressTrack(*painter, *option);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            shapes::drawProgress(*painter, *bar);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void WindowStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    shapes::drawField(*painter, *option);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    shapes::drawChevron(*painter, *option, arrow, Qt::DownArrow);
}

void WindowStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter,
                              const QWidget *widget) const
{
    shapes::drawField(*painter, *option);
    const QRect up = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget);
    const QRect down = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget);
    shapes::drawChevron(*painter, *option, up.translated(0, 1), Qt::UpArrow);
    shapes::drawChevron(*painter, *option, down.translated(0, -1), Qt::DownArrow);
}

void WindowStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter,
                                const QWidget *widget) const
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (slider && slider->maximum > slider->minimum) {
        shapes::drawScrollHandle(
            *painter, *option,
            proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    }
}

void WindowStyle::drawToolButton(const QStyleOptionComplex *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    QStyleOptionToolButton plain = *button;
    plain.features &= ~QStyleOptionToolButton::HasMenu; // no arrow: the text ends in "…"
    QProxyStyle::drawComplexControl(CC_ToolButton, &plain, painter, widget);
}

QRect WindowStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                  SubControl subControl, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return shapes::scrollBarPart(*slider, subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                             const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
        return 1; // Qt widens what the pointer can take hold of
    case PM_ToolBarIconSize:
        return scaled(metrics::toolBarIcon);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return scaled(metrics::menuIcon);
    case PM_ToolBarItemMargin:
        return scaled((metrics::toolBar - metrics::button) / 2.0);
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_DockWidgetTitleMargin:
        return 0;
    case PM_ToolBarItemSpacing:
        return scaled(4);
    case PM_ToolBarSeparatorExtent:
        return scaled(13);
    case PM_ScrollBarExtent:
        return scaled(12);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText ||
        hint == SH_DialogButtonBox_ButtonsHaveIcons) {
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && type == CT_ToolButton &&
        button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
        result.rwidth() += scaled(shapes::besideIconGap);
    }
    if (type == CT_MenuBarItem)
        result.setHeight(scaled(metrics::menuBar));
    else if (type == CT_PushButton || type == CT_ComboBox || type == CT_SpinBox ||
             type == CT_LineEdit)
        result.setHeight(qMax(result.height(), scaled(28)));
    return result;
}

} // namespace stepwise
