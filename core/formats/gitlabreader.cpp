#include "core/formats/gitlabreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

struct GitLabReaderText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

constexpr QLatin1String jobNeedsKey("needs");
constexpr QLatin1String dependenciesKey("dependencies");
constexpr QLatin1String extendsKey("extends");
constexpr QLatin1String stageKey("stage");
constexpr QLatin1String stagesKey("stages");
constexpr QLatin1String defaultStage("test");
constexpr QByteArrayView referenceTag("!reference");

/// What may stand at the left edge and is no job.
constexpr std::array<QLatin1String, 14> globalKeys{
    QLatin1String("default"),       QLatin1String("include"),      QLatin1String("stages"),
    QLatin1String("types"),         QLatin1String("variables"),    QLatin1String("workflow"),
    QLatin1String("image"),         QLatin1String("services"),     QLatin1String("cache"),
    QLatin1String("before_script"), QLatin1String("after_script"), QLatin1String("spec"),
    QLatin1String("true"),          QLatin1String("nil")};

bool isGlobal(const YamlValue &key)
{
    return std::any_of(globalKeys.begin(), globalKeys.end(),
                       [&key](QLatin1String global) { return key.isText(global); });
}

class GitLabReader
{
public:
    explicit GitLabReader(YamlImport &import) : m_import(import) {}

    void read(const YamlDocument &yaml)
    {
        // A first document may declare inputs only ("spec").
        for (const YamlValue &root : yaml.roots()) {
            if (root.isNull())
                continue;
            if (!m_import.expectMap(root, GitLabReaderText::tr("file")))
                return;
            readRoot(root);
        }
        addJobs();
        for (std::size_t index = 0; index < m_jobs.size() && !m_import.error(); ++index)
            addDependencies(m_jobs[index]);
        if (!m_import.error() && m_import.graph().dependencies().empty())
            addStageOrder();
    }

private:
    struct Job
    {
        TaskId task;
        YamlValue value;
        QString stage;
        /// Itself and all that it extends; what stands first counts most.
        std::vector<YamlValue> layers;
    };

    void readRoot(const YamlValue &root)
    {
        for (const YamlMember &member : root.members()) {
            if (member.key.isText(stagesKey) || member.key.isText(QLatin1String("types")))
                addStages(member.value);
            else if (isGlobal(member.key))
                continue;
            else if (member.value.isMap())
                m_definitions.insert(member.key.text(), member);
            if (!isGlobal(member.key))
                m_order.push_back(member);
        }
        if (const YamlValue include = root[QLatin1String("include")]; include.isPresent())
            m_import.warn(include.place(), GitLabReaderText::tr("Included files are not read."));
        keepGlobals(root);
    }

    void keepGlobals(const YamlValue &root)
    {
        for (const YamlMember &member : root.members()) {
            if (isGlobal(member.key) && !member.key.isText(stagesKey))
                m_import.keep(member.key.text(), member.value);
        }
    }

    void addStages(const YamlValue &stages)
    {
        for (const YamlValue &stage : m_import.texts(stages))
            m_stages.append(stage.text());
    }

    // Jobs

    void addJobs()
    {
        for (const YamlMember &member : m_order) {
            const QString key = member.key.text();
            if (key.startsWith(QLatin1Char('.')))
                continue;
            if (!member.value.isMap()) {
                m_import.warn(member.key.place(),
                              GitLabReaderText::tr("“%1” is no job: a map is expected.").arg(key));
                continue;
            }
            Job job{{}, member.value, {}, layersOf(member)};
            const YamlValue stage = find(job, stageKey);
            job.stage = stage.isScalar() ? stage.text() : QString(defaultStage);
            m_jobs.push_back(std::move(job));
        }
        arrangeStages();
        std::size_t index = 0;
        for (const YamlMember &member : m_order) {
            if (member.key.bytes().startsWith('.') || !member.value.isMap())
                continue;
            Job &job = m_jobs[index++];
            job.task = m_import.addTask(member.key.text(), {}, m_groups.value(job.stage));
            if (!job.task.isValid())
                return;
            keep(job);
        }
    }

