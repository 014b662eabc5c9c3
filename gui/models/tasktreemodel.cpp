#include "gui/models/tasktreemodel.h"

#include "core/execution/taskmatch.h"
#include "gui/models/statustext.h"
#include "gui/models/taskprogress.h"
#include "gui/models/timetext.h"

#include <algorithm>

namespace stepwise {

namespace {

// An index holds its parent. Qt hashes persistent indexes by row and id with linear probing, so
// that small ids next to each other make a large selection quadratic: they are scattered.
constexpr std::uint32_t scatter = 0x9E3779B1;
constexpr std::uint32_t gather = 0xE8B2F51;
static_assert(scatter * gather == 1);

quintptr idOf(GroupId parent)
{
    return parent.isValid() ? (parent.value() + 1) * scatter : 0;
}

GroupId parentOf(quintptr id)
{
    return id == 0 ? GroupId() : GroupId(static_cast<std::uint32_t>(id) * gather - 1);
}

} // namespace

TaskTreeModel::TaskTreeModel(const RunSource &source, QObject *parent)
    : QAbstractItemModel(parent), m_source(source)
{
    reload();
}

void TaskTreeModel::reload(const std::vector<bool> *shown)
{
    beginResetModel();
    m_tree = TaskTree(m_source.document().graph, shown);
    m_totals = GroupTotals(m_source.document().graph, m_source.state());
    endResetModel();
}

void TaskTreeModel::refresh()
{
    m_totals = GroupTotals(m_source.document().graph, m_source.state());
    for (std::size_t slot = 0; slot <= m_tree.groupCount(); ++slot) {
        const GroupId group = slot == 0 ? GroupId() : GroupId::fromIndex(slot - 1);
        const QModelIndex parent = indexOf(group);
        if (const int rows = rowCount(parent); rows > 0 && (slot == 0 || parent.isValid()))
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    }
}

void TaskTreeModel::updateTasks(const QList<TaskId> &tasks)
{
    if (isStale())
        return;
    std::vector<TaskId> changed;
    std::vector<GroupId> groups;
    changed.reserve(static_cast<std::size_t>(tasks.size()));
    for (const TaskId task : tasks) {
        if (!task.isValid() || task.index() >= m_tree.taskCount())
            continue;
        changed.push_back(task);
        if (m_totals.update(task, m_source.status(task)) && m_tree.parentOf(task).isValid())
            groups.push_back(m_tree.parentOf(task));
    }
    announceRows(std::move(changed));
    announceGroups(groups);
}

void TaskTreeModel::announceRows(std::vector<TaskId> tasks)
{
    // By parent, then in the order of the rows, so that neighbours share a signal.
    std::sort(tasks.begin(), tasks.end(), [this](TaskId left, TaskId right) {
        const GroupId a = m_tree.parentOf(left);
        const GroupId b = m_tree.parentOf(right);
        return a == b ? left < right : a < b;
    });
    std::optional<TaskTree::Place> first;
    std::optional<TaskTree::Place> last;
    const auto announce = [&] {
        if (first)
            Q_EMIT dataChanged(indexAt(*first, 0), indexAt(*last, ColumnCount - 1));
    };
    for (const TaskId task : tasks) {
        const auto place = m_tree.placeOf(task);
        if (!place)
            continue;
        if (!last || place->parent != last->parent || place->row > last->row + 1) {
            announce();
            first = place;
        }
        last = place;
    }
    announce();
}

void TaskTreeModel::announceGroups(const std::vector<GroupId> &innermost)
{
    std::vector<GroupId> changed;
    for (GroupId inside : innermost) {
        for (; inside.isValid(); inside = m_tree.parentOf(inside))
            changed.push_back(inside);
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    for (const GroupId group : changed) {
        if (const auto place = m_tree.placeOf(group))
            Q_EMIT dataChanged(indexAt(*place, 0), indexAt(*place, ColumnCount - 1));
    }
}

void TaskTreeModel::setShown(const std::vector<bool> *shown)
{
    beginResetModel();
    m_tree = TaskTree(m_source.document().graph, shown);
    endResetModel();
}

void TaskTreeModel::toggleShown(const std::vector<TaskId> &tasks)
{
    for (const TaskId task : tasks) {
        const bool isShown = m_tree.placeOf(task).has_value();
        const TaskTree::Place place = isShown ? m_tree.placeToHide(task) : m_tree.placeToShow(task);
        const QModelIndex parent = indexOf(place.parent);
        const int row = static_cast<int>(place.row);
        if (isShown) {
            beginRemoveRows(parent, row, row);
            m_tree.hide(task);
            endRemoveRows();
        } else {
            beginInsertRows(parent, row, row);
            m_tree.show(task);
            endInsertRows();
        }
    }
}

QModelIndex TaskTreeModel::indexAt(const TaskTree::Place &place, int column) const
{
    return createIndex(static_cast<int>(place.row), column, idOf(place.parent));
}

QModelIndex TaskTreeModel::indexOf(TaskId task, int column) const
{
    const auto place = m_tree.placeOf(task);
    return place ? indexAt(*place, column) : QModelIndex();
}

QModelIndex TaskTreeModel::indexOf(GroupId group, int column) const
{
    const auto place = m_tree.placeOf(group);
    return place ? indexAt(*place, column) : QModelIndex();
}

TaskTree::Node TaskTreeModel::nodeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return m_tree.node(parentOf(index.internalId()), static_cast<std::size_t>(index.row()));
}

TaskId TaskTreeModel::taskAt(const QModelIndex &index) const
{
    return nodeAt(index).task;
}

GroupId TaskTreeModel::groupAt(const QModelIndex &index) const
{
    return nodeAt(index).group;
}

QModelIndex TaskTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexAt({groupAt(parent), static_cast<std::size_t>(row)}, column);
}

