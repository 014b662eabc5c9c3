#include "core/cli/slurmarguments.h"

#include "core/base/clock.h"
#include "core/cli/helptext.h"

#include <CLI/CLI.hpp>

namespace stepwise {

void SlurmArguments::addTo(CLI::App &command)
{
    const std::string group = "Slurm";
    const auto text = [&](const char *name, std::string &value, const char *told) {
        command.add_option(name, value, helpText(told))->group(group);
    };
    text("--slurm-prefix", m_prefix,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Words in front of each of Slurm's commands, as in \"ssh login1\""));
    text("--slurm-partition", m_partition,
         QT_TRANSLATE_NOOP("CommandLine", "The partition of jobs whose tasks name no other"));
    text("--slurm-account", m_account,
         QT_TRANSLATE_NOOP("CommandLine", "The account that jobs are charged to"));
    text("--slurm-folder", m_folder,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Where runs keep their files; all nodes must see it (default: the "
                           "user's folder for data)"));
    text("--slurm-memory", m_memory,
         QT_TRANSLATE_NOOP("CommandLine", "Memory of a job, as for sbatch --mem: 4G"));
    command
        .add_option("--slurm-cpus", m_cpus,
                    helpText(QT_TRANSLATE_NOOP("CommandLine", "Processors of a job")))
        ->check(CLI::Range(1, 1'000'000))
        ->group(group);
    command
        .add_option("--slurm-time", m_timeLimit,
                    helpText(QT_TRANSLATE_NOOP(
                        "CommandLine", "Seconds that a job may run; its waiting is not counted")))
        ->check(CLI::Range(0.001, toSeconds(longestDuration)))
        ->group(group);
    command
        .add_option("--slurm-option", m_words,
                    helpText(QT_TRANSLATE_NOOP(
                        "CommandLine", "One more word for sbatch; may be given several times")))
        ->allow_extra_args(false)
        ->group(group);
    CLI::Option *reattaches = command.add_flag(
        "--reattach", m_reattaches,
        helpText(QT_TRANSLATE_NOOP(
            "CommandLine", "Go on with the unfinished run of this graph, and fail where there "
                           "is none. Without it such a run is gone on with where there is one: "
                           "what was submitted is not submitted again")));
    reattaches->group(group);
    command
        .add_flag("--new", m_isNew,
                  helpText(QT_TRANSLATE_NOOP(
                      "CommandLine", "Begin a new run, whatever an unfinished one has left; its "
                                     "jobs run on")))
        ->excludes(reattaches)
        ->group(group);
}

SlurmOptions SlurmArguments::options() const
{
    SlurmOptions options;
    BatchSettings &settings = options.settings;
    settings.commandPrefix = QString::fromStdString(m_prefix);
    settings.account = QString::fromStdString(m_account);
    settings.folder = QString::fromStdString(m_folder);
    settings.resources.partition = QString::fromStdString(m_partition);
    settings.resources.memory = QString::fromStdString(m_memory);
    settings.resources.cpus = m_cpus;
    if (m_timeLimit)
        settings.resources.timeLimit = fromSeconds(*m_timeLimit);
    for (const std::string &word : m_words)
        settings.resources.options.append(QString::fromStdString(word));
    if (m_reattaches)
        options.pickUp = PickUp::Required;
    if (m_isNew)
        options.pickUp = PickUp::Never;
    return options;
}

} // namespace stepwise
