#include "core/execution/breakpointset.h"

#include <algorithm>

namespace stepwise {

namespace {

bool isBeforeSteps(BreakOn on)
{
    return on == BreakOn::Start || on == BreakOn::Step;
}

std::optional<BreakOn> toldBy(EventKind kind)
{
    switch (kind) {
    case EventKind::Succeeded:
        return BreakOn::Success;
    case EventKind::Failed:
        return BreakOn::Failure;
    case EventKind::Cancelling:
        return BreakOn::Cancelling;
    case EventKind::Cancelled:
        return BreakOn::Cancelled;
    case EventKind::TimedOut:
        return BreakOn::Timeout;
    case EventKind::Skipped:
        return BreakOn::Skipped;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<void> BreakpointSet::check(const Breakpoint &breakpoint)
{
    if (const auto condition = Expression::parse(breakpoint.condition); !condition)
        return condition.error();
    if (breakpoint.scope.kind != BreakpointScope::Kind::Filter)
        return {};
    const auto filter = Expression::parse(breakpoint.scope.text);
    return filter ? Result<void>() : Result<void>(filter.error());
}

void BreakpointSet::setDocument(std::shared_ptr<const GraphDocument> document)
{
    m_document = std::move(document);
    m_context = std::make_unique<TaskContext>(m_document->graph, m_document.get());
    for (std::size_t index = 0; index < m_entries.size(); ++index)
        compile(index);
    resetHits();
}

void BreakpointSet::resetHits()
{
    for (Entry &entry : m_entries)
        entry.hits = 0;
}

Result<BreakpointId> BreakpointSet::add(const Breakpoint &breakpoint)
{
    if (const auto checked = check(breakpoint); !checked)
        return checked.error();
    const BreakpointId id(m_nextId++);
    m_entries.push_back({id, breakpoint, 0, true});
    m_compiled.emplace_back();
    compile(m_entries.size() - 1);
    noteEnabled();
    return id;
}

Result<void> BreakpointSet::replace(BreakpointId id, const Breakpoint &breakpoint)
{
    if (const auto checked = check(breakpoint); !checked)
        return checked.error();
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        if (m_entries[index].id != id)
            continue;
        m_entries[index].breakpoint = breakpoint;
        m_entries[index].hits = 0;
        compile(index);
    }
    noteEnabled();
    return {};
}

void BreakpointSet::remove(BreakpointId id)
{
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        if (m_entries[index].id != id)
            continue;
        m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(index));
        m_compiled.erase(m_compiled.begin() + static_cast<std::ptrdiff_t>(index));
        break;
    }
    noteEnabled();
}

void BreakpointSet::clear()
{
    m_entries.clear();
    m_compiled.clear();
    noteEnabled();
}

const BreakpointSet::Entry *BreakpointSet::find(BreakpointId id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const Entry &entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

/// The texts were checked when the breakpoint was added.
void BreakpointSet::compile(std::size_t index)
{
    Entry &entry = m_entries[index];
    Compiled &compiled = m_compiled[index];
    compiled = {};
    entry.isApplicable = true;
    compiled.condition = Expression::parse(entry.breakpoint.condition).value();
    const BreakpointScope &scope = entry.breakpoint.scope;
    const TaskGraph &graph = m_document->graph;
    switch (scope.kind) {
    case BreakpointScope::Kind::AnyTask:
        break;
    case BreakpointScope::Kind::Task:
        compiled.task = graph.findTask(scope.text);
        entry.isApplicable = compiled.task.isValid();
        break;
    case BreakpointScope::Kind::Group: {
        const GroupId group = graph.findGroup(scope.text);
        entry.isApplicable = group.isValid();
        compiled.tasks.assign(graph.taskCount(), false);
        if (!group.isValid())
            break;
        for (const TaskId task : graph.tasksIn(group))
            compiled.tasks[task.index()] = true;
        break;
    }
    case BreakpointScope::Kind::Filter:
        compiled.filter = Expression::parse(scope.text).value();
        break;
    }
}

void BreakpointSet::noteEnabled()
{
    m_listens = 0;
    m_breaksBeforeSteps = false;
    for (const Entry &entry : m_entries) {
        if (!entry.breakpoint.isEnabled)
            continue;
        if (isBeforeSteps(entry.breakpoint.on))
            m_breaksBeforeSteps = true;
        for (std::size_t kind = 0; kind < eventKindCount; ++kind) {
            if (toldBy(static_cast<EventKind>(kind)) == entry.breakpoint.on)
                m_listens |= 1U << kind;
        }
    }
}

bool BreakpointSet::applies(std::size_t index, TaskId task, const ExpressionContext &context) const
{
    const Compiled &compiled = m_compiled[index];
    switch (m_entries[index].breakpoint.scope.kind) {
    case BreakpointScope::Kind::AnyTask:
        break;
    case BreakpointScope::Kind::Task:
        if (compiled.task != task)
            return false;
        break;
    case BreakpointScope::Kind::Group:
        if (!compiled.tasks[task.index()])
            return false;
        break;
    case BreakpointScope::Kind::Filter:
        if (!compiled.filter.matches(context))
            return false;
        break;
    }
    return compiled.condition.matches(context);
}

void BreakpointSet::hit(std::size_t index, TaskId task, std::uint32_t step,
                        std::vector<BreakpointHit> &hits)
{
    Entry &entry = m_entries[index];
    if (++entry.hits <= entry.breakpoint.ignoreCount)
        return;
    hits.push_back({entry.id, entry.breakpoint.on, task, step, entry.breakpoint.isLogOnly});
    if (entry.breakpoint.isOneShot)
        entry.breakpoint.isEnabled = false;
}

std::vector<BreakpointHit> BreakpointSet::hitsBefore(TaskId task, const RunState &state, Moment now)
{
    std::vector<BreakpointHit> hits;
    if (!task.isValid() || task.index() >= m_document->graph.taskCount())
        return hits;
    const std::uint32_t step = state[task].step + 1;
    const bool isStart = !isActive(state[task].state);
    ExpressionContext &context = m_context->of(task, state, now);
    context.step = step;
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        const Breakpoint &breakpoint = m_entries[index].breakpoint;
        const bool isDue = breakpoint.on == BreakOn::Start
                               ? isStart
                               : breakpoint.on == BreakOn::Step &&
                                     (breakpoint.step == 0 || breakpoint.step == step);
        if (breakpoint.isEnabled && isDue && applies(index, task, context))
            hit(index, task, step, hits);
    }
    if (!hits.empty())
        noteEnabled();
    return hits;
}

std::vector<BreakpointHit> BreakpointSet::hitsAfter(const TraceEvent &event, const RunState &state)
{
    std::vector<BreakpointHit> hits;
    const auto told = toldBy(event.kind);
    if (!told || event.task.index() >= m_document->graph.taskCount())
        return hits;
    const ExpressionContext &context = m_context->of(event.task, state, event.time);
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        const Breakpoint &breakpoint = m_entries[index].breakpoint;
        if (breakpoint.isEnabled && breakpoint.on == *told && applies(index, event.task, context))
            hit(index, event.task, 0, hits);
    }
    if (!hits.empty())
        noteEnabled();
    return hits;
}

} // namespace stepwise
