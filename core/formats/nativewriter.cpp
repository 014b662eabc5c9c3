#include "core/formats/nativewriter.h"

#include "core/formats/nativetables.h"
#include "core/graph/requestjson.h"

#include <utility>

namespace stepwise {

namespace {

/// One object of the file: its unknown members are written where they stood, behind the known
/// member that they followed, whether or not that one is written itself.
class ObjectWriter
{
public:
    ObjectWriter(JsonWriter &json, const GraphDocument &document, const NativePointer &pointer)
        : m_json(json)
    {
        if (!document.unknownKeys.empty()) {
            const auto found = document.unknownKeys.find(pointer.toString());
            if (found != document.unknownKeys.end())
                m_unknowns = found->second;
        }
        m_json.beginObject();
        writeUnknownsAfter({});
    }

    ~ObjectWriter()
    {
        for (; m_written < m_unknowns.size(); ++m_written)
            write(m_unknowns[m_written]);
        m_json.endObject();
    }

    Q_DISABLE_COPY_MOVE(ObjectWriter)

    /// `write` writes the value; the member is left out unless `isNeeded`.
    template<typename Write>
    void member(QLatin1String key, bool isNeeded, Write write)
    {
        if (isNeeded) {
            m_json.key(key);
            write();
        }
        writeUnknownsAfter(key);
    }

    void text(QLatin1String key, const QString &value, const QString &byDefault = {})
    {
        member(key, value != byDefault, [&] { m_json.string(value); });
    }

    void flag(QLatin1String key, bool value)
    {
        member(key, value, [&] { m_json.boolean(value); });
    }

    void time(QLatin1String key, Duration value, Duration byDefault)
    {
        member(key, value != byDefault, [&] { m_json.seconds(value); });
    }

    void time(QLatin1String key, const std::optional<Duration> &value)
    {
        member(key, value.has_value(), [&] { m_json.seconds(*value); });
    }

    void count(QLatin1String key, std::uint32_t value, std::uint32_t byDefault)
    {
        member(key, value != byDefault, [&] { m_json.integer(value); });
    }

    void count(QLatin1String key, const std::optional<std::uint32_t> &value)
    {
        member(key, value.has_value(), [&] { m_json.integer(*value); });
    }

    void words(QLatin1String key, const QStringList &words)
    {
        member(key, !words.isEmpty(), [&] {
            m_json.beginArray();
            for (const QString &word : words)
                m_json.string(word);
            m_json.endArray();
        });
    }

    void writeUnknownsAfter(QString key)
    {
        while (m_written < m_unknowns.size() && m_unknowns[m_written].afterKey == key) {
            write(m_unknowns[m_written]);
            key = m_unknowns[m_written].key;
            ++m_written;
        }
    }

private:
    void write(const UnknownKey &unknown)
    {
        m_json.key(unknown.key);
        m_json.raw(unknown.json);
    }

    JsonWriter &m_json;
    UnknownKeys m_unknowns;
    std::size_t m_written = 0;
};

class NativeWriter
{
public:
    NativeWriter(JsonWriter &json, const GraphDocument &document)
        : m_json(json), m_document(document), m_graph(document.graph),
          m_dependencies(document.graph.taskCount())
    {
        for (const Dependency &dependency : m_graph.dependencies())
            m_dependencies[dependency.dependent.index()].push_back(dependency.prerequisite);
    }

    void write()
    {
        ObjectWriter root(m_json, m_document, {});
        root.member(QLatin1String("format"), true,
                    [&] { m_json.string(QLatin1String("stepwise/1")); });
        root.text(QLatin1String("name"), m_document.name);
        root.text(QLatin1String("description"), m_document.description);
        root.member(QLatin1String("run"),
                    m_document.options != RunOptions() || hasUnknowns({{}, 0, runKey}) ||
                        hasSlurm(),
                    [&] { writeRun(); });
        root.member(QLatin1String("groups"), m_graph.groupCount() > 0, [&] { writeGroups(); });
        root.member(QLatin1String("tasks"), true, [&] { writeTasks(); });
        root.member(QLatin1String("script"), !m_document.script.empty(), [&] { writeScript(); });
    }

private:
    static constexpr QLatin1String runKey{"run"};
    static constexpr NativePointer runSlurm{{}, 0, QLatin1String("run/slurm")};

