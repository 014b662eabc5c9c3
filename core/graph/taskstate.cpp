#include "core/graph/taskstate.h"

#include <QCoreApplication>

namespace stepwise {

namespace {

struct StateText
{
    const char *key;
    const char *name;
};

constexpr std::array<StateText, taskStateCount> stateTexts{{
    {"waiting", QT_TRANSLATE_NOOP("TaskState", "Waiting")},
    {"ready", QT_TRANSLATE_NOOP("TaskState", "Ready")},
    {"running", QT_TRANSLATE_NOOP("TaskState", "Running")},
    {"cancelling", QT_TRANSLATE_NOOP("TaskState", "Cancelling")},
    {"succeeded", QT_TRANSLATE_NOOP("TaskState", "Succeeded")},
    {"failed", QT_TRANSLATE_NOOP("TaskState", "Failed")},
    {"timedOut", QT_TRANSLATE_NOOP("TaskState", "Timed out")},
    {"cancelled", QT_TRANSLATE_NOOP("TaskState", "Cancelled")},
    {"skipped", QT_TRANSLATE_NOOP("TaskState", "Skipped")},
}};

const StateText &textOf(TaskState state)
{
    return stateTexts[static_cast<std::size_t>(state)];
}

} // namespace

bool isLegalTransition(TaskState from, TaskState to)
{
    if (from == to)
        return true;
    switch (from) {
    case TaskState::Waiting:
    case TaskState::Ready:
        return to == TaskState::Ready || to == TaskState::Waiting || to == TaskState::Running ||
               to == TaskState::Skipped;
    case TaskState::Running:
        return to == TaskState::Cancelling || (isTerminal(to) && to != TaskState::Skipped);
    case TaskState::Cancelling:
        return isTerminal(to) && to != TaskState::Skipped;
    default:
        return false;
    }
}

QString stateKey(TaskState state)
{
    return QLatin1String(textOf(state).key);
}

QString stateName(TaskState state)
{
    return QCoreApplication::translate("TaskState", textOf(state).name);
}

} // namespace stepwise
