#pragma once

#include "core/scheduler/interrupt.h"
#include "core/scheduler/poll.h"

#include <coroutine>
#include <cstddef>
#include <exception>
#include <utility>

namespace stepwise {

class FramePool;

/// A task: a lazy coroutine that gives control back between its steps.
///
///     StepTask build(Target target)
///     {
///         startCompiler(target);
///         while (!compilerHasEnded(target))
///             co_yield Poll{};              // the end of a step
///         StepTask check = runChecks(target);
///         co_await std::move(check);        // another task, driven step for step in our place
///     }
///
/// - It is created suspended: nothing of it runs before its first step.
/// - `co_yield Poll{n}` ends a step.
/// - `co_await std::move(child)` steps the child in the parent's place: its yields and poll periods
///   pass through; what is raised or closed reaches the innermost child first and unwinds outwards;
///   an error of the child is thrown in the parent at the `co_await`. At any depth a step costs the
///   same, as the innermost task is resumed directly.
/// - Destroying a suspended task runs destructors only, innermost first: it never throws and runs
///   no `catch` block. To let a task clean up, `close()` it.
///
/// A StepTask owns its coroutine; it can be moved, not copied. One thread at a time. GCC 12 frees
/// capturing lambdas and aggregates twice that are temporaries in a `co_await` expression: name
/// the child first, as above. `co_yield` cannot stand in a `catch` block (C++20, [expr.await]).
class [[nodiscard]] StepTask
{
public:
    class promise_type;

    /// A task that has ended.
    StepTask() = default;
    StepTask(StepTask &&other) noexcept : m_root(std::exchange(other.m_root, nullptr)) {}
    StepTask &operator=(StepTask &&other) noexcept
    {
        promise_type *const taken = std::exchange(other.m_root, nullptr);
        if (m_root != nullptr)
            destroy();
        m_root = taken;
        return *this;
    }
    ~StepTask()
    {
        if (m_root != nullptr)
            destroy();
    }

    /// Runs to the next yield or to the end; true when the task has ended (again and again then,
    /// without effect). An exception that leaves the body comes out here and ends the task.
    bool advance();

    /// Throws `exception` at the point where the task is suspended; the task may catch it and
    /// yield again (false), return (true), or throw another. Comes straight back out of a task that
    /// has not started or has ended.
    bool raise(std::exception_ptr exception);

    /// Throws TaskClosed where the task is suspended. Leaving with it, or returning, is a clean
    /// close. Another yield ends the task with CloseIgnored; any other exception comes out too. A
    /// task that has not started is dropped: nothing of it runs. Afterwards it has ended in every
    /// case.
    void close();

    bool hasStarted() const;
    bool hasEnded() const { return m_root == nullptr; }

    /// How many of its runner's steps the next step takes, as last yielded; at least 1.
    int pollPeriod() const;

private:
    explicit StepTask(promise_type *root) : m_root(root) {}

    void resume();
    bool finish();
    bool finishIfEnded();
    void abandonIgnoringFrame();
    void destroy() noexcept;

    promise_type *m_root = nullptr;
};

/// The part of a coroutine frame that links parents and children; for the compiler's use.
class StepTask::promise_type
{
public:
    using Handle = std::coroutine_handle<promise_type>;

    promise_type() = default;
    promise_type(const promise_type &) = delete;
    promise_type &operator=(const promise_type &) = delete;

    /// Suspends at the end of a step; throws on resumption what was raised into the task.
    struct StepEnd
    {
        promise_type &promise;

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
        promise_type &parent;

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

    StepTask get_return_object() { return StepTask(this); }
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

    promise_type *m_root = this;
    promise_type *m_parent = nullptr;
    promise_type *m_child = nullptr;  ///< owned; destroyed innermost first by the root
    promise_type *m_innermost = this; ///< of a root: who is resumed
    std::exception_ptr m_raised;      ///< of a root: thrown at the next resumption
    std::exception_ptr m_error;       ///< what left the body
    int m_pollPeriod = 1;             ///< of a root
    bool m_hasStarted = false;        ///< of a root
    bool m_isClosing = false;         ///< was suspended when the root was closed
};

inline bool StepTask::hasStarted() const
{
    return m_root != nullptr && m_root->m_hasStarted;
}

inline int StepTask::pollPeriod() const
{
    return m_root == nullptr ? 1 : m_root->m_pollPeriod;
}

inline void StepTask::resume()
{
    // A child that was pushed or has ended makes another task the innermost: go on with that one.
    promise_type *resumed = nullptr;
    do {
        resumed = m_root->m_innermost;
        resumed->handle().resume();
    } while (m_root->m_innermost != resumed);
}

inline bool StepTask::finishIfEnded()
{
    return m_root->handle().done() && finish();
}

inline bool StepTask::advance()
{
    if (m_root == nullptr)
        return true;
    m_root->m_hasStarted = true;
    resume();
    return finishIfEnded();
}

} // namespace stepwise
