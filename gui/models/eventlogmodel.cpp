#include "gui/models/eventlogmodel.h"

#include "core/execution/taskmatch.h"
#include "gui/models/eventtext.h"
#include "gui/models/timetext.h"

#include <QDeadlineTimer>

namespace stepwise {

namespace {

constexpr int sliceMilliseconds = 4;
/// How many entries are looked at between two looks at the time.
constexpr std::size_t entriesPerLook = 64;

} // namespace

EventLogModel::EventLogModel(const RunSource &source, QObject *parent)
    : QAbstractTableModel(parent), m_source(source)
{
    m_search.setInterval(0);
    connect(&m_search, &QTimer::timeout, this, &EventLogModel::searchSlice);
    reload();
}

void EventLogModel::reload()
{
    beginResetModel();
    m_entries = LogEntries(m_source.state().dependencies());
    m_entries.follow(m_source.log(), m_source.state());
    restartSearch();
    endResetModel();
}

Result<void> EventLogModel::setFilter(const QString &text)
{
    auto filter = Expression::parse(text);
    if (!filter)
        return filter.error();
    beginResetModel();
    m_filter = std::move(filter).value();
    restartSearch();
    endResetModel();
    return {};
}

void EventLogModel::restartSearch()
{
    m_newer.clear();
    m_older.clear();
    m_shown = m_newerTo = m_olderFrom = m_entries.count();
    if (!m_filter.isEmpty() && m_entries.count() > 0)
        m_search.start();
    else
        m_search.stop();
}

void EventLogModel::follow()
{
    if (!m_entries.isBehind(m_source.log()))
        return;
    const LogEntries::Growth growth = m_entries.follow(m_source.log(), m_source.state());
    if (!m_filter.isEmpty()) {
        m_search.start();
        return;
    }
    showNewer(growth.count);
    if (growth.lastExtended && growth.first > 0) {
        const int row = static_cast<int>(growth.count);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void EventLogModel::showNewer(std::size_t entries)
{
    if (entries == 0)
        return;
    beginInsertRows({}, 0, static_cast<int>(entries) - 1);
    m_shown += entries;
    endInsertRows();
}

void EventLogModel::searchSlice()
{
    const QDeadlineTimer deadline(sliceMilliseconds);
    if (!searchNewer(deadline) || !searchOlder(deadline))
        return;
    m_search.stop();
    Q_EMIT searchFinished();
}

bool EventLogModel::searchNewer(const QDeadlineTimer &deadline)
{
    std::vector<std::uint32_t> found;
    while (m_newerTo < m_entries.count() && !deadline.hasExpired()) {
        const std::size_t end = std::min(m_entries.count(), m_newerTo + entriesPerLook);
        for (; m_newerTo < end; ++m_newerTo) {
            if (matches(m_entries[m_newerTo]))
                found.push_back(static_cast<std::uint32_t>(m_newerTo));
        }
    }
    if (!found.empty()) {
        beginInsertRows({}, 0, static_cast<int>(found.size()) - 1);
        m_newer.insert(m_newer.end(), found.begin(), found.end());
        endInsertRows();
    }
    return m_newerTo == m_entries.count();
}

bool EventLogModel::searchOlder(const QDeadlineTimer &deadline)
{
    std::vector<std::uint32_t> found;
    while (m_olderFrom > 0 && !deadline.hasExpired()) {
        const std::size_t end = m_olderFrom - std::min(m_olderFrom, entriesPerLook);
        while (m_olderFrom > end) {
            if (matches(m_entries[--m_olderFrom]))
                found.push_back(static_cast<std::uint32_t>(m_olderFrom));
        }
    }
    if (!found.empty()) {
        const int rows = rowCount();
        beginInsertRows({}, rows, rows + static_cast<int>(found.size()) - 1);
        m_older.insert(m_older.end(), found.begin(), found.end());
        endInsertRows();
    }
    return m_olderFrom == 0;
}

bool EventLogModel::matches(const LogEntry &entry) const
{
    const TraceEvent &event = m_source.log()[entry.event];
    const TaskGraph &graph = m_source.document().graph;
    const TaskId task = taskOf(entry);
    const QString word = entry.isReady() ? stateKey(TaskState::Ready) : eventKey(event.kind);
    const QString text = EventText::of(entry, m_source);
    std::vector<ExpressionContext::Group> groups;

    ExpressionContext context;
    context.event = word;
    context.text = text;
    context.state = EventText::glyph(entry, m_source);
    context.isHeld = event.kind == EventKind::Held;
    if (event.pass > 0)
        context.pass = event.pass;
    context.time = event.time;
    if (event.kind == EventKind::Stepped && !entry.isReady())
        context.step = event.detail;
    if (task.isValid() && task.index() < graph.taskCount()) {
        for (GroupId group = graph.group(task); group.isValid(); group = graph.parent(group))
            groups.push_back({graph.key(group), graph.name(group)});
        context.key = graph.key(task);
        context.name = graph.name(task);
        context.groups = groups;
        if (context.state && isTerminal(*context.state))
            context.duration = runningTime(m_source.status(task), event.time);
    }
    return m_filter.matches(context);
}

std::size_t EventLogModel::entryAt(int row) const
{
    const auto position = static_cast<std::size_t>(row);
    if (m_filter.isEmpty())
        return m_shown - 1 - position;
    if (position < m_newer.size())
        return m_newer[m_newer.size() - 1 - position];
    return m_older[position - m_newer.size()];
}

int EventLogModel::rowAt(std::size_t position) const
{
    int low = 0;
    int high = rowCount();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (m_entries[entryAt(middle)].event < position)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_filter.isEmpty() ? m_shown : m_newer.size() + m_older.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

TaskId EventLogModel::taskOf(const LogEntry &entry) const
{
    if (entry.isReady())
        return entry.readyTask;
    const TraceEvent &event = m_source.log()[entry.event];
    if (event.kind != EventKind::Requested)
        return event.task;
    const Request &request = m_source.log().details().request(event.detail);
    return request.tasks.size() == 1 ? request.tasks.front() : TaskId();
}

QString EventLogModel::taskText(const LogEntry &entry) const
{
    const TaskGraph &graph = m_source.document().graph;
    const TaskId task = taskOf(entry);
    return task.isValid() && task.index() < graph.taskCount() ? graph.name(task) : QString();
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogEntry &entry = m_entries[entryAt(index.row())];
    if (entry.event >= m_source.log().count())
        return {}; // the session is between two runs
    const TraceEvent &event = m_source.log()[entry.event];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TimeColumn)
            return TimeText::clock(event.time);
        return index.column() == TaskColumn ? taskText(entry) : EventText::of(entry, m_source);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text = EventText::of(entry, m_source);
        const QString task = taskText(entry);
        return task.isEmpty() ? tr("%1, %2", "time, event").arg(TimeText::clock(event.time), text)
                              : tr("%1, %2, %3", "time, task, event")
                                    .arg(TimeText::clock(event.time), task, text);
    }
    case TaskRole:
        return QVariant::fromValue(taskOf(entry));
    case StateRole: {
        const auto state = EventText::glyph(entry, m_source);
        return state ? QVariant::fromValue(*state) : QVariant();
    }
    case PositionRole:
        return static_cast<qulonglong>(entry.event) + 1;
    case HeldMarkRole:
        return !entry.isReady() && EventText::hasHeldMark(event);
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case TaskColumn:
        return tr("Task");
    case TextColumn:
        return tr("Event");
    default:
        return {};
    }
}

} // namespace stepwise
