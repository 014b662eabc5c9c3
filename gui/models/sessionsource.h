#pragma once

#include "core/execution/session.h"
#include "gui/models/runsource.h"

namespace stepwise {

/// The run of a session, which must outlive this.
class SessionSource final : public RunSource
{
public:
    explicit SessionSource(const Session &session) : m_session(session) {}

    const GraphDocument &document() const override { return m_session.document(); }
    const RunState &state() const override { return m_session.state(); }
    const TraceLog &log() const override { return m_session.log(); }
    Moment clock() const override { return m_session.clock(); }

private:
    const Session &m_session;
};

} // namespace stepwise
