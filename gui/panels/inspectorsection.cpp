#include "gui/panels/inspectorsection.h"

#include "gui/panels/panelfont.h"
#include "gui/style/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace stepwise {

InspectorSection::InspectorSection(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_number(new QLabel(this)),
      m_body(new QVBoxLayout)
{
    m_title->setFont(panelFont(font(), 12, QFont::DemiBold));
    m_number->setFont(panelFont(font(), 12));
    m_number->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(8), 0, scaled(8), 0);
    head->setSpacing(scaled(8));
    head->addWidget(m_title);
    head->addWidget(m_number);
    head->addStretch(1);
    m_body->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(8), scaled(10), scaled(8), scaled(10));
    layout->setSpacing(scaled(4));
    layout->addLayout(head);
    layout->addLayout(m_body);
}

void InspectorSection::setTitle(const QString &title)
{
    m_title->setText(title);
}

void InspectorSection::setNumber(const QString &number)
{
    m_number->setText(number);
}

void InspectorSection::setColours(const Palette &colours)
{
    m_colours = colours;
    update();
}

void InspectorSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, m_colours.border);
}

} // namespace stepwise
