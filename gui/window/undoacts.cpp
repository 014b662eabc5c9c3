#include "gui/window/undoacts.h"

#include "gui/window/actions.h"
#include "gui/window/obstacle.h"

namespace stepwise {

UndoActs::UndoActs(Actions &actions, QObject *parent) : QObject(parent), m_actions(actions)
{
    connect(actions.undo, &QAction::triggered, &m_stack, &QUndoStack::undo);
    connect(actions.redo, &QAction::triggered, &m_stack, &QUndoStack::redo);
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoActs::refresh);
    refresh();
}

/// The stack clears itself at its end, when the actions may be gone.
UndoActs::~UndoActs()
{
    m_stack.disconnect(this);
}

void UndoActs::refresh()
{
    m_actions.undo->setText(m_stack.canUndo() ? tr("&Undo: %1").arg(m_stack.undoText())
                                              : tr("&Undo"));
    m_actions.redo->setText(m_stack.canRedo() ? tr("&Redo: %1").arg(m_stack.redoText())
                                              : tr("&Redo"));
    allowUnless(m_stack.canUndo() ? QString() : tr("There is nothing to undo."), *m_actions.undo);
    allowUnless(m_stack.canRedo() ? QString() : tr("There is nothing to redo."), *m_actions.redo);
}

} // namespace stepwise
