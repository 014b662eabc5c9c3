#pragma once

#include "core/base/clock.h"
#include "core/execution/enginesetup.h"
#include "core/formats/format.h"
#include "core/layout/layout.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>

namespace stepwise {

/// `stepwise [FILE]`: the window.
struct WindowCommand
{
    QString file; ///< empty: the start page
    LoadOptions loading;
};

/// `stepwise run FILE`. What is absent is as the file says.
struct RunCommand
{
    QString file;
    LoadOptions loading;
    EngineKind engine = EngineKind::Simulate;
    bool isTrusted = false; ///< the commands of the file may be run
    SlurmOptions slurm;
    bool isVirtualTime = false;
    QString traceFile; ///< empty: none; "-": standard output
    std::optional<Duration> waitTime;
    std::optional<Duration> timeout;
    std::optional<Duration> errorWaitTime;
    bool aggregate = false;
    bool reverse = false;
    std::optional<std::uint32_t> maxRunning;
    /// The grace of the cancel that Ctrl-C asks for.
    Duration grace = std::chrono::seconds(10);
};

/// `stepwise check FILE…`.
struct CheckCommand
{
    QStringList files;
    LoadOptions loading;
    bool asJson = false;
};

/// `stepwise layout FILE -o OUT`.
struct LayoutCommand
{
    QString file;
    LoadOptions loading;
    LayoutEffort effort = LayoutEffort::Automatic;
    LayoutDirection direction = LayoutDirection::LeftToRight;
    QString output; ///< "-": standard output
};

/// `stepwise convert IN OUT`.
struct ConvertCommand
{
    QString file;
    LoadOptions loading;
    QString output;       ///< "-": standard output
    QString outputFormat; ///< a format's key; empty: by the output's suffix
};

/// `stepwise render FILE -o OUT`: needs fonts, so the window's library carries it out.
struct RenderCommand
{
    QString file;
    LoadOptions loading;
    QString output;
    QString traceFile;                 ///< empty: nothing has run
    std::optional<std::uint32_t> pass; ///< the state after it; absent: at the trace's end
    bool isDark = false;
};

/// `stepwise replay TRACE`: the window on a recording.
struct ReplayCommand
{
    QString file; ///< "-": standard input
};

/// Nothing is left to do but to print this and end.
struct PrintAndExit
{
    QString text;
    int status = 0; ///< other than 0: the text goes to standard error
};

using CommandLine = std::variant<WindowCommand, RunCommand, CheckCommand, LayoutCommand,
                                 ConvertCommand, RenderCommand, ReplayCommand, PrintAndExit>;

/// Reads the program's arguments, its name first. Bad usage becomes a PrintAndExit of status 2
/// with what is wrong and how to get help.
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace stepwise
