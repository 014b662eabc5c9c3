#include "core/formats/wfreader.h"

#include "core/base/jsoninput.h"
#include "core/base/jsonwriter.h"
#include "core/formats/ownkeys.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <array>
#include <utility>
#include <vector>

namespace stepwise {

namespace {

struct WfReaderText
{
    Q_DECLARE_TR_FUNCTIONS(WfFormat)
};

constexpr QLatin1String wfTasksKey("tasks");
constexpr QLatin1String wfFilesKey("files");
constexpr QLatin1String inputKey("input");
constexpr QLatin1String outputKey("output");

/// What of a task is not its own keys.
struct WfTask
{
    JsonValue value;     ///< where the graph is described
    JsonValue execution; ///< 1.5: where the run is described; else absent
    QString name;
    QString id;
    TaskId task;
};

class WfReader
{
public:
    explicit WfReader(const QString &name) { m_document.name = name; }

    Result<LoadedDocument> read(const JsonValue &root)
    {
        if (!readRoot(root) || !readTasks() || !readDependencies())
            return *m_input.error();
        LoadedDocument loaded;
        loaded.document = std::move(m_document);
        loaded.problems = m_input.warnings().problems();
        loaded.format = QStringLiteral("wfformat");
        return loaded;
    }

private:
    // The file

    bool readRoot(const JsonValue &root)
    {
        if (!m_input.expectObject(root, WfReaderText::tr("workflow file")))
            return false;
        OwnKeys own(m_document);
        JsonValue workflow;
        for (const JsonValue member : root) {
            if (member.hasKey(QLatin1String("workflow")))
                workflow = member;
            else if (member.hasKey(QLatin1String("name")) && !member.toString().isEmpty())
                m_document.name = member.toString();
            else if (member.hasKey(QLatin1String("description")))
                m_document.description = member.toString();
            else
                own.add(member.key(), member.rawText());
        }
        if (!workflow.isPresent())
            return m_input.fail(root.place(),
                                WfReaderText::tr("The key “workflow” is missing; it must "
                                                 "hold the workflow's tasks."));
        return m_input.expectObject(workflow) && readWorkflow(workflow, own);
    }

    bool readWorkflow(const JsonValue &workflow, OwnKeys &own)
    {
        for (const JsonValue member : workflow) {
            if (member.hasKey(QLatin1String("specification"))) {
                if (!readSpecification(member))
                    return false;
            } else if (member.hasKey(QLatin1String("execution"))) {
                if (!readExecution(member, own))
                    return false;
            } else if (member.hasKey(wfTasksKey) || member.hasKey(QLatin1String("jobs"))) {
                m_tasksValue = member;
            } else {
                own.add(member.key(), member.rawText());
            }
        }
        if (!m_tasksValue.isPresent())
            return m_input.fail(
                workflow.place(),
                WfReaderText::tr("There is no list of tasks in “workflow”: “tasks”, "
                                 "“jobs” or “specification” is expected."));
        return true;
    }

    bool readSpecification(const JsonValue &specification)
    {
        if (!m_input.expectObject(specification))
            return false;
        m_hasSpecification = true;
        m_tasksValue = specification[wfTasksKey];
        if (!m_tasksValue.isPresent())
            return m_input.fail(specification.place(),
                                WfReaderText::tr("The key “tasks” is missing in “specification”."));
        const JsonValue files = specification[wfFilesKey];
        if (!files.isPresent())
            return true;
        if (!m_input.expectArray(files))
            return false;
        for (const JsonValue file : files)
            m_files.insert(
                file[QLatin1String("id")].isPresent()     ? file[QLatin1String("id")].toString()
                : file[QLatin1String("name")].isPresent() ? file[QLatin1String("name")].toString()
                                                          : QString(),
                file[QLatin1String("sizeInBytes")]);
        return true;
    }

    bool readExecution(const JsonValue &execution, OwnKeys &own)
    {
        if (!m_input.expectObject(execution))
            return false;
        for (const JsonValue member : execution) {
            if (!member.hasKey(wfTasksKey)) {
                own.add(member.key(), member.rawText());
                continue;
            }
            if (!m_input.expectArray(member))
                return false;
            for (const JsonValue task : member) {
                if (!m_input.expectObject(task, wfTasksKey))
                    return false;
                const JsonValue id = task[QLatin1String("id")];
                if (id.isPresent())
                    m_executions.insert(id.toString(), task);
            }
        }
        return true;
    }

