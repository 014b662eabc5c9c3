#include "core/scheduler/taskrunner.h"

#include <stdexcept>
#include <thread>

namespace stepwise {

QString TaskRunner::description() const
{
    return m_name.isEmpty() ? typeDescription(*m_type) : taskDescription(m_name);
}

void TaskRunner::start(std::optional<Duration> timeout)
{
    if (started())
        throw std::logic_error("task already started");
    if (done())
        throw std::logic_error("task already cancelled");
    const Deadline deadline = timeout ? Deadline::timeout(m_clock->now(), *timeout) : Deadline();
    m_core.finishAtOnce(); // holds for a plain function, and when the call throws
    if (std::optional<StepTask> task = m_makeTask()) {
        m_core.start(std::move(*task), deadline);
        step();
    }
}

bool TaskRunner::step()
{
    if (done())
        return true;
    if (!started())
        throw std::logic_error("task not started");
    m_core.step(*m_clock, [this](Deadline::Kind) { return description(); });
    return done();
}

void TaskRunner::run(std::optional<Duration> waitTime, std::optional<Duration> timeout,
                     const Progress &progress)
{
    if (started())
        throw std::logic_error("task already started");
    StepTask task = asTask(timeout, progress);
    bool isFirst = true;
    while (!task.advance()) {
        sleep(isFirst && waitTime ? Duration(0) : waitTime);
        isFirst = false;
    }
}

void TaskRunner::runToCompletion(std::optional<Duration> waitTime, const Progress &progress)
{
    if (!started())
        throw std::logic_error("task not started");
    StepTask task = asTask(std::nullopt, progress);
    while (!task.advance())
        sleep(waitTime);
}

StepTask TaskRunner::asTask(std::optional<Duration> timeout, Progress progress, Post post)
{
    if (started()) {
        if (timeout)
            m_core.tighten(Deadline::timeout(m_clock->now(), *timeout));
        step();
    } else {
        start(timeout);
    }
    while (!done()) {
        std::exception_ptr raised;
        try {
            co_yield Poll{};
            if (progress)
                progress();
        } catch (const TaskClosed &) {
            cancel();
            throw;
        } catch (...) {
            raised = std::current_exception();
        }
        if (!raised)
            step();
        else if (m_core.raise(raised))
            co_return;
    }
    if (post)
        post();
}

void TaskRunner::cancel(std::optional<Duration> grace)
{
    m_core.cancel(grace, m_clock->now());
}

void TaskRunner::sleep(std::optional<Duration> period) const
{
    if (!period)
        return;
    if (m_sleep)
        m_sleep(*period);
    else
        std::this_thread::sleep_for(*period);
}

} // namespace stepwise
