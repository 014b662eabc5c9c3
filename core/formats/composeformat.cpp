#include "core/formats/composeformat.h"

#include <QCoreApplication>
#include <QHash>

namespace stepwise {

namespace {

struct ComposeFormatText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

constexpr QLatin1String servicesKey("services");
constexpr QLatin1String dependsOnKey("depends_on");
constexpr QLatin1String extendsKey("extends");

class ComposeReader
{
public:
    explicit ComposeReader(YamlImport &import) : m_import(import) {}

    void read(const YamlValue &root)
    {
        if (!m_import.expectMap(root, ComposeFormatText::tr("file")))
            return;
        const YamlValue services = root[servicesKey];
        if (!services.isPresent() || services.isNull()) {
            m_import.warn(root.place(), ComposeFormatText::tr("This file has no services."));
            return;
        }
        if (!m_import.expectMap(services, QString(servicesKey)))
            return;
        if (const QString name = root[QLatin1String("name")].text(); !name.isEmpty())
            m_import.document().name = name;
        m_import.keep(root, {servicesKey, QLatin1String("name"), QLatin1String("version")});
        if (const YamlValue include = root[QLatin1String("include")]; include.isPresent())
            m_import.warn(include.place(), ComposeFormatText::tr("Included files are not read."));
        addServices(services);
        for (const Service &service : m_services) {
            if (m_import.error())
                return;
            addDependencies(service);
        }
    }

private:
    struct Service
    {
        TaskId task;
        YamlValue value;
    };

    void addServices(const YamlValue &services)
    {
        for (const YamlMember &member : services.members()) {
            if (!member.value.isMap() && !member.value.isNull()) {
                m_import.warn(member.key.place(),
                              ComposeFormatText::tr("“%1” is no service: a map is expected.")
                                  .arg(member.key.text()));
                continue;
            }
            const TaskId task = m_import.addTask(member.key.text());
            if (!task.isValid())
                return;
            m_indexes.insert(member.key.text(), m_services.size());
            m_services.push_back({task, member.value});
            m_import.keep(task, member.value);
            // "command" itself is what Stepwise runs.
            if (const YamlValue command = member.value[QLatin1String("command")];
                command.isPresent())
                m_import.keep(task, QStringLiteral("containerCommand"), command);
            setCommand(task);
        }
    }

    /// A service runs in its container, so that Compose starts it, and waits until it is well.
    void setCommand(TaskId task)
    {
        if (m_import.fileName.isEmpty())
            return;
        const QStringList words{
            QStringLiteral("docker"),    QStringLiteral("compose"), QStringLiteral("-f"),
            m_import.fileName,           QStringLiteral("up"),      QStringLiteral("--detach"),
            QStringLiteral("--no-deps"), QStringLiteral("--wait"),  m_import.graph().key(task)};
        m_import.document().settings(task).command = Command{words, {}, {}};
    }

    void addDependencies(const Service &service)
    {
        // Itself, and what it extends; a service is extended once at most, however it is written.
        std::vector<YamlValue> values{service.value};
        QSet<std::size_t> seen;
        for (std::size_t at = 0; at < values.size(); ++at) {
            addOwnDependencies(service.task, values[at]);
            const YamlValue extends = values[at][extendsKey];
            if (!extends.isPresent() || extends.isNull())
                continue;
            const auto base = baseOf(extends);
            if (base && seen.contains(*base))
                m_import.warn(extends.place(), ComposeFormatText::tr("“%1” extends itself.")
                                                   .arg(m_import.graph().key(service.task)));
            else if (base)
                values.push_back(m_services[*base].value);
            if (base)
                seen.insert(*base);
        }
    }

    std::optional<std::size_t> baseOf(const YamlValue &extends)
    {
        if (const YamlValue file = extends[QLatin1String("file")]; file.isPresent()) {
            m_import.warn(file.place(),
                          ComposeFormatText::tr("“%1” is not read; what it would add is missing.")
                              .arg(file.text()));
            return std::nullopt;
        }
        const YamlValue name = extends.isScalar() ? extends : extends[QLatin1String("service")];
        const auto found = m_indexes.constFind(name.text());
        if (found != m_indexes.constEnd())
            return *found;
        m_import.warn(extends.place(),
                      ComposeFormatText::tr("There is no service “%1” that could be extended.")
                          .arg(name.text()));
        return std::nullopt;
    }

    void addOwnDependencies(TaskId task, const YamlValue &service)
    {
        const YamlValue dependsOn = service[dependsOnKey];
        for (const YamlMember &member : dependsOn.members()) {
            const bool isOptional =
                !member.value[QLatin1String("required")].toBoolean().value_or(true);
            add(task, member.key.text(), member.key.place(), isOptional);
        }
        if (!dependsOn.isMap()) {
            for (const YamlValue &name : m_import.texts(dependsOn))
                add(task, name.text(), name.place());
        }
        // "service:alias"
        for (const YamlValue &link : m_import.texts(service[QLatin1String("links")]))
            add(task, link.text().section(QLatin1Char(':'), 0, 0), link.place());
        // "service:ro", "container:name:ro"
        for (const YamlValue &source : m_import.texts(service[QLatin1String("volumes_from")])) {
            if (!source.bytes().startsWith("container:"))
                add(task, source.text().section(QLatin1Char(':'), 0, 0), source.place());
        }
        for (const char *key :
             {"network_mode", "net", "ipc", "pid", "uts", "cgroup", "userns_mode"}) {
            const YamlValue mode = service[QLatin1String(key)];
            if (mode.bytes().startsWith("service:"))
                add(task, mode.text().mid(8), mode.place());
        }
    }

    void add(TaskId task, const QString &name, Place place, bool isOptional = false)
    {
        const auto known = m_indexes.constFind(name);
        if (known != m_indexes.constEnd()) {
            m_import.depend(task, m_services[*known].task);
            return;
        }
        if (!isOptional)
            m_import.depend(
                task,
                m_import.missingTask(
                    name, place,
                    ComposeFormatText::tr("There is no service “%1” in this file.").arg(name)));
    }

    YamlImport &m_import;
    std::vector<Service> m_services;
    QHash<QString, std::size_t> m_indexes;
};

} // namespace

QString ComposeFormat::key() const
{
    return QStringLiteral("compose");
}

QString ComposeFormat::name() const
{
    return ComposeFormatText::tr("Docker Compose file");
}

int ComposeFormat::recognise(const YamlSketch &sketch) const
{
    if (!sketch.hasMap(servicesKey))
        return 0;
    // GitLab knows global services as well, but as a list.
    return sketch.has(QLatin1String("jobs")) ? 30 : 80;
}

void ComposeFormat::build(const YamlDocument &yaml, YamlImport &import) const
{
    ComposeReader(import).read(yaml.root());
}

} // namespace stepwise