    bool hasSlurm() const { return m_document.slurm != BatchSettings() || hasUnknowns(runSlurm); }

    bool hasUnknowns(const NativePointer &pointer) const
    {
        return !m_document.unknownKeys.empty() &&
               m_document.unknownKeys.contains(pointer.toString());
    }

    void writeRun()
    {
        const RunOptions &run = m_document.options;
        ObjectWriter object(m_json, m_document, {{}, 0, runKey});
        object.time(QLatin1String("waitTime"), run.waitTime, RunOptions().waitTime);
        object.time(QLatin1String("timeout"), run.timeout);
        object.time(QLatin1String("errorWaitTime"), run.errorWaitTime);
        object.flag(QLatin1String("aggregateExceptions"), run.aggregateExceptions);
        object.flag(QLatin1String("reverse"), run.reverse);
        object.count(QLatin1String("maxRunning"), run.maxRunning);
        object.member(QLatin1String("slurm"), hasSlurm(), [&] { writeSlurm(m_document.slurm); });
    }

    void writeSlurm(const BatchSettings &slurm)
    {
        ObjectWriter object(m_json, m_document, runSlurm);
        object.text(QLatin1String("commandPrefix"), slurm.commandPrefix);
        object.text(QLatin1String("partition"), slurm.resources.partition);
        object.text(QLatin1String("account"), slurm.account);
        object.text(QLatin1String("folder"), slurm.folder);
        object.count(QLatin1String("cpus"), slurm.resources.cpus);
        object.text(QLatin1String("memory"), slurm.resources.memory);
        object.time(QLatin1String("timeLimit"), slurm.resources.timeLimit);
        object.words(QLatin1String("options"), slurm.resources.options);
    }

    void writeGroups()
    {
        m_json.beginArray();
        for (std::size_t index = 0; index < m_graph.groupCount(); ++index) {
            const GroupId group = GroupId::fromIndex(index);
            ObjectWriter object(m_json, m_document, {QLatin1String("groups"), index, {}});
            object.text(QLatin1String("id"), m_graph.key(group));
            object.text(QLatin1String("name"),
                        m_graph.hasOwnName(group) ? m_graph.name(group) : QString());
            const GroupId parent = m_graph.parent(group);
            object.member(QLatin1String("parent"), parent.isValid(),
                          [&] { m_json.string(m_graph.key(parent)); });
        }
        m_json.endArray();
    }

    void writeTasks()
    {
        m_json.beginArray();
        for (std::size_t index = 0; index < m_graph.taskCount(); ++index)
            writeTask(TaskId::fromIndex(index));
        m_json.endArray();
    }

    void writeTask(TaskId task)
    {
        const TaskSettings &settings = m_document.settings(task);
        NativePointer pointer{QLatin1String("tasks"), task.index(), {}};
        ObjectWriter object(m_json, m_document, pointer);
        object.text(QLatin1String("id"), m_graph.key(task));
        object.text(QLatin1String("name"),
                    m_graph.hasOwnName(task) ? m_graph.name(task) : QString());
        const GroupId group = m_graph.group(task);
        object.member(QLatin1String("group"), group.isValid(),
                      [&] { m_json.string(m_graph.key(group)); });
        object.member(QLatin1String("dependsOn"), !m_dependencies[task.index()].empty(),
                      [&] { writeDependencies(task); });
        object.time(QLatin1String("timeout"), settings.timeout);
        object.member(QLatin1String("errorWaitTime"), settings.errorWait.has_value(),
                      [&] { writeGrace(settings.errorWait->grace); });
        pointer.member = QLatin1String("simulate");
        object.member(pointer.member, settings.simulation != Simulation() || hasUnknowns(pointer),
                      [&] { writeSimulation(settings.simulation, pointer); });
        pointer.member = QLatin1String("command");
        object.member(pointer.member, settings.command.has_value(),
                      [&] { writeCommand(*settings.command, pointer); });
        pointer.member = QLatin1String("slurm");
        object.member(pointer.member, settings.slurm != BatchResources() || hasUnknowns(pointer),
                      [&] { writeSlurm(settings.slurm, pointer); });
        object.text(QLatin1String("note"), settings.note);
    }

