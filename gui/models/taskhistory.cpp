#include "gui/models/taskhistory.h"

#include "gui/models/eventtext.h"

namespace stepwise {

TaskHistory::TaskHistory(TaskId task, const RunSource &source)
    : m_task(task), m_source(source), m_holdsBack(source.state().taskCount()),
      m_deadlineFired(source.state().taskCount())
{
    for (const TaskId prerequisite : source.state().dependencies().prerequisitesOf(task)) {
        m_holdsBack[prerequisite.index()] = true;
        ++m_unmet;
    }
    addBeginning();
    follow();
}

void TaskHistory::addBeginning()
{
    const QString text =
        m_unmet == 0 ? tr("Ready, run started")
                     : tr("Waiting for %n tasks, run started", nullptr, static_cast<int>(m_unmet));
    m_lines.push_back(
        {Moment(0), m_unmet == 0 ? TaskState::Ready : TaskState::Waiting, false, text, 0});
}

bool TaskHistory::follow()
{
    const std::size_t before = m_lines.size();
    const TraceLog &log = m_source.log();
    for (; m_read < log.count(); ++m_read) {
        const TraceEvent &event = log[m_read];
        if (event.task == m_task)
            read(event);
        else if (event.task.isValid() && event.task.index() < m_holdsBack.size() &&
                 m_holdsBack[event.task.index()])
            noteLetGo(event);
    }
    return m_lines.size() > before;
}

void TaskHistory::read(const TraceEvent &event)
{
    switch (event.kind) {
    case EventKind::Stepped:
    case EventKind::Progress:
    case EventKind::Output:
        return;
    case EventKind::Started:
    case EventKind::Skipped:
        m_isWaiting = false;
        break;
    default:
        break;
    }
    m_lines.push_back({event.time, EventText::glyph(event), EventText::hasHeldMark(event),
                       EventText::of(event, m_source), m_read + 1});
}

void TaskHistory::noteLetGo(const TraceEvent &event)
{
    const std::size_t index = event.task.index();
    if (event.kind == EventKind::TimedOut)
        m_deadlineFired[index] = true;
    const bool letsGo = event.kind == EventKind::Succeeded ||
                        (event.kind == EventKind::Cancelled && m_deadlineFired[index]);
    if (!letsGo)
        return;
    m_holdsBack[index] = false;
    if (--m_unmet == 0 && m_isWaiting)
        m_lines.push_back(
            {event.time, TaskState::Ready, false, stateName(TaskState::Ready), m_read + 1});
}

} // namespace stepwise
