#include "core/formats/nativetables.h"

#include <span>

namespace stepwise {

namespace {

struct NativeTablesText
{
    Q_DECLARE_TR_FUNCTIONS(NativeFormat)
};

using Input = JsonInput;
using Value = JsonValue;

/// One of the words of an enumeration whose values count from 0.
template<typename Enumeration>
bool readWord(Input &input, const Value &value, std::span<const QLatin1String> words,
              Enumeration &read)
{
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (value.isString(words[index])) {
            read = static_cast<Enumeration>(index);
            return true;
        }
    }
    QStringList names;
    for (const QLatin1String word : words)
        names += QLatin1Char('"') + word + QLatin1Char('"');
    return input.fail(value.place(),
                      NativeTablesText::tr("“%1” must be one of %2, not %3.")
                          .arg(value.key(), names.join(QLatin1String(", ")), excerpt(value)));
}

bool readEnvironment(Input &input, const Value &value, Command &command)
{
    if (!input.expectObject(value))
        return false;
    QSet<QString> keys;
    for (const Value member : value) {
        const QString key = member.key();
        if (keys.contains(key))
            return failForDuplicateKey(input, member);
        keys.insert(key);
        QString text;
        if (!input.read(member, text))
            return false;
        command.environment.emplace_back(key, text);
    }
    return true;
}

bool readArguments(Input &input, const Value &value, Command &command)
{
    if (!input.readList(value, command.argv))
        return false;
    return !command.argv.isEmpty() ||
           input.fail(value.place(),
                      NativeTablesText::tr(
                          "“argv” must name a program; leave out “command” where there is "
                          "none."));
}

template<QString BatchSettings::*member>
bool readText(Input &input, const Value &value, BatchSettings &settings)
{
    return input.read(value, settings.*member);
}

template<QString BatchResources::*member>
bool readText(Input &input, const Value &value, BatchResources &resources)
{
    return input.read(value, resources.*member);
}

bool readCpus(Input &input, const Value &value, BatchResources &resources)
{
    return input.readCount(value, resources.cpus, 1);
}

bool readTimeLimit(Input &input, const Value &value, BatchResources &resources)
{
    return input.read(value, resources.timeLimit);
}

bool readWords(Input &input, const Value &value, BatchResources &resources)
{
    return input.readList(value, resources.options);
}

template<bool (*read)(Input &, const Value &, BatchResources &)>
bool inResources(Input &input, const Value &value, BatchSettings &settings)
{
    return read(input, value, settings.resources);
}

template<JsonValue NativeRoot::*member>
bool putAside(Input &, const Value &value, NativeRoot &root)
{
    root.*member = value;
    return true;
}

template<JsonValue NativeRun::*member>
bool putAside(Input &, const Value &value, NativeRun &run)
{
    run.*member = value;
    return true;
}

template<JsonValue NativeTask::*member>
bool putAside(Input &, const Value &value, NativeTask &task)
{
    task.*member = value;
    return true;
}

template<JsonValue NativeGroup::*member>
bool putAside(Input &, const Value &value, NativeGroup &group)
{
    group.*member = value;
    return true;
}

} // namespace

const std::array<NativeField<NativeRoot>, 7> nativeRootFields{{
    {QLatin1String("format"), putAside<&NativeRoot::format>},
    {QLatin1String("name"),
     [](Input &in, const Value &value, NativeRoot &root) { return in.read(value, root.name); }},
    {QLatin1String("description"),
     [](Input &in, const Value &value, NativeRoot &root) {
         return in.read(value, root.description);
     }},
    {QLatin1String("run"), putAside<&NativeRoot::run>},
    {QLatin1String("groups"), putAside<&NativeRoot::groups>},
    {QLatin1String("tasks"), putAside<&NativeRoot::tasks>},
    {QLatin1String("script"), putAside<&NativeRoot::script>},
}};

const std::array<NativeField<NativeRun>, 7> nativeRunFields{{
    {QLatin1String("waitTime"),
     [](Input &in, const Value &value, NativeRun &run) {
         return in.read(value, run.options.waitTime);
     }},
    {QLatin1String("timeout"), [](Input &in, const Value &value,
                                  NativeRun &run) { return in.read(value, run.options.timeout); }},
    {QLatin1String("errorWaitTime"),
     [](Input &in, const Value &value, NativeRun &run) {
         return in.read(value, run.options.errorWaitTime);
     }},
    {QLatin1String("aggregateExceptions"),
     [](Input &in, const Value &value, NativeRun &run) {
         return in.read(value, run.options.aggregateExceptions);
     }},
    {QLatin1String("reverse"), [](Input &in, const Value &value,
                                  NativeRun &run) { return in.read(value, run.options.reverse); }},
    {QLatin1String("maxRunning"),
     [](Input &in, const Value &value, NativeRun &run) {
         return in.readCount(value, run.options.maxRunning, 1);
     }},
    {QLatin1String("slurm"), putAside<&NativeRun::slurm>},
}};

