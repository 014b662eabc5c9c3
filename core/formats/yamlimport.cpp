#include "core/formats/yamlimport.h"

#include "core/base/suggestion.h"
#include "core/base/yamljson.h"
#include "core/formats/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

namespace {

struct YamlImportText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

/// What aliases and merges repeat is kept each time: more than this is no real file.
constexpr std::size_t keptBytesLimit = 200'000'000;

bool isOneOf(const YamlValue &key, YamlImport::Keys keys)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&key](QLatin1String candidate) { return key.isText(candidate); });
}

} // namespace

TaskId YamlImport::addTask(const QString &wanted, const QString &name, GroupId group)
{
    if (m_document.graph.taskCount() >= taskLimit) {
        fail({}, YamlImportText::tr("The file has too many tasks; the limit is %1.").arg(taskLimit),
             ErrorCode::TooLarge);
        return {};
    }
    const QString key = wanted.isEmpty() ? QStringLiteral("?") : wanted;
    const QString ownName = name == key ? QString() : name;
    const TaskId task = m_document.graph.addTask(key, ownName, group);
    if (task.isValid())
        return task;
    return m_document.graph.addTask(
        freeKey(key,
                [this](const QString &candidate) {
                    return m_document.graph.findTask(candidate).isValid();
                }),
        name.isEmpty() ? key : name, group);
}

GroupId YamlImport::addGroup(const QString &wanted, const QString &name, GroupId parent)
{
    const QString key = wanted.isEmpty() ? QStringLiteral("?") : wanted;
    const QString ownName = name == key ? QString() : name;
    const GroupId group = m_document.graph.addGroup(key, ownName, parent);
    if (group.isValid())
        return group;
    return m_document.graph.addGroup(
        freeKey(key,
                [this](const QString &candidate) {
                    return m_document.graph.findGroup(candidate).isValid();
                }),
        name.isEmpty() ? key : name, parent);
}

/// The key with a number behind it. Each key goes on where it was left.
template<typename IsTaken>
QString YamlImport::freeKey(const QString &key, IsTaken isTaken)
{
    int &number = m_lastNumbers[key];
    number = std::max(number, 1);
    QString candidate;
    do {
        candidate = QStringLiteral("%1 (%2)").arg(key).arg(++number);
    } while (isTaken(candidate));
    return candidate;
}

TaskId YamlImport::missingTask(const QString &key, Place place, const QString &message,
                               GroupId group)
{
    if (m_warnings.isFull())
        m_warnings.skip();
    else
        m_warnings.warn(place, withSuggestion(message, key));
    TaskId &task = m_missing[key];
    if (!task.isValid()) {
        task = addTask(key, {}, group);
        if (task.isValid())
            m_document.settings(task).note = YamlImportText::tr("Not declared in this file.");
    }
    return task;
}

QString YamlImport::withSuggestion(const QString &message, const QString &name) const
{
    constexpr std::size_t many = 2000;
    Suggestion suggestion(name);
    const TaskGraph &graph = m_document.graph;
    for (std::size_t index = 0; index < std::min(graph.taskCount(), many); ++index)
        suggestion.offer(graph.key(TaskId::fromIndex(index)));
    const QString &best = suggestion.best();
    // What is missing itself was named before.
    return best.isEmpty() || best == name
               ? message
               : YamlImportText::tr("%1 Did you mean “%2”?").arg(message, best);
}

void YamlImport::depend(TaskId dependent, TaskId prerequisite)
{
    if (!dependent.isValid() || !prerequisite.isValid() || m_error)
        return;
    const qsizetype before = m_pairs.size();
    m_pairs.insert({dependent.index(), prerequisite.index()});
    if (m_pairs.size() == before)
        return;
    if (m_document.graph.dependencies().size() >= dependencyLimit)
        fail({},
             YamlImportText::tr("The file has too many dependencies; the limit is %1.")
                 .arg(dependencyLimit),
             ErrorCode::TooLarge);
    else
        m_document.graph.addDependency(dependent, prerequisite);
}

// What is kept

void YamlImport::keep(TaskId task, const YamlValue &map, Keys leftOut)
{
    if (task.isValid() && !map.isEmpty())
        keep(OwnKeys(m_document, task), map, leftOut);
}

void YamlImport::keep(const YamlValue &map, Keys leftOut)
{
    keep(OwnKeys(m_document), map, leftOut);
}

/// Finding the own keys of a task takes longer than adding to them.
void YamlImport::keep(OwnKeys keys, const YamlValue &map, Keys leftOut)
{
    for (const YamlMember &member : map.members()) {
        if (!isOneOf(member.key, leftOut))
            keep(keys, member.key.text(), member.value);
    }
}

void YamlImport::keep(TaskId task, const QString &key, const YamlValue &value)
{
    if (!task.isValid())
        return;
    OwnKeys keys(m_document, task);
    keep(keys, key, value);
}

void YamlImport::keep(const QString &key, const YamlValue &value)
{
    OwnKeys keys(m_document);
    keep(keys, key, value);
}

void YamlImport::keep(OwnKeys &keys, const QString &key, const YamlValue &value)
{
    const QByteArray text = json(value);
    if (text.isEmpty() || keys.add(key, text) || m_warnings.isFull())
        return;
    m_warnings.warn(
        value.place(),
        YamlImportText::tr("“%1” is not kept: there are too many keys beside it.").arg(key));
}

/// Empty when nothing more is kept.
QByteArray YamlImport::json(const YamlValue &value)
{
    if (m_isFull)
        return {};
    JsonWriter writer;
    const bool isWhole = writeYaml(writer, value, m_walk);
    m_keptBytes += static_cast<std::size_t>(writer.text().size());
    if (isWhole && m_keptBytes <= keptBytesLimit)
        return writer.takeText();
    m_isFull = true;
    if (isWhole)
        warn(value.place(),
             YamlImportText::tr("The file says too much about its tasks; from here on it is "
                                "not kept, but for the dependencies."));
    else
        m_error = m_error.value_or(m_walk.error(value.place()));
    return {};
}

// What is expected

std::vector<YamlValue> YamlImport::texts(const YamlValue &value)
{
    std::vector<YamlValue> found;
    if (value.isNull() || !value.isPresent())
        return found;
    if (value.isScalar())
        found.push_back(value);
    else if (value.isMap())
        warn(value.place(),
             YamlImportText::tr("A name, or a list of names, is expected here; this is left out."));
    for (const YamlValue element : value) {
        if (element.isScalar() && !element.isNull())
            found.push_back(element);
        else
            warn(element.place(), YamlImportText::tr("A name is expected here; this is left out."));
    }
    return found;
}

bool YamlImport::expectMap(const YamlValue &value, const QString &name)
{
    return value.isMap() ||
           fail(value.place(), YamlImportText::tr("“%1” must be a map (“key: value”).").arg(name));
}

bool YamlImport::expectList(const YamlValue &value, const QString &name)
{
    return value.isList() ||
           fail(value.place(), YamlImportText::tr("“%1” must be a list (“- value”).").arg(name));
}

bool YamlImport::expectText(const YamlValue &value, const QString &name)
{
    return value.isScalar() ||
           fail(value.place(), YamlImportText::tr("“%1” must be a text.").arg(name));
}

bool YamlImport::fail(Place place, const QString &message, ErrorCode code)
{
    if (!m_error)
        m_error = Error{code, message, {}, place};
    return false;
}

bool hasPlaceholder(const QString &text)
{
    return text.contains(QLatin1String("{{")) || text.contains(QLatin1String("${")) ||
           text.contains(QLatin1String("$("));
}

} // namespace stepwise
