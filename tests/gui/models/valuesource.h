#pragma once

#include "gui/models/runsource.h"

#include <memory>
#include <utility>

namespace stepwise::testing {

/// A run that is made of values: what happens is told event by event.
class ValueSource final : public RunSource
{
public:
    explicit ValueSource(GraphDocument itsDocument) : m_document(std::move(itsDocument))
    {
        reset();
    }

    const GraphDocument &document() const override { return m_document; }
    const RunState &state() const override { return m_state; }
    const TraceLog &log() const override { return m_log; }
    Moment clock() const override { return m_clock; }

    TraceDetails &details() { return m_log.details(); }
    TaskId task(const QString &key) const { return m_document.graph.findTask(key); }
    GroupId group(const QString &key) const { return m_document.graph.findGroup(key); }

    void setClock(double seconds) { m_clock = fromSeconds(seconds); }

    void happen(EventKind kind, TaskId task = {}, double seconds = 0,
                std::uint32_t detail = TraceEvent::none)
    {
        TraceEvent event;
        event.kind = kind;
        event.task = task;
        event.time = fromSeconds(seconds);
        event.pass = 1;
        event.detail = detail;
        m_log.append(event);
        m_state.apply(event, m_log.details());
        m_clock = event.time;
    }

    void happen(EventKind kind, const QString &key, double seconds = 0,
                std::uint32_t detail = TraceEvent::none)
    {
        happen(kind, task(key), seconds, detail);
    }

    QList<TaskId> takeChanges()
    {
        const std::vector<TaskId> changes = m_state.takeChanges();
        return {changes.begin(), changes.end()};
    }

    /// Another run, which has not begun.
    void reset()
    {
        m_state = RunState(std::make_shared<const Dependencies>(m_document.graph));
        m_log = TraceLog();
        m_clock = Moment(0);
    }

    void setDocument(GraphDocument another)
    {
        m_document = std::move(another);
        reset();
    }

private:
    GraphDocument m_document;
    RunState m_state;
    TraceLog m_log;
    Moment m_clock{0};
};

/// Tasks a … f: a and b in group "one", c in "two" inside "one", d in "three", e and f in none.
/// b depends on a, c on a and b, d on c, f on e.
inline GraphDocument groupedDocument()
{
    using namespace Qt::StringLiterals;
    GraphDocument document;
    TaskGraph &graph = document.graph;
    const GroupId one = graph.addGroup(u"one"_s, u"First"_s);
    const GroupId two = graph.addGroup(u"two"_s, {}, one);
    const GroupId three = graph.addGroup(u"three"_s);
    const TaskId a = graph.addTask(u"a"_s, {}, one);
    const TaskId b = graph.addTask(u"b"_s, {}, one);
    const TaskId c = graph.addTask(u"c"_s, {}, two);
    const TaskId d = graph.addTask(u"d"_s, {}, three);
    const TaskId e = graph.addTask(u"e"_s);
    const TaskId f = graph.addTask(u"f"_s);
    graph.addDependency(b, a);
    graph.addDependency(c, a);
    graph.addDependency(c, b);
    graph.addDependency(d, c);
    graph.addDependency(f, e);
    for (const TaskId task : {a, b, c, d, e, f})
        document.settings(task).simulation.steps = 4;
    return document;
}

} // namespace stepwise::testing
