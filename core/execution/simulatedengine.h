#pragma once

#include "core/execution/engine.h"
#include "core/graph/graphdocument.h"
#include "core/scheduler/framepool.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace stepwise {

/// Does what the document's `simulate` objects say, on a virtual clock: nothing happens outside.
class SimulatedEngine final : public Engine
{
public:
    explicit SimulatedEngine(std::shared_ptr<const GraphDocument> document);

    QString name() const override;
    const Clock &clock() const override { return m_clock; }
    void passWaited(Duration waitTime) override { m_clock.advance(waitTime); }
    QString refusal(RequestKind) const override { return {}; }
    StepTask makeTask(TaskId task) override;
    void failNext(TaskId task, const QString &error) override;
    void delay(TaskId task, Duration duration) override;
    void ignoreCancel(TaskId task) override;

private:
    static StepTask simulate(FramePool &pool, SimulatedEngine &engine, TaskId task);

    bool hasMoreSteps(const Simulation &simulation, std::uint32_t step, Moment start) const;
    void makeStep(const Simulation &simulation, TaskId task, std::uint32_t step);
    bool isDelayed(TaskId task) const;
    bool answerTimeout(TaskId task) const;
    void answerClose(TaskId task) const;

    std::shared_ptr<const GraphDocument> m_document;
    VirtualClock m_clock;
    FramePool m_frames;
    QHash<TaskId, QString> m_nextErrors;  ///< injected: fail at the next step
    QHash<TaskId, Moment> m_delayedUntil; ///< injected: no step before
    QSet<TaskId> m_ignoresCancel;         ///< injected: yields when it is closed
};

} // namespace stepwise
