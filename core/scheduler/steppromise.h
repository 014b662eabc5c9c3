#pragma once

#include "core/scheduler/poll.h"

#include <coroutine>
#include <cstddef>
#include <exception>

namespace stepwise {

class FramePool;
class StepTask;

/// The part of a coroutine frame that links parents and children; for the compiler's use.
class StepPromise
{
public:
    using Handle = std::coroutine_handle<StepPromise>;

    StepPromise() = default;
    StepPromise(const StepPromise &) = delete;
    StepPromise &operator=(const StepPromise &) = delete;

    /// Suspends at the end of a step; throws on resumption what was raised into the task.
    struct StepEnd
    {
        StepPromise &promise;

        bool await_ready() const noexcept { return false; }
        void await_suspend(Handle) const noexcept {}
        void await_resume() const
        {
            if (promise.m_root->m_raised) [[unlikely]]
                promise.m_root->throwRaised();
        }
    };

    /// Suspends a parent while its child is driven.
    struct Delegation
    {
        StepPromise &parent;

        bool await_ready() const noexcept { return parent.m_child == nullptr; }
        void await_suspend(Handle) const noexcept {}
        void await_resume() const { parent.takeChildsEnd(); }
    };

    /// Hands control back to the parent, which the root resumes next.
    struct FinalStep
    {
        bool await_ready() const noexcept { return false; }
        void await_suspend(Handle handle) const noexcept { handle.promise().giveWayToParent(); }
        void await_resume() const noexcept {}
    };

    StepTask get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    FinalStep final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() noexcept { m_error = std::current_exception(); }

    StepEnd yield_value(Poll poll) noexcept
    {
        m_root->m_pollPeriod = poll.period < 1 ? 1 : poll.period;
        return {*this};
    }

    Delegation await_transform(StepTask &&child) noexcept;
    /// A task is driven by its owner: move it into the `co_await`.
    void await_transform(StepTask &child) = delete;

    static void *operator new(std::size_t size);
    template<typename... Arguments>
    static void *operator new(std::size_t size, FramePool &pool, const Arguments &...)
    {
        return allocate(size, &pool);
    }
    static void operator delete(void *memory, std::size_t size);

private:
    friend class StepTask;

    static void *allocate(std::size_t size, FramePool *pool);

    Handle handle() { return Handle::from_promise(*this); }
    [[noreturn]] void throwRaised();
    void takeChildsEnd();
    void giveWayToParent() noexcept;

    StepPromise *m_root = this;
    StepPromise *m_parent = nullptr;
    StepPromise *m_child = nullptr;  ///< owned; destroyed innermost first by the root
    StepPromise *m_innermost = this; ///< of a root: who is resumed
    std::exception_ptr m_raised;     ///< of a root: thrown at the next resumption
    std::exception_ptr m_error;      ///< what left the body
    int m_pollPeriod = 1;            ///< of a root
    bool m_hasStarted = false;       ///< of a root
    bool m_isClosing = false;        ///< was suspended when the root was closed
};

} // namespace stepwise
