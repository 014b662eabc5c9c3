#pragma once

#include "core/base/clock.h"
#include "core/graph/taskid.h"

#include <QMetaType>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace stepwise {

/// What a request asks for; the names are those of the files (`requestKey`).
enum class RequestKind : unsigned char {
    CancelAll,   ///< every task: running ones get the grace, the others are skipped
    CancelTask,  ///< `tasks`, and all that depends on them is skipped
    CancelGroup, ///< all tasks in `group` at any depth, as one request
    CancelRun,   ///< Heat's cancel of the root: nothing is told until the grace ends
    CancelNow,   ///< ends the grace of what is cancelling (`tasks`; none named: all)
    ExtendGrace, ///< `grace` more time for what is cancelling (`tasks`; none named: all)
    Hold,        ///< `tasks` (or all in `group`) are neither started nor stepped
    Release,     ///< undoes Hold
    Throw,       ///< raises `error` into the group at its next pass
    FailNext,    ///< `tasks` fail with `error` at their next step (simulated tasks)
    Delay,       ///< `tasks` make no step for `duration` (simulated tasks)
    /// `tasks` do not end when they are told to (simulated tasks): each yields once more instead,
    /// which is an error of its own, and is dropped.
    IgnoreCancel,
    Pause,
    Resume,
    SetWaitTime, ///< `duration` is the time between passes from now on
};

/// Something asked of a run: by a user, by a script or by a recording, which is the same thing.
/// It is carried out between two task steps, never inside one.
struct Request
{
    RequestKind kind = RequestKind::CancelAll;
    std::vector<TaskId> tasks;
    GroupId group;
    /// The grace of a cancel; absent: closed at once. For ExtendGrace the time to add.
    std::optional<Duration> grace;
    std::optional<Duration> duration;
    QString error;

    friend bool operator==(const Request &, const Request &) = default;
};

/// An entry of a document's script: carried out after that pass, before the clock moves.
struct ScriptEntry
{
    std::uint32_t afterPass = 1;
    Request request;

    friend bool operator==(const ScriptEntry &, const ScriptEntry &) = default;
};

/// The word for `do` in files: "cancelAll".
QString requestKey(RequestKind kind);
/// Empty when there is no such request.
std::optional<RequestKind> requestKindFromKey(QStringView key);

} // namespace stepwise

Q_DECLARE_METATYPE(stepwise::Request)
