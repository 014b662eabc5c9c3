#include "gui/models/taskfacts.h"

#include "core/execution/taskmatch.h"
#include "core/formats/ownkeys.h"
#include "gui/models/eventtext.h"
#include "gui/models/statustext.h"
#include "gui/models/taskprogress.h"
#include "gui/models/timetext.h"

#include <QLocale>

#include <algorithm>

namespace stepwise {

namespace {

QString number(std::size_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

} // namespace

Facts TaskFacts::timing(TaskId task, const RunSource &source)
{
    const TaskStatus status = source.status(task);
    const Simulation &simulation = source.document().settings(task).simulation;
    Facts facts{step(task, source)};
    facts.append({tr("Poll period"),
                  simulation.pollPeriod > 1
                      ? tr("every %n passes", nullptr, static_cast<int>(simulation.pollPeriod))
                      : tr("every pass"),
                  {}});
    if (status.startedAt != TaskStatus::never) {
        const Duration time = runningTime(status, source.clock()).value_or(Duration(0));
        facts.append({tr("Running time"), TimeText::duration(time),
                      tr("since %1").arg(TimeText::clock(status.startedAt))});
    }
    facts.append(deadline(task, source));
    facts.append(grace(task, source));
    return facts;
}

Fact TaskFacts::step(TaskId task, const RunSource &source)
{
    const std::uint32_t step = source.status(task).step;
    const auto steps = stepCount(source.document().settings(task));
    return {tr("Step"),
            steps ? tr("%1 of %2", "step 3 of 5").arg(number(step), number(*steps)) : number(step),
            {}};
}

Fact TaskFacts::deadline(TaskId task, const RunSource &source)
{
    const TaskStatus status = source.status(task);
    const auto timeout = source.document().settings(task).timeout;
    if (status.deadline == TaskStatus::never) {
        return {tr("Deadline"),
                timeout ? tr("%1 after start").arg(TimeText::duration(*timeout)) : tr("none"),
                {}};
    }
    QString left;
    if (status.deadlineFired)
        left = tr("passed");
    else if (isActive(status.state))
        left = tr("%1 left").arg(
            TimeText::duration(std::max(Duration(0), status.deadline - source.clock())));
    return {tr("Deadline"), TimeText::clock(status.deadline), left};
}

Fact TaskFacts::grace(TaskId task, const RunSource &source)
{
    const TaskStatus status = source.status(task);
    if (status.state == TaskState::Cancelling) {
        const Duration left = std::max(Duration(0), status.graceDeadline - source.clock());
        return {tr("Grace"),
                tr("%1 of %2 left").arg(TimeText::duration(left), TimeText::duration(status.grace)),
                tr("until %1").arg(TimeText::clock(status.graceDeadline))};
    }
    const auto &own = source.document().settings(task).errorWait;
    const auto grace = own ? own->grace : source.document().options.errorWaitTime;
    return {tr("Grace"), grace ? TimeText::duration(*grace) : tr("none"),
            own ? tr("its own, after an error") : tr("default")};
}

Facts TaskFacts::settings(TaskId task, const RunSource &source)
{
    const TaskSettings &settings = source.document().settings(task);
    Facts facts;
    if (!settings.note.isEmpty())
        facts.append({tr("Note"), settings.note, {}});
    if (source.document().graph.hasOwnName(task))
        facts.append({tr("Id"), source.document().graph.key(task), {}});
    facts.append(simulation(settings.simulation));
    if (settings.command) {
        facts.append({tr("Command"), settings.command->argv.join(QLatin1Char(' ')), {}});
        if (!settings.command->workingDirectory.isEmpty())
            facts.append({tr("Folder"), settings.command->workingDirectory, {}});
    }
    facts.append(ownFacts(ownKeys(source.document(), task)));
    return facts;
}

Facts TaskFacts::ownFacts(const UnknownKeys &keys)
{
    constexpr std::size_t shownLimit = 30;
    constexpr qsizetype textLimit = 300;
    Facts facts;
    for (std::size_t index = 0; index < std::min(keys.size(), shownLimit); ++index) {
        const QString text = ownKeyText(keys[index]);
        facts.append({keys[index].key,
                      text.size() > textLimit ? text.left(textLimit) + QChar(u'…') : text,
                      {}});
    }
    if (keys.size() > shownLimit)
        facts.append(
            {tr("More keys"), QLocale().toString(qulonglong(keys.size() - shownLimit)), {}});
    return facts;
}

Facts TaskFacts::simulation(const Simulation &simulation)
{
    const Simulation plain;
    Facts facts;
    if (simulation.duration)
        facts.append({tr("Duration"), TimeText::duration(*simulation.duration), {}});
    if (simulation.stepDuration != plain.stepDuration)
        facts.append({tr("A step takes"), TimeText::duration(simulation.stepDuration), {}});
    if (simulation.failAtStep)
        facts.append({tr("Fails"), tr("at step %1").arg(*simulation.failAtStep), simulation.error});
    if (simulation.onCancel == OnCancel::Fail)
        facts.append({tr("When closed"), tr("fails"), {}});
    switch (simulation.onTimeout) {
    case OnTimeout::Fail:
        break;
    case OnTimeout::Complete:
        facts.append({tr("At its deadline"), tr("ends well"), {}});
        break;
    case OnTimeout::Continue:
        facts.append({tr("At its deadline"), tr("goes on"), {}});
        break;
    case OnTimeout::Propagate:
        facts.append({tr("At its deadline"), tr("lets the timeout out"), {}});
        break;
    }
    return facts;
}

Facts TaskFacts::errors(TaskId task, const RunSource &source)
{
    Facts facts;
    if (const QString error = source.state().error(task); !error.isEmpty())
        facts.append({tr("Error"), error, {}});
    for (const QString &error : source.state().suppressedErrors(task))
        facts.append({tr("Suppressed"), error, tr("thrown while it was closed")});
    return facts;
}

Facts TaskFacts::activity(TaskId task, const RunSource &source)
{
    constexpr qsizetype shownLines = 6;
    const TaskActivity activity = source.state().activity(task);
    Facts facts;
    if (!activity.launch.handle.isEmpty())
        facts.append({tr("Runs as"), activity.launch.handle, {}});
    if (activity.progress)
        facts.append(
            {tr("Progress"),
             tr("%1 %", "per cent").arg(QLocale().toString(*activity.progress * 100, 'f', 0)),
             activity.progressText});
    if (const auto &usage = activity.usage) {
        facts.append({tr("Ended with"), usage->ending, {}});
        if (usage->cpuTime)
            facts.append({tr("CPU time"), TimeText::duration(*usage->cpuTime), {}});
        if (usage->peakMemory)
            facts.append({tr("Peak memory"),
                          QLocale().formattedDataSize(static_cast<qint64>(*usage->peakMemory)),
                          {}});
    }
    if (!activity.outputTail.isEmpty()) {
        const QStringList lines = activity.outputTail.split(u'\n');
        facts.append({tr("Last output"),
                      lines.sliced(std::max(qsizetype(0), lines.size() - shownLines)).join(u'\n'),
                      {}});
    }
    return facts;
}

Facts TaskFacts::run(const RunSource &source)
{
    const RunState &state = source.state();
    const RunOptions &options = source.document().options;
    Facts facts;
    if (state.outcome())
        facts.append({tr("Outcome"), EventText::of(*state.outcome()), {}});
    facts.append({tr("Pass"), number(state.pass()), {}});
    facts.append({tr("Clock"), TimeText::clock(source.clock()), {}});
    facts.append({tr("Ended"),
                  tr("%1 of %n tasks", nullptr, static_cast<int>(state.taskCount()))
                      .arg(number(state.endedCount())),
                  {}});
    facts.append({tr("Between passes"), TimeText::duration(options.waitTime), {}});
    facts.append(
        {tr("After an error"),
         options.aggregateExceptions ? tr("the rest goes on") : tr("everything is cancelled"),
         {}});
    if (options.errorWaitTime)
        facts.append(
            {tr("Grace"), TimeText::duration(*options.errorWaitTime), tr("after an error")});
    if (options.timeout)
        facts.append({tr("Deadline"), TimeText::clock(*options.timeout), {}});
    if (options.maxRunning)
        facts.append(
            {tr("At once"), tr("%n tasks", nullptr, static_cast<int>(*options.maxRunning)), {}});
    if (options.reverse)
        facts.append({tr("Direction"), tr("reversed"), {}});
    return facts;
}

Facts TaskFacts::sum(std::span<const TaskId> tasks, const RunSource &source)
{
    std::size_t ended = 0;
    std::size_t held = 0;
    std::size_t errors = 0;
    Duration time{0};
    for (const TaskId task : tasks) {
        const TaskStatus status = source.status(task);
        ended += isTerminal(status.state) ? 1 : 0;
        held += status.isHeld ? 1 : 0;
        errors += status.suppressedErrors;
        time += runningTime(status, source.clock()).value_or(Duration(0));
    }
    Facts facts{{tr("Ended"),
                 tr("%1 of %n tasks", nullptr, static_cast<int>(tasks.size())).arg(number(ended)),
                 {}}};
    if (held > 0)
        facts.append({tr("Held"), tr("%n tasks", nullptr, static_cast<int>(held)), {}});
    if (errors > 0)
        facts.append({tr("Suppressed"), tr("%n errors", nullptr, static_cast<int>(errors)), {}});
    facts.append({tr("Running time"), TimeText::duration(time), tr("all together")});
    return facts;
}

RunState::Counts TaskFacts::counts(std::span<const TaskId> tasks, const RunState &state)
{
    RunState::Counts counts{};
    for (const TaskId task : tasks) {
        if (task.index() < state.taskCount())
            ++counts[static_cast<std::size_t>(state[task].state)];
    }
    return counts;
}

} // namespace stepwise