const std::array<NativeField<BatchSettings>, 8> nativeSlurmRunFields{{
    {QLatin1String("commandPrefix"), readText<&BatchSettings::commandPrefix>},
    {QLatin1String("partition"), inResources<readText<&BatchResources::partition>>},
    {QLatin1String("account"), readText<&BatchSettings::account>},
    {QLatin1String("folder"), readText<&BatchSettings::folder>},
    {QLatin1String("cpus"), inResources<readCpus>},
    {QLatin1String("memory"), inResources<readText<&BatchResources::memory>>},
    {QLatin1String("timeLimit"), inResources<readTimeLimit>},
    {QLatin1String("options"), inResources<readWords>},
}};

const std::array<NativeField<NativeGroup>, 3> nativeGroupFields{{
    {QLatin1String("id"), putAside<&NativeGroup::id>},
    {QLatin1String("name"),
     [](Input &in, const Value &value, NativeGroup &group) { return in.read(value, group.name); }},
    {QLatin1String("parent"), putAside<&NativeGroup::parent>},
}};

const std::array<NativeField<NativeTask>, 10> nativeTaskFields{{
    {QLatin1String("id"), putAside<&NativeTask::id>},
    {QLatin1String("name"),
     [](Input &in, const Value &value, NativeTask &task) { return in.read(value, task.name); }},
    {QLatin1String("group"), putAside<&NativeTask::group>},
    {QLatin1String("dependsOn"), putAside<&NativeTask::dependsOn>},
    {QLatin1String("timeout"),
     [](Input &in, const Value &value, NativeTask &task) {
         return in.read(value, task.settings.timeout);
     }},
    {QLatin1String("errorWaitTime"),
     [](Input &in, const Value &value, NativeTask &task) {
         return in.read(value, task.settings.errorWait.emplace().grace);
     }},
    {QLatin1String("simulate"), putAside<&NativeTask::simulate>},
    {QLatin1String("command"), putAside<&NativeTask::command>},
    {QLatin1String("slurm"), putAside<&NativeTask::slurm>},
    {QLatin1String("note"), [](Input &in, const Value &value,
                               NativeTask &task) { return in.read(value, task.settings.note); }},
}};

const std::array<NativeField<Simulation>, 8> nativeSimulationFields{{
    {QLatin1String("steps"),
     [](Input &in, const Value &value, Simulation &simulation) {
         return in.readCount(value, simulation.steps, 0);
     }},
    {QLatin1String("pollPeriod"),
     [](Input &in, const Value &value, Simulation &simulation) {
         return in.readCount(value, simulation.pollPeriod, 1);
     }},
    {QLatin1String("stepDuration"),
     [](Input &in, const Value &value, Simulation &simulation) {
         return in.read(value, simulation.stepDuration);
     }},
    {QLatin1String("duration"),
     [](Input &in, const Value &value, Simulation &simulation) {
         return in.read(value, simulation.duration);
     }},
    {QLatin1String("failAtStep"),
     [](Input &in, const Value &value, Simulation &simulation) {
         return in.readCount(value, simulation.failAtStep, 1);
     }},
    {QLatin1String("error"),
     [](Input &in, const Value &value, Simulation &simulation) {
         return in.read(value, simulation.error);
     }},
    {QLatin1String("onCancel"),
     [](Input &in, const Value &value, Simulation &simulation) {
         return readWord(in, value, onCancelKeys, simulation.onCancel);
     }},
    {QLatin1String("onTimeout"),
     [](Input &in, const Value &value, Simulation &simulation) {
         return readWord(in, value, onTimeoutKeys, simulation.onTimeout);
     }},
}};

const std::array<NativeField<Command>, 3> nativeCommandFields{{
    {QLatin1String("argv"), readArguments},
    {QLatin1String("workingDirectory"),
     [](Input &in, const Value &value, Command &command) {
         return in.read(value, command.workingDirectory);
     }},
    {QLatin1String("environment"), readEnvironment},
}};

const std::array<NativeField<BatchResources>, 5> nativeSlurmTaskFields{{
    {QLatin1String("cpus"), readCpus},
    {QLatin1String("memory"), readText<&BatchResources::memory>},
    {QLatin1String("timeLimit"), readTimeLimit},
    {QLatin1String("partition"), readText<&BatchResources::partition>},
    {QLatin1String("options"), readWords},
}};

} // namespace stepwise
