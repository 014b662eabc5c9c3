#include "core/execution/simulatedengine.h"

#include "core/execution/taskerror.h"
#include "core/scheduler/timeout.h"

#include <utility>

namespace stepwise {

SimulatedEngine::SimulatedEngine(std::shared_ptr<const GraphDocument> document)
    : m_document(std::move(document))
{
}

QString SimulatedEngine::name() const
{
    return QStringLiteral("simulate");
}

StepTask SimulatedEngine::makeTask(TaskId task)
{
    return simulate(m_frames, *this, task);
}

void SimulatedEngine::failNext(TaskId task, const QString &error)
{
    m_nextErrors.insert(task,
                        error.isEmpty() ? m_document->settings(task).simulation.error : error);
}

void SimulatedEngine::delay(TaskId task, Duration duration)
{
    m_delayedUntil.insert(task, saturatedSum(m_clock.now(), duration));
}

void SimulatedEngine::ignoreCancel(TaskId task)
{
    m_ignoresCancel.insert(task);
}

/// The pool comes first, so that the frame is taken from it.
StepTask SimulatedEngine::simulate(FramePool & /*pool*/, SimulatedEngine &engine, TaskId task)
{
    const Simulation &simulation = engine.m_document->settings(task).simulation;
    const Poll poll{static_cast<int>(simulation.pollPeriod)};
    const Moment start = engine.m_clock.now();
    bool isSwallowing = false;
    bool isIgnoring = false;
    try {
        for (std::uint32_t step = 1; engine.hasMoreSteps(simulation, step, start); ++step) {
            while (engine.isDelayed(task))
                co_yield poll;
            engine.makeStep(simulation, task, step);
            co_yield poll;
        }
    } catch (const TaskTimeout &) {
        isSwallowing = engine.answerTimeout(task);
    } catch (const TaskClosed &) {
        engine.answerClose(task);
        isIgnoring = true;
    }
    if (isSwallowing) {
        try {
            co_yield poll; // and is closed for it
        } catch (const TaskClosed &) {
            engine.answerClose(task);
            isIgnoring = true;
        }
    }
    if (isIgnoring)
        co_yield poll; // and is dropped for it
}

/// Called while the timeout is being handled; true when the task is to swallow it and yield.
bool SimulatedEngine::answerTimeout(TaskId task) const
{
    const OnTimeout answer = m_document->settings(task).simulation.onTimeout;
    if (answer == OnTimeout::Propagate)
        throw;
    if (answer == OnTimeout::Fail)
        throw TaskError(m_document->graph.key(task) + QStringLiteral(" timed out"));
    return answer == OnTimeout::Continue;
}

/// Called while the close is being handled; returns when it is to be ignored.
void SimulatedEngine::answerClose(TaskId task) const
{
    if (!m_ignoresCancel.isEmpty() && m_ignoresCancel.contains(task))
        return;
    if (m_document->settings(task).simulation.onCancel == OnCancel::Close)
        throw;
    throw TaskError(QStringLiteral("cancel of %1 failed").arg(m_document->graph.key(task)));
}

bool SimulatedEngine::hasMoreSteps(const Simulation &simulation, std::uint32_t step,
                                   Moment start) const
{
    if (simulation.duration)
        return m_clock.now() < saturatedSum(start, *simulation.duration);
    return step <= simulation.steps;
}

void SimulatedEngine::makeStep(const Simulation &simulation, TaskId task, std::uint32_t step)
{
    reports().stepBegan(task, step);
    m_clock.advance(simulation.stepDuration);
    if (!m_nextErrors.isEmpty() && m_nextErrors.contains(task))
        throw TaskError(m_nextErrors.take(task));
    if (simulation.failAtStep == step)
        throw TaskError(simulation.error);
}

bool SimulatedEngine::isDelayed(TaskId task) const
{
    return !m_delayedUntil.isEmpty() && m_clock.now() < m_delayedUntil.value(task);
}

} // namespace stepwise
