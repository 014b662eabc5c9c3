#pragma once

#include "core/base/result.h"

#include <QString>

namespace stepwise {

/// The folder of one run that does something outside: the logs of its tasks, a file for each.
///
/// It stays when the run is gone, so that logs can be read and a run be picked up; of many runs
/// the oldest folders are deleted, but none that bears the mark of an unfinished run.
class RunFolder
{
public:
    /// How many runs keep their folders.
    static constexpr int keptRuns = 20;
    /// The file of an unfinished run, behind the folder's path.
    static constexpr char unfinishedMark[] = "/unfinished";

    /// Where the folders of runs are: `parent`, or where it is empty the user's folder for such
    /// data.
    static QString placeOf(const QString &parent);

    /// Makes a folder in `parent`; empty: in the user's folder for such data.
    static Result<RunFolder> create(const QString &parent);

    /// A UUID without braces; also the folder's name.
    const QString &id() const { return m_id; }
    const QString &path() const { return m_path; }
    /// Where the task's output goes: named after the task, and the same for no other.
    QString logFile(std::uint32_t task, const QString &key) const;

private:
    QString m_id;
    QString m_path;
};

} // namespace stepwise
