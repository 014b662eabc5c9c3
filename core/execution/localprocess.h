#pragma once

#include "core/base/result.h"
#include "core/execution/processid.h"
#include "core/graph/graphdocument.h"
#include "core/trace/traceevent.h"

#include <QString>

#include <functional>
#include <memory>

class QObject;
struct rusage;

namespace stepwise {

/// How a process ended, as the kernel tells it.
struct ProcessEnd
{
    int exitCode = 0;
    int signal = 0; ///< that ended it; 0: it exited
    bool hasDumpedCore = false;
    TaskUsage usage;

    bool hasSucceeded() const { return signal == 0 && exitCode == 0; }
};

/// A command that runs on this machine in a process group of its own, with nothing to read and its
/// output in a file.
///
/// Started by posix_spawn and awaited by wait4, not by QProcess: only so are the core dump, the
/// CPU time and the peak memory of each known, and starting does not copy the page tables of a
/// large program. Of the thread that started it, which has an event loop. Destroying it kills the
/// group of a process that still runs, and waits for it.
class LocalProcess
{
public:
    struct Launch
    {
        Command command;
        QString folder; ///< where it runs: absolute
        QString log;    ///< output and error output, in the order in which they are written
        /// Added to the environment of this program, before the command's own.
        std::vector<std::pair<QString, QString>> environment;
    };

    /// `onEnded` is called once, from the event loop. An error says why it cannot be started.
    static Result<std::unique_ptr<LocalProcess>> start(const Launch &launch,
                                                       std::function<void()> onEnded);
    ~LocalProcess();
    LocalProcess(const LocalProcess &) = delete;
    LocalProcess &operator=(const LocalProcess &) = delete;

    /// Of the process, and of its group.
    ProcessId id() const { return m_id; }
    bool hasEnded() const { return m_hasEnded; }
    const ProcessEnd &end() const { return m_end; }
    /// To every process of the group; nothing once the process has ended.
    void signalGroup(int signal);
    /// Looks at how much memory it and its descendants use: to be called now and then while it runs.
    /// The kernel's own figure begins with that of the program that starts a process, and so says
    /// nothing about small ones.
    void sampleMemory();
    /// Whether the process has chosen not to hear of the signal.
    bool ignores(int signal) const;
    /// Whether others of its group still run.
    bool hasLeftOthers() const;

private:
    LocalProcess(ProcessId id, std::function<void()> onEnded);

    void watch();
    void collect();
    void noteEnd(int status, const ::rusage &usage);

    ProcessId m_id;
    std::function<void()> m_onEnded;
    std::unique_ptr<QObject> m_watcher; ///< a notifier, or a timer where the kernel has no pidfd
    int m_descriptor = -1;
    std::uint64_t m_sampledPeak = 0; ///< bytes, of the largest process
    std::uint64_t m_ownPeak;         ///< of this program when it started the process
    bool m_hasEnded = false;
    ProcessEnd m_end;
};

} // namespace stepwise
