#include "core/execution/runfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUuid>

namespace stepwise {

namespace {

/// Only what is named as ours is deleted.
void deleteOldest(const QDir &parent)
{
    QFileInfoList folders =
        parent.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Time);
    folders.removeIf([](const QFileInfo &folder) {
        return QUuid::fromString(QStringView(folder.fileName())).isNull() ||
               QFileInfo::exists(folder.absoluteFilePath() +
                                 QLatin1String(RunFolder::unfinishedMark));
    });
    for (qsizetype index = RunFolder::keptRuns; index < folders.size(); ++index)
        QDir(folders[index].absoluteFilePath()).removeRecursively();
}

} // namespace

QString RunFolder::placeOf(const QString &parent)
{
    return parent.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                     QStringLiteral("/runs")
               : parent;
}

Result<RunFolder> RunFolder::create(const QString &parent)
{
    const QString place = placeOf(parent);
    RunFolder folder;
    folder.m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    folder.m_path = QDir(place).absoluteFilePath(folder.m_id);
    if (!QDir().mkpath(folder.m_path))
        return Error{ErrorCode::Unreadable,
                     QCoreApplication::translate(
                         "RunFolder",
                         "The folder %1 for the output of the run cannot be made. Make "
                         "room, or give yourself the right to write there.")
                         .arg(folder.m_path),
                     {},
                     {}};
    deleteOldest(QDir(place));
    return folder;
}

QString RunFolder::logFile(std::uint32_t task, const QString &key) const
{
    static const QRegularExpression unfit(QStringLiteral("[^A-Za-z0-9._-]+"));
    constexpr qsizetype lengthLimit = 60;
    QString name = key.left(lengthLimit);
    name.replace(unfit, QStringLiteral("_"));
    return m_path + QStringLiteral("/%1-%2.log").arg(task).arg(name);
}

} // namespace stepwise
