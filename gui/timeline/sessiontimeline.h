#pragma once

#include "core/execution/session.h"
#include "gui/timeline/timelinesource.h"

namespace stepwise {

/// What a session shows, which must outlive this.
class SessionTimeline final : public TimelineSource
{
public:
    explicit SessionTimeline(const Session &session) : m_session(session) {}

    const GraphDocument &document() const override { return m_session.document(); }
    const RunState &state() const override { return m_session.state(); }
    const TraceLog &log() const override { return m_session.log(); }
    Moment clock() const override { return m_session.clock(); }
    std::size_t position() const override { return m_session.position(); }
    bool isLive() const override { return m_session.isLive(); }

private:
    const Session &m_session;
};

} // namespace stepwise
