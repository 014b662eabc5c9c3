#include "core/execution/batch/jobquery.h"

namespace stepwise {

JobQuery::JobQuery(BatchContext &context, Told told, Failed failed)
    : m_context(context), m_told(std::move(told)), m_failed(std::move(failed)),
      m_pace(context.times.polling), m_hasAccount(!context.profile->account({}).isEmpty())
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { ask(); });
}

void JobQuery::setNeeded(bool isNeeded)
{
    if (m_isNeeded == isNeeded)
        return;
    m_isNeeded = isNeeded;
    if (isNeeded)
        schedule();
    else
        m_timer.stop();
}

void JobQuery::noteAct()
{
    m_hasActed = m_isAsking;
    m_pace.noteAct();
    if (m_timer.isActive() && m_timer.remainingTimeAsDuration() > m_pace.interval())
        m_timer.start(m_pace.interval());
}

void JobQuery::schedule()
{
    if (m_isNeeded && !m_isAsking)
        m_timer.start(m_pace.interval());
}

void JobQuery::ask()
{
    m_isAsking = true;
    const std::uint64_t number = ++m_asked;
    m_context.calls.call(m_context.profile->query(m_context.run), m_context.times.queryLimit,
                         [this, number](const CallAnswer &answer) { noteAnswer(answer, number); });
}

void JobQuery::noteAnswer(const CallAnswer &answer, std::uint64_t number)
{
    m_isAsking = false;
    bool hasChanged = false;
    if (!answer.isOk) {
        m_failed(answer.complaint);
    } else if (const auto jobs = m_context.profile->queuedJobs(answer.output)) {
        hasChanged = m_told(*jobs, number);
    } else {
        m_failed(jobs.error().message);
    }
    m_pace.noteAnswer(hasChanged);
    if (std::exchange(m_hasActed, false))
        m_pace.noteAct();
    schedule();
}

void JobQuery::askAccount(Told told)
{
    if (!m_hasAccount || m_isAskingAccount)
        return;
    m_isAskingAccount = true;
    m_context.calls.call(m_context.profile->account(m_context.run), m_context.times.queryLimit,
                         [this, told = std::move(told)](const CallAnswer &answer) {
                             m_isAskingAccount = false;
                             if (!answer.isOk) {
                                 m_hasAccount =
                                     !m_context.profile->keepsNoAccount(answer.complaint);
                                 return;
                             }
                             if (const auto jobs = m_context.profile->accountedJobs(answer.output))
                                 told(*jobs, m_asked);
                         });
}

} // namespace stepwise
