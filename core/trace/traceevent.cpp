#include "core/trace/traceevent.h"

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

constexpr std::array<QLatin1String, eventKindCount> eventKeys{
    QLatin1String("started"),  QLatin1String("stepped"),       QLatin1String("succeeded"),
    QLatin1String("failed"),   QLatin1String("cancelling"),    QLatin1String("cancelled"),
    QLatin1String("timedOut"), QLatin1String("skipped"),       QLatin1String("held"),
    QLatin1String("released"), QLatin1String("suppressed"),    QLatin1String("progress"),
    QLatin1String("output"),   QLatin1String("launched"),      QLatin1String("used"),
    QLatin1String("kept"),     QLatin1String("requested"),     QLatin1String("paused"),
    QLatin1String("resumed"),  QLatin1String("breakpointHit"), QLatin1String("forked"),
    QLatin1String("finished"),
};

template<typename T>
std::uint32_t addTo(std::vector<T> &table, const T &value)
{
    table.push_back(value);
    return static_cast<std::uint32_t>(table.size() - 1);
}

} // namespace

std::uint32_t TraceDetails::addText(const QString &text)
{
    return addTo(m_texts, text);
}

std::uint32_t TraceDetails::addMoment(Moment moment)
{
    return addTo(m_moments, moment);
}

std::uint32_t TraceDetails::addGrace(const GraceDetail &grace)
{
    return addTo(m_graces, grace);
}

std::uint32_t TraceDetails::addRequest(const Request &request, std::optional<std::uint32_t> visit)
{
    return addTo(m_requests, {request, visit});
}

std::uint32_t TraceDetails::addOutcome(const RunOutcome &outcome)
{
    return addTo(m_outcomes, outcome);
}

std::uint32_t TraceDetails::addLaunch(const LaunchDetail &launch)
{
    return addTo(m_launches, launch);
}

std::uint32_t TraceDetails::addUsage(const TaskUsage &usage)
{
    return addTo(m_usages, usage);
}

QString eventKey(EventKind kind)
{
    return eventKeys[static_cast<std::size_t>(kind)];
}

std::optional<EventKind> eventKindFromKey(QStringView key)
{
    const auto found = std::find(eventKeys.begin(), eventKeys.end(), key);
    if (found == eventKeys.end())
        return std::nullopt;
    return static_cast<EventKind>(found - eventKeys.begin());
}

QString cancelledByKey(CancelledBy by)
{
    switch (by) {
    case CancelledBy::Request:
        return QStringLiteral("request");
    case CancelledBy::Error:
        return QStringLiteral("error");
    case CancelledBy::Run:
        return QStringLiteral("run");
    }
    return {};
}

QString raisesKey(Raises raises)
{
    switch (raises) {
    case Raises::Nothing:
        return {};
    case Raises::Error:
        return QStringLiteral("error");
    case Raises::ExceptionGroup:
        return QStringLiteral("exceptionGroup");
    case Raises::Timeout:
        return QStringLiteral("timeout");
    }
    return {};
}

QString outcomeKey(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Succeeded:
        return QStringLiteral("succeeded");
    case OutcomeKind::Failed:
        return QStringLiteral("failed");
    case OutcomeKind::Cancelled:
        return QStringLiteral("cancelled");
    case OutcomeKind::TimedOut:
        return QStringLiteral("timedOut");
    }
    return {};
}

} // namespace stepwise
