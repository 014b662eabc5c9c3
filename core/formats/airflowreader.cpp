#include "core/formats/airflowreader.h"

#include "core/base/jsoninput.h"
#include "core/formats/documentbuilder.h"
#include "core/formats/ownkeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>
#include <vector>

namespace stepwise {

namespace {

struct AirflowReaderText
{
    Q_DECLARE_TR_FUNCTIONS(AirflowFormat)
};

constexpr QLatin1String wrapKey("__var");
constexpr QLatin1String idKey("task_id");
constexpr QLatin1String downstreamKey("downstream_task_ids");

/// What a serialised value holds, without its type.
JsonValue unwrapped(const JsonValue &value)
{
    if (!value.isPresent() || !value.isObject())
        return value;
    const JsonValue inner = value[wrapKey];
    return inner.isPresent() ? inner : value;
}

QString textOf(const JsonValue &value)
{
    const JsonValue plain = unwrapped(value);
    return plain.isPresent() ? plain.toString() : QString();
}

class AirflowReader
{
public:
    explicit AirflowReader(const QString &name) : m_builder(name) {}

    Result<LoadedDocument> read(const JsonValue &root)
    {
        const JsonValue dag = root[QLatin1String("dag")];
        const JsonValue object = unwrapped(dag.isPresent() ? dag : root);
        const JsonValue tasks = root.isArray() ? root : object[QLatin1String("tasks")];
        readNames(object);
        if (tasks.isPresent() && tasks.isArray())
            readTasks(tasks);
        else if (object[QLatin1String("nodes")].isPresent())
            readNodes(object) && readEdges(object);
        else
            m_builder.fail(root.place(),
                           AirflowReaderText::tr("There is neither a list “tasks” nor “nodes” "
                                                 "and “edges” here, as Airflow writes them."));
        return m_builder.take(QStringLiteral("airflow"));
    }

private:
    void readNames(const JsonValue &object)
    {
        if (!object.isObject())
            return;
        for (const char *key : {"dag_id", "_dag_id", "dag_display_name"}) {
            const QString name = textOf(object[QLatin1String(key)]);
            if (!name.isEmpty())
                m_builder.document().name = name;
        }
        m_builder.document().description = textOf(object[QLatin1String("description")]);
    }

    // Tasks with what follows them

    bool readTasks(const JsonValue &tasks)
    {
        std::vector<std::pair<TaskId, JsonValue>> downstreams;
        for (const JsonValue element : tasks) {
            const JsonValue value = unwrapped(element);
            if (!value.isObject())
                return m_builder.fail(element.place(),
                                      AirflowReaderText::tr("A task must be an object in braces."));
            const JsonValue id = value[idKey];
            const QString key = textOf(id);
            if (key.isEmpty())
                return m_builder.fail(value.place(),
                                      AirflowReaderText::tr("A task needs a “task_id”."));
            if (m_builder.graph().findTask(key).isValid())
                return m_builder.fail(
                    id.place(),
                    AirflowReaderText::tr(
                        "There is another task “%1”; the ids of tasks must differ.")
                        .arg(key),
                    ErrorCode::BadValue);
            const TaskId task = m_builder.task(key, id.place());
            if (!task.isValid() || !placeByDots(task, key, id.place()))
                return false;
            keep(task, value);
            downstreams.emplace_back(task, unwrapped(value[downstreamKey]));
        }
        for (const auto &[task, list] : downstreams) {
            if (list.isPresent() && !readDownstream(task, list))
                return false;
        }
        return true;
    }

    bool readDownstream(TaskId task, const JsonValue &list)
    {
        if (!list.isArray())
            return m_builder.fail(list.place(),
                                  AirflowReaderText::tr("“downstream_task_ids” must be a list."));
        for (const JsonValue element : list) {
            if (!connect(m_builder.graph().key(task), textOf(element), element.place()))
                return false;
        }
        return true;
    }

    void keep(TaskId task, const JsonValue &value)
    {
        OwnKeys own(m_builder.document(), task);
        for (const JsonValue member : value) {
            const bool isDone = member.hasKey(idKey) || member.hasKey(downstreamKey);
            if (isDone || member.isNull())
                continue;
            if (member.hasKey(QLatin1String("task_display_name")) && member.isString())
                setName(task, member.toString());
            else if (member.hasKey(QLatin1String("doc_md")) && member.isString())
                m_builder.document().settings(task).note = member.toString();
            else
                own.add(member.key(), member.rawText());
        }
    }

