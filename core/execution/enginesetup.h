#pragma once

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
};

inline constexpr std::array allEngineKinds{EngineKind::Simulate, EngineKind::Process};

/// As in the trace and on the command line: "simulate".
QString engineKey(EngineKind kind);
std::optional<EngineKind> engineKindFromKey(QStringView key);
/// Whether it does something outside: then it asks for trust in the file's commands.
constexpr bool runsCommands(EngineKind kind)
{
    return kind != EngineKind::Simulate;
}

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

    friend bool operator==(const EngineSetup &, const EngineSetup &) = default;
};

std::unique_ptr<Engine> makeEngine(const EngineSetup &setup,
                                   std::shared_ptr<const GraphDocument> document);

/// At most so many tasks at once where the user names no number: none, or this machine's number
/// of processors.
std::optional<std::uint32_t> defaultMaxRunning(EngineKind kind);

} // namespace stepwise
