#pragma once

#include "core/graph/taskid.h"
#include "gui/canvas/palette.h"

#include <QSet>
#include <QTreeView>

namespace stepwise {

class TaskDelegate;
class TaskHeader;
class TaskTreeModel;

/// The tree of tasks: keeps which groups are closed through every change of the rows, and takes
/// changes of data as a reason to repaint what is visible and for nothing else, so that thousands
/// of changes a frame cost nothing.
class TaskTreeView : public QTreeView
{
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit TaskTreeView(TaskTreeModel &model, QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    /// Selects these of them that are shown, without a signal, and brings the last into view.
    void selectTasks(const QList<TaskId> &tasks);
    /// The selected tasks and all tasks of selected groups, in file order.
    QList<TaskId> selectedTasks() const;
    /// Every group is open again: another document.
    void forgetClosedGroups();
    void closeAllGroups();
    void openAllGroups();

Q_SIGNALS:
    /// The user selected something else.
    void tasksSelected(const QList<stepwise::TaskId> &tasks);
    void groupSelected(stepwise::GroupId group);
    void taskActivated(stepwise::TaskId task);
    void taskMenuRequested(const QList<stepwise::TaskId> &tasks, const QPoint &globalPosition);
    void groupMenuRequested(stepwise::GroupId group, const QPoint &globalPosition);
    /// Up was pressed in the first row.
    void leftUpwards();

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void reset() override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void openGroups(const QModelIndex &parent, int first, int last);
    void noteOpen(const QModelIndex &index, bool isOpen);
    void activate(const QModelIndex &index);
    void requestMenu(const QModelIndex &index, const QPoint &globalPosition);

    TaskTreeModel &m_model;
    TaskDelegate *m_delegate; ///< a child, as is the header
    TaskHeader *m_header;
    QSet<GroupId> m_closed;
    bool m_isSelecting = false;
};

} // namespace stepwise
