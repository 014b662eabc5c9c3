#include "tests/support/statetext.h"

#include <QStringList>

namespace stepwise::testing {

namespace {

class Folder
{
public:
    Folder(const TaskGraph &graph, RunState &state) : m_graph(graph), m_state(state) {}

    void fold(const QString &word)
    {
        qsizetype mark = 0;
        while (!QStringLiteral("+@~!?%/#").contains(word[mark]))
            ++mark;
        m_task = m_graph.findTask(word.first(mark));
        const QString value = word.sliced(mark + 1);
        switch (word[mark].unicode()) {
        case u'#':
            return apply(EventKind::Held);
        case u'/':
            return apply(EventKind::Skipped,
                         value.isEmpty() ? TraceEvent::none : m_graph.findTask(value).value());
        case u'@':
            apply(EventKind::Started);
            return apply(EventKind::Stepped, value.toUInt());
        case u'~':
            apply(EventKind::Started);
            return apply(EventKind::Cancelling, m_details.addGrace(graceUntil(value)));
        case u'!':
            apply(EventKind::Started);
            return apply(EventKind::Failed, m_details.addText(QStringLiteral("boom")));
        case u'?':
            apply(EventKind::Started);
            return apply(EventKind::TimedOut);
        case u'%':
            apply(EventKind::Started);
            return apply(EventKind::Cancelled);
        default:
            apply(EventKind::Started);
            return apply(EventKind::Succeeded);
        }
    }

private:
    static GraceDetail graceUntil(const QString &seconds)
    {
        const Duration grace = std::chrono::seconds(seconds.toInt());
        return {grace, grace, CancelledBy::Request};
    }

    void apply(EventKind kind, std::uint32_t detail = TraceEvent::none)
    {
        m_state.apply({.task = m_task, .pass = 1, .detail = detail, .kind = kind}, m_details);
    }

    const TaskGraph &m_graph;
    RunState &m_state;
    TraceDetails m_details;
    TaskId m_task;
};

} // namespace

RunState stateFromText(const TaskGraph &graph, const QString &text)
{
    RunState state(std::make_shared<Dependencies>(graph));
    Folder folder(graph, state);
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        folder.fold(word);
    return state;
}

} // namespace stepwise::testing
