#include "core/formats/dotbuilder.h"

#include "core/formats/dottext.h"
#include "core/formats/format.h"

#include <algorithm>

namespace stepwise {

namespace {

/// Nodes that are copied from scope to scope: real files need a few for each line.
constexpr std::size_t workLimit = 20'000'000;

bool isTrue(QByteArrayView value)
{
    return value.compare("true", Qt::CaseInsensitive) == 0 ||
           value.compare("yes", Qt::CaseInsensitive) == 0 || value == "1";
}

/// An id's bytes; those of HTML keep their brackets, which tell them from others.
QByteArrayView idBytes(const DotToken &id)
{
    return id.kind == DotToken::Kind::Html ? QByteArrayView(id.text.data() - 1, id.text.size() + 2)
                                           : id.text;
}

} // namespace

void DotBuilder::Look::set(const DotToken &key, const DotToken &value)
{
    const bool isHtml = value.kind == DotToken::Kind::Html;
    if (key.text == "label") {
        label = value.text;
        hasLabel = true;
        isHtmlLabel = isHtml;
    } else if (key.text == "xlabel") {
        xlabel = value.text;
        isHtmlXlabel = isHtml;
    } else if (key.text == "shape") {
        isRecord = value.text == "record" || value.text == "Mrecord";
    }
}

void DotBuilder::beginGraph(QByteArrayView name)
{
    ++m_graphCount;
    m_graphName = QString::fromUtf8(name);
    m_firstTask = m_document.graph.taskCount();
    m_scopes.assign(1, Scope{});
    m_lastScopeId = 0;
}

void DotBuilder::endGraph()
{
    for (std::size_t index = 0; index < m_looks.size(); ++index) {
        const TaskId task = TaskId::fromIndex(m_firstTask + index);
        if (m_hasNotesInLabels)
            splitLabel(m_looks[index], task);
        const QString name = nameOf(m_looks[index], m_ids[index]);
        if (name != m_document.graph.key(task))
            m_document.graph.setName(task, name);
    }
    m_looks.clear();
    m_ids.clear();
    m_gatheredIn.clear();
    m_tasks.clear();
    m_scopes.clear();
    m_named.clear();
    m_subgraphs.clear();
    if (!m_wanted)
        return;
    GraphDocument empty;
    empty.name = m_document.name;
    if (*m_wanted == m_graphCount - 1) {
        m_kept = std::move(m_document);
        if (!m_graphName.isEmpty())
            m_kept->name = m_graphName;
    }
    m_document = std::move(empty);
}

bool DotBuilder::end()
{
    if (m_kept)
        m_document = std::move(*m_kept);
    return !m_wanted || m_kept.has_value();
}

/// Leaves the first line of the label for the name.
void DotBuilder::splitLabel(Look &look, TaskId task)
{
    const qsizetype end = look.label.indexOf("\\n");
    if (look.isHtmlLabel || look.isRecord || end < 0)
        return;
    const DotLabelNames names{m_document.graph.key(task), m_graphName};
    m_document.settings(task).note = dotLabelText(look.label.sliced(end), names);
    look.label = look.label.first(end);
}

QString DotBuilder::nameOf(const Look &look, const QString &id) const
{
    const DotLabelNames names{id, m_graphName};
    QString name;
    if (look.isHtmlLabel)
        name = dotHtmlText(look.label);
    else if (look.isRecord)
        name = dotRecordText(look.label, names);
    else if (look.hasLabel)
        name = dotLabelText(look.label, names);
    if (name.isEmpty())
        name = look.isHtmlXlabel ? dotHtmlText(look.xlabel) : dotLabelText(look.xlabel, names);
    return name.isEmpty() ? id : name;
}

// Scopes

void DotBuilder::openScope(const DotToken &name)
{
    const Scope &parent = m_scopes.back();
    Scope scope;
    scope.group = parent.group;
    scope.nodeDefaults = parent.nodeDefaults;
    if (!name.isText()) {
        scope.id = ++m_lastScopeId;
        m_scopes.push_back(std::move(scope));
        return;
    }
    NamedSubgraph &named = m_named[{parent.id, idBytes(name)}];
    if (!named.subgraph)
        named = {++m_lastScopeId, &m_subgraphs.emplace_back()};
    scope.id = named.id;
    scope.named = named.subgraph;
    scope.name = name.text;
    if (named.subgraph->group.isValid())
        scope.group = named.subgraph->group;
    else if (name.text.startsWith("cluster"))
        makeCluster(scope);
    m_scopes.push_back(std::move(scope));
}

bool DotBuilder::closeScope(DotOperand *operand)
{
    Scope scope = std::move(m_scopes.back());
    m_scopes.pop_back();
    const bool hasParentToTell = m_scopes.size() > 1;
    if (!takeWork(hasParentToTell ? scope.members.size() : 0))
        return false;
    if (hasParentToTell) {
        std::vector<TaskId> &outer = m_scopes.back().members;
        outer.insert(outer.end(), scope.members.begin(), scope.members.end());
    }
    if (scope.named) {
        std::vector<TaskId> &all = scope.named->members;
        all.insert(all.end(), scope.members.begin(), scope.members.end());
    }
    if (!operand)
        return true;
    operand->subgraph = scope.named;
    if (scope.named)
        return true;
    gather(scope.members, operand->nodes);
    return takeWork(scope.members.size());
}

bool DotBuilder::takeWork(std::size_t amount)
{
    m_work += amount;
    return m_work <= workLimit;
}

void DotBuilder::gather(const std::vector<TaskId> &members, std::vector<TaskId> &distinct)
{
    ++m_gathering;
    for (const TaskId task : members) {
        std::uint32_t &last = m_gatheredIn[task.index() - m_firstTask];
        if (last == m_gathering)
            continue;
        last = m_gathering;
        distinct.push_back(task);
    }
}

// Groups

void DotBuilder::makeCluster(Scope &scope)
{
    const GroupId outer = scope.group;
    scope.group = addGroup(scope.name, outer);
    if (scope.named)
        scope.named->group = scope.group;
    for (const TaskId task : scope.members)
        placeInGroup(task, scope.group);
}

GroupId DotBuilder::addGroup(QByteArrayView name, GroupId parent)
{
    TaskGraph &graph = m_document.graph;
    const QString key = name.isEmpty() ? QStringLiteral("cluster") : QString::fromUtf8(name);
    GroupId group = graph.addGroup(key, {}, parent);
    for (int number = 2; !group.isValid(); ++number)
        group = graph.addGroup(QStringLiteral("%1 (%2)").arg(key).arg(number), key, parent);
    return group;
}

/// The first cluster that names a task has it, or one inside that.
void DotBuilder::placeInGroup(TaskId task, GroupId group)
{
    TaskGraph &graph = m_document.graph;
    const GroupId current = graph.group(task);
    if (group != current && isInside(group, current))
        graph.setGroup(task, group);
}

bool DotBuilder::isInside(GroupId group, GroupId outer) const
{
    while (group.isValid() && group != outer)
        group = m_document.graph.parent(group);
    return group == outer;
}

// Tasks and dependencies

TaskId DotBuilder::task(const DotToken &id)
{
    const QByteArrayView bytes = idBytes(id);
    const auto found = m_tasks.constFind(bytes);
    const TaskId task = found == m_tasks.constEnd() ? addTask(id, bytes) : *found;
    if (!task.isValid() || m_scopes.size() == 1)
        return task;
    Scope &scope = m_scopes.back();
    scope.members.push_back(task);
    placeInGroup(task, scope.group);
    return task;
}

TaskId DotBuilder::addTask(const DotToken &id, QByteArrayView bytes)
{
    if (m_document.graph.taskCount() == taskLimit)
        return {};
    const QString text = QString::fromUtf8(bytes);
    const TaskId task = m_document.graph.addTask(freeTaskKey(text));
    m_tasks.insert(bytes, task);
    m_ids.push_back(id.kind == DotToken::Kind::Html ? dotHtmlText(id.text) : text);
    m_looks.push_back(m_scopes.back().nodeDefaults);
    m_gatheredIn.push_back(0);
    return task;
}

/// The id; or, when an earlier graph of the file has it, the id with a number.
QString DotBuilder::freeTaskKey(const QString &key) const
{
    // A task must have a key, a node may do without.
    QString candidate = key.isEmpty() ? QStringLiteral("\"\"") : key;
    for (int number = m_graphCount; m_document.graph.findTask(candidate).isValid(); ++number)
        candidate = QStringLiteral("%1 (%2)").arg(key).arg(number);
    return candidate;
}

bool DotBuilder::connect(std::span<const DotOperand> operands)
{
    if (operands.size() < 2)
        return true;
    // Only subgraphs with names need to be gathered anew.
    std::vector<TaskId> tailNodes;
    std::vector<TaskId> headNodes;
    if (!gather(operands.front(), tailNodes))
        return false;
    for (std::size_t index = 1; index < operands.size(); ++index) {
        const DotOperand &tail = operands[index - 1];
        const DotOperand &head = operands[index];
        if (!gather(head, headNodes) || !connect(tail.subgraph ? tailNodes : tail.nodes,
                                                 head.subgraph ? headNodes : head.nodes))
            return false;
        std::swap(tailNodes, headNodes);
    }
    return true;
}

bool DotBuilder::gather(const DotOperand &operand, std::vector<TaskId> &nodes)
{
    nodes.clear();
    if (!operand.subgraph)
        return true;
    gather(operand.subgraph->members, nodes);
    return takeWork(operand.subgraph->members.size());
}

bool DotBuilder::connect(const std::vector<TaskId> &tails, const std::vector<TaskId> &heads)
{
    TaskGraph &graph = m_document.graph;
    const std::size_t free = dependencyLimit - graph.dependencies().size();
    if (!tails.empty() && heads.size() > free / tails.size())
        return false;
    for (const TaskId tail : tails) {
        for (const TaskId head : heads)
            graph.addDependency(head, tail);
    }
    return true;
}

// Attributes

void DotBuilder::setAttribute(TaskId task, const DotToken &key, const DotToken &value)
{
    m_looks[task.index() - m_firstTask].set(key, value);
}

void DotBuilder::setNodeDefault(const DotToken &key, const DotToken &value)
{
    m_scopes.back().nodeDefaults.set(key, value);
}

void DotBuilder::setGraphAttribute(const DotToken &key, const DotToken &value)
{
    Scope &scope = m_scopes.back();
    const bool isRoot = m_scopes.size() == 1;
    const bool isCluster = !isRoot && scope.group != m_scopes[m_scopes.size() - 2].group;
    if (key.text == "cluster" && isTrue(value.text) && !isRoot && !isCluster) {
        makeCluster(scope);
    } else if (key.text == "label" && (isRoot || isCluster)) {
        const QString text = value.kind == DotToken::Kind::Html
                                 ? dotHtmlText(value.text)
                                 : dotLabelText(value.text, {{}, m_graphName});
        if (isCluster)
            m_document.graph.setName(scope.group, text);
        else if (m_document.description.isEmpty())
            m_document.description = text;
    }
}

} // namespace stepwise
