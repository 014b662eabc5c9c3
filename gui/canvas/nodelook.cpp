#include "gui/canvas/nodelook.h"

#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"
#include "core/trace/skipreason.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace stepwise {

namespace {

/// The texts of nodes, in a context of their own for translators.
struct NodeText
{
    Q_DECLARE_TR_FUNCTIONS(NodeText)
};

QString number(std::uint32_t value)
{
    return QLocale().toString(value);
}

QString skippedText(TaskId task, const RunState &state)
{
    switch (skipReason(task, state)) {
    case SkipReason::UpstreamFailed:
        return NodeText::tr("upstream failed");
    case SkipReason::UpstreamCancelled:
        return NodeText::tr("upstream cancelled");
    case SkipReason::Request:
        break;
    }
    return NodeText::tr("never started");
}

/// Of a task that something outside runs for: what it tells, or the name of what runs.
QString activityText(const TaskActivity &activity)
{
    if (!activity.progress)
        return activity.launch.handle;
    const QString share =
        NodeText::tr("%1 %", "per cent").arg(QLocale().toString(*activity.progress * 100, 'f', 0));
    return activity.progressText.isEmpty()
               ? share
               : NodeText::tr("%1  %2", "per cent, what it does").arg(share, activity.progressText);
}

QString stepText(const NodeLook &look)
{
    if (look.step == 0)
        return NodeText::tr("started");
    if (look.stepCount == 0)
        return NodeText::tr("step %1").arg(number(look.step));
    return NodeText::tr("step %1 of %2").arg(number(look.step), number(look.stepCount));
}

QString runningText(const NodeLook &look)
{
    if (!look.isHeld)
        return stepText(look);
    if (look.stepCount == 0)
        return NodeText::tr("held: at step %1").arg(number(look.step));
    return NodeText::tr("held: at step %1 of %2").arg(number(look.step), number(look.stepCount));
}

QString waitingText(TaskId task, const RunState &state, bool isOnCycle)
{
    if (isOnCycle)
        return NodeText::tr("on a cycle");
    const auto total =
        static_cast<std::uint32_t>(state.dependencies().prerequisitesOf(task).size());
    return NodeText::tr("waits for %1 of %2").arg(number(state.unmet(task)), number(total));
}

QString endedText(const TaskStatus &status)
{
    if (status.startedAt == TaskStatus::never)
        return stateName(status.state);
    const QString time = durationText(status.since - status.startedAt);
    return status.state == TaskState::Succeeded ? time : NodeText::tr("after %1").arg(time);
}

QString failedText(TaskId task, const RunState &state)
{
    const QString error = state.error(task);
    return error.isEmpty() ? stateName(TaskState::Failed) : error;
}

QString secondLine(TaskId task, const NodeLook &look, const RunState &state)
{
    switch (look.state) {
    case TaskState::Waiting:
        return waitingText(task, state, look.isOnCycle);
    case TaskState::Ready:
        return look.isHeld ? NodeText::tr("held: on start") : NodeText::tr("ready");
    case TaskState::Running:
        if (const TaskActivity activity = state.activity(task);
            activity != TaskActivity() && !look.isHeld)
            return activityText(activity);
        return runningText(look);
    case TaskState::Cancelling:
        return NodeText::tr("cancelling");
    case TaskState::Failed:
        return failedText(task, state);
    case TaskState::Skipped:
        return skippedText(task, state);
    case TaskState::Succeeded:
    case TaskState::TimedOut:
    case TaskState::Cancelled:
        break;
    }
    return endedText(state[task]);
}

void addGrace(NodeLook &look, const TaskStatus &status, Moment now)
{
    const Duration left =
        std::clamp(status.graceDeadline - now, Duration{0}, std::max(status.grace, Duration{0}));
    look.graceLeft = status.grace.count() > 0 ? toSeconds(left) / toSeconds(status.grace) : 0;
    look.graceText = graceSecondsText(left);
}

} // namespace

NodeLook nodeLook(TaskId task, const QString &name, const GraphDocument &document,
                  const RunState &state, bool isOnCycle, Moment now, LookDepth depth)
{
    NodeLook look;
    look.isOnCycle = isOnCycle;
    if (depth != LookDepth::Marks)
        look.name = name;
    if (task.index() >= state.taskCount())
        return look;
    const TaskStatus &status = state[task];
    look.state = status.state;
    look.isHeld = status.isHeld;
    look.suppressedErrors = status.suppressedErrors;
    look.step = status.step;
    if (status.state == TaskState::Running)
        look.toldProgress = state.activity(task).progress.value_or(-1);
    if (status.state == TaskState::Cancelling)
        addGrace(look, status, now);
    if (status.state == TaskState::Running)
        look.stepCount = plannedSteps(task, document);
    if (depth == LookDepth::Everything)
        look.secondLine = secondLine(task, look, state);
    return look;
}

std::uint32_t plannedSteps(TaskId task, const GraphDocument &document)
{
    const TaskSettings &settings = document.settings(task);
    return settings.command || settings.simulation.duration ? 0 : settings.simulation.steps;
}

QString durationText(Duration duration)
{
    const double seconds = toSeconds(duration);
    if (seconds < 100)
        return NodeText::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = static_cast<std::uint32_t>(seconds);
    return NodeText::tr("%1 min %2 s").arg(number(whole / 60), number(whole % 60));
}

QString graceSecondsText(Duration left)
{
    const double seconds = toSeconds(left);
    return NodeText::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
}

} // namespace stepwise
