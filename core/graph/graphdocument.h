#pragma once

#include "core/base/clock.h"
#include "core/graph/batchsettings.h"
#include "core/graph/request.h"
#include "core/graph/taskgraph.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace stepwise {

/// How a graph is run. The defaults are those of the file format.
struct RunOptions
{
    Duration waitTime = std::chrono::seconds(1);
    std::optional<Duration> timeout;
    /// Grace for running tasks after an error; absent: closed at once.
    std::optional<Duration> errorWaitTime;
    bool aggregateExceptions = false;
    bool reverse = false;
    std::optional<std::uint32_t> maxRunning;

    friend bool operator==(const RunOptions &, const RunOptions &) = default;
};

enum class OnCancel : unsigned char { Close, Fail };
enum class OnTimeout : unsigned char { Fail, Complete, Continue, Propagate };

/// What a simulated task does.
struct Simulation
{
    std::uint32_t steps = 1;
    std::uint32_t pollPeriod = 1;
    Duration stepDuration{0};
    std::optional<Duration> duration; ///< instead of `steps`
    std::optional<std::uint32_t> failAtStep;
    QString error = QStringLiteral("failed");
    OnCancel onCancel = OnCancel::Close;
    OnTimeout onTimeout = OnTimeout::Fail;

    friend bool operator==(const Simulation &, const Simulation &) = default;
};

/// What an engine that runs commands executes.
struct Command
{
    QStringList argv;
    QString workingDirectory;
    std::vector<std::pair<QString, QString>> environment; ///< in file order

    friend bool operator==(const Command &, const Command &) = default;
};

/// Whose grace a running task gets after an error of another.
struct TaskErrorWait
{
    /// Absent: closed at once.
    std::optional<Duration> grace;

    friend bool operator==(const TaskErrorWait &, const TaskErrorWait &) = default;
};

/// Everything about a task that is not its place in the graph.
struct TaskSettings
{
    std::optional<Duration> timeout;
    /// Absent: the run's.
    std::optional<TaskErrorWait> errorWait;
    Simulation simulation;
    std::optional<Command> command;
    BatchResources slurm; ///< of its job, where it names any
    QString note;

    friend bool operator==(const TaskSettings &, const TaskSettings &) = default;
};

/// A member of a file's object that this version does not know: kept as it was written.
struct UnknownKey
{
    QString key;
    QByteArray json;  ///< the value's text
    QString afterKey; ///< the member before it in the file; empty: it was the first

    friend bool operator==(const UnknownKey &, const UnknownKey &) = default;
};

/// The unknown keys of one object of the file, in their order.
using UnknownKeys = std::vector<UnknownKey>;

/// All that a graph file says: a copyable value.
///
/// Settings are stored only for tasks that have some of their own, so that a million plain tasks
/// cost nothing here.
class GraphDocument
{
public:
    TaskGraph graph;
    QString name;
    QString description;
    RunOptions options;
    BatchSettings slurm;
    std::vector<ScriptEntry> script;

    /// Unknown keys by JSON pointer of the object that holds them: "", "/run", "/tasks/3/simulate".
    std::map<QString, UnknownKeys> unknownKeys;

    /// The task's own settings, or the defaults.
    const TaskSettings &settings(TaskId task) const;
    /// The settings, to be changed.
    TaskSettings &settings(TaskId task);

private:
    TaskSettings m_defaults;
    std::vector<TaskSettings> m_settings;
    std::vector<std::uint32_t> m_settingsIndex; ///< by task: 0 for none, else index + 1
};

} // namespace stepwise
