#include "gui/timeline/timelinescene.h"

namespace stepwise {

void TimelineScene::reload()
{
    const TaskGraph &graph = m_source.document().graph;
    const TimelineOrder order = m_rows.order();
    m_stats = TraceStats(graph);
    path.reset();
    hovered.reset();
    if (m_rows.isOf(graph)) {
        m_rows.restart();
    } else {
        m_rows = TimelineRows(graph);
        select({});
        current = {};
    }
    if (order != TimelineOrder::Start)
        m_rows.setOrder(order, graph, m_stats, nullptr);
}

void TimelineScene::select(const QList<TaskId> &tasks)
{
    m_isSelected.assign(m_stats.taskCount(), false);
    for (const TaskId task : tasks) {
        if (task.isValid() && task.index() < m_isSelected.size())
            m_isSelected[task.index()] = true;
    }
}

bool TimelineScene::follow(std::size_t most)
{
    const TraceLog &log = m_source.log();
    if (log.count() < m_stats.position())
        return false; // between two runs; the new one is told of soon
    m_stats.follow(log, most);
    m_rows.follow(m_stats);
    return m_stats.isBehind(log);
}

void TimelineScene::setOrder(TimelineOrder order)
{
    m_rows.setOrder(order, m_source.document().graph, m_stats, path.get());
}

QRectF TimelineScene::rowRect(std::size_t number, double width) const
{
    return {0, rulerHeight + static_cast<double>(number) * rowHeight - scroll, width, rowHeight};
}

std::optional<std::size_t> TimelineScene::rowAt(double y) const
{
    const double below = y - rulerHeight;
    if (below < 0)
        return std::nullopt;
    const auto number = static_cast<std::size_t>((below + scroll) / rowHeight);
    return number < m_rows.count() ? std::optional(number) : std::nullopt;
}

} // namespace stepwise
