#include "core/scheduler/framepool.h"

#include <new>

namespace stepwise {

void *FramePool::allocate(std::size_t size)
{
    const std::size_t sizeClass = (size + unit - 1) / unit;
    if (sizeClass >= sizeClasses)
        return ::operator new(size);
    if (FreeBlock *block = m_free[sizeClass]) {
        m_free[sizeClass] = block->next;
        return block;
    }
    const std::size_t rounded = sizeClass * unit;
    if (static_cast<std::size_t>(m_end - m_next) < rounded) {
        m_slabs.push_back(std::make_unique_for_overwrite<std::byte[]>(slabSize));
        m_next = m_slabs.back().get();
        m_end = m_next + slabSize;
    }
    void *memory = m_next;
    m_next += rounded;
    return memory;
}

void FramePool::release(void *memory, std::size_t size)
{
    const std::size_t sizeClass = (size + unit - 1) / unit;
    if (sizeClass >= sizeClasses) {
        ::operator delete(memory);
        return;
    }
    m_free[sizeClass] = new (memory) FreeBlock{m_free[sizeClass]};
}

} // namespace stepwise