    /// What the job says with what it extends.
    void keep(const Job &job)
    {
        QSet<QByteArrayView> seen;
        for (const YamlValue &layer : job.layers) {
            for (const YamlMember &member : layer.members()) {
                if (seen.contains(member.key.bytes()))
                    continue;
                seen.insert(member.key.bytes());
                m_import.keep(job.task, member.key.text(), member.value);
            }
        }
    }

    /// The value that counts of a key, in the job or in what it extends.
    static YamlValue find(const Job &job, QLatin1String key)
    {
        for (const YamlValue &layer : job.layers) {
            if (const YamlValue value = layer[key]; value.isPresent())
                return value;
        }
        return {};
    }

    /// What is extended last counts most, and each before what it extends itself.
    std::vector<YamlValue> layersOf(const YamlMember &job)
    {
        constexpr std::size_t limit = 1000;
        std::vector<YamlValue> layers;
        QSet<QString> seen{job.key.text()};
        std::vector<YamlValue> waiting{job.value};
        while (!waiting.empty() && layers.size() < limit && m_import.walk().take(1)) {
            const YamlValue layer = waiting.back();
            waiting.pop_back();
            layers.push_back(layer);
            for (const YamlValue &name : m_import.texts(layer[extendsKey])) {
                const auto base = m_definitions.constFind(name.text());
                if (base == m_definitions.constEnd()) {
                    warnOfTemplate(name);
                } else if (!seen.contains(name.text())) {
                    seen.insert(name.text());
                    waiting.push_back(base->value);
                } else if (name.text() == job.key.text()) {
                    m_import.warn(name.place(),
                                  GitLabReaderText::tr("“%1” extends itself.").arg(name.text()));
                }
            }
        }
        return layers;
    }

    void warnOfTemplate(const YamlValue &name)
    {
        const QString text = name.text();
        if (m_unknownTemplates.contains(text))
            return;
        m_unknownTemplates.insert(text);
        m_import.warn(name.place(),
                      GitLabReaderText::tr(
                          "“%1”, which is extended here, is not in this file; what it would add "
                          "is missing.")
                          .arg(text));
    }

    // Stages

    void arrangeStages()
    {
        if (m_stages.isEmpty())
            m_stages = {QStringLiteral("build"), QString(defaultStage), QStringLiteral("deploy")};
        m_stages.removeAll(QStringLiteral(".pre"));
        m_stages.removeAll(QStringLiteral(".post"));
        m_stages.prepend(QStringLiteral(".pre"));
        m_stages.append(QStringLiteral(".post"));
        m_stages.removeDuplicates();
        QSet<QString> known(m_stages.begin(), m_stages.end());
        QSet<QString> used;
        for (const Job &job : m_jobs) {
            used.insert(job.stage);
            if (known.contains(job.stage))
                continue;
            known.insert(job.stage);
            m_stages.insert(m_stages.size() - 1, job.stage);
            m_import.warn(
                find(job, stageKey).place(),
                GitLabReaderText::tr("“%1” is not among the stages; it is taken for the last one.")
                    .arg(job.stage));
        }
        for (const QString &stage : m_stages) {
            if (used.contains(stage))
                m_groups.insert(stage, m_import.addGroup(stage));
        }
    }

    /// All of a stage before all of the next one that has jobs.
    void addStageOrder()
    {
        QHash<QString, std::vector<TaskId>> members;
        for (const Job &job : m_jobs)
            members[job.stage].push_back(job.task);
        std::vector<TaskId> before;
        for (const QString &stage : m_stages) {
            const std::vector<TaskId> &tasks = members[stage];
            for (const TaskId task : tasks) {
                for (const TaskId prerequisite : before)
                    m_import.depend(task, prerequisite);
                if (m_import.error())
                    return;
            }
            if (!tasks.empty())
                before = tasks;
        }
    }

