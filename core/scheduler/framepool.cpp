#include "core/scheduler/framepool.h"

namespace stepwise {

/// From the operating system, or from the slab that is being used up.
void *FramePool::allocateAnew(std::size_t size)
{
    if (sizeClass(size) >= sizeClasses)
        return ::operator new(size);
    const std::size_t rounded = sizeClass(size) * unit;
    if (static_cast<std::size_t>(m_end - m_next) < rounded) {
        m_slabs.push_back(std::make_unique_for_overwrite<std::byte[]>(slabSize));
        m_next = m_slabs.back().get();
        m_end = m_next + slabSize;
    }
    return std::exchange(m_next, m_next + rounded);
}

} // namespace stepwise
