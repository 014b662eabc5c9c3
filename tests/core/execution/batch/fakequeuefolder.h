#pragma once

#include "tests/support/batchdrive.h"
#include "tests/support/fakequeue.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace stepwise::testing {

/// A queue of shell scripts, and a place for the files of a test.
class FakeQueueFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString control(const char *name) const
    {
        return path(QStringLiteral("queue/") + QLatin1String(name));
    }
    void set(const char *name, const QString &text = {}) const { writeFile(control(name), text); }
    void clear(const char *name) const { QFile::remove(control(name)); }
    QStringList calls(const char *verb) const
    {
        return linesOf(control("calls"))
            .filter(QRegularExpression(u'^' + QLatin1String(verb) + u' '));
    }
    /// A file that nobody has written yet, to be named in scripts.
    QString file(const char *name) const { return path(QLatin1String(name)); }
    QStringList lines(const char *name) const { return linesOf(file(name)); }

    std::unique_ptr<BatchDrive> start(const GraphDocument &document,
                                      PickUp pickUp = PickUp::Automatic,
                                      const BatchTimes &times = quickTimes()) const
    {
        return std::make_unique<BatchDrive>(
            document, m_folder.path(), std::make_unique<FakeProfile>(path(QStringLiteral("queue"))),
            times, pickUp);
    }
    /// With %1 for the folder of the test's files.
    std::unique_ptr<BatchDrive> start(const QString &script) const
    {
        return start(jobsOf(script.arg(m_folder.path())));
    }

    FakeQueueFolder() { QDir(m_folder.path()).mkpath(QStringLiteral("queue")); }

private:
    QTemporaryDir m_folder;
};

} // namespace stepwise::testing
