#include "gui/models/comparisonmodel.h"

#include "gui/models/timetext.h"

#include <algorithm>
#include <utility>

namespace stepwise {

void ComparisonModel::compare(std::shared_ptr<const GraphDocument> document,
                              RunComparison comparison)
{
    beginResetModel();
    m_document = std::move(document);
    m_comparison = std::move(comparison);
    endResetModel();
}

void ComparisonModel::setOnlyDiffering(bool onlyDiffering)
{
    beginResetModel();
    m_onlyDiffering = onlyDiffering;
    endResetModel();
}

void ComparisonModel::setNames(const QString &first, const QString &second)
{
    m_first = first;
    m_second = second;
    Q_EMIT headerDataChanged(Qt::Horizontal, FirstColumn, SecondColumn);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_onlyDiffering ? m_comparison.differing.size()
                                            : m_comparison.first.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

TaskId ComparisonModel::task(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return m_onlyDiffering ? m_comparison.differing[index] : TaskId::fromIndex(index);
}

const RunSpan &ComparisonModel::span(TaskId task, int column) const
{
    return column == SecondColumn ? m_comparison.second[task.index()]
                                  : m_comparison.first[task.index()];
}

bool ComparisonModel::differs(TaskId task) const
{
    return m_comparison.first[task.index()] != m_comparison.second[task.index()];
}

Moment ComparisonModel::partingOf(TaskId task) const
{
    const RunSpan &one = m_comparison.first[task.index()];
    const RunSpan &other = m_comparison.second[task.index()];
    if (one.startedAt == other.startedAt)
        return std::min(one.endedAt, other.endedAt);
    if (one.startedAt == TaskStatus::never)
        return std::min(one.endedAt, other.startedAt);
    if (other.startedAt == TaskStatus::never)
        return std::min(other.endedAt, one.startedAt);
    return std::min(one.startedAt, other.startedAt);
}

/// "Failed, 1.0 s to 3.0 s"; a task that never started has no span.
QString ComparisonModel::text(const RunSpan &span) const
{
    const QString state = stateName(span.state);
    if (span.startedAt == TaskStatus::never)
        return state;
    return tr("%1, %2 to %3", "state, moment, moment")
        .arg(state, TimeText::clock(span.startedAt), TimeText::clock(span.endedAt));
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskId id = task(index.row());
    const bool isRun = index.column() == FirstColumn || index.column() == SecondColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == TaskColumn)
            return m_document->graph.name(id);
        return isRun ? text(span(id, index.column())) : QString();
    case Qt::AccessibleTextRole:
        return index.column() == SpansColumn
                   ? tr("%1; %2", "the spans of a task in two runs")
                         .arg(text(span(id, FirstColumn)), text(span(id, SecondColumn)))
                   : data(index, Qt::DisplayRole);
    case TaskRole:
        return QVariant::fromValue(id);
    case DiffersRole:
        return differs(id);
    case StateRole:
        return isRun ? QVariant::fromValue(span(id, index.column()).state) : QVariant();
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case FirstColumn:
        return m_first;
    case SecondColumn:
        return m_second;
    case SpansColumn:
        return tr("Both on one clock");
    default:
        return {};
    }
}

} // namespace stepwise
