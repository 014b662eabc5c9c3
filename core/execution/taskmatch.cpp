#include "core/execution/taskmatch.h"

#include <algorithm>

namespace stepwise {

namespace {

std::vector<TaskId> matching(const Expression &expression, const TaskGraph &graph,
                             const GraphDocument *document, const RunState &state, Moment now)
{
    std::vector<TaskId> tasks;
    TaskContext context(graph, document);
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (expression.matches(context.of(task, state, now)))
            tasks.push_back(task);
    }
    return tasks;
}

} // namespace

void TaskContext::fillGroups(GroupId group)
{
    m_groupsOf = group;
    m_groups.clear();
    for (; group.isValid(); group = m_graph.parent(group))
        m_groups.push_back({m_graph.key(group), m_graph.name(group)});
    m_context.groups = m_groups;
}

ExpressionContext &TaskContext::of(TaskId task, const RunState &state, Moment now)
{
    const TaskStatus &status = state[task];
    if (m_graph.group(task) != m_groupsOf)
        fillGroups(m_graph.group(task));
    m_error = isTerminal(status.state) ? state.error(task) : QString();
    m_context.key = m_graph.key(task);
    m_context.name = m_graph.name(task);
    m_context.text = m_error;
    m_context.state = status.state;
    m_context.isHeld = status.isHeld;
    m_context.step = status.step;
    m_context.pass = state.pass();
    m_context.time = now;
    m_context.duration = runningTime(status, now);
    m_context.progress.reset();
    if (m_document != nullptr)
        m_context.progress = simulatedProgress(m_document->settings(task).simulation, status, now);
    else if (status.state == TaskState::Succeeded)
        m_context.progress = 1.0;
    return m_context;
}

std::vector<TaskId> matchingTasks(const Expression &expression, const TaskGraph &graph,
                                  const RunState &state, Moment now)
{
    return matching(expression, graph, nullptr, state, now);
}

std::vector<TaskId> matchingTasks(const Expression &expression, const GraphDocument &document,
                                  const RunState &state, Moment now)
{
    return matching(expression, document.graph, &document, state, now);
}

double simulatedProgress(const Simulation &simulation, const TaskStatus &status, Moment now)
{
    if (status.state == TaskState::Succeeded)
        return 1.0;
    double done = status.step;
    double all = simulation.steps;
    if (simulation.duration) {
        done = toSeconds(runningTime(status, now).value_or(Duration(0)));
        all = toSeconds(*simulation.duration);
    }
    return all > 0 ? std::min(done / all, 1.0) : 0.0;
}

std::optional<Duration> runningTime(const TaskStatus &status, Moment now)
{
    if (status.startedAt == TaskStatus::never)
        return std::nullopt;
    return (isTerminal(status.state) ? status.since : now) - status.startedAt;
}

} // namespace stepwise
