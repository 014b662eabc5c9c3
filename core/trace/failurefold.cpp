#include "core/trace/failurefold.h"

#include <algorithm>

namespace stepwise {

FailureFold::FailureFold(const Recording &recording)
    : m_recording(recording), m_tasks(recording.origin().dependencies->taskCount()),
      m_waitTime(recording.origin().options.waitTime)
{
    m_report.aggregates = recording.origin().options.aggregateExceptions;
}

void FailureFold::apply(std::size_t index)
{
    const TraceEvent &event = m_recording.log()[index];
    if (isOfWatching(event.kind))
        return;
    m_index = index;
    enterPass(event);
    if (event.kind == EventKind::Requested)
        return noteRequest(event);
    if (event.kind == EventKind::Finished)
        return noteOutcome(event);
    if (!event.task.isValid() || event.task.index() >= m_tasks.size())
        return;
    switch (event.kind) {
    case EventKind::Cancelling:
        return noteCancelling(event);
    case EventKind::Cancelled:
        return noteCancelled(event);
    case EventKind::Skipped:
        return noteSkipped(event);
    case EventKind::Suppressed:
        return addSuppressed(event, SuppressedKind::ThrownWhileClosed, text(event));
    case EventKind::Failed:
        return noteFailed(event);
    case EventKind::TimedOut:
        return noteTimedOut(event);
    case EventKind::Succeeded:
        return noteSucceeded(event);
    case EventKind::Started:
        if (event.detail != TraceEvent::none)
            tale(event).deadline = m_recording.log().details().moment(event.detail);
        break;
    case EventKind::Stepped:
        tale(event).step = event.detail;
        break;
    default:
        break;
    }
    m_cause = Cause::None; // another step has begun
}

/// An error that was raised into the run is dealt with where its next pass begins.
void FailureFold::enterPass(const TraceEvent &event)
{
    if (event.pass == m_pass)
        return;
    m_pass = event.pass;
    m_cause = Cause::None;
    if (!m_raise || event.pass <= m_raise->event.pass)
        return;
    const Place raise = *std::exchange(m_raise, std::nullopt);
    const Request &request = m_recording.log().details().request(raise.event.detail);
    m_blamed = addFailure(raise.event, raise.index, FailureKind::RaisedIn, request.error);
    m_cause = Cause::Failure;
}

void FailureFold::noteRequest(const TraceEvent &event)
{
    const Request &request = m_recording.log().details().request(event.detail);
    m_cause = Cause::Request;
    if (request.kind == RequestKind::Throw)
        m_raise = Place{event, m_index};
    if (request.kind == RequestKind::SetWaitTime)
        m_waitTime = request.duration.value_or(m_waitTime);
}

void FailureFold::noteSucceeded(const TraceEvent &event)
{
    if (tale(event).deadlineFired)
        addSuppressed(event, SuppressedKind::TimeoutSwallowed);
    if (tale(event).isDoomed)
        addFall(event, FallRule::EndedInGrace);
    m_cause = Cause::None;
}

void FailureFold::noteFailed(const TraceEvent &event)
{
    if (tale(event).isDoomed)
        addFall(event, FallRule::EndedInGrace);
    if (!m_report.aggregates && !m_report.failures.empty()) {
        addSuppressed(event, SuppressedKind::LaterFailure, text(event));
        m_blamed = m_report.failures.size() - 1;
    } else {
        const bool isTimeout = tale(event).deadlineFired;
        m_blamed = addFailure(event, m_index, isTimeout ? FailureKind::Timeout : FailureKind::Error,
                              text(event));
    }
    m_cause = Cause::Failure;
}

void FailureFold::noteTimedOut(const TraceEvent &event)
{
    tale(event).deadlineFired = true;
    noteLate(event, tale(event).deadline, SuppressedKind::TimeoutLate);
    suspect(event, FailureKind::TimeoutLetOut);
}

void FailureFold::noteCancelling(const TraceEvent &event)
{
    const GraceDetail &grace = m_recording.log().details().grace(event.detail);
    tale(event).graceDeadline = grace.deadline;
    if (grace.by != CancelledBy::Error)
        return;
    tale(event).isDoomed = true;
    if (blame())
        addFall(event, FallRule::Cancelling, grace.grace);
}

bool FailureFold::hasReachedGrace(const TraceEvent &event) const
{
    const Moment end = m_tasks[event.task.index()].graceDeadline;
    return end != TaskStatus::never && event.time >= end;
}

void FailureFold::noteCancelled(const TraceEvent &event)
{
    if (tale(event).deadlineFired) {
        addSuppressed(event, SuppressedKind::TimeoutSwallowed);
        m_cause = Cause::None;
    } else if (m_cause == Cause::Failure || !hasReachedGrace(event)) {
        if (blame())
            addFall(event, m_report.failures[m_blamed].kind == FailureKind::TimeoutLetOut
                               ? FallRule::ClosedWithRun
                               : FallRule::ClosedAtOnce);
        else if (m_cause == Cause::None)
            m_unexplained.push_back({event, m_index});
    } else {
        if (tale(event).isDoomed)
            addFall(event, FallRule::GraceEnded);
        noteLate(event, tale(event).graceDeadline, SuppressedKind::GraceLate);
        m_graceEnds.push_back({event, m_index});
        suspect(event, FailureKind::GraceEndError);
    }
}

void FailureFold::noteSkipped(const TraceEvent &event)
{
    const TaskId cause = event.detail == TraceEvent::none ? TaskId() : TaskId(event.detail);
    if (cause.isValid() && m_failureOf.contains(cause)) {
        m_blamed = m_failureOf.value(cause);
        m_cause = Cause::Failure;
    } else if (cause.isValid() && m_fallOf.contains(cause)) {
        m_blamed = m_fallOf.value(cause).first;
        m_cause = Cause::Failure;
    }
    if (!blame()) {
        if (m_cause == Cause::None)
            m_unexplained.push_back({event, m_index});
        return;
    }
    const bool endsRun = m_report.failures[m_blamed].kind == FailureKind::TimeoutLetOut;
    addFall(event, endsRun               ? FallRule::SkippedWithRun
                   : m_report.aggregates ? FallRule::Dependent
                                         : FallRule::NotStarted);
}

/// A task is looked at once a pass at most; later than the first pass behind the deadline only when
/// its poll period stood in the way.
void FailureFold::noteLate(const TraceEvent &event, Moment deadline, SuppressedKind kind)
{
    const std::uint32_t period = m_recording.document().settings(event.task).simulation.pollPeriod;
    if (deadline == TaskStatus::never || period <= 1 || event.time - deadline <= m_waitTime)
        return;
    addSuppressed(event, kind);
    m_report.suppressed.back().late = event.time - deadline;
    m_report.suppressed.back().pollPeriod = period;
}

void FailureFold::noteOutcome(const TraceEvent &event)
{
    const RunOutcome &outcome = m_recording.log().details().outcome(event.detail);
    if (m_cause == Cause::Suspect && m_suspicion == FailureKind::TimeoutLetOut)
        blame();
    const auto &failures = m_report.failures;
    const bool isLetOut = std::any_of(failures.begin(), failures.end(), [](const Failure &failure) {
        return failure.kind == FailureKind::TimeoutLetOut;
    });
    if (outcome.kind == OutcomeKind::TimedOut && !isLetOut) {
        m_blamed = addFailure(event, m_index, FailureKind::RunTimeout, {});
        for (const Place &place : m_unexplained) {
            m_index = place.index;
            addFall(place.event, place.event.kind == EventKind::Skipped ? FallRule::SkippedWithRun
                                                                        : FallRule::ClosedWithRun);
        }
    }
    matchErrors(outcome.errors);
    findRoot(outcome);
}

/// What a task throws when its grace period ends has no event of its own: only the run's end tells
/// of it. The task's key stands in most messages; where it does not, the task is not known.
void FailureFold::matchErrors(const QStringList &errors)
{
    QHash<QString, int> known;
    for (const Failure &failure : m_report.failures)
        ++known[failure.message];
    for (const QString &error : errors) {
        if (known[error]-- > 0)
            continue;
        const auto threw = [&](const Place &place) {
            const auto found = m_failureOf.constFind(place.event.task);
            return error.contains(m_recording.document().graph.key(place.event.task)) &&
                   (found == m_failureOf.constEnd() || m_report.failures[*found].message.isEmpty());
        };
        const auto place = std::find_if(m_graceEnds.begin(), m_graceEnds.end(), threw);
        if (place == m_graceEnds.end()) {
            TraceEvent unknown = m_recording.log()[m_index];
            unknown.task = {};
            addFailure(unknown, m_index, FailureKind::Error, error);
        } else if (const auto found = m_failureOf.constFind(place->event.task);
                   found != m_failureOf.constEnd()) {
            m_report.failures[*found].message = error;
        } else {
            addFailure(place->event, place->index, FailureKind::GraceEndError, error);
        }
    }
}

void FailureFold::findRoot(const RunOutcome &outcome)
{
    const auto &failures = m_report.failures;
    for (std::size_t index = 0; index < failures.size(); ++index) {
        const FailureKind kind = failures[index].kind;
        const bool isRaised =
            outcome.raises == Raises::Timeout
                ? kind == FailureKind::TimeoutLetOut || kind == FailureKind::RunTimeout
                : outcome.raises == Raises::Error && failures[index].message == outcome.errors[0];
        if (isRaised && (!m_root || kind == FailureKind::RaisedIn))
            m_root = index;
    }
}

FailureReport FailureFold::takeReport()
{
    auto &failures = m_report.failures;
    for (Failure &failure : failures) {
        if (!m_report.aggregates && failure.task.isValid())
            tellDependents(failure);
    }
    if (m_root)
        std::rotate(failures.begin(), failures.begin() + static_cast<std::ptrdiff_t>(*m_root),
                    failures.begin() + static_cast<std::ptrdiff_t>(*m_root) + 1);
    return std::move(m_report);
}

/// What could not have started anyway is told apart from what fail-fast does not start.
void FailureFold::tellDependents(Failure &failure) const
{
    const TaskId failed[] = {failure.task};
    const std::vector<TaskId> dependents =
        m_recording.origin().dependencies->allDependentsOf(failed);
    for (Fall &fall : failure.falls) {
        if (fall.rule == FallRule::NotStarted &&
            std::binary_search(dependents.begin(), dependents.end(), fall.task))
            fall.rule = FallRule::Dependent;
    }
}

void FailureFold::suspect(const TraceEvent &event, FailureKind kind)
{
    m_suspect = {event, m_index};
    m_suspicion = kind;
    m_cause = Cause::Suspect;
}

bool FailureFold::blame()
{
    if (m_cause == Cause::Suspect) {
        m_blamed = addFailure(m_suspect.event, m_suspect.index, m_suspicion, {});
        m_cause = Cause::Failure;
    }
    return m_cause == Cause::Failure;
}

std::size_t FailureFold::addFailure(const TraceEvent &event, std::size_t index, FailureKind kind,
                                    const QString &message)
{
    Failure failure;
    failure.kind = kind;
    failure.task = event.task;
    failure.message = message;
    failure.step = event.task.isValid() ? tale(event).step : 0;
    failure.pass = event.pass;
    failure.time = event.time;
    failure.event = index;
    if (event.task.isValid())
        m_failureOf.insert(event.task, m_report.failures.size());
    m_report.failures.push_back(std::move(failure));
    return m_report.failures.size() - 1;
}

/// A task that falls in steps (gets a grace period, which then ends) has one entry.
void FailureFold::addFall(const TraceEvent &event, FallRule rule, Duration grace)
{
    const auto known = m_fallOf.constFind(event.task);
    if (known == m_fallOf.constEnd()) {
        if (m_report.failures.empty())
            return;
        auto &falls = m_report.failures[m_blamed].falls;
        m_fallOf.insert(event.task, {m_blamed, falls.size()});
        falls.push_back({event.task, rule, event.time, m_index, grace});
        return;
    }
    Fall &fall = m_report.failures[known->first].falls[known->second];
    fall.rule = rule;
    fall.time = event.time;
    fall.event = m_index;
    if (grace > Duration(0))
        fall.grace = grace;
}

void FailureFold::addSuppressed(const TraceEvent &event, SuppressedKind kind,
                                const QString &message)
{
    SuppressedError error;
    error.kind = kind;
    error.task = event.task;
    error.message = message;
    error.time = event.time;
    error.event = m_index;
    m_report.suppressed.push_back(std::move(error));
}

QString FailureFold::text(const TraceEvent &event) const
{
    return event.detail == TraceEvent::none ? QString()
                                            : m_recording.log().details().text(event.detail);
}

} // namespace stepwise
