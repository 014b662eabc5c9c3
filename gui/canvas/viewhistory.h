#pragma once

#include "gui/canvas/canvasviewport.h"

#include <optional>
#include <vector>

namespace stepwise {

/// The places that the view has been at, to go back to and forward again. A value.
///
/// Every jump is a step; all moving and zooming by hand between two jumps is one step together.
class ViewHistory
{
public:
    /// The view is about to leave that place.
    void leaveByJump(const ViewPlace &place);
    void leaveByHand(const ViewPlace &place);

    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    /// `place` is where the view is; nothing: there is no such step.
    std::optional<ViewPlace> goBack(const ViewPlace &place);
    std::optional<ViewPlace> goForward(const ViewPlace &place);

    /// Another graph or layout: what was seen there is gone.
    void clear();

private:
    static constexpr std::size_t mostSteps = 100;

    std::vector<ViewPlace> m_back; ///< the latest last
    std::vector<ViewPlace> m_forward;
    bool m_isMovedByHand = false;
};

} // namespace stepwise
