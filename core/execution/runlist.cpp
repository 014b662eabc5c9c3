#include "core/execution/runlist.h"

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

constexpr std::size_t mostRuns = 20;
/// About half a gigabyte.
constexpr std::size_t mostEvents = 16'000'000;

auto isOf(const Recording *recording)
{
    return [recording](const NamedRun &run) { return run.recording.get() == recording; };
}

} // namespace

void RunList::add(NamedRun run)
{
    m_runs.push_back(std::move(run));
    dropOldest();
}

const NamedRun *RunList::find(const Recording *recording) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), isOf(recording));
    return found == m_runs.end() ? nullptr : &*found;
}

bool RunList::rename(const Recording *recording, const QString &name)
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), isOf(recording));
    if (found == m_runs.end() || name.trimmed().isEmpty())
        return false;
    found->name = name.trimmed();
    found->hasOwnName = true;
    return true;
}

bool RunList::remove(const Recording *recording)
{
    return std::erase_if(m_runs, isOf(recording)) > 0;
}

void RunList::dropOldest()
{
    const auto isTooMuch = [this] {
        std::size_t events = 0;
        for (const NamedRun &run : m_runs)
            events += run.recording->log().count();
        return m_runs.size() > mostRuns || events > mostEvents;
    };
    for (std::size_t index = 0; index + 1 < m_runs.size() && isTooMuch();) {
        if (m_runs[index].hasOwnName)
            ++index;
        else
            m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(index));
    }
}

} // namespace stepwise
