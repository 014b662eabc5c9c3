#include "core/layout/recollection.h"

#include <algorithm>
#include <utility>

namespace stepwise::layered {

namespace {

template<typename Id>
Index oldNumber(const std::vector<Id> &previous, std::size_t count, Index now)
{
    if (previous.empty())
        return now < count ? now : none;
    if (now >= previous.size() || !previous[now].isValid() || previous[now].index() >= count)
        return none;
    return previous[now].value();
}

} // namespace

Recollection::Recollection(const LayoutInput &input) : m_input(input), m_seed(input.seed)
{
    const LayoutResult *previous = m_seed.previous.get();
    if (previous != nullptr && previous->options.direction == input.options.direction)
        m_previous = previous;
}

Index Recollection::oldTask(Index task) const
{
    return isEmpty() ? none : oldNumber(m_seed.previousTask, m_previous->tasks.size(), task);
}

Index Recollection::oldGroup(Index group) const
{
    return isEmpty() ? none : oldNumber(m_seed.previousGroup, m_previous->groups.size(), group);
}

LayoutRect Recollection::task(Index task) const
{
    const Index old = oldTask(task);
    return old == none ? LayoutRect() : m_previous->tasks[old];
}

LayoutRect Recollection::group(Index group) const
{
    const Index old = oldGroup(group);
    return old == none ? LayoutRect() : m_previous->groups[old];
}

/// Edges are sorted by their ends, tasks before groups.
Index Recollection::edge(Arc given) const
{
    if (isEmpty())
        return none;
    const std::vector<LayoutEdge> &edges = m_previous->edges;
    const auto number = [this](const LayoutEnd &end) {
        return end.task.isValid() ? std::size_t(end.task.value())
                                  : m_previous->tasks.size() + std::size_t(end.group.value());
    };
    const Index from = oldEnd(given.from);
    const Index to = oldEnd(given.to);
    if (from == none || to == none)
        return none;
    const std::pair<std::size_t, std::size_t> wanted(from, to);
    const auto ends = [number](const LayoutEdge &old) {
        return std::pair(number(old.from), number(old.to));
    };
    const auto found = std::lower_bound(
        edges.begin(), edges.end(), wanted,
        [ends](const LayoutEdge &old, const auto &value) { return ends(old) < value; });
    if (found == edges.end() || ends(*found) != wanted)
        return none;
    return static_cast<Index>(found - edges.begin());
}

/// What showed a task in the old picture: itself, or the collapsed group around it.
Index Recollection::oldEnd(Index task) const
{
    const Index old = oldTask(task);
    if (old == none)
        return none;
    if (!m_previous->tasks[old].isEmpty() || m_input.groupOf.empty())
        return old;
    for (GroupId around = m_input.groupOf[task]; around.isValid();
         around = m_input.parentOf[around.index()]) {
        if (!group(around.value()).isEmpty())
            return static_cast<Index>(m_previous->tasks.size()) + oldGroup(around.value());
    }
    return none;
}

bool Recollection::wasBackwards(Index oldEdge) const
{
    const std::span<const LayoutPoint> points = m_previous->pointsOf(m_previous->edges[oldEdge]);
    return m_previous->options.direction == LayoutDirection::LeftToRight
               ? points.front().x > points.back().x
               : points.front().y > points.back().y;
}

} // namespace stepwise::layered
