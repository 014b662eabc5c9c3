#include "core/formats/nativetables.h"

#include <span>

namespace stepwise {

namespace {

struct Text
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
                      Text::tr("“%1” must be one of %2, not %3.")
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
                      Text::tr("“argv” must name a program; leave out “command” where there is "
                               "none."));
}

template<JsonValue NativeRoot::*member>
bool putAside(Input &, const Value &value, NativeRoot &root)
{
    root.*member = value;
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

const std::array<NativeField<RunOptions>, 6> nativeRunFields{{
    {QLatin1String("waitTime"),
     [](Input &in, const Value &value, RunOptions &run) { return in.read(value, run.waitTime); }},
    {QLatin1String("timeout"),
     [](Input &in, const Value &value, RunOptions &run) { return in.read(value, run.timeout); }},
    {QLatin1String("errorWaitTime"),
     [](Input &in, const Value &value, RunOptions &run) {
         return in.read(value, run.errorWaitTime);
     }},
    {QLatin1String("aggregateExceptions"),
     [](Input &in, const Value &value, RunOptions &run) {
         return in.read(value, run.aggregateExceptions);
     }},
    {QLatin1String("reverse"),
     [](Input &in, const Value &value, RunOptions &run) { return in.read(value, run.reverse); }},
    {QLatin1String("maxRunning"),
     [](Input &in, const Value &value, RunOptions &run) {
         return in.readCount(value, run.maxRunning, 1);
     }},
}};

const std::array<NativeField<NativeGroup>, 3> nativeGroupFields{{
    {QLatin1String("id"), putAside<&NativeGroup::id>},
    {QLatin1String("name"),
     [](Input &in, const Value &value, NativeGroup &group) { return in.read(value, group.name); }},
    {QLatin1String("parent"), putAside<&NativeGroup::parent>},
}};

const std::array<NativeField<NativeTask>, 9> nativeTaskFields{{
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

} // namespace stepwise
