#pragma once

#include <algorithm>
#include <chrono>

namespace stepwise {

/// How long to wait until the batch system is asked again: shortly after an act of ours, then
/// longer and longer for as long as nothing changes.
class PollPace
{
public:
    using Milliseconds = std::chrono::milliseconds;

    struct Limits
    {
        Milliseconds afterAct{1000};
        Milliseconds first{2000};
        Milliseconds slowest{30000};
    };

    explicit PollPace(Limits limits) : m_limits(limits), m_interval(limits.first) {}

    Milliseconds interval() const { return m_interval; }
    /// Something was submitted, signalled or held.
    void noteAct() { m_interval = m_limits.afterAct; }
    /// The system has answered, or has not: that is no change.
    void noteAnswer(bool hasChanged)
    {
        m_interval = hasChanged ? m_limits.first
                                : std::clamp(m_interval * 3 / 2, m_limits.first, m_limits.slowest);
    }

private:
    Limits m_limits;
    Milliseconds m_interval;
};

} // namespace stepwise
