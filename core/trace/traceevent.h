#pragma once

#include "core/base/clock.h"
#include "core/graph/request.h"
#include "core/graph/taskid.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace stepwise {

enum class EventKind : unsigned char {
    // of a task
    Started, ///< detail: index of its deadline in TraceDetails, or none
    Stepped, ///< detail: the number of the step
    Succeeded,
    Failed,     ///< detail: index of the error's text
    Cancelling, ///< detail: index of a GraceDetail
    Cancelled,
    TimedOut, ///< a deadline fired; not an end yet
    Skipped,  ///< detail: the task that is the cause; none: a request
    Held,
    Released,
    Suppressed, ///< detail: index of the text of an error that the rules do not raise
    Progress,   ///< detail: index of the text; fraction in thousandths in `extra`
    Output,     ///< detail: index of the text; stream (1 or 2) in `extra`
    Launched,   ///< something outside runs for it; detail: index of a LaunchDetail
    Used,       ///< what it ran has ended; detail: index of a TaskUsage
    Kept,       ///< succeeded in an earlier run that this one completes
    // of the run
    Requested, ///< detail: index of a Request
    Paused,
    Resumed,
    BreakpointHit, ///< detail: index of the text that says which; `task`: of whom, if of any
    Forked,        ///< detail: index of the text that names the recording and the event
    Finished,      ///< detail: index of a RunOutcome
};

inline constexpr std::size_t eventKindCount = 22;

/// Whether it tells of the window that watches, not of the run: standstills and breakpoints may
/// lie between any two other events and change none of them.
constexpr bool isOfWatching(EventKind kind)
{
    return kind >= EventKind::Paused && kind <= EventKind::Forked;
}

/// One event of a run: 24 bytes; texts and other details live beside it in TraceDetails.
struct TraceEvent
{
    static constexpr std::uint32_t none = 0xffffffff;

    Moment time{0};
    TaskId task;
    std::uint32_t pass = 0; ///< 1-based; 0: not known (a recording of another program)
    std::uint32_t detail = none;
    EventKind kind = EventKind::Started;
    std::uint16_t extra = 0;

    friend bool operator==(const TraceEvent &, const TraceEvent &) = default;
};

static_assert(sizeof(TraceEvent) == 24);

/// Who asked a task to end.
enum class CancelledBy : unsigned char {
    Request, ///< a user, a script
    Error,   ///< the fail-fast policy after another task's error
    Run,     ///< the end of the run itself
};

struct GraceDetail
{
    Duration grace{0};
    Moment deadline{0};
    CancelledBy by = CancelledBy::Request;

    friend bool operator==(const GraceDetail &, const GraceDetail &) = default;
};

/// What runs for a task outside this program.
struct LaunchDetail
{
    QString handle;   ///< "process 4711", "job 12": the engine's word and the system's number
    QString log;      ///< the file that its output goes to; empty: none
    QString errorLog; ///< where error output goes elsewhere

    friend bool operator==(const LaunchDetail &, const LaunchDetail &) = default;
};

/// What a task took from the machine, as far as the engine knows it.
struct TaskUsage
{
    std::optional<Duration> cpuTime;
    std::optional<std::uint64_t> peakMemory; ///< bytes
    QString ending; ///< how it ended: "exit code 2", "signal 9 (Killed)"; as the system tells it

    friend bool operator==(const TaskUsage &, const TaskUsage &) = default;
};

enum class Raises : unsigned char { Nothing, Error, ExceptionGroup, Timeout };
enum class OutcomeKind : unsigned char { Succeeded, Failed, Cancelled, TimedOut };

/// How a run ended.
struct RunOutcome
{
    OutcomeKind kind = OutcomeKind::Succeeded;
    Raises raises = Raises::Nothing;
    QStringList errors; ///< empty for Nothing and Timeout

    friend bool operator==(const RunOutcome &, const RunOutcome &) = default;
};

/// What does not fit into the events of one log; the events hold indices into these tables.
class TraceDetails
{
public:
    std::uint32_t addText(const QString &text);
    std::uint32_t addMoment(Moment moment);
    std::uint32_t addGrace(const GraceDetail &grace);
    /// `visit`: how many visits of that pass had been made when it was carried out, so that it can
    /// be carried out at the same place again; absent: not known.
    std::uint32_t addRequest(const Request &request,
                             std::optional<std::uint32_t> visit = std::nullopt);
    std::uint32_t addOutcome(const RunOutcome &outcome);
    std::uint32_t addLaunch(const LaunchDetail &launch);
    std::uint32_t addUsage(const TaskUsage &usage);

    const QString &text(std::uint32_t index) const { return m_texts[index]; }
    Moment moment(std::uint32_t index) const { return m_moments[index]; }
    const GraceDetail &grace(std::uint32_t index) const { return m_graces[index]; }
    const Request &request(std::uint32_t index) const { return m_requests[index].request; }
    std::optional<std::uint32_t> requestVisit(std::uint32_t index) const
    {
        return m_requests[index].visit;
    }
    const RunOutcome &outcome(std::uint32_t index) const { return m_outcomes[index]; }
    const LaunchDetail &launch(std::uint32_t index) const { return m_launches[index]; }
    const TaskUsage &usage(std::uint32_t index) const { return m_usages[index]; }

private:
    struct RequestDetail
    {
        Request request;
        std::optional<std::uint32_t> visit;
    };

    std::vector<QString> m_texts;
    std::vector<Moment> m_moments;
    std::vector<GraceDetail> m_graces;
    std::vector<RequestDetail> m_requests;
    std::vector<RunOutcome> m_outcomes;
    std::vector<LaunchDetail> m_launches;
    std::vector<TaskUsage> m_usages;
};

/// The words of the files, never translated: "timedOut", "exceptionGroup".
QString eventKey(EventKind kind);
std::optional<EventKind> eventKindFromKey(QStringView key);
QString cancelledByKey(CancelledBy by);
QString raisesKey(Raises raises); ///< empty for Nothing
QString outcomeKey(OutcomeKind kind);

} // namespace stepwise

Q_DECLARE_METATYPE(stepwise::RunOutcome)
