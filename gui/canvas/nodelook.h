#pragma once

#include "core/base/clock.h"
#include "core/graph/taskid.h"
#include "core/graph/taskstate.h"
#include "gui/canvas/breakpointmark.h"

#include <QString>

#include <cstdint>

namespace stepwise {

class GraphDocument;
class RunState;

/// Everything that is seen of a task, in words and numbers: what a node is painted from, what its
/// tooltip says and what a screen reader reads.
struct NodeLook
{
    QString name;
    QString secondLine;   ///< the state's reason: "waits for 2 of 3"
    QString graceText;    ///< Cancelling: the seconds left
    double graceLeft = 0; ///< Cancelling: from 1 down to 0
    std::uint32_t step = 0;
    std::uint32_t stepCount = 0; ///< 0: not known
    double toldProgress = -1; ///< from 0 to 1, as the task itself tells it; below 0: it tells none
    std::uint32_t suppressedErrors = 0;
    TaskState state = TaskState::Waiting;
    BreakpointMark breakpoint = BreakpointMark::None; ///< left to the caller, as isDimmed
    bool isHeld = false;
    bool isOnCycle = false;
    bool isDimmed = false;

    bool hasStepBar() const
    {
        return state == TaskState::Running && (stepCount > 0 || toldProgress >= 0);
    }
};

/// Which parts of a look are asked for; texts cost, and far out there are none.
enum class LookDepth { Marks, Name, Everything };

/// The look of one task at a moment of the run's clock; `isDimmed` is left to the caller.
NodeLook nodeLook(TaskId task, const QString &name, const GraphDocument &document,
                  const RunState &state, bool isOnCycle, Moment now,
                  LookDepth depth = LookDepth::Everything);

/// How many steps the task makes; 0 when nobody can know before it ends.
std::uint32_t plannedSteps(TaskId task, const GraphDocument &document);

/// "8.5 s", "2 min 5 s", in the user's locale.
QString durationText(Duration duration);
/// What is left of a grace period: one decimal below 10 s, none above.
QString graceSecondsText(Duration left);

} // namespace stepwise
