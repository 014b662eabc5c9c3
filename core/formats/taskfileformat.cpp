#include "core/formats/taskfileformat.h"

#include "core/formats/wantedcommands.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace stepwise {

namespace {

struct TaskfileFormatText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

constexpr QLatin1String tasksKey("tasks");
constexpr QLatin1String includesKey("includes");
constexpr QLatin1String taskKey("task");
constexpr QLatin1String depsKey("deps");
constexpr QLatin1String cmdsKey("cmds");
constexpr QLatin1String cmdKey("cmd");
constexpr QLatin1String deferKey("defer");
constexpr QLatin1String descKey("desc");
constexpr QLatin1String labelKey("label");
constexpr QLatin1String dirKey("dir");
constexpr QLatin1String envKey("env");
constexpr QLatin1String varsKey("vars");

/// Whether each star of the pattern stands for some part of the text. Goes back to the last star
/// only, so that it takes at most the product of the two lengths.
bool matchesPattern(QStringView text, QStringView pattern)
{
    qsizetype at = 0;
    qsizetype wanted = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (at < text.size()) {
        if (wanted < pattern.size() && pattern[wanted] == QLatin1Char('*')) {
            star = wanted++;
            resume = at;
        } else if (wanted < pattern.size() && pattern[wanted] == text[at]) {
            ++wanted;
            ++at;
        } else if (star >= 0) {
            wanted = star + 1;
            at = ++resume;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + wanted, pattern.end(),
                       [](QChar character) { return character == QLatin1Char('*'); });
}

class TaskfileReader
{
public:
    explicit TaskfileReader(YamlImport &import) : m_import(import) {}

    void read(const YamlValue &root)
    {
        if (!m_import.expectMap(root, TaskfileFormatText::tr("Taskfile")))
            return;
        m_import.keep(root, {tasksKey});
        readVariables(root[varsKey], m_variables);
        readIncludes(root[includesKey]);
        const YamlValue tasks = root[tasksKey];
        if (!tasks.isPresent() || tasks.isNull()) {
            m_import.warn(root.place(),
                          TaskfileFormatText::tr("This Taskfile has no tasks of its own."));
            return;
        }
        if (!m_import.expectMap(tasks, QString(tasksKey)) || !addTasks(tasks))
            return;
        for (const Task &task : m_tasks) {
            if (m_import.error())
                return;
            addDependencies(task);
        }
        if (const TaskId standard = m_byName.value(QStringLiteral("default")); standard.isValid())
            keepWantedCommands(m_import.document(), {standard});
        if (m_templateCount > 0)
            m_import.warn({}, TaskfileFormatText::tr(
                                  "%n task(s) have commands that only Task can fill in; they "
                                  "do nothing when the graph is run with real commands.",
                                  nullptr, m_templateCount));
    }

private:
    using Variables = QHash<QString, QString>;

    struct Task
    {
        TaskId task;
        YamlValue value;
    };

    void readIncludes(const YamlValue &includes)
    {
        for (const YamlMember &member : includes.members()) {
            m_namespaces.insert(member.key.text());
            for (const YamlValue &alias : m_import.texts(member.value[QLatin1String("aliases")]))
                m_namespaces.insert(alias.text());
        }
    }

    bool addTasks(const YamlValue &tasks)
    {
        for (const YamlMember &member : tasks.members()) {
            const QString key = member.key.text();
            const YamlValue &value = member.value;
            const QString label = value[labelKey].text();
            const TaskId task = m_import.addTask(key, hasPlaceholder(label) ? QString() : label);
            if (!task.isValid())
                return false;
            m_tasks.push_back({task, value});
            m_byName.insert(key, task);
            if (key.contains(QLatin1Char('*')))
                m_wildcards.push_back(task);
            if (value.isMap())
                m_import.keep(task, value, {descKey, labelKey});
            else
                m_import.keep(task, QString(cmdsKey), value);
            if (const QString description = value[descKey].text(); !description.isEmpty())
                m_import.document().settings(task).note = description;
            setCommand(task, value);
        }
        addAliases();
        return true;
    }

    /// Own names come before aliases.
    void addAliases()
    {
        for (const Task &task : m_tasks) {
            for (const YamlValue &alias : m_import.texts(task.value[QLatin1String("aliases")])) {
                if (!m_byName.contains(alias.text()))
                    m_byName.insert(alias.text(), task.task);
            }
        }
    }

    /// The commands of a task: a text, a list, or a map with either.
    static std::vector<YamlValue> commandsOf(const YamlValue &task)
    {
        const YamlValue commands = task.isMap() ? task[cmdsKey] : task;
        std::vector<YamlValue> found;
        if (commands.isScalar() && !commands.isNull())
            found.push_back(commands);
        for (const YamlValue command : commands)
            found.push_back(command);
        if (const YamlValue command = task[cmdKey]; command.isPresent())
            found.push_back(command);
        return found;
    }

    // What is run

    /// Task hands every command to a shell, so they are one script, unless it fills something in.
    void setCommand(TaskId task, const YamlValue &value)
    {
        Variables variables = m_variables;
        readVariables(value[varsKey], variables);
        variables.insert(QStringLiteral("TASK"), m_import.graph().key(task));
        QStringList lines;
        for (const YamlValue &command : commandsOf(value)) {
            const YamlValue line = command.isMap() ? command[cmdKey] : command;
            if (line.isScalar() && !command[QLatin1String("for")].isPresent())
                lines += filledIn(line.text().trimmed(), variables);
        }
        const QString script = lines.join(QLatin1Char('\n'));
        m_templateCount += script.contains(QLatin1String("{{")) ? 1 : 0;
        if (script.isEmpty() || script.contains(QLatin1String("{{")))
            return;
        Command command{{QStringLiteral("sh"), QStringLiteral("-ec"), script}, {}, {}};
        if (const QString folder = filledIn(value[dirKey].text(), variables);
            !folder.contains(QLatin1String("{{")))
            command.workingDirectory = folder;
        for (const YamlMember &variable : value[envKey].members()) {
            const QString text = filledIn(variable.value.text(), variables);
            if (variable.value.isScalar() && !text.contains(QLatin1String("{{")))
                command.environment.emplace_back(variable.key.text(), text);
        }
        m_import.document().settings(task).command = std::move(command);
    }

    /// Those with a plain value; what a command or a template gives is known to Task only.
    static void readVariables(const YamlValue &values, Variables &variables)
    {
        for (const YamlMember &variable : values.members()) {
            const QString text = filledIn(variable.value.text(), variables);
            if (variable.value.isScalar() && !text.contains(QLatin1String("{{")))
                variables.insert(variable.key.text(), text);
        }
    }

    /// With "{{.NAME}}" for the variables that are known.
    static QString filledIn(const QString &text, const Variables &variables)
    {
        static const QRegularExpression place(QStringLiteral(R"(\{\{\s*\.(\w+)\s*\}\})"));
        constexpr qsizetype sizeLimit = 256 * 1024;
        if (!text.contains(QLatin1String("{{")))
            return text;
        QString filled;
        qsizetype end = 0;
        for (auto match = place.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const auto variable = variables.constFind(found.captured(1));
            if (variable == variables.constEnd() || filled.size() > sizeLimit)
                continue;
            filled += QStringView(text).sliced(end, found.capturedStart() - end);
            filled += *variable;
            end = found.capturedEnd();
        }
        filled += QStringView(text).sliced(end);
        return filled;
    }

    // What comes before

    void addDependencies(const Task &task)
    {
        const YamlValue deps = task.value[depsKey];
        if (deps.isScalar() && !deps.isNull())
            add(task.task, deps);
        if (deps.isMap())
            addCall(task.task, deps);
        for (const YamlValue dependency : deps) {
            if (dependency.isScalar())
                add(task.task, dependency);
            else if (!addCall(task.task, dependency))
                m_import.warn(
                    dependency.place(),
                    TaskfileFormatText::tr("A task's name is expected here; this is left out."));
        }
        for (const YamlValue &command : commandsOf(task.value)) {
            addCall(task.task, command);
            addCall(task.task, command[deferKey]);
        }
    }

    /// {task: name, …}
    bool addCall(TaskId task, const YamlValue &call)
    {
        const YamlValue name = call[taskKey];
        if (name.isScalar())
            add(task, name);
        return name.isScalar();
    }

    void add(TaskId task, const YamlValue &name)
    {
        const QString wanted = name.text();
        // A colon before it: from the root of all Taskfiles.
        const QString key = wanted.startsWith(QLatin1Char(':')) ? wanted.mid(1) : wanted;
        if (key.isEmpty())
            return;
        TaskId found = m_byName.value(key);
        if (!found.isValid())
            found = matching(key);
        if (!found.isValid())
            found = m_import.missingTask(key, name.place(), messageFor(key));
        m_import.depend(task, found);
    }

    QString messageFor(const QString &key) const
    {
        if (key.contains(QLatin1String("{{")))
            return TaskfileFormatText::tr("Which task “%1” is, is known only when it runs.")
                .arg(key);
        if (m_namespaces.contains(key.section(QLatin1Char(':'), 0, 0)))
            return TaskfileFormatText::tr(
                       "“%1” is a task of an included Taskfile, which is not read.")
                .arg(key);
        return TaskfileFormatText::tr("There is no task “%1” in this Taskfile.").arg(key);
    }

    /// The task of whose pattern ("release:*") the name is.
    TaskId matching(const QString &name) const
    {
        const auto found = std::find_if(m_wildcards.begin(), m_wildcards.end(), [&](TaskId task) {
            return matchesPattern(name, m_import.graph().key(task));
        });
        return found == m_wildcards.end() ? TaskId() : *found;
    }

    YamlImport &m_import;
    std::vector<Task> m_tasks;
    std::vector<TaskId> m_wildcards;
    QHash<QString, TaskId> m_byName;
    QSet<QString> m_namespaces;
    Variables m_variables; ///< of the whole file
    int m_templateCount = 0;
};

} // namespace

QString TaskfileFormat::key() const
{
    return QStringLiteral("taskfile");
}

QString TaskfileFormat::name() const
{
    return TaskfileFormatText::tr("Taskfile");
}

int TaskfileFormat::recognise(const YamlSketch &sketch) const
{
    const bool hasVersion = sketch.has(QLatin1String("version"));
    const bool hasCommands = sketch.hasInnerKey(cmdsKey) || sketch.hasInnerKey(depsKey);
    if (sketch.hasMap(tasksKey) && (hasVersion || hasCommands))
        return hasVersion ? 80 : 40;
    const bool onlyIncludes = hasVersion && sketch.hasMap(includesKey);
    return onlyIncludes ? 50 : 0;
}

void TaskfileFormat::build(const YamlDocument &yaml, YamlImport &import) const
{
    TaskfileReader(import).read(yaml.root());
}

} // namespace stepwise
