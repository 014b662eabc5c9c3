#include "gui/window/canvasbar.h"

#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"
#include "gui/window/actions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

/// Two buttons in one outline.
QString segmentedSheet()
{
    return u"#directions { border: 1px solid palette(mid); border-radius: %1px; }"
           "#directions QToolButton { border: none; border-radius: %2px; background: transparent;"
           " min-width: %3px; min-height: %4px; }"
           "#directions QToolButton:checked { background: palette(highlight); }"
           "#directions QToolButton:focus { border: 1px solid palette(link); }"_s
               .arg(scaled(metrics::controlRadius))
               .arg(scaled(metrics::controlRadius) - 1)
               .arg(scaled(28))
               .arg(scaled(22));
}

} // namespace

CanvasBar::CanvasBar(const Actions &actions, QMenu &looks, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_place(new QLabel(this)),
      m_busy(new QLabel(this)), m_cancelLayout(new QToolButton(this))
{
    setFixedHeight(scaled(metrics::canvasBar));
    m_layout->setContentsMargins(scaled(14), 0, scaled(8), 0);
    m_layout->setSpacing(scaled(4));
    m_place->setTextFormat(Qt::RichText);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_place, &QLabel::linkActivated, this, &CanvasBar::wholeRequested);
    m_busy->setForegroundRole(QPalette::PlaceholderText);
    m_busy->hide();
    m_cancelLayout->setText(tr("Cancel"));
    m_cancelLayout->setToolTip(tr("Keep the picture as it is"));
    m_cancelLayout->setAutoRaise(true);
    m_cancelLayout->setFocusPolicy(Qt::TabFocus);
    m_cancelLayout->hide();
    connect(m_cancelLayout, &QToolButton::clicked, this, &CanvasBar::layoutCancelled);
    m_layout->addWidget(m_place, 1);
    m_layout->addWidget(m_busy);
    m_layout->addWidget(m_cancelLayout);
    addZoom(actions);
    addSeparator();
    addButton(actions.fit);
    addButton(actions.fitSelection);
    addButton(actions.follow);
    addSeparator();
    addDirection(actions);
    addSeparator();
    addButton(actions.minimap);
    QToolButton *palettes = addButton(looks.menuAction());
    palettes->setMenu(&looks);
    palettes->setPopupMode(QToolButton::InstantPopup);
    palettes->setToolTip(tr("Theme, palette and legend"));
}

void CanvasBar::setPlace(const QString &file, const QString &group)
{
    const QString muted = palette().color(QPalette::PlaceholderText).name();
    const QString here = group.isEmpty() ? tr("All groups") : group;
    m_place->setText(
        u"<a href='whole' style='color:%1;text-decoration:none'>%2</a>"
        "<span style='color:%1'>&nbsp; › &nbsp;</span><span style='font-weight:500'>%3</span>"_s
            .arg(muted, file.toHtmlEscaped(), here.toHtmlEscaped()));
}

void CanvasBar::setZoom(double zoom)
{
    const double percent = zoom * 100;
    m_zoom->setText(tr("%1 %", "zoom")
                        .arg(percent < 1 ? QLocale().toString(percent, 'g', 1)
                                         : QLocale().toString(qRound(percent))));
}

void CanvasBar::setLayoutProgress(double part, bool canCancel)
{
    m_busy->setText(part > 0 ? tr("laying out, %1 %").arg(QLocale().toString(qRound(part * 100)))
                             : tr("laying out …"));
    m_busy->show();
    m_cancelLayout->setVisible(canCancel);
}

void CanvasBar::endLayout()
{
    m_busy->hide();
    m_cancelLayout->hide();
}

QToolButton *CanvasBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize(QSize(scaled(metrics::toolBarIcon), scaled(metrics::toolBarIcon)));
    button->setMinimumSize(scaled(28), scaled(28));
    m_layout->addWidget(button);
    return button;
}

void CanvasBar::addZoom(const Actions &actions)
{
    addButton(actions.zoomOut);
    m_zoom = new QToolButton(this);
    m_zoom->setAutoRaise(true);
    m_zoom->setFocusPolicy(Qt::TabFocus);
    m_zoom->setToolTip(tr("Zoom to 100 %"));
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(u"8888 %"_s) + scaled(8));
    connect(m_zoom, &QToolButton::clicked, actions.zoomReset, &QAction::trigger);
    m_layout->addWidget(m_zoom);
    addButton(actions.zoomIn);
    setZoom(1.0);
}

void CanvasBar::addDirection(const Actions &actions)
{
    auto *frame = new QWidget(this);
    frame->setObjectName(u"directions"_s);
    frame->setStyleSheet(segmentedSheet());
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (QAction *action : {actions.leftToRight, actions.topToBottom})
        row->addWidget(addButton(action));
    m_layout->addWidget(frame);
}

void CanvasBar::addSeparator()
{
    auto *line = new QWidget(this);
    line->setFixedSize(1, scaled(18));
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_layout->addSpacing(scaled(4));
    m_layout->addWidget(line);
    m_layout->addSpacing(scaled(4));
}

void CanvasBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

} // namespace stepwise