    // Tasks

    bool readTasks()
    {
        if (!m_input.expectArray(m_tasksValue))
            return false;
        for (const JsonValue value : m_tasksValue) {
            if (m_tasks.size() == taskLimit)
                return m_input.fail(
                    value.place(),
                    WfReaderText::tr("There are too many tasks; at most %1 are read.")
                        .arg(taskLimit),
                    ErrorCode::TooLarge);
            if (!readTask(value))
                return false;
        }
        for (WfTask &task : m_tasks) {
            if (!addTask(task))
                return false;
        }
        if (m_executions.size() > m_joinedCount)
            m_input.warnings().warn(
                m_tasksValue.place(),
                WfReaderText::tr(
                    "%n task(s) of “execution” are not in “specification”, and left out.", nullptr,
                    static_cast<int>(m_executions.size() - m_joinedCount)));
        return true;
    }

    bool readTask(const JsonValue &value)
    {
        if (!m_input.expectObject(value, wfTasksKey))
            return false;
        WfTask task;
        task.value = value;
        const JsonValue name = value[QLatin1String("name")];
        const JsonValue id = value[QLatin1String("id")];
        if (!name.isPresent() && !id.isPresent())
            return m_input.fail(
                value.place(),
                WfReaderText::tr("A task needs a “name” or an “id”; here it has neither."));
        if ((name.isPresent() && !m_input.read(name, task.name)) ||
            (id.isPresent() && !m_input.read(id, task.id)))
            return false;
        if (task.name.isEmpty() && task.id.isEmpty())
            return m_input.fail(value.place(),
                                WfReaderText::tr("The name of a task must not be empty."));
        if (const auto execution = m_executions.constFind(task.id);
            m_hasSpecification && execution != m_executions.constEnd()) {
            task.execution = *execution;
            ++m_joinedCount;
        }
        m_namesRepeat |= ++m_nameCounts[task.name] > 1;
        m_tasks.push_back(std::move(task));
        return true;
    }

    bool addTask(WfTask &task)
    {
        if (!task.id.isEmpty() && m_byId.contains(task.id))
            return m_input.fail(
                task.value[QLatin1String("id")].place(),
                WfReaderText::tr("The id “%1” is taken already; ids must differ.").arg(task.id));
        QString key = keyOf(task);
        task.task = m_document.graph.addTask(key, task.name == key ? QString() : task.name);
        if (!task.task.isValid())
            task.task = addUnderFreeKey(task, key);
        if (!task.id.isEmpty())
            m_byId.insert(task.id, task.task);
        if (!m_byName.contains(task.name))
            m_byName.insert(task.name, task.task);
        OwnKeys own(m_document, task.task);
        for (const JsonValue member : task.value)
            readMember(task, member, own);
        if (task.execution.isPresent()) {
            for (const JsonValue member : task.execution)
                readMember(task, member, own);
        }
        if (m_hasSpecification)
            keepFiles(task, own);
        return true;
    }

    QString keyOf(const WfTask &task) const
    {
        if (task.name.isEmpty() || (m_hasSpecification && !task.id.isEmpty()))
            return task.id;
        // As the format's later versions make the ids.
        return m_namesRepeat && !task.id.isEmpty() ? task.name + u'_' + task.id : task.name;
    }

    TaskId addUnderFreeKey(const WfTask &task, const QString &key)
    {
        m_input.warnings().warn(
            task.value.place(),
            WfReaderText::tr(
                "There is another task “%1”; what refers to that name means the first one.")
                .arg(key));
        int &number = m_lastNumbers[key];
        number = std::max(number, 1);
        TaskId added;
        while (!added.isValid())
            added = m_document.graph.addTask(QStringLiteral("%1 (%2)").arg(key).arg(++number),
                                             task.name);
        return added;
    }

