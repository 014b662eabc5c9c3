#include "gui/panels/inspectorheader.h"

#include "gui/panels/panelfont.h"
#include "gui/style/metrics.h"

#include <QHBoxLayout>
#include <QLabel>

namespace stepwise {

InspectorHeader::InspectorHeader(QWidget *parent)
    : QWidget(parent), m_glyph(new GlyphLabel(20, this)), m_title(new QLabel(this)),
      m_state(new QLabel(this)), m_rest(new QLabel(this))
{
    m_title->setFont(panelFont(font(), 16, QFont::Weight(650)));
    m_title->setWordWrap(true);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_state->setFont(panelFont(font(), 13, QFont::DemiBold));
    m_rest->setWordWrap(true);
    for (QLabel *label : {m_title, m_state, m_rest}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(label == m_title ? QPalette::Text : QPalette::PlaceholderText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *second = new QHBoxLayout;
    second->setSpacing(scaled(5));
    second->addWidget(m_state, 0, Qt::AlignTop);
    second->addWidget(m_rest, 1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(scaled(4));
    lines->addWidget(m_title);
    lines->addLayout(second);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(11), scaled(12), scaled(14));
    layout->setSpacing(scaled(7));
    layout->addWidget(m_glyph, 0, Qt::AlignTop);
    layout->addLayout(lines, 1);
}

void InspectorHeader::setColours(const Palette &colours)
{
    m_glyph->setColours(colours);
}

void InspectorHeader::setTitle(const QString &title)
{
    if (m_title->text() != title)
        m_title->setText(title);
}

void InspectorHeader::setSecondLine(const QString &state, const QString &rest)
{
    m_state->setVisible(!state.isEmpty());
    if (m_state->text() != state)
        m_state->setText(state);
    m_rest->setVisible(!rest.isEmpty());
    if (m_rest->text() != rest)
        m_rest->setText(rest);
}

} // namespace stepwise
