#include "gui/panels/historysection.h"

#include "gui/models/timetext.h"
#include "gui/panels/glyphlabel.h"
#include "gui/panels/linkbutton.h"
#include "gui/style/metrics.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace stepwise {

namespace {

constexpr std::size_t mostLines = 50;

} // namespace

HistorySection::HistorySection(QWidget *parent)
    : InspectorSection(tr("History"), parent), m_grid(new QGridLayout), m_earlier(new QLabel(this))
{
    m_grid->setContentsMargins(scaled(8), scaled(2), scaled(8), 0);
    m_grid->setHorizontalSpacing(scaled(10));
    m_grid->setVerticalSpacing(scaled(3));
    m_grid->setColumnStretch(2, 1);
    m_earlier->setContentsMargins(scaled(8), scaled(2), 0, 0);
    m_earlier->setForegroundRole(QPalette::PlaceholderText);
    m_earlier->hide();
    body()->addWidget(m_earlier);
    body()->addLayout(m_grid);
}

void HistorySection::setColours(const Palette &colours)
{
    InspectorSection::setColours(colours);
    for (const Row &row : m_rows)
        row.glyph->setColours(colours);
}

void HistorySection::tell(const std::vector<HistoryLine> &lines)
{
    const std::size_t shown = std::min(lines.size(), mostLines);
    const std::size_t earlier = lines.size() - shown;
    m_earlier->setVisible(earlier > 0);
    m_earlier->setText(tr("%Ln earlier", nullptr, static_cast<int>(earlier)));
    while (m_rows.size() < shown)
        addRow();
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const Row &row = m_rows[index];
        const bool isShown = index < shown;
        row.time->setVisible(isShown);
        row.glyph->setVisible(isShown);
        row.text->setVisible(isShown);
        if (!isShown)
            continue;
        const HistoryLine &line = lines[earlier + index];
        m_positions[index] = line.position;
        row.time->setText(TimeText::clock(line.time));
        row.time->setToolTip(tr("Show this moment"));
        row.text->setText(line.text);
        if (line.hasHeldMark)
            row.glyph->setHeld();
        else
            row.glyph->setState(line.state);
    }
}

void HistorySection::addRow()
{
    const Row row{new LinkButton(this), new GlyphLabel(14, this), new QLabel(this)};
    const int line = static_cast<int>(m_rows.size());
    const std::size_t index = m_rows.size();
    connect(row.time, &LinkButton::clicked, this,
            [this, index] { Q_EMIT positionRequested(m_positions[index]); });
    row.text->setWordWrap(true);
    row.text->setTextFormat(Qt::PlainText);
    row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(row.time, line, 0, Qt::AlignTop);
    m_grid->addWidget(row.glyph, line, 1, Qt::AlignTop);
    m_grid->addWidget(row.text, line, 2);
    m_rows.push_back(row);
    m_positions.push_back(0);
    row.glyph->setColours(colours());
}

} // namespace stepwise