    /// A member that is neither name, id nor a reference to other tasks.
    void readMember(const WfTask &task, const JsonValue &member, OwnKeys &own)
    {
        constexpr std::array<QLatin1String, 4> done{QLatin1String("name"), QLatin1String("id"),
                                                    QLatin1String("parents"),
                                                    QLatin1String("children")};
        for (const QLatin1String key : done) {
            if (member.hasKey(key))
                return;
        }
        if (member.hasKey(QLatin1String("runtimeInSeconds")) ||
            member.hasKey(QLatin1String("runtime")))
            readRuntime(task, member);
        else if (member.hasKey(QLatin1String("category")) && !member.toString().isEmpty())
            m_document.graph.setGroup(task.task, groupOf(member.toString()));
        else if (member.hasKey(QLatin1String("command")) && member.isObject())
            readCommand(task, member, own);
        else if (m_hasSpecification && (member.hasKey(QLatin1String("inputFiles")) ||
                                        member.hasKey(QLatin1String("outputFiles"))))
            return;
        else if (!own.add(member.key(), member.rawText()))
            m_input.warnings().warn(
                member.keyPlace(),
                WfReaderText::tr("The task “%1” has more keys than are kept; this one is left out.")
                    .arg(task.name));
    }

    void readRuntime(const WfTask &task, const JsonValue &member)
    {
        const std::optional<Duration> runtime = member.toDuration();
        if (runtime && *runtime >= Duration::zero() && *runtime <= longestDuration)
            m_document.settings(task.task).simulation.duration = *runtime;
        else if (!member.isNull())
            m_input.warnings().warn(
                member.place(),
                WfReaderText::tr(
                    "“%1” is no number of seconds from 0 to ten years: %2; it is left out.")
                    .arg(member.key(), excerpt(member)));
    }

    GroupId groupOf(const QString &category)
    {
        const GroupId group = m_document.graph.findGroup(category);
        return group.isValid() ? group : m_document.graph.addGroup(category);
    }

    void readCommand(const WfTask &task, const JsonValue &member, OwnKeys &own)
    {
        const JsonValue program = member[QLatin1String("program")];
        if (!program.isPresent() || !program.isString() || program.toString().isEmpty()) {
            own.add(member.key() + u'_', member.rawText());
            return;
        }
        Command &command = m_document.settings(task.task).command.emplace();
        command.argv.append(program.toString());
        const JsonValue arguments = member[QLatin1String("arguments")];
        if (!arguments.isPresent())
            return;
        for (const JsonValue argument : arguments)
            command.argv.append(argument.isString() ? argument.toString()
                                                    : QString::fromUtf8(argument.rawText()));
    }

    /// As before 1.5: a list of what is read and written, with sizes.
    void keepFiles(const WfTask &task, OwnKeys &own)
    {
        JsonWriter json;
        json.beginArray();
        bool hasFiles = false;
        const auto addFiles = [&](QLatin1String list, QLatin1String link) {
            const JsonValue files = task.value[list];
            if (!files.isPresent())
                return;
            for (const JsonValue file : files) {
                hasFiles = true;
                json.beginObject();
                json.key(QLatin1String("link")).string(link);
                json.key(QLatin1String("name")).string(file.toString());
                const JsonValue size = m_files.value(file.toString());
                if (size.isPresent())
                    json.key(QLatin1String("sizeInBytes")).raw(size.rawText());
                json.endObject();
            }
        };
        addFiles(QLatin1String("inputFiles"), inputKey);
        addFiles(QLatin1String("outputFiles"), outputKey);
        json.endArray();
        if (hasFiles)
            own.add(wfFilesKey, json.text());
    }

    // Dependencies

    bool readDependencies()
    {
        for (const WfTask &task : m_tasks) {
            if (!readReferences(task, QLatin1String("parents"), true))
                return false;
        }
        for (const WfTask &task : m_tasks) {
            if (!readReferences(task, QLatin1String("children"), false))
                return false;
        }
        const bool hasDependencies = !m_document.graph.dependencies().empty();
        return hasDependencies || m_hasReferences || readFileDependencies();
    }

    bool readReferences(const WfTask &task, QLatin1String list, bool areParents)
    {
        const JsonValue references = task.value[list];
        if (!references.isPresent() || references.isNull())
            return true;
        if (!m_input.expectArray(references))
            return false;
        for (const JsonValue reference : references) {
            m_hasReferences = true;
            QString key;
            if (!m_input.read(reference, key, list))
                return false;
            const TaskId other = find(key);
            if (!other.isValid())
                m_input.warnings().warn(
                    reference.place(),
                    WfReaderText::tr(
                        "There is no task “%1”, which “%2” refers to; the dependency is "
                        "left out.")
                        .arg(key, task.name.isEmpty() ? task.id : task.name));
            else if (!connect(areParents ? task.task : other, areParents ? other : task.task,
                              reference))
                return false;
        }
        return true;
    }

