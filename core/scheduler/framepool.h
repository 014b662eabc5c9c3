#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace stepwise {

/// Memory for the frames of coroutines of few sizes that come and go by the hundred thousand.
///
/// A coroutine whose *first parameter* is a `FramePool &` gets its frame from there (see
/// StepTask). Freed frames are kept for the next of their size; the memory goes back when the pool
/// is destroyed, so the pool must outlive every frame. For one thread.
class FramePool
{
public:
    FramePool() = default;
    FramePool(const FramePool &) = delete;
    FramePool &operator=(const FramePool &) = delete;

    void *allocate(std::size_t size)
    {
        const std::size_t index = sizeClass(size);
        if (index >= sizeClasses || m_free[index] == nullptr)
            return allocateAnew(size);
        return std::exchange(m_free[index], m_free[index]->next);
    }
    void release(void *memory, std::size_t size)
    {
        const std::size_t index = sizeClass(size);
        if (index < sizeClasses)
            m_free[index] = new (memory) FreeBlock{m_free[index]};
        else
            ::operator delete(memory);
    }

private:
    struct FreeBlock
    {
        FreeBlock *next;
    };

    static constexpr std::size_t unit = 32;
    static constexpr std::size_t sizeClasses = 64;
    static constexpr std::size_t slabSize = 256 * 1024;

    static constexpr std::size_t sizeClass(std::size_t size) { return (size + unit - 1) / unit; }
    void *allocateAnew(std::size_t size);

    std::array<FreeBlock *, sizeClasses> m_free{};
    std::vector<std::unique_ptr<std::byte[]>> m_slabs;
    std::byte *m_next = nullptr;
    std::byte *m_end = nullptr;
};

} // namespace stepwise
