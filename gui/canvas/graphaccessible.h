#pragma once

#include "core/graph/taskid.h"

#include <QAccessibleWidget>
#include <QHash>

namespace stepwise {

class GraphView;

/// The canvas for screen readers: a list of its tasks, each with its name, its state and the
/// reason of that state.
class GraphAccessible : public QAccessibleWidget
{
public:
    /// From now on every GraphView is read by this; further calls do nothing.
    static void install();
    /// Tells that the keyboard is at another task.
    static void tellFocus(GraphView &view);

    explicit GraphAccessible(GraphView &view);
    ~GraphAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    GraphView &m_view;
    mutable QHash<TaskId, QAccessible::Id> m_nodes; ///< those that were asked for
};

/// One task of it.
class NodeAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    NodeAccessible(GraphView &view, TaskId task) : m_view(view), m_task(task) {}

    TaskId task() const { return m_task; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    GraphView &m_view;
    TaskId m_task;
};

} // namespace stepwise
