#pragma once

#include "core/execution/batch/batchcontext.h"

#include <QTimer>

#include <cstdint>
#include <functional>

namespace stepwise {

/// Asks the batch system about all jobs of the run at once: one query at a time, at a pace that
/// follows what happens. A query that fails says that nothing is known, never that a job has ended.
class JobQuery
{
public:
    /// `number` counts the queries from 1. Returns whether anything has changed.
    using Told = std::function<bool(const QList<QueuedJob> &jobs, std::uint64_t number)>;
    using Failed = std::function<void(const QString &complaint)>;

    /// The context outlives this.
    JobQuery(BatchContext &context, Told told, Failed failed);

    /// Asks on from now on, or no more.
    void setNeeded(bool isNeeded);
    /// We have done something that the next answer will show.
    void noteAct();
    /// The number of the query that was the last to be asked.
    std::uint64_t lastAsked() const { return m_asked; }

    /// Whether the batch system keeps account of jobs that have ended long ago, as far as is known.
    bool hasAccount() const { return m_hasAccount; }
    /// Asks it, unless it is being asked.
    void askAccount(Told told);

private:
    void ask();
    void noteAnswer(const CallAnswer &answer, std::uint64_t number);
    void schedule();

    BatchContext &m_context;
    Told m_told;
    Failed m_failed;
    PollPace m_pace;
    QTimer m_timer;
    std::uint64_t m_asked = 0;
    bool m_isNeeded = false;
    bool m_isAsking = false;
    bool m_hasActed = false;
    bool m_hasAccount = true;
    bool m_isAskingAccount = false;
};

} // namespace stepwise
