#pragma once

#include "core/base/result.h"
#include "core/execution/breakpoint.h"
#include "core/execution/expression.h"
#include "core/execution/taskmatch.h"
#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"

#include <memory>
#include <optional>
#include <vector>

namespace stepwise {

/// The breakpoints of a document, ready to be asked: who runs asks before steps and after events.
///
/// A breakpoint on a task or group that the document does not have stays in the set and never
/// hits. For one thread.
class BreakpointSet
{
public:
    struct Entry
    {
        BreakpointId id;
        Breakpoint breakpoint;
        std::uint32_t hits = 0;   ///< in this run, those that were passed over included
        bool isApplicable = true; ///< the document has what it names
    };

    /// An error when the condition or the filter cannot be read; its column is within that text.
    static Result<void> check(const Breakpoint &breakpoint);

    /// Keeps the breakpoints; counts of hits begin anew.
    void setDocument(std::shared_ptr<const GraphDocument> document);
    /// A new run begins.
    void resetHits();

    Result<BreakpointId> add(const Breakpoint &breakpoint);
    Result<void> replace(BreakpointId id, const Breakpoint &breakpoint);
    void remove(BreakpointId id);
    void clear();

    /// In the order in which they were added.
    const std::vector<Entry> &entries() const { return m_entries; }
    /// Null when it has been removed.
    const Entry *find(BreakpointId id) const;

    // For who runs.

    /// Whether any that is switched on waits for a start or a step.
    bool breaksBeforeSteps() const { return m_breaksBeforeSteps; }
    /// Whether any that is switched on waits for what such events tell.
    bool listensTo(EventKind kind) const { return (m_listens >> static_cast<unsigned>(kind)) & 1U; }

    /// What is hit by the step that the task is about to make; a start is its first step.
    std::vector<BreakpointHit> hitsBefore(TaskId task, const RunState &state, Moment now);
    /// What is hit by the event, which `state` has taken in already.
    std::vector<BreakpointHit> hitsAfter(const TraceEvent &event, const RunState &state);

private:
    struct Compiled
    {
        Expression filter;
        Expression condition;
        TaskId task;
        std::vector<bool> tasks; ///< of a group
    };

    void compile(std::size_t index);
    void noteEnabled();
    bool applies(std::size_t index, TaskId task, const ExpressionContext &context) const;
    void hit(std::size_t index, TaskId task, std::uint32_t step, std::vector<BreakpointHit> &hits);

    std::shared_ptr<const GraphDocument> m_document = std::make_shared<GraphDocument>();
    std::unique_ptr<TaskContext> m_context;
    std::vector<Entry> m_entries;
    std::vector<Compiled> m_compiled; ///< by index of m_entries
    std::uint32_t m_nextId = 0;
    std::uint32_t m_listens = 0; ///< a bit for each EventKind
    bool m_breaksBeforeSteps = false;
};

} // namespace stepwise
