#pragma once

#include "core/scheduler/interrupt.h"
#include "core/scheduler/steppromise.h"

#include <exception>
#include <utility>

namespace stepwise {

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
    using promise_type = StepPromise;

    /// A task that has ended.
    StepTask() = default;
    StepTask(StepTask &&other) noexcept : m_root(std::exchange(other.m_root, nullptr)) {}
    StepTask &operator=(StepTask &&other) noexcept
    {
        StepPromise *const taken = std::exchange(other.m_root, nullptr);
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
    friend class StepPromise;

    explicit StepTask(StepPromise *root) : m_root(root) {}

    void resume();
    bool finish();
    bool finishIfEnded();
    void abandonIgnoringFrame();
    void destroy() noexcept;

    StepPromise *m_root = nullptr;
};

inline StepTask StepPromise::get_return_object()
{
    return StepTask(this);
}

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
    StepPromise *resumed = nullptr;
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
