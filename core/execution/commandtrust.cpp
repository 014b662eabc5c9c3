#include "core/execution/commandtrust.h"

#include "core/base/shellquoted.h"
#include "core/execution/digest.h"

#include <QDateTime>
#include <QSettings>

namespace stepwise {

namespace {

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
    Digest digest;
    digest << folder;
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const auto &command = document.settings(task).command;
        if (!command)
            continue;
        ++m_count;
        digest << document.graph.key(task) << *command;
    }
    if (const QString slurm = slurmLineOf(document); !slurm.isEmpty())
        digest << slurm;
    m_digest = digest.result();
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
