#include "gui/models/breakpointmodel.h"

#include "gui/models/breakpointtext.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

namespace stepwise {

using namespace Qt::StringLiterals;

BreakpointModel::BreakpointModel(const Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_entries(session.breakpoints().entries())
{
    connect(&session, &Session::breakpointsChanged, this, &BreakpointModel::refresh);
    connect(&session, &Session::documentChanged, this, &BreakpointModel::refresh);
    connect(&session, &Session::runReset, this, &BreakpointModel::refresh);
    connect(&session, &Session::progressed, this, [this] { // those that only log tell nothing
        const auto &now = m_session.breakpoints().entries();
        const bool isSame =
            std::equal(now.begin(), now.end(), m_entries.begin(), m_entries.end(),
                       [](const auto &left, const auto &right) { return left.hits == right.hits; });
        if (!isSame)
            refresh();
    });
}

/// The rows stay where they are as long as they are the same ones, so that a selection stays too.
void BreakpointModel::refresh()
{
    const std::vector<BreakpointSet::Entry> &now = m_session.breakpoints().entries();
    const bool isSame =
        std::equal(now.begin(), now.end(), m_entries.begin(), m_entries.end(),
                   [](const auto &left, const auto &right) { return left.id == right.id; });
    if (!isSame)
        beginResetModel();
    m_entries = now;
    if (!isSame)
        endResetModel();
    else if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

BreakpointId BreakpointModel::breakpointAt(const QModelIndex &index) const
{
    return index.isValid() ? m_entries[static_cast<std::size_t>(index.row())].id : BreakpointId();
}

TaskId BreakpointModel::taskAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const BreakpointScope &scope =
        m_entries[static_cast<std::size_t>(index.row())].breakpoint.scope;
    return scope.kind == BreakpointScope::Kind::Task
               ? m_session.document().graph.findTask(scope.text)
               : TaskId();
}

int BreakpointModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int BreakpointModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BreakpointModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BreakpointSet::Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return toolTip(entry);
    case Qt::CheckStateRole:
        if (index.column() == WhatColumn)
            return entry.breakpoint.isEnabled ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter |
            (index.column() == HitsColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    case Qt::ForegroundRole:
        // What does nothing recedes.
        if (!entry.breakpoint.isEnabled || !entry.isApplicable)
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    default:
        return {};
    }
}

QString BreakpointModel::text(const BreakpointSet::Entry &entry, int column) const
{
    const Breakpoint &breakpoint = entry.breakpoint;
    switch (column) {
    case WhatColumn:
        return (QStringList(BreakpointText::what(breakpoint)) + BreakpointText::manners(breakpoint))
            .join(u" · "_s);
    case WhereColumn: {
        const QString where = BreakpointText::where(breakpoint.scope, m_session.document().graph);
        return entry.isApplicable ? where : tr("%1 – not in this graph").arg(where);
    }
    case ConditionColumn:
        return breakpoint.condition;
    default:
        return entry.hits > 0 ? QLocale().toString(entry.hits) : QString();
    }
}

QString BreakpointModel::toolTip(const BreakpointSet::Entry &entry) const
{
    QStringList lines{BreakpointText::whole(entry.breakpoint, m_session.document().graph)};
    lines += BreakpointText::manners(entry.breakpoint);
    if (!entry.isApplicable)
        lines.append(tr("The graph does not have this; it is kept for when it comes back."));
    return lines.join(u'\n');
}

bool BreakpointModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    Q_EMIT switchRequested(breakpointAt(index), value.toInt() == Qt::Checked);
    return true;
}

QVariant BreakpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("Pauses on");
    case WhereColumn:
        return tr("Of");
    case ConditionColumn:
        return tr("If");
    default:
        return tr("Hits");
    }
}

Qt::ItemFlags BreakpointModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == WhatColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace stepwise
