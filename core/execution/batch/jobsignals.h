#pragma once

#include "core/execution/batch/batchcontext.h"

#include <functional>

namespace stepwise {

/// Ends jobs with grace, holds them and lets them go: what is wanted is recorded first, then told
/// to the batch system, many jobs at once, and told again for as long as it is not heeded.
///
/// The grace is kept by the wrapper on the node. Only when it is over and the job is still there is
/// the job itself cancelled.
class JobSignals
{
public:
    /// `acted`: something was told to the batch system. The context outlives this.
    JobSignals(BatchContext &context, std::function<void()> acted)
        : m_context(context), m_acted(std::move(acted))
    {
    }

    /// `asked`: now, on the run's clock. One that is ending already gets another grace.
    void end(BatchJob &job, Duration grace, Moment asked);
    void setGrace(BatchJob &job, Duration grace);
    /// Whether all jobs stand still, whatever is said of each.
    void setAllHeld(bool areHeld) { m_areAllHeld = areHeld; }

    /// Tells what is to be told by now. To be called often.
    void act();

private:
    void tellToEnd(SteadyTime now);
    void tellWrappers(const QStringList &ids);
    void cancelOverdue(SteadyTime now);
    void hold(BatchJob &job, SteadyTime now);
    void tellHold(BatchJob &job, const QStringList &command, BatchJob::HeldBy heldBy);
    QStringList sureIds(const BatchJob &job) const;

    BatchContext &m_context;
    std::function<void()> m_acted;
    bool m_isTelling = false;
    bool m_areAllHeld = false;
};

} // namespace stepwise
