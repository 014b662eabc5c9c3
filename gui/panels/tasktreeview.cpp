#include "gui/panels/tasktreeview.h"

#include "gui/models/tasktreemodel.h"
#include "gui/panels/taskdelegate.h"
#include "gui/panels/taskheader.h"
#include "gui/style/metrics.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace stepwise {

namespace {

constexpr int progressWidth = 48;
constexpr int timeWidth = 52;

/// One range for each run of neighbouring rows, so that selecting everything is a few ranges.
QItemSelection rowsOf(const TaskTreeModel &model, QList<TaskId> tasks)
{
    std::sort(tasks.begin(), tasks.end());
    QItemSelection selection;
    QModelIndex first;
    QModelIndex last;
    const auto take = [&] {
        if (first.isValid())
            selection.append(QItemSelectionRange(first, last));
    };
    for (const TaskId task : tasks) {
        const QModelIndex index = model.indexOf(task);
        if (!index.isValid())
            continue;
        const bool follows = last.isValid() && last.internalId() == index.internalId() &&
                             last.row() + 1 == index.row();
        if (!follows) {
            take();
            first = index;
        }
        last = index.siblingAtColumn(TaskTreeModel::ColumnCount - 1);
    }
    take();
    return selection;
}

void collectTasks(const TaskTreeModel &model, const QModelIndex &index, QList<TaskId> &tasks)
{
    if (const TaskId task = model.taskAt(index); task.isValid()) {
        tasks.append(task);
        return;
    }
    for (int row = 0; row < model.rowCount(index); ++row)
        collectTasks(model, model.index(row, 0, index), tasks);
}

} // namespace

TaskTreeView::TaskTreeView(TaskTreeModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_delegate(new TaskDelegate(this)),
      m_header(new TaskHeader(this))
{
    m_delegate->setFont(font());
    setHeader(m_header);
    setItemDelegate(m_delegate);
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setIndentation(0); // the delegate indents, so that a row is one area from edge to edge
    setRootIsDecorated(false);
    setSelectionMode(ExtendedSelection);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setExpandsOnDoubleClick(true);
    setAccessibleName(tr("Tasks"));
    m_header->setMinimumSectionSize(scaled(32));
    m_header->setSectionResizeMode(TaskTreeModel::TaskColumn, QHeaderView::Stretch);
    m_header->setSectionResizeMode(TaskTreeModel::ProgressColumn, QHeaderView::Fixed);
    m_header->setSectionResizeMode(TaskTreeModel::TimeColumn, QHeaderView::Fixed);
    fitColumns();
    connect(this, &QTreeView::expanded, this, [this](const auto &index) { noteOpen(index, true); });
    connect(this, &QTreeView::collapsed, this,
            [this](const auto &index) { noteOpen(index, false); });
    connect(this, &QTreeView::doubleClicked, this, &TaskTreeView::activate);
    reset();
}

void TaskTreeView::setColours(const Palette &colours)
{
    m_delegate->setColours(colours);
    m_header->setColours(colours);
    m_focusColour = colours.accent;
    viewport()->update();
}

void TaskTreeView::dataChanged(const QModelIndex &, const QModelIndex &, const QList<int> &)
{
    viewport()->update();
}

void TaskTreeView::reset()
{
    QTreeView::reset();
    openGroups({}, 0, m_model.rowCount() - 1);
}

void TaskTreeView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    openGroups(parent, start, end);
}

void TaskTreeView::openGroups(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        const GroupId group = m_model.groupAt(index);
        if (!group.isValid())
            return; // groups come before tasks
        if (!m_closed.contains(group))
            expand(index);
        openGroups(index, 0, m_model.rowCount(index) - 1);
    }
}

void TaskTreeView::noteOpen(const QModelIndex &index, bool isOpen)
{
    if (isOpen)
        m_closed.remove(m_model.groupAt(index));
    else
        m_closed.insert(m_model.groupAt(index));
}

void TaskTreeView::forgetClosedGroups()
{
    m_closed.clear();
}

void TaskTreeView::closeAllGroups()
{
    collapseAll();
    m_closed.clear();
    std::vector<QModelIndex> parents{QModelIndex()};
    while (!parents.empty()) {
        const QModelIndex parent = parents.back();
        parents.pop_back();
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex index = m_model.index(row, 0, parent);
            if (!m_model.groupAt(index).isValid())
                break;
            m_closed.insert(m_model.groupAt(index));
            parents.push_back(index);
        }
    }
}

void TaskTreeView::openAllGroups()
{
    m_closed.clear();
    expandAll();
}

void TaskTreeView::selectTasks(const QList<TaskId> &tasks)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    const QModelIndex current = tasks.isEmpty() ? QModelIndex() : m_model.indexOf(tasks.last());
    // From nothing: comparing a selection of many ranges with another one is quadratic.
    selectionModel()->reset();
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(rowsOf(m_model, tasks), QItemSelectionModel::Select);
    noteSelection();
    viewport()->update();
}

