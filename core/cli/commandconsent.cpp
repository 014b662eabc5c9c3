#include "core/cli/commandconsent.h"

#include "core/execution/commandtrust.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

#include <unistd.h>

namespace stepwise {

namespace {

struct CommandConsentText
{
    Q_DECLARE_TR_FUNCTIONS(CommandConsent)
};

Error refusal(const QString &text)
{
    return {ErrorCode::BadUsage, text, {}, {}};
}

void show(const GraphDocument &document, const QString &folder, QTextStream &stream)
{
    stream << CommandConsentText::tr("These commands would be run in %1:").arg(folder) << '\n';
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (const auto &command = document.settings(task).command)
            stream << QStringLiteral("  %1: %2\n")
                          .arg(document.graph.name(task), CommandTrust::lineOf(*command));
    }
    if (const QString slurm = CommandTrust::slurmLineOf(document); !slurm.isEmpty())
        stream << CommandConsentText::tr("These words would come into Slurm's command lines: %1")
                      .arg(slurm)
               << '\n';
}

} // namespace

Result<void> askForCommands(const GraphDocument &document, const QString &folder, bool isGiven)
{
    CommandTrust trust(document, folder);
    if (trust.commandCount() == 0)
        return refusal(
            CommandConsentText::tr("No task of this graph has a command to run. Give tasks a "
                                   "“command”, or simulate them (--engine simulate)."));
    if (isGiven || trust.isGiven())
        return {};
    if (isatty(STDIN_FILENO) == 0 || isatty(STDERR_FILENO) == 0)
        return refusal(CommandConsentText::tr(
            "The commands of this file have not been run before. Look at them "
            "(they are in its tasks), then allow them with --trust."));
    QTextStream stream(stderr);
    show(document, folder, stream);
    stream << CommandConsentText::tr("Run them, now and as long as they stay the same? [y/N] ");
    stream.flush();
    const QString answer = QTextStream(stdin).readLine().trimmed().toLower();
    const QString yes = CommandConsentText::tr("y", "the letter for yes");
    if (answer.isEmpty() || (!yes.startsWith(answer.front()) && answer.front() != u'y'))
        return refusal(CommandConsentText::tr("Nothing was run."));
    trust.give();
    return {};
}

} // namespace stepwise
