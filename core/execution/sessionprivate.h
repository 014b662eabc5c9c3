#pragma once

#include "core/execution/enginesetup.h"
#include "core/execution/playhead.h"
#include "core/execution/reexecution.h"
#include "core/execution/run.h"
#include "core/execution/session.h"
#include "core/execution/stepdriver.h"

#include <QTimer>

namespace stepwise {

struct Session::Private
{
    /// The state of the document before anything has run.
    void showIdle();
    bool isForking() const { return fork != nullptr; }

    std::shared_ptr<const GraphDocument> document = std::make_shared<GraphDocument>();
    std::shared_ptr<const Dependencies> dependencies = std::make_shared<Dependencies>();
    std::vector<TaskId> cyclicTasks;
    RunState idleState; ///< shown while there is no run yet
    TraceLog idleLog;
    BreakpointSet breakpoints; ///< the run looks at them
    std::unique_ptr<Run> run;
    StepDriver driver; ///< points to the run
    QTimer frame;
    EngineSetup engine;
    bool areCommandsAllowed = false;
    bool playsScript = false;
    bool hasTold = true; ///< that the run has finished

    Playhead playhead; ///< looks at a recording while the past is shown
    RunList runs;
    int runCount = 0; ///< for their names
    std::unique_ptr<Reexecution> fork;
    QTimer forkTimer;
    std::function<void(StepDriver &)> afterFork;
};

} // namespace stepwise
