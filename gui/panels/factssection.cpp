#include "gui/panels/factssection.h"

#include "gui/panels/panelfont.h"
#include "gui/style/metrics.h"

#include <QGridLayout>
#include <QLabel>

namespace stepwise {

FactsSection::FactsSection(const QString &title, QWidget *parent)
    : InspectorSection(title, parent), m_grid(new QGridLayout)
{
    m_grid->setContentsMargins(scaled(8), scaled(2), scaled(8), 0);
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, scaled(92));
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
}

void FactsSection::setFacts(const Facts &facts)
{
    setVisible(!facts.isEmpty());
    while (m_rows.size() < static_cast<std::size_t>(facts.size()))
        addRow();
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const auto position = static_cast<qsizetype>(index);
        const bool isShown = position < facts.size();
        m_rows[index].name->setVisible(isShown);
        m_rows[index].value->setVisible(isShown);
        if (isShown)
            showFact(m_rows[index], facts[position]);
    }
}

void FactsSection::addRow()
{
    const Row row{new QLabel(this), new QLabel(this)};
    const int line = static_cast<int>(m_rows.size());
    for (QLabel *label : {row.name, row.value}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumHeight(scaled(21));
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        label->setContentsMargins(0, scaled(2), 0, scaled(1));
    }
    row.name->setForegroundRole(QPalette::PlaceholderText);
    row.value->setFont(panelFont(font(), 13, QFont::Medium));
    row.value->setWordWrap(true);
    m_grid->addWidget(row.name, line, 0);
    m_grid->addWidget(row.value, line, 1);
    m_rows.push_back(row);
}

void FactsSection::showFact(const Row &row, const Fact &fact)
{
    QString value = fact.value.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
    if (!fact.hint.isEmpty()) {
        value += QStringLiteral("&nbsp; <span style=\"color:%1;font-weight:400\">%2</span>")
                     .arg(colours().muted.name(), fact.hint.toHtmlEscaped());
    }
    if (row.name->text() != fact.name)
        row.name->setText(fact.name);
    if (row.value->text() != value)
        row.value->setText(value);
}

} // namespace stepwise
