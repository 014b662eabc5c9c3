#include "gui/panels/glyphlabel.h"

#include "gui/canvas/stateglyph.h"
#include "gui/style/metrics.h"

#include <QPainter>

namespace stepwise {

GlyphLabel::GlyphLabel(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(scaled(size), scaled(size));
}

void GlyphLabel::setColours(const Palette &colours)
{
    m_colours = colours;
    update();
}

void GlyphLabel::setState(std::optional<TaskState> state, double graceLeft)
{
    if (!m_isHeld && state == m_state && graceLeft == m_graceLeft)
        return;
    m_isHeld = false;
    m_state = state;
    m_graceLeft = graceLeft;
    setAccessibleName(state ? stateName(*state) : QString());
    update();
}

void GlyphLabel::setHeld()
{
    m_isHeld = true;
    setAccessibleName(tr("Held"));
    update();
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isHeld)
        paintHeldGlyph(painter, rect(), m_colours.heldMark, m_colours.panel);
    else if (m_state)
        paintStateGlyph(painter, rect(), *m_state, m_colours.of(*m_state).mark, m_graceLeft);
}

} // namespace stepwise
