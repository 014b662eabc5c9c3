#include "gui/panels/taskpage.h"

#include "gui/models/statustext.h"
#include "gui/models/taskfacts.h"
#include "gui/models/taskprogress.h"
#include "gui/models/timetext.h"
#include "gui/panels/factssection.h"
#include "gui/panels/historysection.h"
#include "gui/panels/inspectorheader.h"
#include "gui/panels/tasklistsection.h"
#include "gui/panels/waitsection.h"
#include "gui/timeline/timelinetip.h"

#include <QVBoxLayout>

namespace stepwise {

TaskPage::TaskPage(const RunSource &source, QWidget *parent)
    : QWidget(parent), m_source(source), m_header(new InspectorHeader(this)),
      m_wait(new WaitSection(source, this)), m_errors(new FactsSection(tr("Errors"), this)),
      m_activity(new FactsSection(tr("Command and output"), this)),
      m_dependencies(new TaskListSection(tr("Dependencies"), source, this)),
      m_dependents(new TaskListSection(tr("Dependents"), source, this)),
      m_timing(new FactsSection(tr("Step and deadlines"), this)),
      m_settings(new FactsSection(tr("Settings"), this)), m_historySection(new HistorySection(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_header, m_wait, m_errors, m_activity, m_dependencies,
                                          m_dependents, m_timing, m_settings, m_historySection})
        layout->addWidget(part);
    layout->addStretch(1);

    connect(m_wait, &WaitSection::revealRequested, this, &TaskPage::revealRequested);
    connect(m_wait, &WaitSection::requestMade, this, &TaskPage::requestMade);
    connect(m_historySection, &HistorySection::positionRequested, this,
            &TaskPage::positionRequested);
    for (TaskListSection *list : {m_dependencies, m_dependents}) {
        connect(list, &TaskListSection::revealRequested, this, &TaskPage::revealRequested);
        connect(list, &TaskListSection::lengthened, this, &TaskPage::refreshLists);
    }
}

void TaskPage::setColours(const Palette &colours)
{
    m_header->setColours(colours);
    for (InspectorSection *section : std::initializer_list<InspectorSection *>{
             m_wait, m_errors, m_activity, m_dependencies, m_dependents, m_timing, m_settings,
             m_historySection})
        section->setColours(colours);
    if (m_task.isValid())
        refresh();
}

void TaskPage::show(TaskId task)
{
    if (task != m_task) {
        m_dependencies->cutAgain();
        m_dependents->cutAgain();
    }
    m_task = task;
    m_history.emplace(task, m_source);
    m_settings->setFacts(TaskFacts::settings(task, m_source));
    refresh();
    m_historySection->tell(m_history->lines());
}

void TaskPage::refresh()
{
    refreshHeader();
    refreshWait();
    refreshLists();
    m_errors->setFacts(TaskFacts::errors(m_task, m_source));
    m_activity->setFacts(TaskFacts::activity(m_task, m_source));
    refreshTiming();
    refreshHistory();
}

void TaskPage::refreshHeader()
{
    const TaskGraph &graph = m_source.document().graph;
    const TaskStatus status = m_source.status(m_task);
    m_header->glyph().setState(status.state, graceLeft(status, m_source.clock()));
    m_header->setTitle(graph.name(m_task));
    const QString since = TimeText::clock(status.since);
    const GroupId group = graph.group(m_task);
    m_header->setSecondLine(stateName(status.state),
                            group.isValid()
                                ? tr("since %1  ·  %2", "time, group").arg(since, graph.name(group))
                                : tr("since %1", "time").arg(since));
}

void TaskPage::refreshWait()
{
    const WaitReason reason =
        waitReason(m_task, m_source.state(), m_source.document().options.maxRunning);
    m_wait->explain(m_task, reason);
    m_chain.clear();
    if (reason.chain.size() < 2)
        return;
    for (const WaitLink &link : reason.chain)
        m_chain.append(link.task);
}

void TaskPage::refreshLists()
{
    const Dependencies &dependencies = m_source.state().dependencies();
    m_dependencies->list(dependencies.prerequisitesOf(m_task));
    m_dependents->list(dependencies.dependentsOf(m_task));
}

void TaskPage::refreshTiming()
{
    Facts facts = TaskFacts::timing(m_task, m_source);
    if (const auto slack = TimelineTip::slack(m_task, m_path.get()))
        facts.append(*slack);
    m_timing->setFacts(facts);
}

void TaskPage::refreshHistory()
{
    if (m_history->follow())
        m_historySection->tell(m_history->lines());
}

} // namespace stepwise
