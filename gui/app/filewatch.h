#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace stepwise {

/// Watches one file: also when programs replace it by another of its name, as most editors do.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// In place of the file that was watched; empty: none.
    void watch(const QString &path);

Q_SIGNALS:
    /// It has another size or time than when it was watched or changed last; a file that is being
    /// written tells so once it stands still. Nothing is told while there is none.
    void changed();

private:
    struct Stamp
    {
        qint64 size = -1;
        qint64 time = 0;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    void wait();
    void look();
    Stamp stamp() const;

    QString m_path;
    Stamp m_seen;
    Stamp m_waitingFor; ///< how it stood when waiting began
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
};

} // namespace stepwise
