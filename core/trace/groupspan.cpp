#include "core/trace/groupspan.h"

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

int severity(TaskState state)
{
    constexpr std::array order{TaskState::Waiting,   TaskState::Skipped,  TaskState::Succeeded,
                               TaskState::Cancelled, TaskState::TimedOut, TaskState::Failed};
    const auto *const found = std::find(order.begin(), order.end(), state);
    return static_cast<int>(found - order.begin());
}

} // namespace

std::uint32_t GroupSpan::noteStart(std::uint32_t event, Moment time)
{
    if (m_starts.empty())
        m_firstStart = time;
    m_starts.push_back(event);
    m_endOf.push_back(TaskSpan::none);
    return static_cast<std::uint32_t>(m_starts.size() - 1);
}

void GroupSpan::noteEnd(std::uint32_t place, const TaskSpan &span)
{
    m_endOf[place] = span.endEvent;
    m_ends.push_back(span.endEvent);
    m_busy += span.duration(span.end);
    m_lastEnd = span.end;
    const TaskState worst = m_worst.empty() ? TaskState::Waiting : m_worst.back().state;
    if (severity(span.endState) > severity(worst))
        m_worst.push_back({span.endEvent, span.endState});
    closeEnded();
}

void GroupSpan::closeEnded()
{
    while (m_latestEnds.size() < m_endOf.size()) {
        const std::uint32_t end = m_endOf[m_latestEnds.size()];
        if (end == TaskSpan::none)
            return;
        m_latestEnds.push_back(m_latestEnds.empty() ? end : std::max(m_latestEnds.back(), end));
    }
}

std::optional<GroupSpan::Standing> GroupSpan::at(std::size_t position) const
{
    if (m_starts.empty() || m_starts.front() >= position)
        return std::nullopt;
    const auto before = static_cast<std::uint32_t>(std::min<std::size_t>(position, TaskSpan::none));
    Standing standing;
    standing.firstStart = m_starts.front();
    const auto active = static_cast<std::size_t>(
        std::lower_bound(m_latestEnds.begin(), m_latestEnds.end(), before) - m_latestEnds.begin());
    if (active < m_starts.size() && m_starts[active] < before)
        standing.firstActive = m_starts[active];
    const auto end = std::lower_bound(m_ends.begin(), m_ends.end(), before);
    if (end != m_ends.begin())
        standing.lastEnd = *std::prev(end);
    for (const Worst &worst : m_worst) {
        if (worst.event < before)
            standing.worst = worst.state;
    }
    return standing;
}

} // namespace stepwise
