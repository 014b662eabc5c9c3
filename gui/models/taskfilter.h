#pragma once

#include "core/execution/expression.h"
#include "gui/models/runsource.h"

#include <QList>

#include <span>
#include <vector>

namespace stepwise {

/// Which tasks of a run match the text of a filter box.
///
/// Without terms every task matches and nothing is kept. Otherwise the answers of the last
/// evaluation stand until the next one.
class TaskFilter
{
public:
    /// `source` must outlive the filter.
    explicit TaskFilter(const RunSource &source) : m_source(source) {}

    /// On an Error the filter stays what it was. Evaluates all tasks.
    Result<void> setText(const QString &text);
    bool isActive() const { return !m_expression.isEmpty(); }

    /// Asks anew about every task: another document or run.
    void evaluateAll();
    /// Asks anew about these, and tells whose answer is another now.
    std::vector<TaskId> evaluate(std::span<const TaskId> tasks);
    /// The same for the tasks that are active, whose answers can change with the clock alone.
    std::vector<TaskId> evaluateActive();

    /// By task; null when all match.
    const std::vector<bool> *answers() const { return isActive() ? &m_answers : nullptr; }
    std::size_t matchCount() const { return isActive() ? m_count : m_source.state().taskCount(); }
    /// In file order; O(tasks).
    QList<TaskId> matchingTasks() const;

private:
    bool matches(TaskId task);

    const RunSource &m_source;
    Expression m_expression;
    std::vector<bool> m_answers;
    std::size_t m_count = 0;
    std::vector<ExpressionContext::Group> m_groups; ///< scratch, so that asking allocates nothing
};

} // namespace stepwise
