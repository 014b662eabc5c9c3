#include "gui/models/runsmodel.h"

#include "gui/models/runtext.h"

#include <algorithm>
#include <utility>

namespace stepwise {

RunsModel::RunsModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    reload();
    connect(&session, &Session::runsChanged, this, &RunsModel::reload);
    connect(&session, &Session::progressed, this, &RunsModel::refresh);
    connect(&session, &Session::runReset, this, &RunsModel::refresh);
}

/// A run that was renamed is being edited: it is no other list then.
void RunsModel::reload()
{
    std::vector<NamedRun> runs = m_session.runs().runs();
    std::reverse(runs.begin(), runs.end());
    const bool isSame = std::equal(runs.begin(), runs.end(), m_runs.begin(), m_runs.end(),
                                   [](const NamedRun &one, const NamedRun &other) {
                                       return one.recording == other.recording;
                                   });
    if (isSame) {
        m_runs = std::move(runs);
        refresh();
        return;
    }
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

/// Of all rows, as another may be the one that is shown; there are few.
void RunsModel::refresh()
{
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const NamedRun *RunsModel::run(int row) const
{
    return row >= 0 && row < rowCount() ? &m_runs[static_cast<std::size_t>(row)] : nullptr;
}

QModelIndex RunsModel::indexOf(const Recording *run) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->run(row)->recording.get() == run)
            return index(row, NameColumn);
    }
    return {};
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NamedRun &named = *run(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return text(named, index.column());
    case RunRole:
        return QVariant::fromValue(named.recording.get());
    case StateRole: {
        const auto state = RunText::outcomeState(*named.recording);
        return state ? QVariant::fromValue(*state) : QVariant();
    }
    case ShownRole:
        return named.recording == m_session.recording();
    case LiveRole:
        return named.recording == m_session.liveRecording();
    default:
        return {};
    }
}

QString RunsModel::text(const NamedRun &run, int column) const
{
    switch (column) {
    case NameColumn:
        return run.name;
    case PolicyColumn:
        return RunText::policy(run.recording->origin().options);
    case OutcomeColumn:
        return RunText::outcome(*run.recording);
    case LengthColumn:
        return RunText::length(*run.recording);
    case StartedColumn:
        return RunText::startedAt(*run.recording);
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const NamedRun *named = run(index.row());
    return role == Qt::EditRole && index.column() == NameColumn && named != nullptr &&
           m_session.renameRun(named->recording.get(), value.toString());
}

Qt::ItemFlags RunsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Run");
    case PolicyColumn:
        return tr("Policy");
    case OutcomeColumn:
        return tr("Outcome");
    case LengthColumn:
        return tr("Took");
    case StartedColumn:
        return tr("Begun");
    default:
        return {};
    }
}

} // namespace stepwise
