#include "core/formats/neighbourfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stepwise {

namespace {

struct NeighbourFileText
{
    Q_DECLARE_TR_FUNCTIONS(NeighbourFile)
};

constexpr qint64 sizeLimit = qint64(64) * 1024 * 1024;

} // namespace

Result<QByteArray> readNeighbour(const QString &folder, const QString &name)
{
    const auto refused = [&name](ErrorCode code, const QString &message) {
        return Error{code, message.arg(name), {}, {}};
    };
    if (folder.isEmpty())
        return refused(
            ErrorCode::NotFound,
            NeighbourFileText::tr("“%1” is not read: this text has no folder of its own."));
    const QFileInfo info(QDir(folder), name);
    const QString path = info.canonicalFilePath();
    if (path.isEmpty())
        return refused(ErrorCode::NotFound, NeighbourFileText::tr("There is no file “%1”."));
    if (!path.startsWith(QDir(folder).canonicalPath() + u'/'))
        return refused(
            ErrorCode::BadUsage,
            NeighbourFileText::tr("“%1” lies outside of this file's folder, and is not read."));
    if (!info.isFile() || info.size() > sizeLimit)
        return refused(
            ErrorCode::TooLarge,
            NeighbourFileText::tr("“%1” is no plain file, or too large to be included."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(ErrorCode::Unreadable, NeighbourFileText::tr("“%1” cannot be read."));
    return file.read(sizeLimit);
}

} // namespace stepwise
