#pragma once

#include "core/base/result.h"
#include "core/execution/batch/attemptfolder.h"
#include "core/graph/graphdocument.h"

#include <QByteArray>
#include <QLockFile>
#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>

namespace stepwise {

/// What a run of jobs leaves on disk, so that it can be picked up when this program is killed: a
/// folder with the file `unfinished` (which graph, which batch system), and a folder for each
/// attempt at a task.
///
/// It is locked for as long as this lives: no two programs drive one run. A lock of a program that
/// was killed counts no more.
class BatchRecord
{
public:
    /// What the tasks do and what they wait for: only of the same graph a run may be picked up.
    /// `baseFolder`: where relative working directories begin.
    static QByteArray digestOf(const GraphDocument &document, const QString &baseFolder,
                               bool isReversed);

    /// Of a new run, in a new folder inside `parent` (empty: the user's folder for such data).
    static Result<std::unique_ptr<BatchRecord>>
    create(const QString &parent, const QByteArray &digest, const QString &profile);
    /// Of the newest run of that graph that has not finished and that nobody drives; null: none.
    static std::unique_ptr<BatchRecord>
    findUnfinished(const QString &parent, const QByteArray &digest, const QString &profile);

    /// A UUID: the name of the run's jobs.
    const QString &id() const { return m_id; }
    const QString &path() const { return m_path; }

    AttemptFolder attempt(TaskId task, std::uint32_t number) const;
    /// The number of the last attempt at each task that has had one.
    std::map<TaskId, std::uint32_t> attempts() const;

    /// It is not to be picked up again.
    void finish();

    /// "12.1": task and attempt.
    static QString commentOf(TaskId task, std::uint32_t number);
    static std::optional<std::pair<TaskId, std::uint32_t>> readComment(QStringView comment);

private:
    explicit BatchRecord(const QString &path);

    QString m_path;
    QString m_id;
    QLockFile m_lock;
};

} // namespace stepwise
