#pragma once

#include "core/graph/graphdocument.h"
#include "core/trace/runcomparison.h"

#include <QAbstractTableModel>

#include <memory>

namespace stepwise {

/// The tasks of two runs, side by side: those that went otherwise, or all.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TaskColumn, FirstColumn, SecondColumn, SpansColumn, ColumnCount };

    enum Role {
        TaskRole = Qt::UserRole, ///< TaskId
        DiffersRole,             ///< bool
        StateRole,               ///< TaskState at the end, of the two columns of runs
    };

    explicit ComparisonModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// `document` is of one of the runs.
    void compare(std::shared_ptr<const GraphDocument> document, RunComparison comparison);
    void setOnlyDiffering(bool onlyDiffering);
    void setNames(const QString &first, const QString &second);

    const RunComparison &comparison() const { return m_comparison; }
    TaskId task(int row) const;
    /// Where the two spans of a task first differ: the start that only one has, the earlier of two
    /// starts, or else the earlier of the ends.
    Moment partingOf(TaskId task) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const RunSpan &span(TaskId task, int column) const;
    bool differs(TaskId task) const;
    QString text(const RunSpan &span) const;

    std::shared_ptr<const GraphDocument> m_document;
    RunComparison m_comparison;
    bool m_onlyDiffering = true;
    QString m_first;
    QString m_second;
};

} // namespace stepwise
