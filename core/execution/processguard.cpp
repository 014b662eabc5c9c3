#include "core/execution/processguard.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stepwise {

namespace {

/// In a session of its own and in the background, so that neither a terminal's Ctrl-C nor this
/// program's end reaches it.
constexpr const char *script = R"(exec 3<&0
(
    trap '' INT TERM HUP QUIT
    groups=' '
    while read -r verb group <&3; do
        case $verb in
        +) groups="$groups$group " ;;
        -) case $groups in
            *" $group "*) groups="${groups%% $group *} ${groups#* $group }" ;;
            esac ;;
        esac
    done
    exec 3<&-
    if [ -n "${groups# }" ]; then
        for group in $groups; do kill -TERM -- "-$group"; kill -CONT -- "-$group"; done
        sleep 2
        for group in $groups; do kill -KILL -- "-$group"; done
    fi
    for found in $(grep -lsz "^STEPWISE_RUN=$1\$" /proc/[0-9]*/environ); do
        found=${found#/proc/}
        kill -KILL "${found%/environ}"
    done
) >/dev/null 2>&1 &
)";

} // namespace

Result<void> ProcessGuard::start(ProcessGuard &guard, const QString &mark)
{
    const auto refusal = [](int error) {
        return Error{ErrorCode::Unreadable,
                     QCoreApplication::translate("ProcessGuard",
                                                 "The guard that ends what a run leaves behind "
                                                 "cannot be started: %1.")
                         .arg(QString::fromLocal8Bit(std::strerror(error))),
                     {},
                     {}};
    };
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return refusal(errno);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    QByteArray markText = mark.toLatin1();
    std::array<char *, 6> arguments{const_cast<char *>("sh"),
                                    const_cast<char *>("-c"),
                                    const_cast<char *>(script),
                                    const_cast<char *>("stepwise-guard"),
                                    markText.data(),
                                    nullptr};
    pid_t id = 0;
    const int error = posix_spawn(&id, "/bin/sh", &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    ::close(ends[0]);
    if (error != 0) {
        ::close(ends[1]);
        return refusal(error);
    }
    int status = 0;
    while (waitpid(id, &status, 0) < 0 && errno == EINTR) {
    } // it only goes to the background
    guard.m_pipe = ends[1];
    return {};
}

ProcessGuard::~ProcessGuard()
{
    if (m_pipe >= 0)
        ::close(m_pipe);
}

void ProcessGuard::tell(char verb, pid_t group)
{
    if (m_pipe < 0)
        return;
    std::array<char, 32> line{};
    const int length = std::snprintf(line.data(), line.size(), "%c %d\n", verb, group);
    // A guard that is gone must not end this program too, as a pipe would.
    while (::send(m_pipe, line.data(), static_cast<std::size_t>(length), MSG_NOSIGNAL) < 0 &&
           errno == EINTR) {
    }
}

} // namespace stepwise
