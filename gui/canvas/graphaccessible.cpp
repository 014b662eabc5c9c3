#include "gui/canvas/graphaccessible.h"

#include "gui/canvas/graphview.h"

namespace stepwise {

namespace {

QAccessibleInterface *readGraphView(const QString &, QObject *object)
{
    auto *view = qobject_cast<GraphView *>(object);
    return view ? new GraphAccessible(*view) : nullptr;
}

} // namespace

void GraphAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(readGraphView);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void GraphAccessible::tellFocus(GraphView &view)
{
    if (!QAccessible::isActive() || !view.currentTask().isValid())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(static_cast<int>(view.currentTask().index()));
    QAccessible::updateAccessibility(&event);
}

GraphAccessible::GraphAccessible(GraphView &view)
    : QAccessibleWidget(&view, QAccessible::List), m_view(view)
{
}

GraphAccessible::~GraphAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_nodes))
        QAccessible::deleteAccessibleInterface(id);
}

int GraphAccessible::childCount() const
{
    return static_cast<int>(m_view.taskCount());
}

QAccessibleInterface *GraphAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const TaskId task = TaskId::fromIndex(static_cast<std::size_t>(index));
    if (const auto known = m_nodes.constFind(task); known != m_nodes.cend())
        return QAccessible::accessibleInterface(*known);
    auto *node = new NodeAccessible(m_view, task);
    m_nodes.insert(task, QAccessible::registerAccessibleInterface(node));
    return node;
}

QAccessibleInterface *GraphAccessible::childAt(int x, int y) const
{
    const TaskId task = m_view.taskAt(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
    return task.isValid() ? child(static_cast<int>(task.index())) : nullptr;
}

QAccessibleInterface *GraphAccessible::focusChild() const
{
    const TaskId task = m_view.currentTask();
    return m_view.hasFocus() && task.isValid() ? child(static_cast<int>(task.index())) : nullptr;
}

int GraphAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const NodeAccessible *>(child);
    return node ? static_cast<int>(node->task().index()) : -1;
}

bool NodeAccessible::isValid() const
{
    return m_task.index() < m_view.taskCount();
}

QAccessibleInterface *NodeAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(&m_view);
}

QString NodeAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const NodeLook look = m_view.lookOf(m_task);
    if (kind == QAccessible::Name)
        return look.name;
    if (kind != QAccessible::Description)
        return {};
    QString state = stateName(look.state);
    if (look.breakpoint != BreakpointMark::None)
        state = GraphView::tr("%1, breakpoint", "a state").arg(state);
    const QString reason = look.graceText.isEmpty()
                               ? look.secondLine
                               : GraphView::tr("%1 left of the grace period").arg(look.graceText);
    return look.isHeld ? GraphView::tr("%1, held, %2", "state, reason").arg(state, reason)
                       : GraphView::tr("%1, %2", "state, reason").arg(state, reason);
}

QRect NodeAccessible::rect() const
{
    const QRect box = m_view.boxOf(m_task);
    return box.isEmpty() ? QRect()
                         : QRect(m_view.viewport()->mapToGlobal(box.topLeft()), box.size());
}

QAccessible::State NodeAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.focused = m_view.hasFocus() && m_view.currentTask() == m_task;
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = m_view.selection().contains(m_task);
    state.offscreen = !m_view.viewport()->rect().intersects(m_view.boxOf(m_task));
    return state;
}

void *NodeAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

QStringList NodeAccessible::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void NodeAccessible::doAction(const QString &name)
{
    if (name == setFocusAction())
        m_view.reveal(m_task);
    else if (name == pressAction())
        Q_EMIT m_view.taskActivated(m_task);
}

} // namespace stepwise
