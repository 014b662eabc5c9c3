#include "core/scheduler/steppromise.h"

#include "core/scheduler/framepool.h"
#include "core/scheduler/steptask.h"

#include <new>
#include <utility>

namespace stepwise {

namespace {

/// In front of each frame: who gave its memory. As large as the strictest alignment.
struct alignas(std::max_align_t) FrameOrigin
{
    FramePool *pool;
};

} // namespace

StepPromise::Delegation StepPromise::await_transform(StepTask &&child) noexcept
{
    m_child = std::exchange(child.m_root, nullptr);
    if (m_child != nullptr) {
        // A child that was stepped before brings its own innermost task along.
        StepPromise *innermost = m_child->m_innermost;
        for (StepPromise *task = innermost; task != this; task = task->m_parent) {
            task->m_root = m_root;
            if (task == m_child)
                task->m_parent = this;
        }
        m_root->m_innermost = innermost;
    }
    return {*this};
}

void StepPromise::throwRaised()
{
    std::rethrow_exception(std::exchange(m_raised, nullptr));
}

void StepPromise::takeChildsEnd()
{
    if (m_child == nullptr) {
        // Either it had ended before, or it was abandoned because it ignored a close.
        if (m_root->m_raised)
            m_root->throwRaised();
        return;
    }
    StepPromise *child = std::exchange(m_child, nullptr);
    const std::exception_ptr error = std::move(child->m_error);
    const bool wasClosing = child->m_isClosing;
    child->handle().destroy();
    if (error)
        std::rethrow_exception(error);
    if (wasClosing)
        throw TaskClosed();
}

void StepPromise::giveWayToParent() noexcept
{
    if (m_parent != nullptr)
        m_root->m_innermost = m_parent;
}

void *StepPromise::operator new(std::size_t size)
{
    return allocate(size, nullptr);
}

void *StepPromise::allocate(std::size_t size, FramePool *pool)
{
    const std::size_t whole = size + sizeof(FrameOrigin);
    void *memory = pool != nullptr ? pool->allocate(whole) : ::operator new(whole);
    return new (memory) FrameOrigin{pool} + 1;
}

void StepPromise::operator delete(void *memory, std::size_t size)
{
    FrameOrigin *origin = static_cast<FrameOrigin *>(memory) - 1;
    if (FramePool *pool = origin->pool)
        pool->release(origin, size + sizeof(FrameOrigin));
    else
        ::operator delete(origin);
}

} // namespace stepwise