void TaskTreeView::bringIntoView(TaskId task)
{
    if (const QModelIndex index = m_model.indexOf(task); index.isValid())
        scrollTo(index);
}

void TaskTreeView::toggleShown(const std::vector<TaskId> &tasks)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_model.toggleShown(tasks);
    noteSelection();
}

void TaskTreeView::noteSelection()
{
    m_markedTasks.clear();
    m_markedGroups.clear();
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_model.index(row, 0, range.parent());
            const TaskId task = m_model.taskAt(index);
            if (!task.isValid())
                m_markedGroups.insert(m_model.groupAt(index));
            else if (task.index() >= m_markedTasks.size())
                m_markedTasks.resize(task.index() + 1);
            if (task.isValid())
                m_markedTasks[task.index()] = true;
        }
    }
}

bool TaskTreeView::isMarked(const QModelIndex &index) const
{
    const TaskId task = m_model.taskAt(index);
    if (!task.isValid())
        return m_markedGroups.contains(m_model.groupAt(index));
    return task.index() < m_markedTasks.size() && m_markedTasks[task.index()];
}

QList<TaskId> TaskTreeView::selectedTasks() const
{
    QList<TaskId> tasks;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            collectTasks(m_model, m_model.index(row, 0, range.parent()), tasks);
    }
    std::sort(tasks.begin(), tasks.end());
    tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
    return tasks;
}

void TaskTreeView::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (m_isSelecting)
        return;
    noteSelection();
    Q_EMIT tasksSelected(selectedTasks());
    const QItemSelection selection = selectionModel()->selection();
    if (selection.size() == 1 && selection.first().height() == 1) {
        const GroupId group = m_model.groupAt(selection.first().topLeft());
        if (group.isValid())
            Q_EMIT groupSelected(group);
    }
}

/// Qt would look for the place of every range.
QRegion TaskTreeView::visualRegionForSelection(const QItemSelection &) const
{
    return viewport()->rect();
}

void TaskTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    cell.state.setFlag(QStyle::State_Selected, isMarked(index));
    for (int column = 0; column < TaskTreeModel::ColumnCount; ++column) {
        cell.rect.setLeft(columnViewportPosition(column));
        cell.rect.setWidth(columnWidth(column));
        m_delegate->paint(painter, cell, index.siblingAtColumn(column));
    }
    if (hasFocus() && currentIndex().siblingAtColumn(0) == index) {
        const QRect edge(option.rect.topLeft(), QSize(scaled(2), option.rect.height()));
        painter->fillRect(QStyle::visualRect(layoutDirection(), option.rect, edge), m_focusColour);
    }
}

void TaskTreeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_delegate->setFont(font());
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        fitColumns();
}

void TaskTreeView::fitColumns()
{
    const auto fit = [this](TaskTreeModel::Column column, int leastWidth, int margin) {
        const QString title = m_model.headerData(column, Qt::Horizontal).toString();
        const int needed = QFontMetrics(m_header->font()).horizontalAdvance(title);
        m_header->resizeSection(column, std::max(scaled(leastWidth), needed + scaled(margin)));
    };
    fit(TaskTreeModel::ProgressColumn, progressWidth, 4);
    fit(TaskTreeModel::TimeColumn, timeWidth, 17);
}

void TaskTreeView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint()).siblingAtColumn(0);
    if (event->button() == Qt::LeftButton && m_model.groupAt(index).isValid()) {
        const int depth = index.data(TaskTreeModel::DepthRole).toInt();
        const QRect area = TaskDelegate::chevronArea(visualRect(index), layoutDirection(), depth);
        if (area.contains(event->position().toPoint())) {
            setExpanded(index, !isExpanded(index));
            return;
        }
    }
    QTreeView::mousePressEvent(event);
}

void TaskTreeView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && current.isValid()) {
        activate(current);
    } else if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier &&
               !indexAbove(current).isValid()) {
        Q_EMIT leftUpwards();
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void TaskTreeView::activate(const QModelIndex &index)
{
    if (const TaskId task = m_model.taskAt(index); task.isValid())
        Q_EMIT taskActivated(task);
    else if (const QModelIndex row = index.siblingAtColumn(0); row.isValid())
        setExpanded(row, !isExpanded(row));
}

void TaskTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QPoint position =
        byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    requestMenu(index, position);
}

void TaskTreeView::requestMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    if (!index.isValid())
        return;
    if (const GroupId group = m_model.groupAt(index); group.isValid()) {
        Q_EMIT groupMenuRequested(group, globalPosition);
        return;
    }
    QList<TaskId> tasks = selectedTasks();
    if (!tasks.contains(m_model.taskAt(index)))
        tasks = {m_model.taskAt(index)};
    Q_EMIT taskMenuRequested(tasks, globalPosition);
}

} // namespace stepwise
