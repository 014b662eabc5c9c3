#include "gui/models/taskfilter.h"

#include "core/execution/taskmatch.h"

namespace stepwise {

Result<void> TaskFilter::setText(const QString &text)
{
    auto expression = Expression::parse(text);
    if (!expression)
        return expression.error();
    m_expression = std::move(expression).value();
    evaluateAll();
    return {};
}

void TaskFilter::evaluateAll()
{
    m_count = 0;
    m_answers.clear();
    if (!isActive())
        return;
    const std::size_t tasks = m_source.document().graph.taskCount();
    m_answers.resize(tasks);
    for (std::size_t index = 0; index < tasks; ++index) {
        const bool answer = matches(TaskId::fromIndex(index));
        m_answers[index] = answer;
        m_count += answer ? 1 : 0;
    }
}

std::vector<TaskId> TaskFilter::evaluate(std::span<const TaskId> tasks)
{
    std::vector<TaskId> flipped;
    for (const TaskId task : tasks) {
        if (task.index() >= m_answers.size() || matches(task) == m_answers[task.index()])
            continue;
        m_answers[task.index()].flip();
        m_answers[task.index()] ? ++m_count : --m_count;
        flipped.push_back(task);
    }
    return flipped;
}

std::vector<TaskId> TaskFilter::evaluateActive()
{
    std::vector<TaskId> active;
    for (std::size_t index = 0; index < m_answers.size(); ++index) {
        if (const TaskId task = TaskId::fromIndex(index);
            stepwise::isActive(m_source.status(task).state))
            active.push_back(task);
    }
    return evaluate(active);
}

QList<TaskId> TaskFilter::matchingTasks() const
{
    QList<TaskId> tasks;
    tasks.reserve(static_cast<qsizetype>(matchCount()));
    for (std::size_t index = 0; index < m_source.document().graph.taskCount(); ++index) {
        if (!isActive() || m_answers[index])
            tasks.append(TaskId::fromIndex(index));
    }
    return tasks;
}

bool TaskFilter::matches(TaskId task)
{
    const TaskGraph &graph = m_source.document().graph;
    const TaskStatus status = m_source.status(task);
    const QString error = m_source.state().error(task);
    m_groups.clear();
    for (GroupId group = graph.group(task); group.isValid(); group = graph.parent(group))
        m_groups.push_back({graph.key(group), graph.name(group)});

    ExpressionContext context;
    context.key = graph.key(task);
    context.name = graph.name(task);
    context.groups = m_groups;
    context.text = error;
    context.state = status.state;
    context.isHeld = status.isHeld;
    context.step = status.step;
    context.pass = m_source.state().pass();
    context.time = m_source.clock();
    context.duration = runningTime(status, m_source.clock());
    context.progress =
        simulatedProgress(m_source.document().settings(task).simulation, status, m_source.clock());
    return m_expression.matches(context);
}

} // namespace stepwise
