#pragma once

#include "core/execution/session.h"

#include <QAbstractTableModel>

#include <vector>

namespace stepwise {

/// The breakpoints of a session, one a row, in the order in which they were added.
///
/// Reads the session, which must outlive the model, and never changes it: that a box was ticked is
/// told by a signal.
class BreakpointModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, WhereColumn, ConditionColumn, HitsColumn, ColumnCount };

    explicit BreakpointModel(const Session &session, QObject *parent = nullptr);

    BreakpointId breakpointAt(const QModelIndex &index) const;
    /// The task that the row is about; invalid: not of one task, or of one that is not there.
    TaskId taskAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void switchRequested(stepwise::BreakpointId breakpoint, bool enabled);

private:
    void refresh();
    QString text(const BreakpointSet::Entry &entry, int column) const;
    QString toolTip(const BreakpointSet::Entry &entry) const;

    const Session &m_session;
    std::vector<BreakpointSet::Entry> m_entries; ///< as last told
};

} // namespace stepwise
