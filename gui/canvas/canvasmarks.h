#pragma once

#include "core/base/clock.h"
#include "core/graph/taskid.h"

#include <QHash>
#include <QList>
#include <QRect>

#include <algorithm>
#include <optional>

namespace stepwise {

/// What a cancel that is being considered would do to a task.
enum class CancelMark : unsigned char { Stops, GetsGrace, Skipped };

/// What is drawn over the picture of the scene and comes and goes with pointer and keys.
struct CanvasMarks
{
    QList<TaskId> selection; ///< ascending, each once
    TaskId current;          ///< where the keyboard is
    TaskId hovered;
    GroupId hoveredGroup;
    TaskId next;         ///< acts next when stepped
    TaskId hit;          ///< has just stopped at a breakpoint
    QList<TaskId> chain; ///< from the selection to the root cause
    QHash<TaskId, CancelMark> cancel;
    Duration cancelGrace{0};
    std::optional<QRect> rubberBand; ///< in device pixels
    bool showsFocus = false;         ///< the keyboard is in use, and it is here

    bool isSelected(TaskId task) const
    {
        return std::binary_search(selection.begin(), selection.end(), task);
    }
};

} // namespace stepwise
