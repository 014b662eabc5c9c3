#include "core/scheduler/steptask.h"

#include "core/scheduler/framepool.h"

#include <new>

namespace stepwise {

namespace {

/// In front of each frame: who gave its memory. As large as the strictest alignment.
struct alignas(std::max_align_t) FrameOrigin
{
    FramePool *pool;
};

} // namespace

/// Of a task that has just ended: true, or what left it.
bool StepTask::finish()
{
    const std::exception_ptr error = std::move(m_root->m_error);
    destroy();
    if (error)
        std::rethrow_exception(error);
    return true;
}

bool StepTask::raise(std::exception_ptr exception)
{
    if (!hasStarted())
        std::rethrow_exception(exception);
    m_root->m_raised = std::move(exception);
    resume();
    return finishIfEnded();
}

void StepTask::close()
{
    if (!hasStarted()) {
        *this = {};
        return;
    }
    for (promise_type *task = m_root->m_innermost; task != nullptr; task = task->m_parent)
        task->m_isClosing = true;
    m_root->m_raised = std::make_exception_ptr(TaskClosed());
    try {
        resume();
        while (!finishIfEnded()) {
            abandonIgnoringFrame();
            resume();
        }
    } catch (const TaskClosed &) {
        // The clean way out.
    }
}

/// Some task yielded instead of ending: drops it with its new children, and throws CloseIgnored in
/// its parent; out of `close()` when it has none.
void StepTask::abandonIgnoringFrame()
{
    bool wasClosing = false;
    while (!wasClosing) {
        promise_type *ignoring = m_root->m_innermost;
        wasClosing = ignoring->m_isClosing;
        promise_type *parent = ignoring->m_parent;
        if (parent == nullptr) {
            destroy();
            throw CloseIgnored();
        }
        ignoring->handle().destroy();
        parent->m_child = nullptr;
        m_root->m_innermost = parent;
    }
    m_root->m_raised = std::make_exception_ptr(CloseIgnored());
}

void StepTask::destroy() noexcept
{
    promise_type *task = m_root->m_innermost;
    while (task != nullptr) {
        promise_type *parent = task->m_parent;
        task->handle().destroy();
        task = parent;
    }
    m_root = nullptr;
}

StepTask::promise_type::Delegation
StepTask::promise_type::await_transform(StepTask &&child) noexcept
{
    m_child = std::exchange(child.m_root, nullptr);
    if (m_child != nullptr) {
        // A child that was stepped before brings its own innermost task along.
        promise_type *innermost = m_child->m_innermost;
        for (promise_type *task = innermost; task != this; task = task->m_parent) {
            task->m_root = m_root;
            if (task == m_child)
                task->m_parent = this;
        }
        m_root->m_innermost = innermost;
    }
    return {*this};
}

void StepTask::promise_type::throwRaised()
{
    std::rethrow_exception(std::exchange(m_raised, nullptr));
}

void StepTask::promise_type::takeChildsEnd()
{
    if (m_child == nullptr) {
        // Either it had ended before, or it was abandoned because it ignored a close.
        if (m_root->m_raised)
            m_root->throwRaised();
        return;
    }
    promise_type *child = std::exchange(m_child, nullptr);
    const std::exception_ptr error = std::move(child->m_error);
    const bool wasClosing = child->m_isClosing;
    child->handle().destroy();
    if (error)
        std::rethrow_exception(error);
    if (wasClosing)
        throw TaskClosed();
}

void StepTask::promise_type::giveWayToParent() noexcept
{
    if (m_parent != nullptr)
        m_root->m_innermost = m_parent;
}

void *StepTask::promise_type::operator new(std::size_t size)
{
    return allocate(size, nullptr);
}

void *StepTask::promise_type::allocate(std::size_t size, FramePool *pool)
{
    const std::size_t whole = size + sizeof(FrameOrigin);
    void *memory = pool != nullptr ? pool->allocate(whole) : ::operator new(whole);
    return new (memory) FrameOrigin{pool} + 1;
}

void StepTask::promise_type::operator delete(void *memory, std::size_t size)
{
    FrameOrigin *origin = static_cast<FrameOrigin *>(memory) - 1;
    if (FramePool *pool = origin->pool)
        pool->release(origin, size + sizeof(FrameOrigin));
    else
        ::operator delete(origin);
}

} // namespace stepwise
