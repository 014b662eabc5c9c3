#pragma once

#include "gui/canvas/canvasscene.h"

namespace stepwise {

/// Where an arrow key leads, seen along the direction of the graph.
enum class WalkStep {
    ToDependent,    ///< along an edge, with its arrow
    ToPrerequisite, ///< along an edge, against it
    Before,         ///< to the neighbour above (left of it, when the graph goes down)
    After,          ///< to the neighbour below (right of it)
};

/// The step of an arrow key in a graph of that direction.
WalkStep walkStep(Qt::Key arrow, LayoutDirection direction);

/// The nearest task in that direction; `from` itself when there is none. Arrows of the file are
/// followed as they are drawn, whichever way the run goes.
TaskId walk(const CanvasScene &scene, TaskId from, WalkStep step);

/// The next task after `current` whose name begins with `text`, else contains it, ignoring case;
/// `current` itself is looked at first. Invalid when there is none.
TaskId findByName(const TaskGraph &graph, TaskId current, const QString &text);

} // namespace stepwise
