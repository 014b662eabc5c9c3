#pragma once

#include "core/graph/taskid.h"
#include "gui/style/palette.h"

#include <QSet>
#include <QTreeView>

#include <vector>

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
    /// Selects these of them that are shown, without a signal.
    void selectTasks(const QList<TaskId> &tasks);
    void bringIntoView(TaskId task);
    /// As the model's. What is selected goes with its row without a signal.
    void toggleShown(const std::vector<TaskId> &tasks);
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
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fitColumns();
    void openGroups(const QModelIndex &parent, int first, int last);
    void noteOpen(const QModelIndex &index, bool isOpen);
    void noteSelection();
    bool isMarked(const QModelIndex &index) const;
    void activate(const QModelIndex &index);
    void requestMenu(const QModelIndex &index, const QPoint &globalPosition);

    TaskTreeModel &m_model;
    TaskDelegate *m_delegate; ///< a child, as is the header
    TaskHeader *m_header;
    QColor m_focusColour;
    QSet<GroupId> m_closed;
    /// What is selected, by task, and the groups: asking the selection model costs its length.
    std::vector<bool> m_markedTasks;
    QSet<GroupId> m_markedGroups;
    bool m_isSelecting = false;
};

} // namespace stepwise
