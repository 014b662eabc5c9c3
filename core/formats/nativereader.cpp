#include "core/formats/nativereader.h"

#include "core/base/jsonreader.h"
#include "core/base/suggestion.h"
#include "core/formats/nativetables.h"
#include "core/graph/requestjson.h"

#include <memory>
#include <utility>
#include <vector>

namespace stepwise {

namespace {

struct NativeReaderText
{
    Q_DECLARE_TR_FUNCTIONS(NativeFormat)
};

constexpr QLatin1String formatVersion("stepwise/1");
constexpr QLatin1String formatFamily("stepwise/");
constexpr QLatin1String groupsKey("groups");
constexpr QLatin1String tasksKey("tasks");
constexpr QLatin1String scriptKey("script");
constexpr QLatin1String runKey("run");
constexpr QLatin1String simulateKey("simulate");
constexpr QLatin1String commandKey("command");
constexpr QLatin1String slurmKey("slurm");
constexpr QLatin1String runSlurmKey("run/slurm");
constexpr QLatin1String afterPassKey("afterPass");

/// Reads a document from its root; each step returns whether reading may go on.
class NativeReader
{
public:
    explicit NativeReader(const QString &name) { m_document.name = name; }

    Result<LoadedDocument> read(const JsonValue &value)
    {
        if (!readRoot(value) || !readRun() || !readGroups() || !readTasks() ||
            !readDependencies() || !readScript())
            return *m_input.error();
        LoadedDocument loaded;
        loaded.document = std::move(m_document);
        loaded.problems = m_input.warnings().problems();
        loaded.format = QStringLiteral("stepwise");
        return loaded;
    }

private:
    bool readRoot(const JsonValue &value)
    {
        if (!m_input.expectObject(value, NativeReaderText::tr("graph")))
            return false;
        if (!readFields(m_input, m_document, value, {}, nativeRootFields, m_root))
            return false;
        if (!m_root.name.isEmpty())
            m_document.name = m_root.name;
        m_document.description = m_root.description;
        return checkFormat(value) &&
               (m_root.tasks.isPresent() ||
                m_input.fail(
                    value.place(),
                    NativeReaderText::tr("The key “tasks” is missing; it must hold the list of the "
                                         "graph's tasks.")));
    }

    bool checkFormat(const JsonValue &root)
    {
        if (!m_root.format.isPresent())
            return m_input.fail(
                root.place(),
                NativeReaderText::tr("The key “format” is missing; a Stepwise graph begins "
                                     "with \"format\": \"stepwise/1\"."));
        if (m_root.format.isString(formatVersion))
            return true;
        if (m_root.format.toString().startsWith(formatFamily))
            return m_input.fail(
                m_root.format.place(),
                NativeReaderText::tr("The format “%1” is of another version of this program, "
                                     "which reads “stepwise/1”.")
                    .arg(m_root.format.toString()));
        return m_input.fail(m_root.format.place(),
                            NativeReaderText::tr("“format” must be \"stepwise/1\", not %1.")
                                .arg(excerpt(m_root.format)));
    }

    bool readRun()
    {
        NativeRun run;
        if (m_root.run.isPresent() &&
            !(m_input.expectObject(m_root.run) &&
              readFields(m_input, m_document, m_root.run,
                         {.list = {}, .index = 0, .member = runKey}, nativeRunFields, run)))
            return false;
        m_document.options = run.options;
        return !run.slurm.isPresent() ||
               (m_input.expectObject(run.slurm) &&
                readFields(m_input, m_document, run.slurm,
                           {.list = {}, .index = 0, .member = runSlurmKey}, nativeSlurmRunFields,
                           m_document.slurm));
    }

    // Groups

    bool readGroups()
    {
        if (!m_root.groups.isPresent())
            return true;
        if (!m_input.expectArray(m_root.groups))
            return false;
        std::vector<NativeGroup> groups;
        for (const JsonValue value : m_root.groups) {
            if (!readGroup(value, groups))
                return false;
        }
        for (std::size_t index = 0; index < groups.size(); ++index) {
            if (!readParent(GroupId::fromIndex(index), groups[index].parent))
                return false;
        }
        return checkNesting(groups);
    }

    bool readGroup(const JsonValue &value, std::vector<NativeGroup> &groups)
    {
        NativeGroup group;
        const NativePointer pointer{groupsKey, groups.size(), {}};
        if (!m_input.expectObject(value, groupsKey) ||
            !readFields(m_input, m_document, value, pointer, nativeGroupFields, group))
            return false;
        QString id;
        if (!readId(value, group.id, id))
            return false;
        if (!m_document.graph.addGroup(id, group.name).isValid())
            return failForTakenId(m_root.groups, group.id, id);
        groups.push_back(group);
        return true;
    }

    bool readParent(GroupId group, const JsonValue &value)
    {
        GroupId parent;
        if (!readGroupReference(value, parent))
            return false;
        m_document.graph.setParent(group, parent);
        return true;
    }

