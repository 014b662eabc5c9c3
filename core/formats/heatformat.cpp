#include "core/formats/heatformat.h"

#include "core/formats/heatreferences.h"

#include <QCoreApplication>
#include <QHash>

namespace stepwise {

namespace {

struct HeatFormatText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

/// Keys of a resource that make dependencies by themselves.
constexpr QLatin1String dependsOn("depends_on");
constexpr QLatin1String cfnDependsOn("DependsOn");

class HeatReader
{
public:
    explicit HeatReader(YamlImport &import) : m_import(import) {}

    void read(const YamlValue &root)
    {
        if (!m_import.expectMap(root, HeatFormatText::tr("template")))
            return;
        const YamlValue hot = root[QLatin1String("resources")];
        const YamlValue cfn = root[QLatin1String("Resources")];
        if (!hot.isPresent() && !cfn.isPresent()) {
            m_import.warn(root.place(), HeatFormatText::tr("This template has no resources."));
            return;
        }
        readDescription(root);
        for (const char *section : {"parameters", "Parameters"}) {
            for (const YamlMember &parameter : root[QLatin1String(section)].members())
                m_parameters.insert(parameter.key.text());
        }
        if (addResources(hot) && addResources(cfn))
            addDependencies();
    }

private:
    struct Resource
    {
        TaskId task;
        YamlValue value;
    };

    void readDescription(const YamlValue &root)
    {
        GraphDocument &document = m_import.document();
        for (const char *key : {"description", "Description"}) {
            if (document.description.isEmpty())
                document.description = root[QLatin1String(key)].text().trimmed();
        }
        m_import.keep(root, {QLatin1String("resources"), QLatin1String("Resources"),
                             QLatin1String("description"), QLatin1String("Description")});
    }

    bool addResources(const YamlValue &resources)
    {
        if (!resources.isPresent() || resources.isNull())
            return true;
        if (!m_import.expectMap(resources, QStringLiteral("resources")))
            return false;
        for (const YamlMember &member : resources.members()) {
            if (!member.value.isMap()) {
                m_import.warn(
                    member.key.place(),
                    HeatFormatText::tr("“%1” is no resource: a map with a type is expected.")
                        .arg(member.key.text()));
                continue;
            }
            const TaskId task = m_import.addTask(member.key.text());
            if (!task.isValid())
                return false;
            m_tasks.insert(member.key.text(), task);
            m_resources.push_back({task, member.value});
            m_import.keep(task, member.value);
        }
        return true;
    }

    void addDependencies()
    {
        for (const Resource &resource : m_resources) {
            for (const YamlMember &member : resource.value.members()) {
                const bool isList = member.key.isText(dependsOn) || member.key.isText(cfnDependsOn);
                if (isList && !member.value.isMap())
                    addListed(resource.task, member.value);
                else
                    findHeatReferences(
                        member.value, m_import.walk(),
                        [&](const HeatReference &reference) { add(resource.task, reference); });
            }
            if (m_import.error() || m_import.walk().isExhausted())
                return;
        }
    }

    /// Functions may stand in the list, too.
    void addListed(TaskId task, const YamlValue &list)
    {
        if (list.isScalar() && !list.isNull())
            add(task, {list.text(), list.place(), false});
        for (const YamlValue element : list) {
            if (element.isScalar())
                add(task, {element.text(), element.place(), false});
            else
                findHeatReferences(element, m_import.walk(),
                                   [&](const HeatReference &reference) { add(task, reference); });
        }
    }

    void add(TaskId task, const HeatReference &reference)
    {
        const auto known = m_tasks.constFind(reference.name);
        if (known != m_tasks.constEnd()) {
            m_import.depend(task, *known);
            return;
        }
        const bool isParameter =
            reference.mayBeParameter &&
            (m_parameters.contains(reference.name) || reference.name.contains(QLatin1String("::")));
        if (isParameter)
            return;
        m_import.depend(task, m_import.missingTask(
                                  reference.name, reference.place,
                                  HeatFormatText::tr("There is no resource “%1” in this template.")
                                      .arg(reference.name)));
    }

    YamlImport &m_import;
    QSet<QString> m_parameters;
    QHash<QString, TaskId> m_tasks;
    std::vector<Resource> m_resources;
};

} // namespace

QString HeatFormat::key() const
{
    return QStringLiteral("heat");
}

QString HeatFormat::name() const
{
    return HeatFormatText::tr("Heat or CloudFormation template");
}

int HeatFormat::recognise(const YamlSketch &sketch) const
{
    for (const char *key :
         {"heat_template_version", "HeatTemplateFormatVersion", "AWSTemplateFormatVersion"}) {
        if (sketch.has(QLatin1String(key)))
            return 100;
    }
    const bool hasTypes =
        sketch.hasMap(QLatin1String("Resources")) &&
        (sketch.hasInnerKey(QLatin1String("Type")) || sketch.has(QLatin1String("Parameters")) ||
         sketch.has(QLatin1String("Outputs")));
    return hasTypes ? 60 : 0;
}

void HeatFormat::build(const YamlDocument &yaml, YamlImport &import) const
{
    HeatReader(import).read(yaml.root());
}

} // namespace stepwise
