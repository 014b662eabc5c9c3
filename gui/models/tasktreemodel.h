#pragma once

#include "gui/canvas/breakpointmark.h"
#include "gui/models/grouptotals.h"
#include "gui/models/runsource.h"
#include "gui/models/tasktree.h"

#include <QAbstractItemModel>

namespace stepwise {

/// The tasks of a run as a tree by group, with their progress and time.
///
/// Follows the run only as it is told: `reload` for another document, `refresh` for another run of
/// it, `updateTasks` for changes. An update costs O(changes), whatever the size of the graph, and
/// announces what changed in runs of neighbouring rows. The time of what is active follows the
/// clock without a signal; who shows it repaints.
class TaskTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TaskColumn, ProgressColumn, TimeColumn, ColumnCount };

    enum Role {
        TaskRole = Qt::UserRole, ///< TaskId; invalid in a group's row
        GroupRole,               ///< GroupId; invalid in a task's row
        StateRole,               ///< TaskState
        HeldRole,                ///< bool
        FractionRole,            ///< double, 0 … 1; absent: no bar
        GraceLeftRole,           ///< double, 1 … 0
        CountsRole,              ///< RunState::Counts of a group
        TaskCountRole,           ///< unsigned int, of a group
        DepthRole,               ///< int: how many groups the row lies in
        BreakpointRole,          ///< BreakpointMark of a task
    };

    /// `source` must outlive the model.
    explicit TaskTreeModel(const RunSource &source, QObject *parent = nullptr);

    /// Takes another document and its run in; `shown` by task, none: all. A reset.
    void reload(const std::vector<bool> *shown = nullptr);
    /// Another run of the same document.
    void refresh();
    void updateTasks(const QList<TaskId> &tasks);

    /// By task; empty: there are none.
    void setBreakpoints(const std::vector<BreakpointMark> &marks);

    /// Shows these tasks only, by task; none: all. A reset.
    void setShown(const std::vector<bool> *shown);
    /// Shows what is hidden of these, and hides what is shown. Rows come and go one by one; O(rows
    /// behind it) for each.
    void toggleShown(const std::vector<TaskId> &tasks);

    /// Invalid when hidden, or of another document.
    QModelIndex indexOf(TaskId task, int column = TaskColumn) const;
    QModelIndex indexOf(GroupId group, int column = TaskColumn) const;
    TaskId taskAt(const QModelIndex &index) const;
    GroupId groupAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QModelIndex indexAt(const TaskTree::Place &place, int column) const;
    TaskTree::Node nodeAt(const QModelIndex &index) const;
    bool isStale() const;
    int depthOf(GroupId parent) const;
    QVariant taskData(TaskId task, int column, int role) const;
    QVariant groupData(GroupId group, int column, int role) const;
    QString taskText(TaskId task, int column) const;
    QString groupText(GroupId group, int column) const;
    void announceRows(std::vector<TaskId> tasks);
    void announceGroups(const std::vector<GroupId> &innermost);

    const RunSource &m_source;
    TaskTree m_tree;
    GroupTotals m_totals;
    std::vector<BreakpointMark> m_breakpoints;
};

} // namespace stepwise

Q_DECLARE_METATYPE(stepwise::BreakpointMark)
