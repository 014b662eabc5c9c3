#include "gui/canvas/viewhistory.h"

#include <utility>

namespace stepwise {

namespace {

std::optional<ViewPlace> go(std::vector<ViewPlace> &from, std::vector<ViewPlace> &to,
                            const ViewPlace &here)
{
    // A step that leads to where the view is already would look like nothing at all.
    while (!from.empty() && from.back() == here)
        from.pop_back();
    if (from.empty())
        return {};
    const ViewPlace place = from.back();
    from.pop_back();
    to.push_back(here);
    return place;
}

} // namespace

void ViewHistory::leaveByJump(const ViewPlace &place)
{
    m_isMovedByHand = false;
    m_forward.clear();
    if (!m_back.empty() && m_back.back() == place)
        return;
    m_back.push_back(place);
    if (m_back.size() > mostSteps)
        m_back.erase(m_back.begin());
}

void ViewHistory::leaveByHand(const ViewPlace &place)
{
    if (m_isMovedByHand)
        return;
    leaveByJump(place);
    m_isMovedByHand = true;
}

std::optional<ViewPlace> ViewHistory::goBack(const ViewPlace &place)
{
    m_isMovedByHand = false;
    return go(m_back, m_forward, place);
}

std::optional<ViewPlace> ViewHistory::goForward(const ViewPlace &place)
{
    m_isMovedByHand = false;
    return go(m_forward, m_back, place);
}

void ViewHistory::clear()
{
    *this = {};
}

} // namespace stepwise
