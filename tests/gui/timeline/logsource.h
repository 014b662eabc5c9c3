#pragma once

#include "core/trace/recording.h"
#include "gui/timeline/timelinesource.h"
#include "tests/support/documenttext.h"
#include "tests/support/tracetext.h"

#include <memory>

namespace stepwise::testing {

/// A run from a line of text (see documentFromText and traceFromText), looked at from any moment.
class LogSource final : public TimelineSource
{
public:
    LogSource(const QString &graph, const QString &events)
    {
        Recording::Origin origin;
        origin.document = std::make_shared<const GraphDocument>(documentFromText(graph));
        origin.dependencies = std::make_shared<const Dependencies>(origin.document->graph);
        m_run = std::make_unique<Recording>(origin);
        happen(events);
    }

    const GraphDocument &document() const override { return m_run->document(); }
    const RunState &state() const override { return m_state; }
    const TraceLog &log() const override { return m_run->log(); }
    Moment clock() const override { return m_clock; }
    std::size_t position() const override { return m_position; }
    bool isLive() const override { return m_isLive; }

    TaskId task(const QString &key) const { return document().graph.findTask(key); }
    GroupId group(const QString &key) const { return document().graph.findGroup(key); }

    /// More of it, and looks at its end.
    void happen(const QString &events)
    {
        const TraceLog more = traceFromText(document().graph, events);
        for (std::size_t index = 0; index < more.count(); ++index) {
            TraceEvent event = more[index];
            if (event.kind == EventKind::Cancelling)
                event.detail = m_run->details().addGrace(more.details().grace(event.detail));
            else if (event.kind == EventKind::Failed)
                event.detail = m_run->details().addText(more.details().text(event.detail));
            else if (event.kind == EventKind::Started && event.detail != TraceEvent::none)
                event.detail = m_run->details().addMoment(more.details().moment(event.detail));
            m_run->append(event);
        }
        lookAt(m_run->log().count());
        m_isLive = true;
    }

    void lookAt(std::size_t position)
    {
        m_position = position;
        m_state = m_run->stateAt(position);
        m_clock = m_state.time();
        m_isLive = false;
    }
    void lookAtMoment(Moment moment) { lookAt(m_run->countAt(moment)); }
    void setClock(double seconds) { m_clock = fromSeconds(seconds); }

private:
    std::unique_ptr<Recording> m_run;
    RunState m_state;
    std::size_t m_position = 0;
    Moment m_clock{0};
    bool m_isLive = true;
};

} // namespace stepwise::testing
