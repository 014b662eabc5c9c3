#include "gui/panels/statessection.h"

#include "gui/models/statustext.h"
#include "gui/panels/glyphlabel.h"
#include "gui/panels/statebarwidget.h"
#include "gui/style/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace stepwise {

StatesSection::StatesSection(QWidget *parent)
    : InspectorSection(tr("States"), parent), m_bar(new StateBarWidget(this))
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(6));
    bar->addWidget(m_bar);
    body()->addLayout(bar);
    for (const TaskState state : barOrder) {
        Row &row = m_rows[static_cast<std::size_t>(state)];
        row = makeRow(state);
        body()->addWidget(row.whole);
    }
}

StatesSection::Row StatesSection::makeRow(TaskState state)
{
    Row row;
    row.whole = new QWidget(this);
    row.glyph = new GlyphLabel(14, row.whole);
    row.glyph->setState(state);
    row.count = new QLabel(row.whole);
    row.count->setForegroundRole(QPalette::PlaceholderText);
    row.count->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.whole->setMinimumHeight(scaled(21));
    auto *layout = new QHBoxLayout(row.whole);
    layout->setContentsMargins(scaled(8), 0, scaled(8), 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(row.glyph);
    layout->addWidget(new QLabel(stateName(state), row.whole), 1);
    layout->addWidget(row.count);
    return row;
}

void StatesSection::setColours(const Palette &colours)
{
    InspectorSection::setColours(colours);
    m_bar->setColours(colours);
    for (const Row &row : m_rows)
        row.glyph->setColours(colours);
}

void StatesSection::setCounts(const RunState::Counts &counts)
{
    m_bar->setCounts(counts);
    for (const TaskState state : allTaskStates) {
        const Row &row = m_rows[static_cast<std::size_t>(state)];
        const std::uint32_t tasks = counts[static_cast<std::size_t>(state)];
        row.whole->setVisible(tasks > 0);
        row.count->setText(QLocale().toString(tasks));
    }
}

} // namespace stepwise
