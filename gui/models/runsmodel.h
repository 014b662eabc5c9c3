#pragma once

#include "core/execution/session.h"

#include <QAbstractTableModel>

namespace stepwise {

/// The runs of a session's document, the newest first. A name can be edited.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        PolicyColumn,
        OutcomeColumn,
        LengthColumn,
        StartedColumn,
        ColumnCount
    };

    enum Role {
        RunRole = Qt::UserRole, ///< const Recording *
        StateRole,              ///< TaskState that stands for the outcome; absent: not ended
        ShownRole,              ///< bool: the window shows this run
        LiveRole,               ///< bool: it can go on
    };

    /// The session outlives the model.
    explicit RunsModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Null: there is no such row.
    const NamedRun *run(int row) const;
    /// Invalid: it is not in the list.
    QModelIndex indexOf(const Recording *run) const;

private:
    QString text(const NamedRun &run, int column) const;
    void reload();
    void refresh();

    Session &m_session;
    std::vector<NamedRun> m_runs;
};

} // namespace stepwise

Q_DECLARE_METATYPE(const stepwise::Recording *)
