#include "core/execution/commandtrust.h"

#include "core/base/shellquoted.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSettings>

namespace stepwise {

namespace {

/// Each text with its length, so that no two lists of texts look alike.
void add(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    hash.addData(QByteArray::number(bytes.size()) + ':');
    hash.addData(bytes);
}

/// The file of the answers.
class Answers : public QSettings
{
public:
    Answers()
        : QSettings(IniFormat, UserScope, QStringLiteral("stepwise"),
                    QStringLiteral("trusted-commands"))
    {
    }
};

} // namespace

CommandTrust::CommandTrust(const GraphDocument &document, const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, folder);
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const auto &command = document.settings(task).command;
        if (!command)
            continue;
        ++m_count;
        add(hash, document.graph.key(task));
        add(hash, command->workingDirectory);
        add(hash, QString::number(command->argv.size()));
        for (const QString &word : command->argv)
            add(hash, word);
        for (const auto &[name, value] : command->environment) {
            add(hash, name);
            add(hash, value);
        }
    }
    if (const QString slurm = slurmLineOf(document); !slurm.isEmpty())
        add(hash, slurm);
    m_digest = hash.result().toHex();
}

bool CommandTrust::isGiven() const
{
    return Answers().contains(QString::fromLatin1(m_digest));
}

bool CommandTrust::give()
{
    Answers settings;
    settings.setValue(QString::fromLatin1(m_digest),
                      QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    settings.sync();
    return settings.status() == QSettings::NoError;
}

void CommandTrust::takeBack()
{
    Answers().remove(QString::fromLatin1(m_digest));
}

QString CommandTrust::lineOf(const Command &command)
{
    QStringList words;
    for (const QString &word : command.argv)
        words.append(shellQuoted(word));
    const QString line = words.join(u' ');
    return command.workingDirectory.isEmpty()
               ? line
               : QStringLiteral("cd %1 && %2").arg(shellQuoted(command.workingDirectory), line);
}

QString CommandTrust::slurmLineOf(const GraphDocument &document)
{
    QStringList words;
    if (!document.slurm.commandPrefix.isEmpty())
        words.append(document.slurm.commandPrefix);
    const auto addOptions = [&words](const QStringList &options) {
        for (const QString &option : options)
            words.append(shellQuoted(option));
    };
    addOptions(document.slurm.resources.options);
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index)
        addOptions(document.settings(TaskId::fromIndex(index)).slurm.options);
    words.removeDuplicates();
    return words.join(u' ');
}

} // namespace stepwise