    // Needs

    void addDependencies(const Job &job)
    {
        for (const QLatin1String key : {jobNeedsKey, dependenciesKey}) {
            for (const YamlValue &need : flattened(find(job, key)))
                addNeed(job.task, need);
        }
    }

    /// The elements of a list, with those of lists inside and of what `!reference` names.
    std::vector<YamlValue> flattened(const YamlValue &list)
    {
        std::vector<YamlValue> found;
        std::vector<YamlValue> waiting{list};
        while (!waiting.empty() && m_import.walk().take(1)) {
            const YamlValue value = waiting.back();
            waiting.pop_back();
            if (value.tag() == referenceTag) {
                if (const YamlValue target = referenced(value); target.isPresent())
                    waiting.push_back(target);
            } else if (value.isList()) {
                const auto first = static_cast<std::ptrdiff_t>(waiting.size());
                waiting.insert(waiting.end(), value.begin(), value.end());
                std::reverse(waiting.begin() + first, waiting.end());
            } else if (value.isPresent() && !value.isNull()) {
                found.push_back(value);
            }
        }
        return found;
    }

    /// !reference [job, key, …]
    YamlValue referenced(const YamlValue &path)
    {
        YamlValue value;
        bool isFirst = true;
        for (const YamlValue step : path) {
            const QByteArray latin = step.text().toUtf8();
            value = isFirst ? m_definitions.value(step.text()).value : value[QLatin1String(latin)];
            isFirst = false;
        }
        if (!value.isPresent())
            m_import.warn(path.place(),
                          GitLabReaderText::tr("What is referred to here is not in this file."));
        return value;
    }

    void addNeed(TaskId task, const YamlValue &need)
    {
        if (need.isScalar()) {
            add(task, need, false);
            return;
        }
        // Of another project or pipeline.
        const bool isElsewhere = need[QLatin1String("project")].isPresent() ||
                                 need[QLatin1String("pipeline")].isPresent();
        const YamlValue job = need[QLatin1String("job")];
        if (isElsewhere)
            m_import.warn(need.place(),
                          GitLabReaderText::tr(
                              "What is needed here is of another pipeline; it is left out."));
        else if (job.isScalar())
            add(task, job, need[QLatin1String("optional")].toBoolean().value_or(false));
        else
            m_import.warn(
                need.place(),
                GitLabReaderText::tr("The name of a job is expected here; this is left out."));
    }

    void add(TaskId task, const YamlValue &name, bool isOptional)
    {
        const TaskGraph &graph = m_import.graph();
        TaskId found = graph.findTask(name.text());
        // "job: [value of a matrix]", "job 1/3"
        if (!found.isValid())
            found = graph.findTask(name.text().section(QLatin1String(": ["), 0, 0));
        if (!found.isValid() && name.text().contains(QLatin1Char('/')))
            found = graph.findTask(name.text().section(QLatin1Char(' '), 0, -2));
        // Jobs have groups, what is missing has none.
        if (found.isValid() && graph.group(found).isValid())
            m_import.depend(task, found);
        else if (!isOptional)
            m_import.depend(
                task,
                m_import.missingTask(
                    name.text(), name.place(),
                    GitLabReaderText::tr("There is no job “%1” in this file.").arg(name.text())));
    }

    YamlImport &m_import;
    QStringList m_stages;
    QHash<QString, GroupId> m_groups;         ///< of the stages that have jobs
    QHash<QString, YamlMember> m_definitions; ///< jobs and templates
    std::vector<YamlMember> m_order;
    std::vector<Job> m_jobs;
    QSet<QString> m_unknownTemplates;
};

} // namespace

void readGitLab(const YamlDocument &yaml, YamlImport &import)
{
    GitLabReader(import).read(yaml);
}

} // namespace stepwise
