#pragma once

#include "core/trace/recording.h"
#include "gui/models/runsource.h"

namespace stepwise {

/// A recording as it stands at its end. It outlives this.
class RecordingSource final : public RunSource
{
public:
    explicit RecordingSource(const Recording &recording) : m_recording(recording) {}

    const GraphDocument &document() const override { return m_recording.document(); }
    const RunState &state() const override { return m_recording.state(); }
    const TraceLog &log() const override { return m_recording.log(); }
    Moment clock() const override { return m_recording.state().time(); }

private:
    const Recording &m_recording;
};

} // namespace stepwise