    /// Neither a group inside itself nor one too deep. Each group's depth is found once.
    bool checkNesting(const std::vector<NativeGroup> &groups)
    {
        constexpr int unknown = -1;
        std::vector<int> depths(groups.size(), unknown);
        std::vector<GroupId> chain;
        for (std::size_t index = 0; index < groups.size(); ++index) {
            GroupId group = GroupId::fromIndex(index);
            for (; group.isValid() && depths[group.index()] == unknown;
                 group = m_document.graph.parent(group)) {
                if (chain.size() == groups.size())
                    return failForNesting(
                        groups[group.index()].parent,
                        NativeReaderText::tr("Group “%1” lies inside itself; give it "
                                             "another parent, or null."),
                        group);
                chain.push_back(group);
            }
            int depth = group.isValid() ? depths[group.index()] : 0;
            for (; !chain.empty(); chain.pop_back()) {
                depths[chain.back().index()] = ++depth;
                if (depth > groupDepthLimit)
                    return failForNesting(
                        groups[chain.back().index()].parent,
                        NativeReaderText::tr("Group “%1” is nested too deeply; the limit "
                                             "is %n levels.",
                                             nullptr, groupDepthLimit),
                        chain.back());
            }
        }
        return true;
    }

    bool failForNesting(const JsonValue &parent, const QString &message, GroupId group)
    {
        return m_input.fail(parent.place(), message.arg(m_document.graph.key(group)));
    }

    /// Null or absent: none.
    bool readGroupReference(const JsonValue &value, GroupId &group)
    {
        if (!value.isPresent() || value.isNull())
            return true;
        QString key;
        if (!m_input.read(value, key))
            return false;
        group = m_document.graph.findGroup(key);
        return group.isValid() || failForUnknownGroup(value, key);
    }

    bool failForUnknownGroup(const JsonValue &value, const QString &key)
    {
        const TaskGraph &graph = m_document.graph;
        Suggestion suggestion(key);
        for (std::size_t index = 0; index < graph.groupCount(); ++index)
            suggestion.offer(graph.key(GroupId::fromIndex(index)));
        return m_input.fail(
            value.place(),
            suggestion.best().isEmpty()
                ? NativeReaderText::tr("There is no group “%1”; list it in “groups”.").arg(key)
                : NativeReaderText::tr("There is no group “%1”; did you mean “%2”?")
                      .arg(key, suggestion.best()));
    }

    // Tasks

    bool readTasks()
    {
        if (!m_input.expectArray(m_root.tasks))
            return false;
        for (const JsonValue value : m_root.tasks) {
            if (!readTask(value))
                return false;
        }
        return true;
    }

    bool readTask(const JsonValue &value)
    {
        if (m_document.graph.taskCount() == taskLimit)
            return m_input.fail(
                value.place(),
                NativeReaderText::tr("There are too many tasks; at most %1 are read.")
                    .arg(taskLimit),
                ErrorCode::TooLarge);
        NativeTask task;
        const NativePointer pointer{tasksKey, m_document.graph.taskCount(), {}};
        if (!m_input.expectObject(value, tasksKey) ||
            !readFields(m_input, m_document, value, pointer, nativeTaskFields, task))
            return false;
        QString id;
        GroupId group;
        if (!readId(value, task.id, id) || !readGroupReference(task.group, group) ||
            !readSimulation(task, pointer) || !readCommand(task, pointer) ||
            !readSlurm(task, pointer))
            return false;
        const TaskId added = m_document.graph.addTask(id, task.name, group);
        if (!added.isValid())
            return failForTakenId(m_root.tasks, task.id, id);
        if (task.settings != TaskSettings())
            m_document.settings(added) = task.settings;
        if (task.dependsOn.isPresent())
            m_dependsOn.emplace_back(added, task.dependsOn);
        return true;
    }

    bool readSimulation(NativeTask &task, NativePointer pointer)
    {
        if (!task.simulate.isPresent())
            return true;
        pointer.member = simulateKey;
        Simulation &simulation = task.settings.simulation;
        if (!m_input.expectObject(task.simulate) ||
            !readFields(m_input, m_document, task.simulate, pointer, nativeSimulationFields,
                        simulation))
            return false;
        if (simulation.failAtStep && !simulation.duration &&
            *simulation.failAtStep > simulation.steps)
            m_input.warnings().warn(
                task.simulate[QLatin1String("failAtStep")].place(),
                NativeReaderText::tr("Step %1 is beyond the last step, %2; the task will not fail.")
                    .arg(*simulation.failAtStep)
                    .arg(simulation.steps));
        const bool isEndless = simulation.duration > Duration::zero() &&
                               m_document.options.waitTime == Duration::zero();
        return !isEndless ||
               m_input.fail(
                   task.simulate[QLatin1String("duration")].place(),
                   NativeReaderText::tr("A “duration” would never end with a “waitTime” of 0; make "
                                        "the wait time longer, or use “steps”."));
    }

