#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>

namespace stepwise {

/// How far the reading of a text is, and whether anybody still wants it: between the thread that
/// reads and the one that waits.
class LoadProgress
{
public:
    /// By the thread that reads, now and then: this much of the whole is done. False: nobody wants
    /// it any more, and reading should end with any error.
    bool report(std::size_t done, std::size_t whole)
    {
        const std::size_t percent = whole == 0 ? 0 : done / std::max<std::size_t>(whole / 100, 1);
        m_percent.store(static_cast<int>(std::min<std::size_t>(percent, 100)),
                        std::memory_order_relaxed);
        return !m_isCancelled.load(std::memory_order_relaxed);
    }

    int percent() const { return m_percent.load(std::memory_order_relaxed); }
    void cancel() { m_isCancelled.store(true, std::memory_order_relaxed); }

private:
    std::atomic<int> m_percent = 0;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace stepwise
