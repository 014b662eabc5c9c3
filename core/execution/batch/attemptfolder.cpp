#include "core/execution/batch/attemptfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cstdio>

namespace stepwise {

namespace {

struct AttemptFolderText
{
    Q_DECLARE_TR_FUNCTIONS(AttemptFolder)
};

/// "0m1.204s", as bash writes times.
std::optional<Duration> timeOf(const QByteArray &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)m(\\d+)[.,]?(\\d*)s$"));
    const auto match = pattern.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    const QString fraction = match.captured(3).leftJustified(9, u'0', true);
    return std::chrono::minutes(match.captured(1).toLongLong()) +
           std::chrono::seconds(match.captured(2).toLongLong()) +
           std::chrono::nanoseconds(fraction.toLongLong());
}

std::optional<ExitRecord::Cause> causeOf(const QByteArray &word)
{
    if (word == "program")
        return ExitRecord::Cause::Program;
    if (word == "cancelled")
        return ExitRecord::Cause::Cancelled;
    if (word == "timeout")
        return ExitRecord::Cause::TimedOut;
    if (word == "folder")
        return ExitRecord::Cause::NoFolder;
    return std::nullopt;
}

} // namespace

Result<void> AttemptFolder::create(const QString &workingDirectory) const
{
    const AttemptFolder made(m_path + QStringLiteral(".new"));
    QDir(made.m_path).removeRecursively();
    const bool isMade = QDir().mkpath(made.m_path) &&
                        made.write("folder", QFile::encodeName(workingDirectory) + '\n') &&
                        QDir().rename(made.m_path, m_path);
    if (isMade)
        return {};
    return Error{ErrorCode::Unreadable,
                 AttemptFolderText::tr(
                     "The folder %1 for the job cannot be made. Make room, give yourself the "
                     "right to write there, or name another folder for runs.")
                     .arg(m_path),
                 {},
                 {}};
}

bool AttemptFolder::exists() const
{
    return QFileInfo::exists(m_path);
}

void AttemptFolder::noteSubmitted(const QString &jobId) const
{
    write("submitted", jobId.toUtf8() + '\n');
}

QString AttemptFolder::submittedId() const
{
    return QString::fromUtf8(read("submitted")).trimmed();
}

void AttemptFolder::noteCancel() const
{
    write("cancel", "\n");
}

bool AttemptFolder::wasCancelled() const
{
    return QFileInfo::exists(m_path + QStringLiteral("/cancel"));
}

void AttemptFolder::setGrace(Duration grace) const
{
    const auto time = std::chrono::ceil<std::chrono::milliseconds>(grace).count();
    write("grace", QByteArray::number(static_cast<qint64>(time)) + '\n');
}

std::optional<Duration> AttemptFolder::grace() const
{
    bool isNumber = false;
    const qint64 time = read("grace").trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional<Duration>(std::chrono::milliseconds(time)) : std::nullopt;
}

bool AttemptFolder::isClaimed() const
{
    return QFileInfo::exists(m_path + QStringLiteral("/claim"));
}

std::optional<StartRecord> AttemptFolder::start() const
{
    const QList<QByteArray> words = read("start").trimmed().split(' ');
    if (words.size() < 4)
        return std::nullopt;
    return StartRecord{QString::fromUtf8(words[0]), QString::fromUtf8(words[3])};
}

bool AttemptFolder::isStopping() const
{
    return QFileInfo::exists(m_path + QStringLiteral("/stopping"));
}

std::optional<ExitRecord> AttemptFolder::exit() const
{
    const QList<QByteArray> words = read("exit").trimmed().split(' ');
    if (words.size() < 4)
        return std::nullopt;
    bool isCode = false;
    bool isSignal = false;
    ExitRecord record{words[0].toInt(&isCode), words[1].toInt(&isSignal), {}, {}};
    const auto cause = causeOf(words[3]);
    if (!isCode || !isSignal || !cause)
        return std::nullopt;
    record.cause = *cause;
    if (words.size() >= 6) {
        const auto user = timeOf(words[4]);
        const auto system = timeOf(words[5]);
        if (user && system)
            record.cpuTime = *user + *system;
    }
    return record;
}

bool AttemptFolder::write(const char *name, const QByteArray &content) const
{
    const QString target = m_path + u'/' + QLatin1String(name);
    const QString begun = target + QStringLiteral(".new");
    QFile file(begun);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                           file.write(content) == content.size() && file.flush();
    file.close();
    // Not QFile::rename, which does not replace.
    return isWritten && std::rename(QFile::encodeName(begun).constData(),
                                    QFile::encodeName(target).constData()) == 0;
}

QByteArray AttemptFolder::read(const char *name) const
{
    constexpr qint64 sizeLimit = 4096;
    QFile file(m_path + u'/' + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.read(sizeLimit) : QByteArray();
}

} // namespace stepwise
