#pragma once

#include "core/graph/batchsettings.h"

#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace stepwise {

class Engine;
class GraphDocument;

/// What runs the tasks of a graph.
enum class EngineKind : unsigned char {
    Simulate, ///< nothing happens outside
    Process,  ///< commands on this machine
    Slurm,    ///< commands as jobs of a cluster
};

inline constexpr std::array allEngineKinds{EngineKind::Simulate, EngineKind::Process,
                                           EngineKind::Slurm};

/// As in the trace and on the command line: "simulate".
QString engineKey(EngineKind kind);
std::optional<EngineKind> engineKindFromKey(QStringView key);
/// Whether it does something outside: then it asks for trust in the file's commands.
constexpr bool runsCommands(EngineKind kind)
{
    return kind != EngineKind::Simulate;
}

/// Whether an unfinished run of the same graph, whose driver was killed, is gone on with.
enum class PickUp : unsigned char { Automatic, Never, Required };

/// What the engine for Slurm is told.
struct SlurmOptions
{
    BatchSettings defaults; ///< the user's, where the file says nothing else
    BatchSettings settings; ///< instead of the file's
    PickUp pickUp = PickUp::Automatic;
    /// The run is in tear-down order: it does not go on with one in the other order.
    bool isReversed = false;

    /// What is in effect for that document.
    BatchSettings settingsFor(const GraphDocument &document) const;

    friend bool operator==(const SlurmOptions &, const SlurmOptions &) = default;
};

/// Which engine, and how it is to work.
struct EngineSetup
{
    EngineKind kind = EngineKind::Simulate;
    /// Where a command's relative working directory begins: the folder of the graph's file.
    QString baseFolder;
    /// Where runs keep their logs, a folder for each; empty: the user's folder for such data.
    QString runsFolder;
    /// Whether a pause stops the running processes too (SIGSTOP), until the run goes on.
    bool pauseStopsProcesses = false;
    SlurmOptions slurm;

    /// A folder that a command or the file names, as an absolute one.
    QString absolute(const QString &folder) const;

    friend bool operator==(const EngineSetup &, const EngineSetup &) = default;
};

std::unique_ptr<Engine> makeEngine(const EngineSetup &setup,
                                   std::shared_ptr<const GraphDocument> document);

/// Why such a run cannot begin, for the user; empty: nothing speaks against it.
QString startRefusal(const EngineSetup &setup, const GraphDocument &document);

/// At most so many tasks at once where the user names no number: none, or this machine's number
/// of processors.
std::optional<std::uint32_t> defaultMaxRunning(EngineKind kind);

} // namespace stepwise