QModelIndex TaskTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(parentOf(index.internalId())) : QModelIndex();
}

int TaskTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const GroupId group = groupAt(parent);
    if (parent.isValid() && !group.isValid())
        return 0;
    return static_cast<int>(m_tree.rowCount(group));
}

int TaskTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool TaskTreeModel::isStale() const
{
    const TaskGraph &graph = m_source.document().graph;
    return graph.taskCount() != m_tree.taskCount() || graph.groupCount() != m_tree.groupCount();
}

int TaskTreeModel::depthOf(GroupId parent) const
{
    int depth = 0;
    for (; parent.isValid(); parent = m_tree.parentOf(parent))
        ++depth;
    return depth;
}

QVariant TaskTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || isStale())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == TimeColumn)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    const TaskTree::Node node = nodeAt(index);
    if (role == TaskRole)
        return QVariant::fromValue(node.task);
    if (role == GroupRole)
        return QVariant::fromValue(node.group);
    return node.task.isValid() ? taskData(node.task, index.column(), role)
                               : groupData(node.group, index.column(), role);
}

void TaskTreeModel::setBreakpoints(const std::vector<BreakpointMark> &marks)
{
    const auto markOf = [](const std::vector<BreakpointMark> &of, std::size_t index) {
        return index < of.size() ? of[index] : BreakpointMark::None;
    };
    std::vector<TaskId> changed;
    for (std::size_t index = 0; index < std::min(marks.size(), m_tree.taskCount()); ++index) {
        if (markOf(marks, index) != markOf(m_breakpoints, index))
            changed.push_back(TaskId::fromIndex(index));
    }
    m_breakpoints = marks;
    if (!changed.empty())
        announceRows(std::move(changed));
}

QVariant TaskTreeModel::taskData(TaskId task, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return taskText(task, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return StatusText::whole(task, m_source);
    case StateRole:
        return QVariant::fromValue(m_source.status(task).state);
    case HeldRole:
        return m_source.status(task).isHeld;
    case FractionRole: {
        const auto steps = stepCount(m_source.document().settings(task));
        const TaskActivity activity = m_source.state().activity(task);
        const TaskStatus status = m_source.status(task);
        const bool isOutside = !activity.launch.handle.isEmpty(); // only it knows how far it is
        if (isOutside && status.state == TaskState::Succeeded)
            return 1.0;
        const auto fraction = isOutside ? activity.progress : progressFraction(status, steps);
        return fraction ? QVariant(*fraction) : QVariant();
    }
    case GraceLeftRole:
        return graceLeft(m_source.status(task), m_source.clock());
    case DepthRole:
        return depthOf(m_tree.parentOf(task));
    case BreakpointRole:
        return QVariant::fromValue(task.index() < m_breakpoints.size() ? m_breakpoints[task.index()]
                                                                       : BreakpointMark::None);
    default:
        return {};
    }
}

QString TaskTreeModel::taskText(TaskId task, int column) const
{
    const TaskStatus status = m_source.status(task);
    switch (column) {
    case TaskColumn:
        return m_source.document().graph.name(task);
    case ProgressColumn:
        if (const TaskActivity activity = m_source.state().activity(task);
            activity != TaskActivity())
            return isTerminal(status.state) && activity.usage ? activity.usage->ending
                                                              : StatusText::of(activity);
        return status.step == 0
                   ? QString()
                   : StatusText::step(status.step, stepCount(m_source.document().settings(task)));
    default: {
        const auto time = runningTime(status, m_source.clock());
        return time ? TimeText::shortDuration(*time) : QString();
    }
    }
}

QVariant TaskTreeModel::groupData(GroupId group, int column, int role) const
{
    const GroupTotal &total = m_totals[group];
    switch (role) {
    case Qt::DisplayRole:
        return groupText(group, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "group: counts of its tasks")
            .arg(m_source.document().graph.name(group), StatusText::counts(total.counts));
    case CountsRole:
        return QVariant::fromValue(total.counts);
    case TaskCountRole:
        return total.taskCount;
    case DepthRole:
        return depthOf(m_tree.parentOf(group));
    default:
        return {};
    }
}

QString TaskTreeModel::groupText(GroupId group, int column) const
{
    const GroupTotal &total = m_totals[group];
    switch (column) {
    case TaskColumn:
        return m_source.document().graph.name(group);
    case ProgressColumn:
        return tr("%1 of %n ended", nullptr, static_cast<int>(total.taskCount))
            .arg(total.endedCount());
    default: {
        const auto time = total.runningTime(m_source.clock());
        return time ? TimeText::shortDuration(*time) : QString();
    }
    }
}

QVariant TaskTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == TimeColumn)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case ProgressColumn:
        return tr("Progress");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace stepwise
