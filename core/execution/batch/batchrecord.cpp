#include "core/execution/batch/batchrecord.h"

#include "core/base/jsonreader.h"
#include "core/base/jsonwriter.h"
#include "core/execution/digest.h"
#include "core/execution/runfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cstdio>

namespace stepwise {

namespace {

constexpr QLatin1String formatKey("stepwise-batch/1");

void add(Digest &digest, const BatchResources &resources)
{
    digest << resources.cpus.value_or(0) << resources.memory << resources.partition
           << resources.options
           << static_cast<qint64>(resources.timeLimit.value_or(Duration(-1)).count());
}

QByteArray textOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

bool isOf(const QString &folder, const QByteArray &digest, const QString &profile)
{
    const auto json = parseJson(textOf(folder + QLatin1String(RunFolder::unfinishedMark)));
    if (!json || !(*json)->root().isObject())
        return false;
    const JsonValue root = (*json)->root();
    const auto holds = [&root](const char *key, const QString &value) {
        const JsonValue member = root[QLatin1String(key)];
        return member.isPresent() && member.toString() == value;
    };
    return holds("format", formatKey) && holds("profile", profile) &&
           holds("graph", QString::fromLatin1(digest));
}

} // namespace

QByteArray BatchRecord::digestOf(const GraphDocument &document, const QString &baseFolder,
                                 bool isReversed)
{
    Digest digest;
    digest << QDir::cleanPath(baseFolder) << qint64(isReversed) << document.slurm.account;
    add(digest, document.slurm.resources);
    const TaskGraph &graph = document.graph;
    digest << static_cast<qint64>(graph.taskCount());
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const TaskSettings &settings = document.settings(task);
        digest << graph.key(task) << qint64(settings.command.has_value());
        if (!settings.command)
            continue;
        digest << *settings.command;
        add(digest, settings.slurm);
    }
    for (const Dependency &dependency : graph.dependencies())
        digest << dependency.prerequisite.value() << dependency.dependent.value();
    return digest.result();
}

BatchRecord::BatchRecord(const QString &path)
    : m_path(path), m_id(QFileInfo(path).fileName()), m_lock(path + QStringLiteral("/lock"))
{
    m_lock.setStaleLockTime(0); // only the death of who holds it ends it
}

Result<std::unique_ptr<BatchRecord>>
BatchRecord::create(const QString &parent, const QByteArray &digest, const QString &profile)
{
    const auto folder = RunFolder::create(parent);
    if (!folder)
        return folder.error();
    std::unique_ptr<BatchRecord> record(new BatchRecord(folder->path()));
    JsonWriter json;
    json.beginObject();
    json.key(QLatin1String("format")).string(formatKey);
    json.key(QLatin1String("profile")).string(profile);
    json.key(QLatin1String("graph")).string(QString::fromLatin1(digest));
    json.key(QLatin1String("run")).string(record->id());
    json.endObject();
    const QString mark = record->path() + QLatin1String(RunFolder::unfinishedMark);
    QFile begun(mark + QStringLiteral(".new"));
    const QByteArray text = json.takeText() + '\n';
    const bool isWritten = record->m_lock.tryLock() && begun.open(QIODevice::WriteOnly) &&
                           begun.write(text) == text.size() && begun.flush() && begun.rename(mark);
    if (!isWritten)
        return Error{ErrorCode::Unreadable,
                     QCoreApplication::translate("BatchRecord",
                                                 "The record of the run cannot be written to %1.")
                         .arg(record->path()),
                     {},
                     {}};
    return record;
}

std::unique_ptr<BatchRecord>
BatchRecord::findUnfinished(const QString &parent, const QByteArray &digest, const QString &profile)
{
    const QDir place(RunFolder::placeOf(parent));
    const QFileInfoList folders =
        place.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Time);
    for (const QFileInfo &folder : folders) {
        const bool isOurs = !QUuid::fromString(QStringView(folder.fileName())).isNull();
        if (!isOurs || !isOf(folder.absoluteFilePath(), digest, profile))
            continue;
        std::unique_ptr<BatchRecord> record(new BatchRecord(folder.absoluteFilePath()));
        if (record->m_lock.tryLock())
            return record;
    }
    return nullptr;
}

AttemptFolder BatchRecord::attempt(TaskId task, std::uint32_t number) const
{
    return AttemptFolder(m_path + u'/' + commentOf(task, number));
}

std::map<TaskId, std::uint32_t> BatchRecord::attempts() const
{
    std::map<TaskId, std::uint32_t> last;
    for (const QString &name : QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const auto attempt = readComment(name)) {
            std::uint32_t &number = last[attempt->first];
            number = std::max(number, attempt->second);
        }
    }
    return last;
}

void BatchRecord::finish()
{
    QFile::rename(m_path + QLatin1String(RunFolder::unfinishedMark),
                  m_path + QStringLiteral("/finished"));
}

QString BatchRecord::commentOf(TaskId task, std::uint32_t number)
{
    return QStringLiteral("%1.%2").arg(task.value()).arg(number);
}

std::optional<std::pair<TaskId, std::uint32_t>> BatchRecord::readComment(QStringView comment)
{
    const qsizetype dot = comment.indexOf(u'.');
    if (dot < 0)
        return std::nullopt;
    bool isTask = false;
    bool isNumber = false;
    const TaskId task(comment.first(dot).toUInt(&isTask));
    const std::uint32_t number = comment.sliced(dot + 1).toUInt(&isNumber);
    if (!isTask || !isNumber || commentOf(task, number) != comment)
        return std::nullopt;
    return std::pair(task, number);
}

} // namespace stepwise
