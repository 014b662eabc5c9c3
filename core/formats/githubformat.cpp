#include "core/formats/githubformat.h"

#include <QCoreApplication>

#include <vector>

namespace stepwise {

namespace {

struct GitHubFormatText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

constexpr QLatin1String jobsKey("jobs");
constexpr QLatin1String needsKey("needs");
constexpr QLatin1String nameKey("name");

class GitHubReader
{
public:
    explicit GitHubReader(YamlImport &import) : m_import(import) {}

    void read(const YamlValue &root)
    {
        const YamlValue jobs = root[jobsKey];
        if (!m_import.expectMap(root, GitHubFormatText::tr("workflow")))
            return;
        if (!jobs.isPresent()) {
            m_import.fail(root.place(),
                          GitHubFormatText::tr(
                              "The key “jobs” is missing; it must hold the workflow's jobs."));
            return;
        }
        if (!m_import.expectMap(jobs, QString(jobsKey)))
            return;
        if (const QString name = root[nameKey].text(); !name.isEmpty())
            m_import.document().name = name;
        m_import.keep(root, {jobsKey, nameKey});
        if (!addJobs(jobs))
            return;
        for (const Job &job : m_jobs) {
            if (!addNeeds(job))
                return;
        }
    }

private:
    struct Job
    {
        TaskId task;
        YamlValue value;
    };

    bool addJobs(const YamlValue &jobs)
    {
        for (const YamlMember &member : jobs.members()) {
            const QString key = member.key.text();
            if (!member.value.isMap()) {
                if (!member.value.isNull())
                    return m_import.expectMap(member.value, key);
                m_import.warn(member.key.place(),
                              GitHubFormatText::tr("The job “%1” is empty.").arg(key));
            }
            const TaskId task = m_import.addTask(key, member.value[nameKey].text());
            if (!task.isValid())
                return false;
            m_jobs.push_back({task, member.value});
            m_import.keep(task, member.value, {needsKey, nameKey});
        }
        return true;
    }

    bool addNeeds(const Job &job)
    {
        for (const YamlValue &need : m_import.texts(job.value[needsKey])) {
            const TaskId task = m_import.graph().findTask(need.text());
            if (!task.isValid())
                return m_import.fail(
                    need.place(),
                    m_import.withSuggestion(
                        GitHubFormatText::tr(
                            "The job “%1” needs “%2”, which is no job of this workflow.")
                            .arg(m_import.graph().key(job.task), need.text()),
                        need.text()));
            m_import.depend(job.task, task);
        }
        return !m_import.error();
    }

    YamlImport &m_import;
    std::vector<Job> m_jobs;
};

} // namespace

QString GitHubFormat::key() const
{
    return QStringLiteral("github-actions");
}

QString GitHubFormat::name() const
{
    return GitHubFormatText::tr("GitHub Actions workflow");
}

int GitHubFormat::recognise(const YamlSketch &sketch) const
{
    if (!sketch.hasMap(jobsKey))
        return 0;
    // Readers of YAML 1.1 that write a file again write "on" as true.
    if (sketch.has(QLatin1String("on")) || sketch.has(QLatin1String("true")))
        return 90;
    const bool hasJobs =
        sketch.hasInnerKey(QLatin1String("runs-on")) || sketch.hasInnerKey(QLatin1String("uses"));
    return hasJobs && !sketch.has(QLatin1String("version")) ? 60 : 0;
}

void GitHubFormat::build(const YamlDocument &yaml, YamlImport &import) const
{
    GitHubReader(import).read(yaml.root());
}

} // namespace stepwise
