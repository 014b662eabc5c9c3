#include "core/execution/cancelpreview.h"

#include <algorithm>

namespace stepwise {

namespace {

std::vector<TaskId> allTasks(const RunState &state)
{
    std::vector<TaskId> tasks(state.taskCount());
    for (std::size_t index = 0; index < tasks.size(); ++index)
        tasks[index] = TaskId::fromIndex(index);
    return tasks;
}

/// Those that the request names, in file order, each once.
std::vector<TaskId> namedTasks(const Request &request, const TaskGraph &graph)
{
    if (request.group.isValid())
        return graph.tasksIn(request.group);
    std::vector<TaskId> tasks = request.tasks;
    std::sort(tasks.begin(), tasks.end());
    tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
    return tasks;
}

/// What `cancel` does to each of the tasks.
void cancelEach(const std::vector<TaskId> &tasks, const RunState &state,
                std::optional<Duration> grace, CancelPreview &preview)
{
    for (const TaskId task : tasks) {
        if (isTerminal(state[task].state))
            preview.unaffected.push_back(task);
        else if (!isActive(state[task].state))
            preview.skipped.push_back(task);
        else if (grace)
            preview.graced.push_back(task);
        else
            preview.stopping.push_back(task);
    }
}

/// All that depends on what is cancelled, directly or not, and has not begun.
void skipDownstream(const RunState &state, CancelPreview &preview)
{
    std::vector<bool> seen(state.taskCount(), false);
    std::vector<TaskId> pending;
    for (const auto *tasks : {&preview.stopping, &preview.graced, &preview.skipped})
        pending.insert(pending.end(), tasks->begin(), tasks->end());
    for (const TaskId task : pending)
        seen[task.index()] = true;
    while (!pending.empty()) {
        const TaskId task = pending.back();
        pending.pop_back();
        for (const TaskId dependent : state.dependencies().dependentsOf(task)) {
            const TaskState dependentState = state[dependent].state;
            if (seen[dependent.index()] || isTerminal(dependentState) || isActive(dependentState))
                continue;
            seen[dependent.index()] = true;
            preview.skippedDownstream.push_back(dependent);
            pending.push_back(dependent);
        }
    }
    std::sort(preview.skippedDownstream.begin(), preview.skippedDownstream.end());
}

void cancelNow(const std::vector<TaskId> &tasks, const RunState &state, CancelPreview &preview)
{
    for (const TaskId task : tasks) {
        const bool isCancelling = state[task].state == TaskState::Cancelling;
        (isCancelling ? preview.stopping : preview.unaffected).push_back(task);
    }
}

bool contains(const std::vector<TaskId> &tasks, TaskId task)
{
    return std::binary_search(tasks.begin(), tasks.end(), task);
}

} // namespace

std::size_t CancelPreview::affectedCount() const
{
    return stopping.size() + graced.size() + skipped.size() + skippedDownstream.size();
}

CancelPreview previewCancel(const Request &request, const TaskGraph &graph, const RunState &state,
                            Moment now)
{
    CancelPreview preview;
    preview.grace = request.grace.value_or(Duration(0));
    const std::size_t going = state.taskCount() - state.endedCount();
    switch (request.kind) {
    case RequestKind::CancelAll:
        cancelEach(allTasks(state), state, request.grace, preview);
        preview.unaffected.clear(); // the request names none
        break;
    case RequestKind::CancelTask:
    case RequestKind::CancelGroup:
        cancelEach(namedTasks(request, graph), state, request.grace, preview);
        skipDownstream(state, preview);
        break;
    case RequestKind::CancelRun:
        if (request.grace && going > 0) {
            preview.runEnd = saturatedSum(now, *request.grace);
        } else {
            cancelEach(allTasks(state), state, std::nullopt, preview);
            preview.unaffected.clear();
        }
        break;
    case RequestKind::CancelNow: {
        const bool namesAny = request.group.isValid() || !request.tasks.empty();
        cancelNow(namesAny ? namedTasks(request, graph) : allTasks(state), state, preview);
        if (!namesAny)
            preview.unaffected.clear();
        break;
    }
    default:
        break;
    }
    preview.goingOn = going - preview.affectedCount();
    return preview;
}

CancelEffect effectOn(TaskId task, const CancelPreview &preview, const RunState &state)
{
    if (isTerminal(state[task].state))
        return CancelEffect::AlreadyEnded;
    if (contains(preview.stopping, task))
        return CancelEffect::StopsNow;
    if (contains(preview.graced, task))
        return CancelEffect::GetsGrace;
    if (contains(preview.skipped, task))
        return CancelEffect::Skipped;
    if (contains(preview.skippedDownstream, task))
        return CancelEffect::SkippedDownstream;
    return CancelEffect::GoesOn;
}

Moment graceEnd(const TaskStatus &status, Duration grace, Moment now)
{
    Moment end = saturatedSum(now, grace);
    if (status.deadline != TaskStatus::never)
        end = std::min(end, status.deadline);
    if (status.state == TaskState::Cancelling)
        end = std::min(end, status.graceDeadline);
    return end;
}

} // namespace stepwise
