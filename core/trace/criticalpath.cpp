#include "core/trace/criticalpath.h"

#include "core/graph/dependencies.h"
#include "core/trace/tracestats.h"

#include <algorithm>

namespace stepwise {

std::optional<std::size_t> CriticalPath::placeOf(TaskId task) const
{
    if (task.index() >= m_tasks.size() || m_tasks[task.index()].place == notOnPath)
        return std::nullopt;
    return m_tasks[task.index()].place;
}

std::optional<Duration> CriticalPath::slack(TaskId task) const
{
    if (task.index() >= m_tasks.size() || m_tasks[task.index()].earliestEnd < Duration(0))
        return std::nullopt;
    const Task &found = m_tasks[task.index()];
    return found.latestEnd - found.earliestEnd;
}

CriticalPathSearch::CriticalPathSearch(const TraceStats &stats, const Dependencies &dependencies,
                                       Moment now, const EditedDurations &edited)
    : m_stats(stats), m_dependencies(dependencies), m_now(now), m_edited(edited),
      m_count(stats.begun().size())
{
    m_result.m_tasks.resize(dependencies.taskCount());
}

CriticalPath CriticalPathSearch::find(const TraceStats &stats, const Dependencies &dependencies,
                                      Moment now, const EditedDurations &edited)
{
    CriticalPathSearch search(stats, dependencies, now, edited);
    while (!search.advance(stats.taskCount() + 1)) {
    }
    return search.take();
}

bool CriticalPathSearch::advance(std::size_t most)
{
    for (std::size_t done = 0; done < most && m_phase == Phase::Forward; ++done) {
        if (m_next < m_count)
            visitForward(m_stats.begun()[m_next++]);
        else
            m_phase = Phase::Backward;
    }
    for (std::size_t done = 0; done < most && m_phase == Phase::Backward; ++done) {
        if (m_next > 0) {
            visitBackward(m_stats.begun()[--m_next]);
        } else {
            tracePath();
            m_phase = Phase::Done;
        }
    }
    return m_phase == Phase::Done;
}

void CriticalPathSearch::visitForward(TaskId task)
{
    CriticalPath::Task &found = m_result.m_tasks[task.index()];
    const auto edited = m_edited.constFind(task);
    found.duration = edited != m_edited.constEnd() ? *edited : m_stats[task].duration(m_now);
    Duration earliest{0};
    for (const TaskId before : m_dependencies.prerequisitesOf(task))
        earliest = std::max(earliest, m_result.m_tasks[before.index()].earliestEnd);
    found.earliestEnd = earliest + found.duration;
    if (!m_last.isValid() || found.earliestEnd > m_result.m_length) {
        m_result.m_length = found.earliestEnd;
        m_last = task;
    }
}

void CriticalPathSearch::visitBackward(TaskId task)
{
    CriticalPath::Task &found = m_result.m_tasks[task.index()];
    found.latestEnd = std::min(found.latestEnd, m_result.m_length);
    const Duration latestStart = found.latestEnd - found.duration;
    const std::uint32_t startEvent = m_stats[task].startEvent;
    for (const TaskId before : m_dependencies.prerequisitesOf(task)) {
        CriticalPath::Task &earlier = m_result.m_tasks[before.index()];
        const bool isKept = m_stats[before].startEvent < startEvent;
        if (isKept)
            earlier.latestEnd = std::min(earlier.latestEnd, latestStart);
    }
}

void CriticalPathSearch::tracePath()
{
    for (TaskId task = m_last; task.isValid();) {
        const CriticalPath::Task &found = m_result.m_tasks[task.index()];
        m_result.m_path.push_back(task);
        const Duration start = found.earliestEnd - found.duration;
        TaskId deciding;
        for (const TaskId before : m_dependencies.prerequisitesOf(task)) {
            const CriticalPath::Task &earlier = m_result.m_tasks[before.index()];
            if (!deciding.isValid() && earlier.earliestEnd == start &&
                m_stats[before].startEvent < m_stats[task].startEvent)
                deciding = before;
        }
        task = deciding;
    }
    std::reverse(m_result.m_path.begin(), m_result.m_path.end());
    std::uint32_t place = 0;
    for (const TaskId task : m_result.m_path)
        m_result.m_tasks[task.index()].place = place++;
}

} // namespace stepwise