    void writeDependencies(TaskId task)
    {
        m_json.beginArray();
        for (const TaskId prerequisite : m_dependencies[task.index()])
            m_json.string(m_graph.key(prerequisite));
        m_json.endArray();
    }

    void writeGrace(const std::optional<Duration> &grace)
    {
        if (grace)
            m_json.seconds(*grace);
        else
            m_json.null();
    }

    void writeSimulation(const Simulation &simulation, const NativePointer &pointer)
    {
        const Simulation byDefault;
        ObjectWriter object(m_json, m_document, pointer);
        object.count(QLatin1String("steps"), simulation.steps, byDefault.steps);
        object.count(QLatin1String("pollPeriod"), simulation.pollPeriod, byDefault.pollPeriod);
        object.time(QLatin1String("stepDuration"), simulation.stepDuration, byDefault.stepDuration);
        object.time(QLatin1String("duration"), simulation.duration);
        object.count(QLatin1String("failAtStep"), simulation.failAtStep);
        object.text(QLatin1String("error"), simulation.error, byDefault.error);
        object.text(QLatin1String("onCancel"),
                    onCancelKeys[static_cast<std::size_t>(simulation.onCancel)],
                    onCancelKeys[static_cast<std::size_t>(byDefault.onCancel)]);
        object.text(QLatin1String("onTimeout"),
                    onTimeoutKeys[static_cast<std::size_t>(simulation.onTimeout)],
                    onTimeoutKeys[static_cast<std::size_t>(byDefault.onTimeout)]);
    }

    void writeCommand(const Command &command, const NativePointer &pointer)
    {
        ObjectWriter object(m_json, m_document, pointer);
        object.words(QLatin1String("argv"), command.argv);
        object.text(QLatin1String("workingDirectory"), command.workingDirectory);
        object.member(QLatin1String("environment"), !command.environment.empty(), [&] {
            m_json.beginObject();
            for (const auto &[name, value] : command.environment)
                m_json.key(name).string(value);
            m_json.endObject();
        });
    }

    void writeSlurm(const BatchResources &resources, const NativePointer &pointer)
    {
        ObjectWriter object(m_json, m_document, pointer);
        object.count(QLatin1String("cpus"), resources.cpus);
        object.text(QLatin1String("memory"), resources.memory);
        object.time(QLatin1String("timeLimit"), resources.timeLimit);
        object.text(QLatin1String("partition"), resources.partition);
        object.words(QLatin1String("options"), resources.options);
    }

    void writeScript()
    {
        m_json.beginArray();
        for (std::size_t index = 0; index < m_document.script.size(); ++index) {
            const ScriptEntry &entry = m_document.script[index];
            ObjectWriter object(m_json, m_document, {QLatin1String("script"), index, {}});
            object.member(QLatin1String("afterPass"), true,
                          [&] { m_json.integer(entry.afterPass); });
            writeRequestMembers(m_json, entry.request, m_graph);
        }
        m_json.endArray();
    }

    JsonWriter &m_json;
    const GraphDocument &m_document;
    const TaskGraph &m_graph;
    std::vector<std::vector<TaskId>> m_dependencies; ///< of each task, in file order
};

} // namespace

void writeNative(JsonWriter &writer, const GraphDocument &document)
{
    NativeWriter(writer, document).write();
}

QByteArray writeNative(const GraphDocument &document, int indent)
{
    JsonWriter writer(indent);
    writeNative(writer, document);
    return writer.takeText() + '\n';
}

} // namespace stepwise
