#include "gui/panels/sumpage.h"

#include "gui/models/eventtext.h"
#include "gui/models/statustext.h"
#include "gui/models/taskfacts.h"
#include "gui/panels/factssection.h"
#include "gui/panels/inspectorheader.h"
#include "gui/panels/statessection.h"

#include <QVBoxLayout>

#include <numeric>

namespace stepwise {

SumPage::SumPage(const RunSource &source, QWidget *parent)
    : QWidget(parent), m_source(source), m_header(new InspectorHeader(this)),
      m_states(new StatesSection(this)), m_facts(new FactsSection({}, this))
{
    m_header->glyph().hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_states);
    layout->addWidget(m_facts);
    layout->addStretch(1);
}

void SumPage::setColours(const Palette &colours)
{
    m_header->setColours(colours);
    m_states->setColours(colours);
    m_facts->setColours(colours);
}

void SumPage::show(const QList<TaskId> &tasks)
{
    if (tasks.isEmpty())
        showRun();
    else
        showTasks(tasks);
}

void SumPage::showRun()
{
    const GraphDocument &document = m_source.document();
    const RunState &state = m_source.state();
    m_header->setTitle(document.name.isEmpty() ? tr("Run") : document.name);
    m_header->setSecondLine({}, document.description);
    m_states->setVisible(state.taskCount() > 0);
    m_states->setCounts(state.counts());
    m_facts->setTitle(tr("Run"));
    m_facts->setFacts(TaskFacts::run(m_source));
}

void SumPage::showTasks(const QList<TaskId> &tasks)
{
    m_header->setTitle(tr("%Ln tasks", nullptr, static_cast<int>(tasks.size())));
    m_header->setSecondLine({}, tr("selected"));
    m_states->setVisible(true);
    m_states->setCounts(TaskFacts::counts(tasks, m_source.state()));
    m_facts->setTitle(tr("Sum"));
    m_facts->setFacts(TaskFacts::sum(tasks, m_source));
}

} // namespace stepwise
