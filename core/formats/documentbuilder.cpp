#include "core/formats/documentbuilder.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

struct DocumentBuilderText
{
    Q_DECLARE_TR_FUNCTIONS(DocumentBuilder)
};

} // namespace

TaskId DocumentBuilder::task(const QString &key, Place place)
{
    const TaskId found = graph().findTask(key);
    return found.isValid() ? found : newTask(key, {}, place);
}

TaskId DocumentBuilder::newTask(const QString &key, const QString &name, Place place)
{
    if (graph().taskCount() == taskLimit) {
        fail(place,
             DocumentBuilderText::tr("The file has too many tasks; at most %1 are read.")
                 .arg(taskLimit),
             ErrorCode::TooLarge);
        return {};
    }
    const TaskId added = graph().addTask(key, name);
    if (added.isValid())
        return added;
    const auto isTaken = [](const TaskGraph &graph, const QString &candidate) {
        return graph.findTask(candidate).isValid();
    };
    return graph().addTask(freeKey(key, isTaken), name.isEmpty() ? key : name);
}

GroupId DocumentBuilder::newGroup(const QString &key, const QString &name, GroupId parent,
                                  Place place)
{
    const int depth = parent.isValid() ? m_groupDepths[parent.index()] + 1 : 1;
    if (depth > groupDepthLimit) {
        fail(place,
             DocumentBuilderText::tr("Groups are nested too deeply; the limit is %n levels.",
                                     nullptr, groupDepthLimit),
             ErrorCode::TooLarge);
        return {};
    }
    GroupId added = graph().addGroup(key, name, parent);
    if (!added.isValid()) {
        const auto isTaken = [](const TaskGraph &graph, const QString &candidate) {
            return graph.findGroup(candidate).isValid();
        };
        added = graph().addGroup(freeKey(key, isTaken), name.isEmpty() ? key : name, parent);
    }
    m_groupDepths.push_back(depth);
    return added;
}

bool DocumentBuilder::connect(TaskId prerequisite, TaskId dependent, Place place)
{
    if (graph().dependencies().size() == dependencyLimit)
        return fail(
            place,
            DocumentBuilderText::tr("The file has too many dependencies; at most %1 are read.")
                .arg(dependencyLimit),
            ErrorCode::TooLarge);
    graph().addDependency(dependent, prerequisite);
    return true;
}

void DocumentBuilder::placeInGroup(TaskId task, GroupId group)
{
    const GroupId current = graph().group(task);
    GroupId outer = group;
    while (outer.isValid() && outer != current)
        outer = graph().parent(outer);
    if (outer == current)
        graph().setGroup(task, group);
}

void DocumentBuilder::placeError(Place place)
{
    if (m_error && m_error->place.line == 0)
        m_error->place = place;
}

bool DocumentBuilder::fail(Place place, const QString &message, ErrorCode code)
{
    if (!m_error)
        m_error = Error{code, message, {}, place};
    return false;
}

Result<LoadedDocument> DocumentBuilder::take(const QString &format)
{
    if (m_error)
        return *m_error;
    LoadedDocument loaded;
    loaded.document = std::move(m_document);
    loaded.problems = m_warnings.problems();
    loaded.format = format;
    return loaded;
}

Result<LoadedDocument> DocumentBuilder::take(const QString &format, const LoadOptions &options)
{
    Result<LoadedDocument> loaded = take(format);
    if (!loaded)
        return loaded;
    loaded->edges = options.edges.value_or(EdgeMeaning::Before);
    loaded->edgesGuessed = !options.edges.has_value();
    if (loaded->edges == EdgeMeaning::Needs)
        loaded->document.graph.turnRound();
    return loaded;
}

QString DocumentBuilder::freeKey(const QString &key,
                                 bool (*isTaken)(const TaskGraph &, const QString &))
{
    int &number = m_lastNumbers[key];
    number = std::max(number, 1);
    QString candidate;
    do {
        candidate = QStringLiteral("%1 (%2)").arg(key).arg(++number);
    } while (isTaken(graph(), candidate));
    return candidate;
}

} // namespace stepwise
