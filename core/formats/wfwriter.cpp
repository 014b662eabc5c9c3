#include "core/formats/wfwriter.h"

#include "core/base/jsonreader.h"
#include "core/base/jsonwriter.h"
#include "core/formats/ownkeys.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace stepwise {

namespace {

constexpr QLatin1String writtenFilesKey("files");

class WfWriter
{
public:
    explicit WfWriter(const GraphDocument &document)
        : m_document(document), m_graph(document.graph), m_parents(document.graph.taskCount()),
          m_children(document.graph.taskCount())
    {
        for (const Dependency &edge : m_graph.dependencies()) {
            std::vector<TaskId> &parents = m_parents[edge.dependent.index()];
            if (std::find(parents.begin(), parents.end(), edge.prerequisite) != parents.end())
                continue;
            parents.push_back(edge.prerequisite);
            m_children[edge.prerequisite.index()].push_back(edge.dependent);
        }
    }

    QByteArray write()
    {
        m_json.beginObject();
        m_json.key(QLatin1String("name")).string(m_document.name);
        if (!m_document.description.isEmpty())
            m_json.key(QLatin1String("description")).string(m_document.description);
        m_json.key(QLatin1String("schemaVersion")).string(QLatin1String("1.5"));
        for (const QLatin1String key :
             {QLatin1String("createdAt"), QLatin1String("author"), QLatin1String("runtimeSystem")})
            writeOwn(ownKeys(m_document), key, key);
        writeOwn(ownKeys(m_document), QLatin1String("wms"), QLatin1String("runtimeSystem"));
        m_json.key(QLatin1String("workflow")).beginObject();
        writeSpecification();
        writeExecution();
        m_json.endObject();
        m_json.endObject();
        return m_json.takeText() + '\n';
    }

private:
    void writeOwn(const UnknownKeys &keys, QLatin1String from, QLatin1String to)
    {
        for (const UnknownKey &own : keys) {
            if (own.key == from)
                m_json.key(to).raw(own.json);
        }
    }

    void writeSpecification()
    {
        m_json.key(QLatin1String("specification")).beginObject();
        m_json.key(QLatin1String("tasks")).beginArray();
        for (std::size_t index = 0; index < m_graph.taskCount(); ++index)
            writeTask(TaskId::fromIndex(index));
        m_json.endArray();
        m_json.key(writtenFilesKey).beginArray();
        for (auto file = m_sizes.cbegin(); file != m_sizes.cend(); ++file) {
            m_json.beginObject();
            m_json.key(QLatin1String("id")).string(file.key());
            m_json.key(QLatin1String("sizeInBytes")).raw(*file);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

    void writeTask(TaskId task)
    {
        m_json.beginObject();
        m_json.key(QLatin1String("name")).string(m_graph.name(task));
        m_json.key(QLatin1String("id")).string(m_graph.key(task));
        if (m_graph.group(task).isValid())
            m_json.key(QLatin1String("category")).string(m_graph.name(m_graph.group(task)));
        writeTasks(QLatin1String("parents"), m_parents[task.index()]);
        writeTasks(QLatin1String("children"), m_children[task.index()]);
        writeFiles(task);
        m_json.endObject();
    }

    void writeTasks(QLatin1String key, const std::vector<TaskId> &tasks)
    {
        m_json.key(key).beginArray();
        for (const TaskId task : tasks)
            m_json.string(m_graph.key(task));
        m_json.endArray();
    }

    /// The own key "files", as before 1.5, becomes two lists of ids; sizes go elsewhere.
    void writeFiles(TaskId task)
    {
        QStringList inputs;
        QStringList outputs;
        const auto parsed = parseJson(ownKey(m_document, task, writtenFilesKey));
        if (parsed) {
            for (const JsonValue file : (*parsed)->root()) {
                const JsonValue name = file[QLatin1String("name")];
                const JsonValue path = file[QLatin1String("path")];
                const JsonValue link = file[QLatin1String("link")];
                if (!name.isPresent() || !link.isPresent())
                    continue;
                const QString id =
                    (path.isPresent() ? path.toString() : QString()) + name.toString();
                (link.isString(QLatin1String("output")) ? outputs : inputs).append(id);
                for (const char *key : {"sizeInBytes", "size"}) {
                    const JsonValue size = file[QLatin1String(key)];
                    if (size.isPresent() && size.isNumber())
                        m_sizes.insert(id, size.rawText().toByteArray());
                }
            }
        }
        writeTexts(QLatin1String("inputFiles"), inputs);
        writeTexts(QLatin1String("outputFiles"), outputs);
    }

    void writeTexts(QLatin1String key, const QStringList &texts)
    {
        m_json.key(key).beginArray();
        for (const QString &text : texts)
            m_json.string(text);
        m_json.endArray();
    }

    void writeExecution()
    {
        m_json.key(QLatin1String("execution")).beginObject();
        for (const QLatin1String key : {QLatin1String("makespanInSeconds"),
                                        QLatin1String("executedAt"), QLatin1String("machines")})
            writeOwn(ownKeys(m_document), key, key);
        writeOwn(ownKeys(m_document), QLatin1String("makespan"),
                 QLatin1String("makespanInSeconds"));
        m_json.key(QLatin1String("tasks")).beginArray();
        for (std::size_t index = 0; index < m_graph.taskCount(); ++index)
            writeRun(TaskId::fromIndex(index));
        m_json.endArray();
        m_json.endObject();
    }

    void writeRun(TaskId task)
    {
        const TaskSettings &settings = m_document.settings(task);
        m_json.beginObject();
        m_json.key(QLatin1String("id")).string(m_graph.key(task));
        if (settings.simulation.duration)
            m_json.key(QLatin1String("runtimeInSeconds")).seconds(*settings.simulation.duration);
        if (settings.command && !settings.command->argv.isEmpty()) {
            m_json.key(QLatin1String("command")).beginObject();
            m_json.key(QLatin1String("program")).string(settings.command->argv.first());
            writeTexts(QLatin1String("arguments"), settings.command->argv.sliced(1));
            m_json.endObject();
        }
        for (const UnknownKey &own : ownKeys(m_document, task)) {
            constexpr std::array<QLatin1String, 3> elsewhere{
                writtenFilesKey, QLatin1String("inputFiles"), QLatin1String("outputFiles")};
            if (std::find(elsewhere.begin(), elsewhere.end(), own.key) == elsewhere.end())
                m_json.key(own.key).raw(own.json);
        }
        m_json.endObject();
    }

    const GraphDocument &m_document;
    const TaskGraph &m_graph;
    std::vector<std::vector<TaskId>> m_parents;
    std::vector<std::vector<TaskId>> m_children;
    QMap<QString, QByteArray> m_sizes;
    JsonWriter m_json{2};
};

} // namespace

QByteArray writeWfFormat(const GraphDocument &document)
{
    return WfWriter(document).write();
}

} // namespace stepwise
