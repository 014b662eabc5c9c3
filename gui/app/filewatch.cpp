#include "gui/app/filewatch.h"

#include <QDateTime>
#include <QFileInfo>

#include <chrono>

namespace stepwise {

namespace {

/// How long a file must stand still.
constexpr std::chrono::milliseconds stillness(250);

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(stillness);
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::wait);
    // A file that is replaced is not watched any more, its folder still is.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::wait);
}

void FileWatch::watch(const QString &path)
{
    m_pause.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    const bool isFile = !path.isEmpty() && QFileInfo(path).isFile();
    m_path = isFile ? QFileInfo(path).absoluteFilePath() : QString();
    if (m_path.isEmpty())
        return;
    m_seen = stamp();
    m_watcher.addPaths({m_path, QFileInfo(m_path).path()});
}

void FileWatch::wait()
{
    m_waitingFor = stamp();
    m_pause.start();
}

void FileWatch::look()
{
    const Stamp now = stamp();
    if (now.size >= 0 && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    if (now != m_waitingFor) {
        wait();
        return;
    }
    if (now.size < 0 || now == m_seen)
        return;
    m_seen = now;
    Q_EMIT changed();
}

FileWatch::Stamp FileWatch::stamp() const
{
    const QFileInfo info(m_path);
    if (!info.isFile())
        return {};
    return {info.size(), info.lastModified().toMSecsSinceEpoch()};
}

} // namespace stepwise
