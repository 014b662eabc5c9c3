#include "tests/support/tracetext.h"

#include <QStringList>

#include <array>
#include <utility>

namespace stepwise::testing {

namespace {

/// The words of one event, taken one after the other.
class Words
{
public:
    explicit Words(const QString &text) : m_words(text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    {
    }

    bool isEmpty() const { return m_words.isEmpty(); }
    bool startsWith(char mark) const
    {
        return !isEmpty() && m_words.first().startsWith(QLatin1Char(mark));
    }
    QString take() { return isEmpty() ? QString() : m_words.takeFirst(); }
    Duration takeSeconds() { return fromSeconds(take().toDouble()); }
    QStringList takeAll() { return std::exchange(m_words, {}); }

private:
    QStringList m_words;
};

template<typename Enum, std::size_t count>
Enum fromKey(const QString &word, const std::array<Enum, count> &values, QString (*key)(Enum))
{
    for (const Enum value : values) {
        if (key(value) == word)
            return value;
    }
    return values.front();
}

CancelledBy takeCancelledBy(Words &words)
{
    return fromKey(words.take(),
                   std::array{CancelledBy::Request, CancelledBy::Error, CancelledBy::Run},
                   cancelledByKey);
}

RunOutcome takeOutcome(Words &words)
{
    RunOutcome outcome;
    outcome.kind = fromKey(words.take(),
                           std::array{OutcomeKind::Succeeded, OutcomeKind::Failed,
                                      OutcomeKind::Cancelled, OutcomeKind::TimedOut},
                           outcomeKey);
    outcome.raises =
        fromKey(words.take(),
                std::array{Raises::Nothing, Raises::Error, Raises::ExceptionGroup, Raises::Timeout},
                raisesKey);
    outcome.errors = words.takeAll();
    return outcome;
}

TaskId taskOf(const TaskGraph &graph, const QString &key)
{
    const TaskId task = graph.findTask(key);
    return task.isValid() ? task : TaskId::fromIndex(graph.taskCount());
}

std::uint32_t takeDetail(EventKind kind, const TaskGraph &graph, Words &words,
                         TraceDetails &details)
{
    if (words.isEmpty())
        return TraceEvent::none;
    switch (kind) {
    case EventKind::Started:
        return details.addMoment(words.takeSeconds());
    case EventKind::Stepped:
        return words.take().toUInt();
    case EventKind::Failed:
    case EventKind::Suppressed:
        return details.addText(words.take());
    case EventKind::Cancelling: {
        const Duration grace = words.takeSeconds();
        const Moment deadline = words.takeSeconds();
        return details.addGrace({grace, deadline, takeCancelledBy(words)});
    }
    case EventKind::Skipped:
        return taskOf(graph, words.take()).value();
    case EventKind::Finished:
        return details.addOutcome(takeOutcome(words));
    default:
        return TraceEvent::none;
    }
}

} // namespace

TraceLog traceFromText(const TaskGraph &graph, const QString &text)
{
    TraceLog log;
    TraceEvent event;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        Words words(part);
        if (words.startsWith('#'))
            event.pass = words.take().mid(1).toUInt();
        if (words.startsWith('@'))
            event.time = fromSeconds(words.take().mid(1).toDouble());
        event.kind = eventKindFromKey(words.take()).value();
        const bool isOfTask = event.kind < EventKind::Requested;
        event.task = isOfTask ? taskOf(graph, words.take()) : TaskId();
        event.detail = takeDetail(event.kind, graph, words, log.details());
        log.append(event);
    }
    return log;
}

} // namespace stepwise::testing
