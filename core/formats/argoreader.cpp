#include "core/formats/argoreader.h"

#include "core/base/suggestion.h"
#include "core/formats/dependsexpression.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace stepwise {

namespace {

struct ArgoReaderText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

constexpr QLatin1String templatesKey("templates");
constexpr QLatin1String dagKey("dag");
constexpr QLatin1String stepsKey("steps");
constexpr QLatin1String tasksKey("tasks");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String dependsKey("depends");
constexpr QLatin1String dependenciesKey("dependencies");

// What the API of Argo 3 knows.
constexpr const char *templateKeys[] = {"activeDeadlineSeconds",
                                        "affinity",
                                        "annotations",
                                        "archiveLocation",
                                        "arguments",
                                        "automountServiceAccountToken",
                                        "container",
                                        "containerSet",
                                        "daemon",
                                        "dag",
                                        "data",
                                        "executor",
                                        "failFast",
                                        "hostAliases",
                                        "http",
                                        "initContainers",
                                        "inputs",
                                        "memoize",
                                        "metadata",
                                        "metrics",
                                        "name",
                                        "nodeName",
                                        "nodeSelector",
                                        "outputs",
                                        "parallelism",
                                        "plugin",
                                        "podSpecPatch",
                                        "priority",
                                        "priorityClassName",
                                        "resource",
                                        "resubmitPendingPods",
                                        "retryStrategy",
                                        "schedulerName",
                                        "script",
                                        "securityContext",
                                        "serviceAccountName",
                                        "sidecars",
                                        "steps",
                                        "suspend",
                                        "synchronization",
                                        "template",
                                        "templateRef",
                                        "timeout",
                                        "tolerations",
                                        "volumes"};
constexpr const char *containerKeys[] = {"args",
                                         "command",
                                         "env",
                                         "envFrom",
                                         "image",
                                         "imagePullPolicy",
                                         "lifecycle",
                                         "livenessProbe",
                                         "name",
                                         "ports",
                                         "readinessProbe",
                                         "resizePolicy",
                                         "resources",
                                         "restartPolicy",
                                         "securityContext",
                                         "source",
                                         "startupProbe",
                                         "stdin",
                                         "stdinOnce",
                                         "terminationMessagePath",
                                         "terminationMessagePolicy",
                                         "tty",
                                         "volumeDevices",
                                         "volumeMounts",
                                         "workingDir"};
constexpr const char *taskKeys[] = {
    "arguments", "continueOn", "dependencies", "depends", "hooks",     "inline",    "name",
    "onExit",    "template",   "templateRef",  "when",    "withItems", "withParam", "withSequence"};

class ArgoReader
{
public:
    explicit ArgoReader(YamlImport &import) : m_import(import) {}

    void read(const YamlDocument &yaml)
    {
        for (const YamlValue &root : yaml.roots()) {
            if (!m_import.error() && root[QLatin1String("apiVersion")].bytes().startsWith(
                                         QByteArrayView("argoproj.io/")))
                readObject(root);
        }
        if (m_import.error())
            return;
        m_hasSeveral = m_templates.size() > 1;
        for (const Template &entry : m_templates)
            readTemplate(entry);
        if (m_import.graph().taskCount() == 0)
            m_import.warn(yaml.root().place(),
                          ArgoReaderText::tr("There is no template with “dag” or “steps” in "
                                             "this file, so there is nothing to show."));
    }

private:
    /// A template with tasks.
    struct Template
    {
        YamlValue value;
        QString name;
    };

    void readObject(const YamlValue &root)
    {
        const YamlValue spec = root[QLatin1String("spec")];
        const QString kind = root[QLatin1String("kind")].text();
        if (!spec.isMap())
            return;
        const YamlValue nested = spec[QLatin1String("workflowSpec")];
        const YamlValue inner = spec[QLatin1String("workflowSpec")].isMap() ? nested : spec;
        if (!checkSpec(inner))
            return;
        m_import.keep(inner, {templatesKey});
        const YamlValue metadata = root[QLatin1String("metadata")];
        for (const char *key : {"name", "generateName"}) {
            const QString name = metadata[QLatin1String(key)].text();
            if (!name.isEmpty() && !m_isNamed) {
                m_import.document().name = name.endsWith(QLatin1Char('-')) ? name.chopped(1) : name;
                m_isNamed = true;
            }
        }
        addTemplates(inner[templatesKey]);
        addTemplate(inner[QLatin1String("templateDefaults")], QStringLiteral("templateDefaults"));
    }

    bool checkSpec(const YamlValue &spec)
    {
        if (const YamlValue entry = spec[QLatin1String("entrypoint")];
            entry.isPresent() && !m_import.expectText(entry, QStringLiteral("entrypoint")))
            return false;
        const YamlValue parameters = spec[QLatin1String("arguments")][QLatin1String("parameters")];
        if (parameters.isPresent() && !parameters.isNull() &&
            !m_import.expectList(parameters, QStringLiteral("parameters")))
            return false;
        const YamlValue templates = spec[templatesKey];
        return !templates.isPresent() || templates.isNull() ||
               m_import.expectList(templates, QString(templatesKey));
    }

    void addTemplates(const YamlValue &templates)
    {
        for (const YamlValue value : templates) {
            if (!m_import.expectMap(value, ArgoReaderText::tr("template")))
                return;
            checkKeys(value, templateKeys);
            for (const char *key : {"container", "script"})
                checkKeys(value[QLatin1String(key)], containerKeys);
            const YamlValue name = value[nameKey];
            if (name.isPresent() && !m_import.expectText(name, QString(nameKey)))
                return;
            addTemplate(value, name.text());
        }
    }

