#pragma once

#include "core/layout/layout.h"

#include <stop_token>
#include <utility>

namespace stepwise::layered {

/// What a phase of the layout keeps an eye on: whether it is still wanted, and who wants to know
/// how far it is. A watch covers a share of the whole work. Cheap to ask and to tell.
class Watch
{
public:
    Watch() = default;
    explicit Watch(std::stop_token stop, LayoutProgress *progress = nullptr)
        : m_stop(std::move(stop)), m_progress(progress)
    {
    }

    bool isStopped() const { return m_stop.stop_requested(); }

    /// `fraction` of this watch's share is done, 0 … 1.
    void tell(float fraction) const
    {
        if (m_progress != nullptr)
            m_progress->fraction.store(m_from + (m_to - m_from) * fraction,
                                       std::memory_order_relaxed);
    }

    /// For the part of the work between two fractions of this one's.
    Watch part(float from, float to) const
    {
        Watch result = *this;
        result.m_from = m_from + (m_to - m_from) * from;
        result.m_to = m_from + (m_to - m_from) * to;
        return result;
    }

private:
    std::stop_token m_stop;
    LayoutProgress *m_progress = nullptr; ///< not owned
    float m_from = 0;
    float m_to = 1;
};

} // namespace stepwise::layered