    /// "group.inner.task": Airflow puts the ids of groups before those of tasks.
    bool placeByDots(TaskId task, const QString &key, Place place)
    {
        GroupId group;
        for (qsizetype dot = key.indexOf(u'.'); dot > 0; dot = key.indexOf(u'.', dot + 1)) {
            const QString outer = key.first(dot);
            GroupId inner = m_builder.graph().findGroup(outer);
            if (!inner.isValid())
                inner = m_builder.newGroup(
                    outer, group.isValid() ? outer.section(u'.', -1) : QString(), group, place);
            if (!inner.isValid())
                return false;
            group = inner;
        }
        m_builder.graph().setGroup(task, group);
        return true;
    }

    // Nodes inside each other, and edges

    bool readNodes(const JsonValue &object)
    {
        std::vector<std::pair<JsonValue, GroupId>> open;
        const JsonValue nodes = object[QLatin1String("nodes")];
        if (nodes.isArray())
            pushReversed(nodes, {}, open);
        else
            pushReversed(nodes[QLatin1String("children")], {}, open);
        while (!open.empty()) {
            const auto [node, outer] = open.back();
            open.pop_back();
            const QString id = textOf(node[QLatin1String("id")]);
            if (id.isEmpty())
                return m_builder.fail(node.place(), AirflowReaderText::tr("A node needs an “id”."));
            const JsonValue children = node[QLatin1String("children")];
            if (children.isPresent() && children.isArray()) {
                const GroupId group = m_builder.newGroup(id, labelOf(node), outer, node.place());
                if (!group.isValid())
                    return false;
                pushReversed(children, group, open);
                continue;
            }
            const TaskId task = m_builder.task(id, node.place());
            if (!task.isValid())
                return false;
            m_builder.graph().setGroup(task, outer);
            setName(task, labelOf(node));
        }
        return true;
    }

    static void pushReversed(const JsonValue &list, GroupId group,
                             std::vector<std::pair<JsonValue, GroupId>> &open)
    {
        if (!list.isPresent())
            return;
        const auto first = static_cast<std::ptrdiff_t>(open.size());
        for (const JsonValue node : list)
            open.emplace_back(node, group);
        std::reverse(open.begin() + first, open.end());
    }

    static QString labelOf(const JsonValue &node)
    {
        const QString label = textOf(node[QLatin1String("label")]);
        const JsonValue value = node[QLatin1String("value")];
        return label.isEmpty() && value.isPresent() ? textOf(value[QLatin1String("label")]) : label;
    }

    bool readEdges(const JsonValue &object)
    {
        const JsonValue edges = object[QLatin1String("edges")];
        if (!edges.isPresent() || !edges.isArray())
            return m_builder.fail(edges.isPresent() ? edges.place() : object.place(),
                                  AirflowReaderText::tr("“edges” must be a list."));
        for (const JsonValue edge : edges) {
            if (!connect(textOf(edge[QLatin1String("source_id")]),
                         textOf(edge[QLatin1String("target_id")]), edge.place()))
                return false;
        }
        return true;
    }

    bool connect(const QString &prerequisite, const QString &dependent, Place place)
    {
        const TaskId first = m_builder.graph().findTask(prerequisite);
        const TaskId second = m_builder.graph().findTask(dependent);
        if (first.isValid() && second.isValid())
            return m_builder.connect(first, second, place);
        m_builder.warnings().warn(
            place, AirflowReaderText::tr("There is no task “%1”; the dependency is left out.")
                       .arg(first.isValid() ? dependent : prerequisite));
        return true;
    }

    void setName(TaskId task, const QString &name)
    {
        if (!name.isEmpty() && name != m_builder.graph().key(task))
            m_builder.graph().setName(task, name.simplified());
    }

    DocumentBuilder m_builder;
};

} // namespace

Result<LoadedDocument> readAirflow(const JsonValue &root, const QString &name)
{
    return AirflowReader(name).read(root);
}

} // namespace stepwise
