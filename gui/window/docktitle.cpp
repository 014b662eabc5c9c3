#include "gui/window/docktitle.h"

#include "gui/style/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace stepwise {

DockTitle::DockTitle(const QString &title, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_number(new QLabel(this))
{
    setFixedHeight(scaled(metrics::dockTitle));
    auto *name = new QLabel(title, this);
    QFont font = name->font();
    font.setWeight(QFont::DemiBold);
    font.setPixelSize(scaled(12));
    name->setFont(font);
    m_number->setForegroundRole(QPalette::PlaceholderText);
    m_layout->setContentsMargins(scaled(12), 0, scaled(8), 0);
    m_layout->setSpacing(scaled(4));
    m_layout->addWidget(name);
    m_layout->addStretch(1);
    m_layout->addWidget(m_number);
}

QSize DockTitle::sizeHint() const
{
    return {QWidget::sizeHint().width(), scaled(metrics::dockTitle)};
}

void DockTitle::setNumber(const QString &number)
{
    m_number->setText(number);
}

void DockTitle::addField(QWidget *field, int widest)
{
    field->setMaximumWidth(widest);
    m_layout->addWidget(field, 3);
}

void DockTitle::addTool(QWidget *tool)
{
    m_layout->addWidget(tool);
}

void DockTitle::addButton(const QIcon &icon, const QString &text, const std::function<void()> &act)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon);
    button->setIconSize(QSize(scaled(metrics::panelIcon), scaled(metrics::panelIcon)));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, act);
    m_layout->addWidget(button);
}

void DockTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

} // namespace stepwise
