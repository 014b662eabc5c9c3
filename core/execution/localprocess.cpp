#include "core/execution/localprocess.h"

#include "core/execution/exittext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTimer>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stepwise {

namespace {

struct LocalProcessText
{
    Q_DECLARE_TR_FUNCTIONS(LocalProcess)
};

constexpr std::chrono::milliseconds pollInterval(20);

Error refusal(const QString &text)
{
    return {ErrorCode::Unreadable, text, {}, {}};
}

QProcessEnvironment environmentOf(const LocalProcess::Launch &launch)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : launch.environment)
        environment.insert(name, value);
    for (const auto &[name, value] : launch.command.environment)
        environment.insert(name, value);
    return environment;
}

/// The program's file. A name without a slash is looked up in the command's own PATH.
Result<QString> programFile(const LocalProcess::Launch &launch,
                            const QProcessEnvironment &environment)
{
    const QString program = launch.command.argv.first();
    if (!program.contains(u'/')) {
        const QString path = environment.value(QStringLiteral("PATH"));
        const QString found =
            QStandardPaths::findExecutable(program, path.split(u':', Qt::SkipEmptyParts));
        if (!found.isEmpty())
            return found;
        return refusal(
            LocalProcessText::tr("cannot be started: there is no program “%1” in PATH (%2)")
                .arg(program, path));
    }
    const QFileInfo file(QDir(launch.folder).absoluteFilePath(program));
    if (!file.exists())
        return refusal(LocalProcessText::tr("cannot be started: there is no file %1")
                           .arg(file.absoluteFilePath()));
    if (file.isDir())
        return refusal(
            LocalProcessText::tr("cannot be started: %1 is a folder").arg(file.absoluteFilePath()));
    if (!file.isExecutable())
        return refusal(
            LocalProcessText::tr(
                "cannot be started: %1 may not be executed; give it the permission (chmod +x)")
                .arg(file.absoluteFilePath()));
    return file.absoluteFilePath();
}

/// C strings, ended by a null pointer.
class StringVector
{
public:
    explicit StringVector(const QStringList &texts)
    {
        for (const QString &text : texts)
            m_texts.push_back(QFile::encodeName(text));
        for (QByteArray &text : m_texts)
            m_pointers.push_back(text.data());
        m_pointers.push_back(nullptr);
    }

    char *const *data() const { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_texts;
    std::vector<char *> m_pointers;
};

/// What posix_spawn is told, freed at the end.
class SpawnPlan
{
public:
    SpawnPlan(const QByteArray &folder, const QByteArray &log)
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addchdir_np(&actions, folder.constData());
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.constData(),
                                         O_WRONLY | O_CREAT | O_APPEND, 0644);
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                                  POSIX_SPAWN_SETSIGDEF);
        posix_spawnattr_setpgroup(&attributes, 0);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&attributes, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&attributes, &signals);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
};

/// The value of a line of a file such as /proc/1/status; empty: there is none.
QByteArray fieldOf(const QString &fileName, QByteArrayView name)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.sliced(name.size()).trimmed();
    }
    return {};
}

std::uint64_t ownPeakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

Duration durationOf(const timeval &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

} // namespace

Result<std::unique_ptr<LocalProcess>> LocalProcess::start(const Launch &launch,
                                                          std::function<void()> onEnded)
{
    if (launch.command.argv.isEmpty() || launch.command.argv.first().isEmpty())
        return refusal(LocalProcessText::tr("cannot be started: its command is empty"));
    if (!QFileInfo(launch.folder).isDir())
        return refusal(LocalProcessText::tr("cannot be started: there is no folder %1 to run it in")
                           .arg(launch.folder));
    const QProcessEnvironment environment = environmentOf(launch);
    const auto program = programFile(launch, environment);
    if (!program)
        return program.error();
    QFile log(launch.log);
    if (!log.open(QIODevice::WriteOnly | QIODevice::Append))
        return refusal(
            LocalProcessText::tr("cannot be started: its output cannot be written to %1: %2")
                .arg(launch.log, log.errorString()));

    const SpawnPlan plan(QFile::encodeName(launch.folder), QFile::encodeName(launch.log));
    const StringVector arguments(launch.command.argv);
    const StringVector variables(environment.toStringList());
    pid_t id = 0;
    const int error =
        posix_spawn(&id, QFile::encodeName(program.value()).constData(), &plan.actions,
                    &plan.attributes, arguments.data(), variables.data());
    if (error != 0)
        return refusal(LocalProcessText::tr("cannot be started: %1: %2")
                           .arg(program.value(), QString::fromLocal8Bit(std::strerror(error))));
    return std::unique_ptr<LocalProcess>(new LocalProcess(id, std::move(onEnded)));
}