    /// By id from 1.5 on, by name before; by the other one where that finds nothing.
    TaskId find(const QString &key) const
    {
        const TaskId byId = m_byId.value(key);
        const TaskId byName = m_byName.value(key);
        const bool isIdMeant = m_hasSpecification || m_nameCounts.value(key) != 1;
        if (isIdMeant)
            return byId.isValid() ? byId : byName;
        return byName.isValid() ? byName : byId;
    }

    bool connect(TaskId dependent, TaskId prerequisite, const JsonValue &value)
    {
        const quint64 pair = (quint64(dependent.value()) << 32) | prerequisite.value();
        if (m_pairs.contains(pair))
            return true;
        m_pairs.insert(pair);
        if (m_document.graph.dependencies().size() == dependencyLimit)
            return m_input.fail(
                value.place(),
                WfReaderText::tr("There are too many dependencies; at most %1 are read.")
                    .arg(dependencyLimit),
                ErrorCode::TooLarge);
        m_document.graph.addDependency(dependent, prerequisite);
        return true;
    }

    /// Whoever reads a file depends on whoever writes it.
    bool readFileDependencies()
    {
        QHash<QString, std::vector<TaskId>> writers;
        for (const WfTask &task : m_tasks)
            forEachFile(task, outputKey, QLatin1String("outputFiles"),
                        [&](const QString &file, const JsonValue &) {
                            writers[file].push_back(task.task);
                            return true;
                        });
        for (const WfTask &task : m_tasks) {
            const auto connectToWriters = [&](const QString &file, const JsonValue &value) {
                for (const TaskId writer : writers.value(file)) {
                    if (writer != task.task && !connect(task.task, writer, value))
                        return false;
                }
                return true;
            };
            if (!forEachFile(task, inputKey, QLatin1String("inputFiles"), connectToWriters))
                return false;
        }
        if (!m_document.graph.dependencies().empty())
            m_input.warnings().warn(
                m_tasksValue.place(),
                WfReaderText::tr(
                    "The file names no parents and no children; the dependencies are those "
                    "of files that one task writes and another reads."));
        return true;
    }

    template<typename Take>
    bool forEachFile(const WfTask &task, QLatin1String link, QLatin1String list, Take take)
    {
        const JsonValue names = task.value[list];
        if (names.isPresent()) {
            for (const JsonValue name : names) {
                if (!take(name.toString(), name))
                    return false;
            }
        }
        const JsonValue files = task.value[wfFilesKey];
        if (!files.isPresent())
            return true;
        for (const JsonValue file : files) {
            const JsonValue linkValue = file[QLatin1String("link")];
            const JsonValue name = file[QLatin1String("name")];
            const JsonValue path = file[QLatin1String("path")];
            if (!linkValue.isPresent() || !linkValue.isString(link) || !name.isPresent())
                continue;
            const QString folder = path.isPresent() ? path.toString() : QString();
            if (!take(folder + name.toString(), file))
                return false;
        }
        return true;
    }

    JsonInput m_input;
    GraphDocument m_document;
    JsonValue m_tasksValue;
    bool m_hasSpecification = false;
    bool m_hasReferences = false;
    bool m_namesRepeat = false;
    qsizetype m_joinedCount = 0;
    QHash<QString, JsonValue> m_executions; ///< by id
    QHash<QString, JsonValue> m_files;      ///< sizes by id
    std::vector<WfTask> m_tasks;
    QHash<QString, int> m_nameCounts;
    QHash<QString, int> m_lastNumbers; ///< of names that stand more than once
    QHash<QString, TaskId> m_byId;
    QHash<QString, TaskId> m_byName; ///< the first of that name
    QSet<quint64> m_pairs;
};

} // namespace

Result<LoadedDocument> readWfFormat(const JsonValue &root, const QString &name)
{
    return WfReader(name).read(root);
}

} // namespace stepwise