    void addTemplate(const YamlValue &value, const QString &name)
    {
        if (value[dagKey].isMap() || value[stepsKey].isPresent())
            m_templates.push_back({value, name});
        else if (const YamlValue dag = value[dagKey]; dag.isPresent() && !dag.isNull())
            m_import.expectMap(dag, QString(dagKey));
    }

    void checkKeys(const YamlValue &map, std::span<const char *const> known)
    {
        for (const YamlMember &member : map.members()) {
            const auto isKey = [&member](const char *key) {
                return member.key.isText(QLatin1String(key));
            };
            if (std::any_of(known.begin(), known.end(), isKey))
                continue;
            Suggestion suggestion(member.key.text());
            for (const char *key : known)
                suggestion.offer(QString::fromLatin1(key));
            const QString message =
                ArgoReaderText::tr("Argo knows no key “%1” here.").arg(member.key.text());
            m_import.warn(
                member.key.place(),
                suggestion.best().isEmpty()
                    ? message
                    : ArgoReaderText::tr("%1 Did you mean “%2”?").arg(message, suggestion.best()));
        }
    }

    // Templates

    void readTemplate(const Template &entry)
    {
        if (m_import.error())
            return;
        const GroupId group = m_import.addGroup(entry.name);
        m_byName.clear();
        if (entry.value[dagKey].isMap())
            readDag(entry, group);
        else
            readSteps(entry, group);
    }

    /// Tasks of different templates may have one name.
    TaskId addTask(const Template &entry, const YamlValue &value, GroupId group)
    {
        const QString name = value[nameKey].text();
        const QString key = m_hasSeveral ? entry.name + QLatin1Char('/') + name : name;
        const TaskId task = m_import.addTask(key, name, group);
        m_import.keep(task, value, {nameKey, dependsKey, dependenciesKey});
        checkKeys(value, taskKeys);
        return task;
    }

    void readSteps(const Template &entry, GroupId group)
    {
        const YamlValue steps = entry.value[stepsKey];
        if (steps.isNull() || !m_import.expectList(steps, QString(stepsKey)))
            return;
        std::vector<TaskId> before;
        for (const YamlValue together : steps) {
            std::vector<TaskId> tasks;
            if (together.isMap())
                tasks.push_back(addTask(entry, together, group));
            for (const YamlValue step : together) {
                if (!m_import.expectMap(step, ArgoReaderText::tr("step")))
                    return;
                tasks.push_back(addTask(entry, step, group));
            }
            for (const TaskId task : tasks) {
                for (const TaskId prerequisite : before)
                    m_import.depend(task, prerequisite);
            }
            if (m_import.error())
                return;
            if (!tasks.empty())
                before = std::move(tasks);
        }
    }

    void readDag(const Template &entry, GroupId group)
    {
        const YamlValue dag = entry.value[dagKey];
        const YamlValue list = dag[tasksKey];
        if (!list.isPresent() || list.isNull() || !m_import.expectList(list, QString(tasksKey)))
            return;
        if (const YamlValue target = dag[QLatin1String("target")]; target.isScalar())
            m_import.keep(QStringLiteral("target"), target);
        std::vector<TaskId> tasks;
        for (const YamlValue value : list) {
            if (!m_import.expectMap(value, ArgoReaderText::tr("task")))
                return;
            tasks.push_back(addTask(entry, value, group));
            m_byName.insert(value[nameKey].text(), tasks.back());
        }
        std::size_t index = 0;
        for (const YamlValue value : list) {
            if (m_import.error())
                return;
            addDependencies(tasks[index++], value, entry, group);
        }
    }

    void addDependencies(TaskId task, const YamlValue &value, const Template &entry, GroupId group)
    {
        for (const YamlValue &name : m_import.texts(value[dependenciesKey]))
            add(task, name.text(), name.place(), entry, group);
        const YamlValue depends = value[dependsKey];
        if (!depends.isPresent() || depends.isNull() ||
            !m_import.expectText(depends, QString(dependsKey)))
            return;
        const DependsExpression expression = parseDepends(depends.text());
        if (expression.badAt && !depends.bytes().trimmed().isEmpty())
            m_import.warn(
                depends.place(),
                ArgoReaderText::tr("This is no whole expression: names, “&&”, “||”, “!” and "
                                   "parentheses are expected; the names in it are taken."));
        for (const QString &name : expression.tasks)
            add(task, name, depends.place(), entry, group);
        // The expression itself says more than the dependencies.
        m_import.keep(task, QString(dependsKey), depends);
    }

    void add(TaskId task, const QString &name, Place place, const Template &entry, GroupId group)
    {
        const auto known = m_byName.constFind(name);
        if (known != m_byName.constEnd()) {
            m_import.depend(task, *known);
            return;
        }
        const QString key = m_hasSeveral ? entry.name + QLatin1Char('/') + name : name;
        m_import.depend(task,
                        m_import.missingTask(
                            key, place,
                            ArgoReaderText::tr("There is no task “%1” in this template.").arg(name),
                            group));
    }

    YamlImport &m_import;
    std::vector<Template> m_templates;
    bool m_hasSeveral = false;
    bool m_isNamed = false;
    QHash<QString, TaskId> m_byName; ///< of the template that is being read
};

} // namespace

void readArgo(const YamlDocument &yaml, YamlImport &import)
{
    ArgoReader(import).read(yaml);
}

} // namespace stepwise
