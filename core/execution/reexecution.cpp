#include "core/execution/reexecution.h"

#include "core/trace/tracesteps.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

struct ReexecutionText
{
    Q_DECLARE_TR_FUNCTIONS(Reexecution)
};

/// What the run has found done; that is told before all else.
std::vector<TaskId> keptTasks(const TraceLog &log)
{
    std::vector<TaskId> tasks;
    for (std::size_t index = 0; index < log.count() && log[index].kind == EventKind::Kept; ++index)
        tasks.push_back(log[index].task);
    return tasks;
}

Error refusal(const QString &text)
{
    return {ErrorCode::BadUsage, text, {}, {}};
}

} // namespace

Reexecution::Reexecution(std::shared_ptr<const Recording> recording, std::size_t place)
    : m_recording(std::move(recording)), m_place(place), m_events(m_recording->log())
{
    const TraceLog &log = m_recording->log();
    for (std::size_t index = 0; index < m_place; ++index) {
        if (isOfWatching(log[index].kind))
            continue;
        ++m_expected;
        if (log[index].kind == EventKind::Requested)
            m_requests.push_back(index);
    }
}

Result<std::unique_ptr<Reexecution>> Reexecution::create(std::shared_ptr<const Recording> recording,
                                                         std::size_t place,
                                                         std::shared_ptr<const Dependencies> ofFile,
                                                         std::unique_ptr<Engine> engine)
{
    const TraceLog &log = recording->log();
    if (place < log.count() && !beginsStep(log, place))
        place = placeBefore(log, place);
    place = std::min(place, log.count());
    auto again = std::unique_ptr<Reexecution>(new Reexecution(recording, place));
    for (const std::size_t index : again->m_requests) {
        if (!log.details().requestVisit(log[index].detail))
            return refusal(
                ReexecutionText::tr("This recording does not say where in a pass its requests were "
                                    "carried out, so that its past cannot be run again."));
    }
    const Moment end = place > 0 ? log[place - 1].time : Moment(0);
    if (log.firstDropped() && log.firstDropped()->time <= end)
        return refusal(
            ReexecutionText::tr("This recording does not hold all steps up to here, so that its "
                                "past cannot be run again."));
    const Recording::Origin &origin = recording->origin();
    auto run =
        Run::create({origin.document, std::move(ofFile), origin.options, false, keptTasks(log)},
                    std::move(engine));
    if (!run)
        return run.error();
    again->m_run = std::move(run.value());
    return again;
}

Result<bool> Reexecution::advance(std::uint32_t visits)
{
    if (const auto same = compareNew(); !same) // what was told before the first step
        return same.error();
    while (true) {
        if (m_compared >= m_expected)
            return true;
        const TraceEvent *request = nextRequest();
        if (request != nullptr && standsAtRequest(*request)) {
            const auto accepted =
                m_run->request(m_recording->log().details().request(request->detail));
            if (!accepted)
                return accepted.error();
            ++m_nextRequest;
        } else {
            if (visits == 0)
                return false;
            if (m_run->isFinished())
                return differs(m_recording->log().count() - 1);
            const std::uint32_t wanted = request != nullptr ? visitsTo(*request) : 1;
            const std::uint32_t given = std::min(wanted, visits);
            m_run->advance({UINT32_MAX, given});
            visits -= std::max(given, 1U);
        }
        if (const auto same = compareNew(); !same)
            return same.error();
    }
}

const TraceEvent *Reexecution::nextRequest() const
{
    return m_nextRequest < m_requests.size() ? &m_recording->log()[m_requests[m_nextRequest]]
                                             : nullptr;
}

bool Reexecution::standsAtRequest(const TraceEvent &event) const
{
    return m_run->pass() == event.pass &&
           m_run->visitsInPass() == m_recording->log().details().requestVisit(event.detail);
}

/// How many visits may be made at once without going beyond the request.
std::uint32_t Reexecution::visitsTo(const TraceEvent &event) const
{
    const std::uint32_t wanted = *m_recording->log().details().requestVisit(event.detail);
    if (m_run->pass() == event.pass)
        return wanted > m_run->visitsInPass() ? wanted - m_run->visitsInPass() : 1;
    if (m_run->pass() + 1 == event.pass && m_run->isBetweenPasses())
        return wanted;
    return UINT32_MAX;
}

/// Looks at the events that have come since the last time. The end of the run may come with the
/// last step before the place.
Result<void> Reexecution::compareNew()
{
    const TraceLog &log = m_recording->log();
    const TraceLog &again = m_run->log();
    for (; m_comparedTo < again.count(); ++m_comparedTo) {
        if (isOfWatching(again[m_comparedTo].kind))
            continue;
        const auto index = m_events.next();
        if (!index || !tellSame(log[*index], log.details(), again[m_comparedTo], again.details()))
            return differs(index.value_or(log.count()));
        ++m_compared;
    }
    return {};
}

Error Reexecution::differs(std::size_t index) const
{
    return refusal(
        ReexecutionText::tr("Run again, it does not go as it was recorded: event %1 differs. This "
                            "recording can be looked at, but not gone on from.")
            .arg(index + 1));
}

} // namespace stepwise
