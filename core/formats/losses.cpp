#include "core/formats/losses.h"

#include "core/formats/ownkeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

struct LossesText
{
    Q_DECLARE_TR_FUNCTIONS(Losses)
};

/// How much of each kind a document has.
struct Counts
{
    int names = 0;
    int groups = 0;
    int nestedGroups = 0; ///< or empty ones
    int durations = 0;
    int simulations = 0; ///< with more than a duration
    int commands = 0;
    int commandSettings = 0;
    int notes = 0;
    int limits = 0;
    int ownKeys = 0;
};

void countSettings(const TaskSettings &settings, Counts &counts)
{
    Simulation rest = settings.simulation;
    rest.duration.reset();
    if (!rest.failAtStep)
        rest.error = Simulation().error; // nobody hears of it
    counts.durations += settings.simulation.duration ? 1 : 0;
    counts.simulations += rest != Simulation() ? 1 : 0;
    counts.commands += settings.command ? 1 : 0;
    const bool hasMore = settings.command && (!settings.command->workingDirectory.isEmpty() ||
                                              !settings.command->environment.empty());
    counts.commandSettings += hasMore ? 1 : 0;
    counts.notes += settings.note.isEmpty() ? 0 : 1;
    counts.limits += settings.timeout || settings.errorWait ? 1 : 0;
}

Counts countsOf(const GraphDocument &document)
{
    const TaskGraph &graph = document.graph;
    Counts counts;
    std::vector<bool> hasTasks(graph.groupCount());
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        counts.names += graph.hasOwnName(task) ? 1 : 0;
        if (graph.group(task).isValid())
            hasTasks[graph.group(task).index()] = true;
        countSettings(document.settings(task), counts);
        counts.ownKeys += ownKeys(document, task).empty() ? 0 : 1;
    }
    counts.groups = static_cast<int>(graph.groupCount());
    for (std::size_t index = 0; index < graph.groupCount(); ++index) {
        const bool isNested = graph.parent(GroupId::fromIndex(index)).isValid();
        counts.nestedGroups += isNested || !hasTasks[index] ? 1 : 0;
    }
    return counts;
}

} // namespace

QStringList lossesOf(const GraphDocument &document, HeldParts held)
{
    const Counts counts = countsOf(document);
    QStringList losses;
    const auto lose = [&losses](bool isHeld, int count, const QString &text) {
        if (!isHeld && count > 0)
            losses += text;
    };
    const bool hasGroups = held.testFlag(Holds::Groups) || held.testFlag(Holds::NestedGroups);
    lose(held.testFlag(Holds::Names), counts.names,
         LossesText::tr("The names of %n task(s): their ids are written.", nullptr, counts.names));
    lose(hasGroups, counts.groups, LossesText::tr("%n group(s).", nullptr, counts.groups));
    lose(!hasGroups || held.testFlag(Holds::NestedGroups), counts.nestedGroups,
         LossesText::tr(
             "How groups lie inside each other: only the innermost of each task is written."));
    lose(held.testFlag(Holds::Durations), counts.durations,
         LossesText::tr("How long %n task(s) last.", nullptr, counts.durations));
    lose(false, counts.simulations,
         LossesText::tr("What %n simulated task(s) do.", nullptr, counts.simulations));
    lose(held.testFlag(Holds::Commands), counts.commands,
         LossesText::tr("The commands of %n task(s).", nullptr, counts.commands));
    lose(!held.testFlag(Holds::Commands), counts.commandSettings,
         LossesText::tr("Folder and environment of %n command(s).", nullptr,
                        counts.commandSettings));
    lose(held.testFlag(Holds::Notes), counts.notes,
         LossesText::tr("The notes of %n task(s).", nullptr, counts.notes));
    lose(false, counts.limits,
         LossesText::tr("Timeouts and graces of %n task(s).", nullptr, counts.limits));
    lose(held.testFlag(Holds::OwnKeys), counts.ownKeys,
         LossesText::tr("What else the file knew of %n task(s).", nullptr, counts.ownKeys));
    lose(false, document.options != RunOptions() ? 1 : 0, LossesText::tr("The options of runs."));
    lose(false, static_cast<int>(document.script.size()),
         LossesText::tr("The script, with %n request(s).", nullptr,
                        static_cast<int>(document.script.size())));
    return losses;
}

} // namespace stepwise
