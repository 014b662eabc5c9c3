#pragma once

#include <QObject>
#include <QUndoStack>

namespace stepwise {

class Actions;

/// What can be undone, and the two verbs that do it. Acts on a run are not among it: there one goes
/// back in time.
class UndoActs : public QObject
{
    Q_OBJECT

public:
    /// The actions outlive this.
    UndoActs(Actions &actions, QObject *parent = nullptr);
    ~UndoActs() override;

    QUndoStack &stack() { return m_stack; }

private:
    void refresh();

    Actions &m_actions;
    QUndoStack m_stack;
};

} // namespace stepwise
