#include "gui/models/failuremodel.h"

#include "gui/models/failuretext.h"
#include "gui/models/timetext.h"

#include <utility>

namespace stepwise {

namespace {
/// Inner pointers are numbers here: 0 for a row at the top, else the row of its parent and one.
constexpr quintptr top = 0;
} // namespace

void FailureModel::setReport(std::shared_ptr<const GraphDocument> document, FailureReport report)
{
    beginResetModel();
    m_document = std::move(document);
    m_report = std::move(report);
    endResetModel();
}

bool FailureModel::isSuppressedHeading(int row) const
{
    return static_cast<std::size_t>(row) == m_report.failures.size();
}

QModelIndex FailureModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : top);
}

QModelIndex FailureModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == top)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, TaskColumn, top);
}

int FailureModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_report.failures.size()) + (m_report.suppressed.empty() ? 0 : 1);
    if (parent.internalId() != top || parent.column() != TaskColumn)
        return 0;
    const auto row = static_cast<std::size_t>(parent.row());
    return static_cast<int>(isSuppressedHeading(parent.row())
                                ? m_report.suppressed.size()
                                : m_report.failures[row].falls.size());
}

int FailureModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

FailureModel::Row FailureModel::rowOf(const Failure &failure) const
{
    return {failure.task,
            FailureText::subject(failure, m_document->graph),
            FailureText::of(failure),
            failure.time,
            failure.event + 1,
            FailureText::glyph(failure)};
}

FailureModel::Row FailureModel::rowOf(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (index.internalId() == top && isSuppressedHeading(index.row()))
        return {{}, tr("Suppressed"), tr("What the rules do not raise"), Moment(0), 0, {}};
    if (index.internalId() == top)
        return rowOf(m_report.failures[row]);
    const int parentRow = static_cast<int>(index.internalId()) - 1;
    const TaskGraph &graph = m_document->graph;
    if (isSuppressedHeading(parentRow)) {
        const SuppressedError &error = m_report.suppressed[row];
        return {error.task, graph.name(error.task), FailureText::of(error),
                error.time, error.event + 1,        {}};
    }
    const Fall &fall = m_report.failures[static_cast<std::size_t>(parentRow)].falls[row];
    return {fall.task, graph.name(fall.task), FailureText::of(fall),
            fall.time, fall.event + 1,        FailureText::glyph(fall)};
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = rowOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TimeColumn)
            return row.position > 0 ? TimeText::clock(row.time) : QString();
        return index.column() == TaskColumn ? row.subject : row.text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "task, what happened").arg(row.subject, row.text);
    case TaskRole:
        return QVariant::fromValue(row.task);
    case PositionRole:
        return static_cast<qulonglong>(row.position);
    case StateRole:
        return row.state ? QVariant::fromValue(*row.state) : QVariant();
    case HeadingRole:
        return row.position == 0;
    default:
        return {};
    }
}

QVariant FailureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case TextColumn:
        return tr("What happened");
    case TimeColumn:
        return tr("When");
    default:
        return {};
    }
}

} // namespace stepwise
