#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace stepwise::testing {

/// A private Slurm cluster on this machine; it is stopped when this is destroyed.
class SlurmCluster
{
public:
    /// Why there can be none here; empty: there can.
    static QString missing();

    /// `tracking`: "linuxproc" or "cgroup". Sets SLURM_CONF for this program. An error text when
    /// it does not come up.
    QString start(const QString &tracking = QStringLiteral("linuxproc"));
    ~SlurmCluster();

    /// A word of the fixture: "kill-ctld", "start-ctld", "kill-node 2". False when it fails.
    bool run(const QString &words) const;
    /// For the files of the test whose row is running: empty, and of no other.
    QString newFolder();
    /// What an own command of Slurm tells.
    static QStringList linesOf(const QStringList &command);

private:
    QTemporaryDir m_folder;
    QString m_tracking;
    int m_count = 0;
    bool m_isStarted = false;
};

} // namespace stepwise::testing