LocalProcess::LocalProcess(pid_t id, std::function<void()> onEnded)
    : m_id(id), m_onEnded(std::move(onEnded)), m_ownPeak(ownPeakMemory())
{
    watch();
}

LocalProcess::~LocalProcess()
{
    if (!m_hasEnded) {
        ::kill(-m_id, SIGKILL);
        int status = 0;
        while (waitpid(m_id, &status, 0) < 0 && errno == EINTR) {
        }
    }
    m_watcher.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void LocalProcess::watch()
{
    m_descriptor = static_cast<int>(syscall(SYS_pidfd_open, m_id, 0));
    if (m_descriptor >= 0) {
        auto notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(),
                         [this] { collect(); });
        m_watcher = std::move(notifier);
        return;
    }
    auto timer = std::make_unique<QTimer>();
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [this] { collect(); });
    timer->start(pollInterval);
    m_watcher = std::move(timer);
}

void LocalProcess::collect()
{
    int status = 0;
    rusage usage{};
    if (m_hasEnded || wait4(m_id, &status, WNOHANG, &usage) != m_id)
        return;
    noteEnd(status, usage);
    // The watcher is calling; whoever is told may destroy this.
    if (auto *notifier = qobject_cast<QSocketNotifier *>(m_watcher.get()))
        notifier->setEnabled(false);
    m_watcher.release()->deleteLater();
    const std::function<void()> onEnded = std::move(m_onEnded);
    onEnded();
}

void LocalProcess::noteEnd(int status, const rusage &usage)
{
    m_hasEnded = true;
    if (WIFSIGNALED(status)) {
        m_end.signal = WTERMSIG(status);
        m_end.hasDumpedCore = WCOREDUMP(status);
    } else {
        m_end.exitCode = WEXITSTATUS(status);
    }
    m_end.usage.cpuTime = durationOf(usage.ru_utime) + durationOf(usage.ru_stime);
    const std::uint64_t told = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
    if (told > m_ownPeak)
        m_end.usage.peakMemory = told;
    else if (m_sampledPeak > 0)
        m_end.usage.peakMemory = m_sampledPeak;
    m_end.usage.ending = exitText(m_end.exitCode, m_end.signal, m_end.hasDumpedCore);
}

void LocalProcess::sampleMemory()
{
    constexpr std::size_t sampledLimit = 100;
    std::vector<qint64> processes{m_id};
    for (std::size_t at = 0; at < processes.size() && at < sampledLimit; ++at) {
        const QString folder = QStringLiteral("/proc/%1").arg(processes[at]);
        const QByteArray peak = fieldOf(folder + QStringLiteral("/status"), "VmHWM:");
        const std::uint64_t bytes = peak.split(' ').first().toULongLong() * 1024;
        m_sampledPeak = std::max(m_sampledPeak, bytes);
        QFile children(QStringLiteral("%1/task/%2/children").arg(folder).arg(processes[at]));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : children.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                processes.push_back(child.toLongLong());
        }
    }
}

void LocalProcess::signalGroup(int signal)
{
    if (!m_hasEnded)
        ::kill(-m_id, signal);
}

bool LocalProcess::ignores(int signal) const
{
    const QByteArray ignored = fieldOf(QStringLiteral("/proc/%1/status").arg(m_id), "SigIgn:");
    return (ignored.toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0;
}

bool LocalProcess::hasLeftOthers() const
{
    return m_hasEnded && ::kill(-m_id, 0) == 0;
}

} // namespace stepwise