    bool readCommand(NativeTask &task, NativePointer pointer)
    {
        if (!task.command.isPresent() || task.command.isNull())
            return true;
        pointer.member = commandKey;
        return m_input.expectObject(task.command) &&
               readFields(m_input, m_document, task.command, pointer, nativeCommandFields,
                          task.settings.command.emplace());
    }

    bool readSlurm(NativeTask &task, NativePointer pointer)
    {
        if (!task.slurm.isPresent())
            return true;
        pointer.member = slurmKey;
        return m_input.expectObject(task.slurm) &&
               readFields(m_input, m_document, task.slurm, pointer, nativeSlurmTaskFields,
                          task.settings.slurm);
    }

    bool readDependencies()
    {
        for (const auto &[task, list] : m_dependsOn) {
            if (!m_input.expectArray(list))
                return false;
            for (const JsonValue element : list) {
                if (!readDependency(task, element, list.key()))
                    return false;
            }
        }
        return true;
    }

    bool readDependency(TaskId dependent, const JsonValue &value, const QString &name)
    {
        QString key;
        if (!m_input.read(value, key, name))
            return false;
        const TaskId prerequisite = m_document.graph.findTask(key);
        if (!prerequisite.isValid())
            return failForUnknownTask(value, key);
        m_document.graph.addDependency(dependent, prerequisite);
        return true;
    }

    bool failForUnknownTask(const JsonValue &value, const QString &key)
    {
        const TaskGraph &graph = m_document.graph;
        Suggestion suggestion(key);
        for (std::size_t index = 0; index < graph.taskCount(); ++index)
            suggestion.offer(graph.key(TaskId::fromIndex(index)));
        return m_input.fail(
            value.place(),
            suggestion.best().isEmpty()
                ? NativeReaderText::tr("There is no task “%1” to depend on; list it in “tasks”.")
                      .arg(key)
                : NativeReaderText::tr("There is no task “%1” to depend on; did you mean “%2”?")
                      .arg(key, suggestion.best()));
    }

    // Ids

    bool readId(const JsonValue &object, const JsonValue &value, QString &id)
    {
        if (!value.isPresent())
            return m_input.fail(
                object.place(),
                NativeReaderText::tr("The key “id” is missing here; every task and every "
                                     "group needs one of its own."));
        if (!m_input.read(value, id))
            return false;
        return !id.isEmpty() ||
               m_input.fail(value.place(), NativeReaderText::tr("“id” must not be empty."));
    }

    bool failForTakenId(const JsonValue &list, const JsonValue &value, const QString &id)
    {
        JsonValue first;
        for (auto object = list.begin(); !first.isPresent(); ++object) {
            const JsonValue other = (*object)[QLatin1String("id")];
            if (other.isPresent() && other.toString() == id)
                first = other;
        }
        return m_input.fail(
            value.place(),
            NativeReaderText::tr("The id “%1” is taken already, in line %2; ids must differ.")
                .arg(id)
                .arg(first.place().line));
    }

    // Script

    bool readScript()
    {
        if (!m_root.script.isPresent())
            return true;
        if (!m_input.expectArray(m_root.script))
            return false;
        for (const JsonValue value : m_root.script) {
            ScriptEntry entry;
            if (!readRequest(m_input, value, m_document.graph, entry.request) ||
                !readScriptMembers(value, entry))
                return false;
            m_document.script.push_back(entry);
        }
        return true;
    }

    /// What of an entry is not the request's own.
    bool readScriptMembers(const JsonValue &value, ScriptEntry &entry)
    {
        const NativePointer pointer{scriptKey, m_document.script.size(), {}};
        NativeUnknowns unknowns(m_input, m_document, pointer, requestMemberKeys);
        QSet<QString> seen;
        JsonValue previous;
        for (const JsonValue member : value) {
            const QString key = member.key();
            const bool isAfterPass = member.hasKey(afterPassKey);
            const bool isKnown = isAfterPass || isRequestMember(entry.request.kind, member);
            if (isKnown && seen.contains(key))
                return failForDuplicateKey(m_input, member);
            if (isAfterPass && !m_input.readCount(member, entry.afterPass, 1))
                return false;
            if (!isKnown && !unknowns.add(member, previous))
                return false;
            seen.insert(key);
            previous = member;
        }
        return true;
    }

    JsonInput m_input;
    GraphDocument m_document;
    NativeRoot m_root;
    std::vector<std::pair<TaskId, JsonValue>> m_dependsOn;
};

} // namespace

Result<LoadedDocument> readNative(const JsonValue &root, const QString &name)
{
    return NativeReader(name).read(root);
}

Result<LoadedDocument> readNative(const QByteArray &content, const QString &name)
{
    const auto json = parseJson(content);
    if (!json)
        return json.error();
    return readNative((*json)->root(), name);
}

} // namespace stepwise
