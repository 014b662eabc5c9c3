#pragma once

#include <QList>
#include <QString>

#include <atomic>

namespace stepwise {

/// A file that can be opened.
struct GraphFile
{
    QString path;
    QString name;   ///< below the folder that was searched
    QString format; ///< for people
    qint64 size = 0;
};

/// The files of a folder and of those inside it that look like graphs: by how they begin, and
/// where that says little by their names too. Hidden folders, links, and those where programs
/// keep what they make are left out; at most a few levels and some thousand files are looked at.
/// Blocks: for a thread of its own. Ends early once `isCancelled`.
QList<GraphFile> findGraphFiles(const QString &folder, const std::atomic<bool> &isCancelled);

} // namespace stepwise
