#pragma once

#include "core/base/result.h"
#include "core/execution/run.h"
#include "core/trace/recording.h"
#include "core/trace/tracecompare.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace stepwise {

/// Runs again what a recording tells, up to a place of it: the same document, and each request at
/// the visit at which it was carried out. From there the run can go on otherwise.
///
/// That the events are the same is checked one by one: an engine that is not deterministic, or a
/// recording that was written by something else, comes out as an Error.
class Reexecution
{
public:
    /// `place` is brought back to the end of a step. An error when the recording does not say
    /// where its requests were carried out, or does not hold all steps.
    static Result<std::unique_ptr<Reexecution>> create(std::shared_ptr<const Recording> recording,
                                                       std::size_t place,
                                                       std::shared_ptr<const Dependencies> ofFile,
                                                       std::unique_ptr<Engine> engine);

    /// Goes on for about `visits` visits; true when the place is reached.
    Result<bool> advance(std::uint32_t visits);
    /// The run, which stands at the place. Once, when it is reached.
    std::unique_ptr<Run> takeRun() { return std::move(m_run); }

    const std::shared_ptr<const Recording> &recording() const { return m_recording; }
    std::size_t place() const { return m_place; }

private:
    Reexecution(std::shared_ptr<const Recording> recording, std::size_t place);

    const TraceEvent *nextRequest() const;
    bool standsAtRequest(const TraceEvent &event) const;
    std::uint32_t visitsTo(const TraceEvent &event) const;
    Result<void> compareNew();
    Error differs(std::size_t index) const;

    std::shared_ptr<const Recording> m_recording;
    std::size_t m_place;
    std::unique_ptr<Run> m_run;
    std::vector<std::size_t> m_requests; ///< indices of events
    std::size_t m_nextRequest = 0;
    std::size_t m_expected = 0; ///< how many of the run's events there are up to the place
    std::size_t m_compared = 0;
    std::size_t m_comparedTo = 0; ///< in the new log
    RunEvents m_events;           ///< of the recording
};

} // namespace stepwise
