#pragma once

#include "core/graph/graphdocument.h"
#include "core/trace/failurereport.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace stepwise {

/// What went wrong, as a tree: each failure, the root first, with the tasks that fell with it; then
/// what was suppressed. Rows cost nothing before they are seen.
class FailureModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TaskColumn, TextColumn, TimeColumn, ColumnCount };

    enum Role {
        TaskRole = Qt::UserRole, ///< TaskId; invalid: the run, or a heading
        PositionRole,            ///< qulonglong: how many events had happened with it; 0: heading
        StateRole,               ///< TaskState of the glyph; absent: none
        HeadingRole,             ///< bool
    };

    explicit FailureModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}

    void setReport(std::shared_ptr<const GraphDocument> document, FailureReport report);
    const FailureReport &report() const { return m_report; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    /// What a row shows, whatever it is.
    struct Row
    {
        TaskId task;
        QString subject;
        QString text;
        Moment time{0};
        std::size_t position = 0;
        std::optional<TaskState> state;
    };

    bool isSuppressedHeading(int row) const;
    Row rowOf(const QModelIndex &index) const;
    Row rowOf(const Failure &failure) const;

    std::shared_ptr<const GraphDocument> m_document;
    FailureReport m_report;
};

} // namespace stepwise
