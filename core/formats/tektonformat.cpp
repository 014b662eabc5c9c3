#include "core/formats/tektonformat.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace stepwise {

namespace {

struct TektonFormatText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

constexpr QLatin1String specKey("spec");
constexpr QLatin1String kindKey("kind");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String pipelineTasksKey("tasks");
constexpr QLatin1String finallyKey("finally");
constexpr QLatin1String runAfterKey("runAfter");
constexpr QLatin1String metadataKey("metadata");
constexpr QLatin1String pipelineSpecKey("pipelineSpec");

class TektonReader
{
public:
    explicit TektonReader(YamlImport &import) : m_import(import) {}

    void read(const YamlDocument &yaml)
    {
        for (const YamlValue &root : yaml.roots())
            findPipeline(root);
        const auto count = static_cast<int>(m_pipelines.size());
        m_import.graphCount = std::max(count, 1);
        if (const std::optional<int> wanted = m_import.wantedGraph) {
            if (*wanted < 0 || *wanted >= count) {
                m_import.fail(
                    yaml.root().place(),
                    TektonFormatText::tr("There is no pipeline number %1 in this file; it has %n.",
                                         nullptr, count)
                        .arg(*wanted + 1),
                    ErrorCode::BadUsage);
                return;
            }
            m_pipelines = {m_pipelines[static_cast<std::size_t>(*wanted)]};
            if (!m_pipelines.front().name.isEmpty())
                m_import.document().name = m_pipelines.front().name;
        }
        m_hasSeveral = m_pipelines.size() > 1;
        for (const Pipeline &pipeline : m_pipelines) {
            if (m_import.error())
                return;
            readPipeline(pipeline);
        }
        if (m_pipelines.empty())
            m_import.warn(yaml.root().place(),
                          TektonFormatText::tr(
                              "There is no pipeline in this file, so there is nothing to show."));
    }

private:
    struct Pipeline
    {
        YamlValue spec;
        QString name;
    };
    struct Task
    {
        TaskId task;
        YamlValue value;
    };

    void findPipeline(const YamlValue &root)
    {
        const YamlValue spec = root[specKey];
        const YamlValue kind = root[kindKey];
        const YamlValue inner =
            kind.isText(QLatin1String("Pipeline")) ? spec : spec[pipelineSpecKey];
        if (!inner.isMap())
            return;
        const YamlValue metadata = root[metadataKey];
        QString name = metadata[nameKey].text();
        if (name.isEmpty())
            name = metadata[QLatin1String("generateName")].text();
        if (name.endsWith(QLatin1Char('-')))
            name.chop(1);
        if (m_pipelines.empty() && !name.isEmpty())
            m_import.document().name = name;
        m_import.keep(inner, {pipelineTasksKey, finallyKey});
        m_pipelines.push_back({inner, name});
    }

    void readPipeline(const Pipeline &pipeline)
    {
        m_byName.clear();
        m_prefix = m_hasSeveral ? pipeline.name + QLatin1Char('/') : QString();
        m_group = m_hasSeveral ? m_import.addGroup(pipeline.name) : GroupId();
        if (const QString text = pipeline.spec[QLatin1String("description")].text();
            m_import.document().description.isEmpty())
            m_import.document().description = text.trimmed();
        const std::vector<Task> tasks = addTasks(pipeline.spec, pipelineTasksKey);
        const std::vector<Task> last = addTasks(pipeline.spec, finallyKey);
        for (const Task &task : tasks)
            addDependencies(task);
        for (const Task &task : last) {
            addDependencies(task);
            for (const Task &before : tasks)
                m_import.depend(task.task, before.task);
            if (m_import.error())
                return;
        }
    }

    std::vector<Task> addTasks(const YamlValue &spec, QLatin1String key)
    {
        std::vector<Task> tasks;
        const YamlValue list = spec[key];
        if (!list.isPresent() || list.isNull() || !m_import.expectList(list, QString(key)))
            return tasks;
        for (const YamlValue value : list) {
            if (!m_import.expectMap(value, TektonFormatText::tr("task")))
                break;
            const QString name = value[nameKey].text();
            const QString shown = value[QLatin1String("displayName")].text();
            const bool isShown = !shown.isEmpty() && !hasPlaceholder(shown);
            const TaskId task = m_import.addTask(m_prefix + name, isShown ? shown : name, m_group);
            if (!task.isValid())
                break;
            m_byName.insert(name, task);
            m_import.keep(task, value, {nameKey, runAfterKey});
            if (key == finallyKey)
                m_import.document().settings(task).note =
                    TektonFormatText::tr("Runs at the end, whatever became of the others.");
            tasks.push_back({task, value});
        }
        return tasks;
    }

    void addDependencies(const Task &task)
    {
        for (const YamlValue &name : m_import.texts(task.value[runAfterKey]))
            add(task.task, name.text(), name.place());
        YamlWalk::Step step;
        for (m_import.walk().start(task.value); m_import.walk().next(step);) {
            // "from" of the resources of older pipelines
            if (step.key.isText(QLatin1String("from")) && step.value.isList())
                addSources(task.task, step.value);
            else if (step.value.isScalar() && step.value.bytes().contains("$(tasks."))
                addResults(task.task, step.value);
        }
    }

    void addSources(TaskId task, const YamlValue &list)
    {
        for (const YamlValue name : list) {
            if (name.isScalar() && m_byName.contains(name.text()))
                add(task, name.text(), name.place());
        }
    }

    /// What a task hands on: its results and outputs, or how many its matrix has made. Its status
    /// is known to those that run at the end only, and they wait for it anyway.
    void addResults(TaskId task, const YamlValue &value)
    {
        static const QRegularExpression use(
            QStringLiteral("\\$\\(tasks\\.([A-Za-z0-9_-]+)\\.(?:results|outputs|matrix)\\b"));
        const QString text = value.text();
        for (const QRegularExpressionMatch &match : use.globalMatch(text))
            add(task, match.captured(1), value.place());
    }

    void add(TaskId task, const QString &name, Place place)
    {
        const auto known = m_byName.constFind(name);
        if (known != m_byName.constEnd())
            m_import.depend(task, *known);
        else
            m_import.depend(
                task, m_import.missingTask(
                          m_prefix + name, place,
                          TektonFormatText::tr("There is no task “%1” in this pipeline.").arg(name),
                          m_group));
    }

    YamlImport &m_import;
    std::vector<Pipeline> m_pipelines;
    bool m_hasSeveral = false;
    // Of the pipeline that is being read
    QString m_prefix;
    GroupId m_group;
    QHash<QString, TaskId> m_byName;
};

} // namespace

QString TektonFormat::key() const
{
    return QStringLiteral("tekton");
}

QString TektonFormat::name() const
{
    return TektonFormatText::tr("Tekton pipeline");
}

int TektonFormat::recognise(const YamlSketch &sketch) const
{
    return sketch.hasValue(QLatin1String("apiVersion"), QLatin1String("tekton.dev/")) ? 100 : 0;
}

void TektonFormat::build(const YamlDocument &yaml, YamlImport &import) const
{
    TektonReader(import).read(yaml);
}

} // namespace stepwise
