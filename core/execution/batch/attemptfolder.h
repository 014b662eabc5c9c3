#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace stepwise {

/// That the program of an attempt was started, as the wrapper has written.
struct StartRecord
{
    QString jobId;
    QString node;

    friend bool operator==(const StartRecord &, const StartRecord &) = default;
};

/// How the program of an attempt ended, as the wrapper has written.
struct ExitRecord
{
    enum class Cause : unsigned char {
        Program,   ///< it came to its own end
        Cancelled, ///< was told to end
        TimedOut,  ///< its time limit was over
        NoFolder,  ///< it was not started: there is no folder to run it in
    };

    int code = 0;
    int signal = 0; ///< 0: it exited
    Cause cause = Cause::Program;
    std::optional<Duration> cpuTime;

    friend bool operator==(const ExitRecord &, const ExitRecord &) = default;
};

/// The folder of one attempt at a task: what the job is told, and what its wrapper leaves behind.
///
/// All that is in it stands there wholly or not at all, whoever is killed in between. Reading it
/// knows nothing of what was read before.
class AttemptFolder
{
public:
    explicit AttemptFolder(const QString &path) : m_path(path) {}

    const QString &path() const { return m_path; }
    QString outFile() const { return m_path + QStringLiteral("/out"); }
    QString errorFile() const { return m_path + QStringLiteral("/err"); }

    /// Makes the folder. `workingDirectory`: where the program is to run, absolute. An error says
    /// why it cannot be made; then nothing was.
    Result<void> create(const QString &workingDirectory) const;
    bool exists() const;

    void noteSubmitted(const QString &jobId) const;
    /// Empty: not known.
    QString submittedId() const;

    /// That its program is to end, or not to begin.
    void noteCancel() const;
    bool wasCancelled() const;
    /// How long after it was told to the program has time to end.
    void setGrace(Duration grace) const;
    std::optional<Duration> grace() const;

    /// Whether a job has begun to work for it.
    bool isClaimed() const;
    std::optional<StartRecord> start() const;
    /// Whether the program was told to end.
    bool isStopping() const;
    std::optional<ExitRecord> exit() const;

private:
    bool write(const char *name, const QByteArray &content) const;
    QByteArray read(const char *name) const;

    QString m_path;
};

} // namespace stepwise
