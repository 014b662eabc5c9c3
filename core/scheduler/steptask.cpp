#include "core/scheduler/steptask.h"

namespace stepwise {

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
    for (StepPromise *task = m_root->m_innermost; task != nullptr; task = task->m_parent)
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
        StepPromise *ignoring = m_root->m_innermost;
        wasClosing = ignoring->m_isClosing;
        StepPromise *parent = ignoring->m_parent;
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
    StepPromise *task = m_root->m_innermost;
    while (task != nullptr) {
        StepPromise *parent = task->m_parent;
        task->handle().destroy();
        task = parent;
    }
    m_root = nullptr;
}

} // namespace stepwise
