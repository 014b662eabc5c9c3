#include "core/layout/recollection.h"

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

Recollection::Recollection(const LayoutInput &input) : m_seed(input.seed)
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

} // namespace stepwise::layered
