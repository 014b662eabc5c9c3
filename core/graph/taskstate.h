#pragma once

#include <QMetaType>
#include <QString>

#include <array>
#include <cstddef>

namespace stepwise {

/// What a task is doing. Ready is derived (all dependencies done), never reported as an event;
/// *held* is a mark beside the state.
enum class TaskState : unsigned char {
    Waiting,
    Ready,
    Running,
    Cancelling,
    Succeeded,
    Failed,
    TimedOut,
    Cancelled,
    Skipped,
};

inline constexpr std::size_t taskStateCount = 9;

inline constexpr std::array<TaskState, taskStateCount> allTaskStates{
    TaskState::Waiting,    TaskState::Ready,     TaskState::Running,
    TaskState::Cancelling, TaskState::Succeeded, TaskState::Failed,
    TaskState::TimedOut,   TaskState::Cancelled, TaskState::Skipped,
};

/// Whether the state never changes again.
constexpr bool isTerminal(TaskState state)
{
    return state >= TaskState::Succeeded;
}

/// Whether the task has begun and not ended.
constexpr bool isActive(TaskState state)
{
    return state == TaskState::Running || state == TaskState::Cancelling;
}

/// The transitions of `Waiting → Ready → Running → … `; a state may always stay.
bool isLegalTransition(TaskState from, TaskState to);

/// The name in files and in filter expressions, never translated: "timedOut".
QString stateKey(TaskState state);
/// The name for people, translated: "Timed out".
QString stateName(TaskState state);

} // namespace stepwise

Q_DECLARE_METATYPE(stepwise::TaskState)
