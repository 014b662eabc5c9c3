#include "core/execution/taskmatch.h"

#include <algorithm>
#include <functional>

namespace stepwise {

namespace {

using Groups = std::vector<ExpressionContext::Group>;

/// From `group` up to the root.
void fillGroups(GroupId group, const TaskGraph &graph, Groups &groups)
{
    groups.clear();
    for (; group.isValid(); group = graph.parent(group))
        groups.push_back({graph.key(group), graph.name(group)});
}

/// `document` may be null: then progress is not known.
std::vector<TaskId> matching(const Expression &expression, const TaskGraph &graph,
                             const GraphDocument *document, const RunState &state, Moment now)
{
    std::vector<TaskId> tasks;
    Groups groups;
    GroupId groupsOf;
    QString error;
    ExpressionContext context;
    context.pass = state.pass();
    context.time = now;
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const TaskStatus &status = state[task];
        if (graph.group(task) != groupsOf) {
            groupsOf = graph.group(task);
            fillGroups(groupsOf, graph, groups);
            context.groups = groups;
        }
        context.key = graph.key(task);
        context.name = graph.name(task);
        error = isTerminal(status.state) ? state.error(task) : QString();
        context.text = error;
        context.state = status.state;
        context.isHeld = status.isHeld;
        context.step = status.step;
        context.duration = runningTime(status, now);
        context.progress.reset();
        if (document)
            context.progress = simulatedProgress(document->settings(task).simulation, status, now);
        else if (status.state == TaskState::Succeeded)
            context.progress = 1.0;
        if (expression.matches(context))
            tasks.push_back(task);
    }
    return tasks;
}

} // namespace

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
