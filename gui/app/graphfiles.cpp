#include "gui/app/graphfiles.h"

#include "core/formats/formatregistry.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <deque>

namespace stepwise {

namespace {

constexpr int depthLimit = 4;
constexpr int fileLimit = 5000;
constexpr qsizetype listLimit = 500;
constexpr qint64 beginning = 64 * 1024;
/// What is less sure than this needs a fitting name.
constexpr int sureScore = 30;

bool bearsName(const Format &format, const QString &name)
{
    const QStringList suffixes = format.suffixes();
    return format.fileNames().contains(name, Qt::CaseInsensitive) ||
           std::any_of(suffixes.begin(), suffixes.end(), [&name](const QString &suffix) {
               return name.endsWith(u'.' + suffix, Qt::CaseInsensitive);
           });
}

const Format *formatOf(const FormatRegistry &registry, const QFileInfo &info)
{
    QFile file(info.filePath());
    if (info.size() == 0 || !file.open(QIODevice::ReadOnly))
        return nullptr;
    const QByteArray content = file.read(beginning);
    if (content.contains('\0'))
        return nullptr;
    const Format *format = registry.find(content, {});
    if (!format)
        return nullptr;
    const bool isSure = format->detect(content) >= sureScore;
    return isSure || bearsName(*format, info.fileName()) ? format : nullptr;
}

} // namespace

QList<GraphFile> findGraphFiles(const QString &folder, const std::atomic<bool> &isCancelled)
{
    const FormatRegistry registry;
    const QDir root(folder);
    QList<GraphFile> found;
    std::deque<std::pair<QString, int>> folders{{folder, 1}};
    int count = 0;
    while (!folders.empty() && count < fileLimit && found.size() < listLimit) {
        const auto [path, depth] = folders.front();
        folders.pop_front();
        const QFileInfoList entries = QDir(path).entryInfoList(
            QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (isCancelled || ++count > fileLimit)
                break;
            if (entry.isDir()) {
                if (depth < depthLimit && entry.fileName() != QLatin1String("node_modules"))
                    folders.emplace_back(entry.filePath(), depth + 1);
            } else if (const Format *format = formatOf(registry, entry)) {
                found.append({entry.filePath(), root.relativeFilePath(entry.filePath()),
                              format->name(), entry.size()});
            }
        }
    }
    return found;
}

} // namespace stepwise
