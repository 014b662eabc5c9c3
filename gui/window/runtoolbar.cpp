#include "gui/window/runtoolbar.h"

#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"
#include "gui/window/actions.h"
#include "gui/window/gracefield.h"
#include "gui/window/searchfield.h"
#include "gui/window/searchmodel.h"
#include "gui/window/speedbox.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

/// The one filled button of the window.
QString filledButtonSheet()
{
    return u"QToolButton { background: palette(link); color: palette(bright-text);"
           " border: 1px solid palette(link); border-radius: %1px; padding: 0 %2px;"
           " font-weight: 600; }"
           "QToolButton:hover, QToolButton:focus { border: 2px solid palette(highlight); }"
           "QToolButton:disabled { background: palette(mid); border-color: palette(mid);"
           " color: palette(placeholder-text); }"_s.arg(scaled(metrics::controlRadius))
               .arg(scaled(8));
}

} // namespace

RunToolBar::RunToolBar(const Actions &actions, SearchModel &searchModel, QMenu &cancelMenu,
                       QWidget *parent)
    : QToolBar(tr("Run"), parent)
{
    setObjectName(u"runToolBar"_s);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedHeight(scaled(metrics::toolBar));
    setContentsMargins(scaled(8), 0, scaled(8), 0);
    addRunButton(actions);
    addButton(actions.pause, false);
    addSeparator();
    addButton(actions.stepBack, false);
    addButton(actions.stepForward, false);
    addButton(actions.stepTask);
    addButton(actions.stepPass);
    addButton(actions.stepOut, false);
    addButton(actions.runToSelection);
    addButton(actions.backToNow, false);
    addSeparator();
    addSpeed();
    addSeparator();
    addButton(actions.reset);
    addCancel(actions, cancelMenu);
    addSearch(actions, searchModel);
}

QToolButton *RunToolBar::addButton(QAction *action, bool hasText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(scaled(metrics::button), scaled(metrics::button));
    button->setToolButtonStyle(hasText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    if (hasText)
        m_texted.append(button);
    addWidget(button);
    return button;
}

void RunToolBar::addRunButton(const Actions &actions)
{
    QToolButton *button = addButton(actions.run);
    button->setObjectName(u"runButton"_s);
    button->setStyleSheet(filledButtonSheet());
    button->setFixedHeight(scaled(metrics::button));
}

void RunToolBar::addSpeed()
{
    addCaption(tr("Speed"));
    m_speed = new SpeedBox(this);
    addWidget(m_speed);
}

void RunToolBar::addCancel(const Actions &actions, QMenu &cancelMenu)
{
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setText(tr("Cancel…"));
    m_cancel->setToolTip(tr("Cancel everything, the selection or a group"));
    m_cancel->setIcon(lineIcon(u"circle-stop"_s));
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::TabFocus);
    m_cancel->setMinimumSize(scaled(metrics::button), scaled(metrics::button));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setPopupMode(QToolButton::InstantPopup);
    m_cancel->setMenu(&cancelMenu);
    m_cancel->setEnabled(actions.cancelAll->isEnabled());
    connect(actions.cancelAll, &QAction::enabledChanged, m_cancel, &QWidget::setEnabled);
    m_texted.append(m_cancel);
    addWidget(m_cancel);
    addCaption(tr("Grace"));
    m_grace = new GraceField(this);
    addWidget(m_grace);
}

void RunToolBar::addSearch(const Actions &actions, SearchModel &searchModel)
{
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    m_search = new SearchField(searchModel,
                               actions.find->shortcut().toString(QKeySequence::NativeText), this);
    m_search->setMinimumWidth(scaled(120));
    m_search->setMaximumWidth(scaled(320));
    addWidget(m_search);
}

void RunToolBar::addCaption(const QString &text)
{
    auto *caption = new QLabel(text, this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setContentsMargins(scaled(4), 0, scaled(4), 0);
    m_captions.append(caption);
    addWidget(caption);
}

void RunToolBar::adaptTo(int windowWidth)
{
    setIconsOnly(false);
    if (windowWidth < scaled(metrics::iconsOnlyBelow) || sizeHint().width() > windowWidth)
        setIconsOnly(true);
}

void RunToolBar::setIconsOnly(bool iconsOnly)
{
    for (QToolButton *button : std::as_const(m_texted)) {
        button->setToolButtonStyle(iconsOnly ? Qt::ToolButtonIconOnly
                                             : Qt::ToolButtonTextBesideIcon);
    }
}

} // namespace stepwise
